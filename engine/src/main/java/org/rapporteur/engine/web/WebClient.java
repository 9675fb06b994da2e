// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.rapporteur.intake.Rejection.Code;

/**
 * Asks servers of the web. An address is looked up once for each connection, what was found is checked against the {@link Reach}, and the
 * connection is made to that and nothing else; so with each step of a redirection. No proxy, no cookie, no password, no
 * connection used twice. Safe for use by many threads.
 */
public final class WebClient {

    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_HEADER = 16_000;
    private static final int MOST_HEADERS = 200;
    private static final int AT_ONCE = 16;

    private static final Set<String> PACKED = Set.of("gzip", "x-gzip");

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Is told of each address before a connection is made to it, redirections included. */
    public interface Permission {

        /** @throws FetchException if the address is not to be opened */
        void ask(URI address) throws FetchException;
    }

    private final Reach reach;
    private final int mostBytes;
    private final Duration patience;
    private final CloseableHttpClient client;

    /**
     * A client within a reach.
     *
     * @param mostBytes largest reply, at least 1
     * @param patience how long a reply may take, redirections and all
     * @param agent what it calls itself
     */
    public WebClient(Reach reach, int mostBytes, Duration patience, String agent) {
        this.reach = reach;
        this.mostBytes = mostBytes;
        this.patience = patience;
        this.client = client(agent);
    }

    /** The largest reply in bytes. */
    public int mostBytes() {
        return mostBytes;
    }

