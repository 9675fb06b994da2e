// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import java.time.Duration;
import java.util.Set;
import org.rapporteur.engine.Input;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.Source;

/** Pages of the web, each fetched by itself as {@link WebClient} does it. Safe for use by many threads. */
public final class WebPages {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int LONGEST_PLACE = 2000;

    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final WebClient client;

    /**
     * Pages within a reach.
     *
     * @param mostBytes largest page, at least 1
     * @param patience how long a page may take, redirections and all
     */
    public WebPages(Reach reach, int mostBytes, Duration patience) {
        this.client = new WebClient(reach, mostBytes, patience, "Rapporteur");
    }

    /** Pages of the public internet, 20 seconds each. */
    public static WebPages ofInternet(int mostBytes) {
        return new WebPages(Reach.internet(), mostBytes, PATIENCE);
    }

    /** The page at an address, which is fetched when it is read. */
    public Input page(String address) {
        return new Input.Page(() -> fetch(address));
    }

    /** The page at an address, which is fetched now. */
    public Input fetched(String address) {
        Source page = fetch(address);
        return new Input.Page(() -> page);
    }

    private Source fetch(String address) {
        try {
            WebResponse response = client.get(new WebRequest(address, TYPES, false, null), step -> {});
            if (response.status() != 200) {
                throw new FetchException(
                        Code.UNREADABLE, "answers " + response.status() + " and not with a page; correct it");
            }
            return RawBytes.of(address, response.body());
        } catch (FetchException e) {
            String place = address.length() > LONGEST_PLACE ? address.substring(0, LONGEST_PLACE) + "…" : address;
            return new Rejection(place, e.code(), place + " " + e.getMessage(), null);
        }
    }
}
