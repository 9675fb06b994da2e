// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one address that a page goes by, however it was reached. */
final class PageAddress {

    /** Subdomains under which sites show the same pages. */
    private static final Pattern SAME = Pattern.compile("^(?:www|m|mobile|amp)\\.");

    /** Parts of a query that say where a reader came from, not what is shown. */
    private static final Pattern FROM = Pattern.compile(
            "(?:utm_\\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ns_\\w+|at_\\w+|CMP|cmpid|smid|ref_src)(?:=.*)?");

    private PageAddress() {}

    /**
     * The address that the page gives as its own, where that is one of the same site: else anybody could give out their words as
     * those of another.
     *
     * @param from where it came from
     * @param own what it gives as its own
     */
    static String of(URI from, @Nullable String own) {
        if (own != null) {
            try {
                URI canonical = from.resolve(own.strip());
                boolean isFront = isFront(canonical) && !isFront(from);
                if (!isFront && site(canonical).equals(site(from))) {
                    return plain(canonical);
                }
            } catch (IllegalArgumentException e) {
                // No address at all.
            }
        }
        return plain(from);
    }

    /** The host without what does not tell sites apart. */
    static String site(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return SAME.matcher(host).replaceFirst("") + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    /** Some sites give their front page as the address of every page. */
    private static boolean isFront(URI address) {
        String path = address.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
    }

    private static String plain(URI address) {
        String query = address.getRawQuery();
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !FROM.matcher(part).matches())
                        .collect(Collectors.joining("&"));
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getScheme().toLowerCase(Locale.ROOT) + "://"
                + String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT)
                + path
                + (kept.isEmpty() ? "" : "?" + kept);
    }
}