    private CloseableHttpClient client(String agent) {
        Timeout wait = Timeout.ofMilliseconds(patience.toMillis());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_HEADER)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(wait)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // What was packed could be many times as large.
                .disableContentCompression()
                .build();
    }

    /** Looks a name up, and gives what it found only where all of it may be connected to. */
    private final class CheckedNames implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            List<InetAddress> addresses = reach.names().of(host);
            if (!addresses.stream().allMatch(reach.addresses())) {
                throw new OutOfReachException(host);
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static final class OutOfReachException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        OutOfReachException(String host) {
            super(host);
        }
    }

    /**
     * Asks, and follows where it is sent on to, at most five times.
     *
     * @param permission is asked for each step
     * @throws FetchException if no whole reply comes, or one that is not taken
     */
    public WebResponse get(WebRequest request, Permission permission) throws FetchException {
        String address = request.address();
        if (address.length() > LONGEST_ADDRESS) {
            throw new FetchException(
                    Code.REFUSED_ADDRESS, "has more than " + LONGEST_ADDRESS + " characters; give a shorter one");
        }
        long end = System.nanoTime() + patience.toNanos();
        String next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            try {
                URI uri = checked(next);
                permission.ask(uri);
                switch (ask(request, uri, end)) {
                    case Reply.Whole(WebResponse response) -> {
                        return response;
                    }
                    case Reply.Elsewhere(String location) -> next = resolved(uri, location);
                }
            } catch (FetchException e) {
                throw redirects == 0
                        ? e
                        : new FetchException(e.code(), "leads on to " + next + ", which " + e.getMessage());
            }
        }
        throw new FetchException(
                Code.UNREADABLE, "leads on more than " + MOST_REDIRECTS + " times; give the address that it ends at");
    }

    private static String resolved(URI from, String location) throws FetchException {
        try {
            return from.resolve(new URI(location)).toString();
        } catch (URISyntaxException e) {
            throw new FetchException(Code.UNREADABLE, "leads on to something that is no address");
        }
    }

    /** The address in ASCII, if it may be asked at all; where its host leads is checked when the connection is made. */
    private URI checked(String address) throws FetchException {
        URI uri;
        try {
            uri = URI.create(new URI(address).toASCIIString());
        } catch (URISyntaxException e) {
            throw new FetchException(
                    Code.REFUSED_ADDRESS, "is no address of the web; give one such as https://news.example/report");
        }
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchException(Code.REFUSED_ADDRESS, "does not begin with http:// or https://, which it must");
        }
        if (uri.getHost() == null) {
            throw new FetchException(
                    Code.REFUSED_ADDRESS, "names no host; give one such as https://news.example/report");
        }
        if (uri.getRawUserInfo() != null) {
            throw new FetchException(Code.REFUSED_ADDRESS, "holds a name or password; give it without");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("http") ? 80 : 443;
        if (!reach.ports().test(port)) {
            throw new FetchException(
                    Code.REFUSED_ADDRESS,
                    "names port " + port + "; only those of http and https are opened, 80 and 443");
        }
        return uri;
    }

    /** What came of one request. */
    private sealed interface Reply {

        record Whole(WebResponse response) implements Reply {}

        record Elsewhere(String location) implements Reply {}
    }

    private Reply ask(WebRequest wanted, URI uri, long end) throws FetchException {
        HttpGet request = request(wanted, uri);
        // Timeouts of the connection count from byte to byte: only this ends one that comes in drop by drop.
        CompletableFuture<Boolean> done = new CompletableFuture<Boolean>()
                .completeOnTimeout(false, Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        CompletableFuture<Void> _ = done.thenAccept(inTime -> {
            if (!inTime) {
                request.cancel();
            }
        });
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, HttpClientContext.create());
            try {
                return reply(wanted, uri, response);
            } finally {
                // Gives the connection up. Closing the reply would first read all that is still to come.
                request.cancel();
            }
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw new FetchException(
                    e instanceof OutOfReachException ? Code.REFUSED_ADDRESS : Code.UNREADABLE, obstacle(e, end));
        } finally {
            done.complete(true);
        }
    }

    private String obstacle(IOException e, long end) {
        if (System.nanoTime() - end >= 0) {
            return "has not come within " + patience.toSeconds() + " seconds; try again later";
        }
        return switch (e) {
            case OutOfReachException _ ->
                "leads to an address that is not of the public internet; give one that everybody can open";
            case UnknownHostException _ -> "names a host that is not known; correct it";
            case SSLException _ -> "has a certificate that cannot be trusted (" + words(e) + ")";
            default -> "cannot be fetched (" + words(e) + "); try again later";
        };
    }

    /** What somebody else's server makes of it may hold anything. */
    private static String words(IOException e) {
        String words = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "…" : words;
    }

    private static HttpGet request(WebRequest wanted, URI uri) {
        HttpGet request = new HttpGet(uri);
        request.setHeader(
                "Accept",
                wanted.types().isEmpty()
                        ? "*/*"
                        : String.join(", ", wanted.types().stream().sorted().toList()));
        WebRequest.Known known = wanted.known();
        if (known != null && known.isOf(uri)) {
            if (known.etag() != null) {
                request.setHeader("If-None-Match", known.etag());
            }
            if (known.modified() != null) {
                request.setHeader("If-Modified-Since", known.modified());
            }
        }
        return request;
    }

    private Reply reply(WebRequest wanted, URI uri, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (REDIRECTS.contains(status) && location != null) {
            return new Reply.Elsewhere(location.getValue());
        }
        return new Reply.Whole(new WebResponse(
                uri,
                status,
                String.valueOf(response.getReasonPhrase()),
                Arrays.stream(response.getHeaders())
                        .map(header -> new WebResponse.Header(header.getName(), header.getValue()))
                        .toList(),
                status == 200 ? body(wanted, response) : new byte[0]));
    }

    private byte[] body(WebRequest wanted, ClassicHttpResponse response) throws IOException {
        Header packed = response.getFirstHeader("Content-Encoding");
        String packing = packed == null ? "identity" : packed.getValue().strip().toLowerCase(Locale.ROOT);
        if (!packing.equals("identity") && !(wanted.mayBePacked() && PACKED.contains(packing))) {
            throw new FetchException(
                    Code.BINARY, "comes packed though this was not asked for; save the page and read that");
        }
        HttpEntity entity = response.getEntity();
        String type = entity == null ? null : entity.getContentType();
        String plain = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (entity == null || !(wanted.types().isEmpty() || wanted.types().contains(plain))) {
            throw new FetchException(
                    Code.BINARY,
                    "is " + (plain.matches("[\\w.+/-]{1,100}") ? plain : "of no type that is known")
                            + "; only pages and plain texts are read");
        }
        InputStream in = entity.getContent();
        byte[] bytes = in.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new FetchException(
                    Code.TOO_LARGE, "has more than " + mostBytes + " bytes; save the article of it and read that");
        }
        return bytes;
    }
}
