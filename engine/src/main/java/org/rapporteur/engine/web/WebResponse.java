// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param address that it came from, after all redirections
 * @param status of HTTP
 * @param reason what the server says beside the status, often nothing
 * @param headers in the order they came in
 * @param body empty unless the status is 200; to be left alone
 */
@SuppressWarnings("ArrayRecordComponent") // A page is handed on, not compared.
public record WebResponse(URI address, int status, String reason, List<Header> headers, byte[] body) {

    /** One line of the head. */
    public record Header(String name, String value) {}

    public WebResponse {
        headers = List.copyOf(headers);
    }

    /** The first header of a name, whatever its case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** By what it can be asked for again. */
    public WebRequest.Known known() {
        return new WebRequest.Known(
                address.toString(),
                header("ETag").orElse(null),
                header("Last-Modified").orElse(null));
    }
}
