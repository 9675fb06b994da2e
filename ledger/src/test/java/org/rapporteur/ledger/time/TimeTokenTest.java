// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an authority that OpenSSL plays; left out where there is no OpenSSL. */
class TimeTokenTest {

    private static final String HEAD = "example.org/log\n1\nroot\n";

    private static final String CONFIG = """
            [req]
            distinguished_name = name
            x509_extensions = root
            prompt = no
            [name]
            CN = Test Root
            [root]
            basicConstraints = critical, CA:true
            keyUsage = critical, keyCertSign
            [tsa_cert]
            extendedKeyUsage = critical, timeStamping
            keyUsage = critical, digitalSignature
            [tsa]
            default_tsa = here
            [here]
            serial = serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_alg = sha256
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void anAuthority() throws IOException, InterruptedException {
        assumeTrue(isThere(), "no OpenSSL here");
        Files.writeString(folder.resolve("ca.cnf"), CONFIG);
        Files.writeString(folder.resolve("serial"), "01\n");
        openssl(
                "req", "-x509", "-config", "ca.cnf", "-newkey", "ed25519", "-nodes", "-keyout", "ca.key", "-out",
                "ca.pem");
        openssl(
                "req",
                "-new",
                "-config",
                "ca.cnf",
                "-subj",
                "/CN=Test Authority",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.csr");
        openssl(
                "x509",
                "-req",
                "-in",
                "tsa.csr",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-set_serial",
                "2",
                "-extfile",
                "ca.cnf",
                "-extensions",
                "tsa_cert",
                "-out",
                "tsa.pem");
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String openssl(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("openssl"));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private byte[] answer(TimeRequest request) throws IOException, InterruptedException {
        Files.write(folder.resolve("query.tsq"), request.bytes());
        openssl(
                "ts",
                "-reply",
                "-config",
                "ca.cnf",
                "-queryfile",
                "query.tsq",
                "-signer",
                "tsa.pem",
                "-inkey",
                "tsa.key",
                "-out",
                "reply.tsr");
        return Files.readAllBytes(folder.resolve("reply.tsr"));
    }

    @Test
    void aTokenSaysWhenAHeadWasThereAndWhoSaysSo() throws IOException, InterruptedException {
        TimeRequest request = TimeRequest.of(HEAD);
        byte[] token = request.token(answer(request));
        List<X509Certificate> roots = TrustedRoots.in(folder.resolve("ca.pem"));
        TimeToken said = TimeToken.of(token, HEAD, roots);
        assertThat(Duration.between(said.time(), Instant.now()).abs()).isLessThan(Duration.ofHours(1));
        assertThat(said.authority()).contains("Test Authority");
        assertThat(said.isTrusted()).isTrue();
        assertThat(TimeToken.of(token, HEAD, List.of()).isTrusted())
                .as("nobody that Java knows vouches for it")
                .isFalse();
        // OpenSSL finds the same.
        Files.write(folder.resolve("token.der"), token);
        Files.writeString(folder.resolve("head.txt"), HEAD);
        assertThat(openssl("ts", "-verify", "-data", "head.txt", "-in", "token.der", "-token_in", "-CAfile", "ca.pem"))
                .contains("Verification: OK");
    }

    @Test
    void noOtherHeadAndNoAlteredTokenPasses() throws IOException, InterruptedException {
        TimeRequest request = TimeRequest.of(HEAD);
        byte[] token = request.token(answer(request));
        List<X509Certificate> roots = TrustedRoots.in(folder.resolve("ca.pem"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeToken.of(token, HEAD + "x", roots))
                .withMessageContaining("something else");
        int passed = 0;
        for (int i = 0; i < token.length; i += 3) {
            byte[] changed = token.clone();
            changed[i] ^= 1;
            try {
                TimeToken said = TimeToken.of(changed, HEAD, roots);
                passed += said.isTrusted() && !said.equals(TimeToken.of(token, HEAD, roots)) ? 1 : 0;
            } catch (IllegalArgumentException e) {
                // Refused.
            }
        }
        assertThat(passed)
                .as("altered tokens that say something else and are trusted")
                .isZero();
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() throws IOException, InterruptedException {
        byte[] answer = answer(TimeRequest.of(HEAD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRequest.of(HEAD).token(answer))
                .withMessageContaining("must fit the request");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRequest.of(HEAD).token(new byte[] {1, 2, 3}));
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedRoots.in(empty));
    }
}
