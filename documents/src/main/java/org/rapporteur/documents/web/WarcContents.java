// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.Mark;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.particulars.Particulars;

/**
 * The pages and texts of a web archive. Replies other than 200, pictures and scripts are passed over, and so are revisits: the
 * page that they repeat stands elsewhere. Holds one page at a time. Not safe for use by many threads.
 */
final class WarcContents implements Contents {

    /** Types of content that articles come in, beside text. */
    private static final Set<String> APPLICATIONS = Set.of(
            "xhtml+xml",
            "json",
            "ld+json",
            "feed+json",
            "pdf",
            "rss+xml",
            "atom+xml",
            "xml",
            "rtf",
            "msword",
            "epub+zip",
            "vnd.oasis.opendocument.text",
            "vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final Set<String> OTHER_TEXTS =
            Set.of("css", "javascript", "x-javascript", "calendar", "x-vcard", "vtt");

    /** What every record begins with. */
    private static final String VERSION = "WARC/";

    /** Bytes that are looked at to see whether a record begins. */
    private static final int PEEK = 1 << 13;

    private final StoredFile file;
    private final BufferedInputStream in;
    private @Nullable WarcReader reader;
    private boolean ended;

    /** Where reading began. */
    private long start;

    /** Where the last record that was given begins. */
    private @Nullable Mark mark;

    WarcContents(StoredFile file) {
        this.file = file;
        this.in = new BufferedInputStream(file.in());
    }

    /** Made when the first record is asked for, since it looks at the first bytes to find out how they are packed. */
    private WarcReader reader() throws IOException {
        WarcReader open = reader;
        if (open == null) {
            open = new WarcReader(in);
            open.setLenient(true);
            reader = open;
        }
        return open;
    }

    @Override
    public long position() {
        return start + (reader == null ? 0 : reader.position());
    }

    @Override
    public @Nullable Mark mark() {
        return mark;
    }

    @Override
    public boolean goTo(Mark place) throws IOException {
        in.skipNBytes(place.offset());
        in.mark(PEEK);
        byte[] head = in.readNBytes(PEEK / 2);
        in.reset();
        if (!isRecord(head)) {
            // An archive may be packed as a whole, and then nothing can be read from its middle.
            throw new IOException("no record begins at byte " + place.offset());
        }
        start = place.offset();
        return true;
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (!ended) {
            Optional<WarcRecord> next = reader().next();
            long at = position();
            mark = new Mark(at, 0);
            if (next.isEmpty()) {
                ended = true;
                return null;
            }
            try {
                Found found = found(next.get(), at);
                if (found != null) {
                    return found;
                }
            } catch (EOFException e) {
                ended = true;
                String place = file.source() + "@" + at;
                return new Rejection(
                        place, Code.TRUNCATED, place + " ends too early, and with it the archive; fetch it again", at);
            } catch (IOException | RuntimeException e) {
                return damaged(at, e);
            }
        }
        return null;
    }

    /** Whether bytes begin with a record, packed by itself or plain. */
    private static boolean isRecord(byte[] head) throws IOException {
        boolean isPacked = head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
        try (InputStream plain =
                isPacked ? new GZIPInputStream(new ByteArrayInputStream(head)) : new ByteArrayInputStream(head)) {
            return new String(plain.readNBytes(VERSION.length()), StandardCharsets.ISO_8859_1).equals(VERSION);
        }
    }

    private Rejection damaged(long at, Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String place = file.source() + "@" + at;
        return new Rejection(
                place,
                Code.DAMAGED,
                place + " is a record that is damaged ("
                        + message.lines().findFirst().orElse("") + ") and is passed over; fetch the page again",
                at);
    }

    private @Nullable Found found(WarcRecord record, long at) throws IOException {
        return switch (record) {
            case WarcResponse response when isHttp(response) -> response(response, at);
            case WarcResource resource ->
                isArticle(resource.payloadType()) ? page(resource, resource.body(), at) : null;
            case WarcConversion conversion ->
                isArticle(conversion.contentType()) ? page(conversion, conversion.body(), at) : null;
            default -> null;
        };
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().type().equals("application")
                && response.contentType().subtype().equals("http");
    }

    private @Nullable Found response(WarcResponse response, long at) throws IOException {
        HttpResponse http = response.http();
        return http.status() == 200 && isArticle(http.contentType()) ? page(response, http.bodyDecoded(), at) : null;
    }

    private static boolean isArticle(MediaType type) {
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        return switch (type.type().toLowerCase(Locale.ROOT)) {
            case "text" -> !OTHER_TEXTS.contains(subtype);
            case "application" -> APPLICATIONS.contains(subtype);
            default -> false;
        };
    }

    private Found page(WarcTargetRecord record, MessageBody body, long at) throws IOException {
        String place = file.source() + "@" + at;
        Optional<String> cut = record.headers().first("WARC-Truncated");
        if (cut.isPresent()) {
            return new Rejection(
                    place,
                    Code.TRUNCATED,
                    place + " is a page that the crawler cut (" + cut.get() + "); fetch " + record.target() + " again",
                    at);
        }
        int limit = file.limits().documentBytes();
        byte[] bytes;
        try (InputStream in = body.stream()) {
            bytes = in.readNBytes(limit + 1);
        }
        if (bytes.length > limit) {
            return new Rejection(
                    place,
                    Code.TOO_LARGE,
                    place + " is a page of more than the limit of " + limit
                            + " bytes for one document; raise the limit",
                    at);
        }
        String target = record.target();
        return file.at(at, bytes, Particulars.at(target.startsWith("http") ? target : null));
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
