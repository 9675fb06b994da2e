// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.time;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.rapporteur.ledger.log.Hash;

/**
 * What a time-stamp authority says of a head (RFC 3161): that it was there at some time. Immutable.
 *
 * @param time by the clock of the authority
 * @param authority the subject of the certificate that signed
 * @param isTrusted whether that certificate leads to one of those that whoever checks trusts
 */
public record TimeToken(Instant time, String authority, boolean isTrusted) {

    /**
     * Checks a token.
     *
     * @param token as {@link TimeRequest#token} gave it
     * @param head that it is said to be of
     * @param roots certificates that are trusted to name authorities; none for those of the platform
     * @throws IllegalArgumentException if it is no token, is of something else, or its signature does not hold
     */
    public static TimeToken of(byte[] token, String head, Collection<X509Certificate> roots) {
        try {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token));
            byte[] hash = Hash.sha256(head.getBytes(StandardCharsets.UTF_8)).bytes();
            if (!Arrays.equals(hash, stamp.getTimeStampInfo().getMessageImprintDigest())) {
                throw new IllegalArgumentException("the token must be of this head, is of something else");
            }
            List<X509Certificate> sent = certificates(stamp);
            X509Certificate signer = sent.stream()
                    .filter(one -> stamp.getSID().match(holder(one)))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("the token must carry the certificate that signed it"));
            SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder().build(signer);
            stamp.validate(verifier);
            Instant time = stamp.getTimeStampInfo().getGenTime().toInstant();
            return new TimeToken(
                    time, signer.getSubjectX500Principal().getName(), isTrusted(signer, sent, roots, time));
        } catch (TSPException | CMSException | IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalArgumentException(
                    "the token must be signed by who it names, is not: " + e.getMessage(), e);
        } catch (IllegalStateException | ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            // What the library throws over bytes that are no token.
            throw new IllegalArgumentException("the token cannot be read", e);
        }
    }

    private static List<X509Certificate> certificates(TimeStampToken stamp)
            throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> all = new ArrayList<>();
        for (X509CertificateHolder holder : stamp.getCertificates().getMatches(null)) {
            all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
        }
        return all;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate of the token cannot be read", e);
        }
    }

    /** Whether a chain leads to a trusted certificate, as of the time of the token: it must hold beyond the life of its certificate. */
    private static boolean isTrusted(
            X509Certificate signer, List<X509Certificate> sent, Collection<X509Certificate> roots, Instant time)
            throws GeneralSecurityException {
        Collection<X509Certificate> trusted = roots.isEmpty() ? TrustedRoots.ofPlatform() : roots;
        if (trusted.isEmpty()) {
            return false;
        }
        Set<TrustAnchor> anchors =
                trusted.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        try {
            CertPath path =
                    CertPathBuilder.getInstance("PKIX").build(parameters).getCertPath();
            return path != null;
        } catch (GeneralSecurityException e) {
            // No chain: whoever reads is told that the authority is not known.
            return false;
        }
    }
}
