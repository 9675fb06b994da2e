// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.time.TrustedRoots;

/**
 * Who is trusted to name time-stamp authorities.
 *
 * @param roots certificates; none for those that come with Java
 */
public record TrustedAuthorities(List<X509Certificate> roots) {

    /** Those that come with Java. */
    public static final TrustedAuthorities OF_JAVA = new TrustedAuthorities(List.of());

    public TrustedAuthorities {
        roots = List.copyOf(roots);
    }

    /**
     * Those in a file in PEM form.
     *
     * @param file null for those that come with Java
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it holds none
     */
    public static TrustedAuthorities in(@Nullable Path file) throws IOException {
        return file == null ? OF_JAVA : new TrustedAuthorities(TrustedRoots.in(file));
    }
}
