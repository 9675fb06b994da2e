// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates that are trusted to name authorities. */
public final class TrustedRoots {

    private TrustedRoots() {}

    /** Those that come with Java. */
    static Collection<X509Certificate> ofPlatform() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    /**
     * Those in a file, in PEM form.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it holds none
     */
    public static List<X509Certificate> in(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            List<X509Certificate> all = CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalArgumentException(file + " must hold certificates in PEM form, holds none");
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " must hold certificates in PEM form: " + e.getMessage(), e);
        }
    }
}
