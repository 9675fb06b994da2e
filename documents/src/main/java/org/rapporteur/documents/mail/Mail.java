// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.html.HtmlText;
import org.rapporteur.intake.particulars.Authors;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.intake.particulars.WrittenDate;
import org.rapporteur.intake.plain.Decoding;
import org.rapporteur.intake.plain.PlainText;

/** One mail. Not changed once it is made. */
final class Mail {

    /** Parts in parts in parts. */
    private static final int MOST_DEPTH = 50;

    private static final int MOST_PARTS = 1000;

    private static final MimeConfig LENIENT = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(true)
            .build();

    /** A file that is attached. Its bytes are not copied. */
    static final class Attachment {
        private final String name;
        private final byte[] content;

        Attachment(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }
    }

    private final byte[] bytes;
    private final Map<String, String> headers;
    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private byte @Nullable [] page;
    private boolean isEncrypted;

    /** A mail whose parts are known already. */
    Mail(byte[] bytes, Map<String, String> headers, String plain, String html, List<Attachment> attachments) {
        this.bytes = bytes;
        this.headers = headers;
        if (!plain.isBlank()) {
            this.plain.add(plain);
        }
        if (!html.isBlank()) {
            this.html.add(html);
        }
        this.attachments.addAll(attachments);
    }

    static Mail parse(byte[] bytes) throws IOException {
        Mail mail = new Mail(bytes, new HashMap<>(), "", "", List.of());
        MimeTokenStream tokens = new MimeTokenStream(LENIENT);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes));
        try {
            mail.read(tokens);
        } catch (MimeException e) {
            // What could be read before counts: mail is seldom quite as it should be.
            if (mail.plain.isEmpty() && mail.html.isEmpty()) {
                throw new IOException(e.getMessage(), e);
            }
        }
        return mail;
    }

    private void read(MimeTokenStream tokens) throws IOException, MimeException {
        Deque<String> containers = new ArrayDeque<>();
        Map<String, String> part = new HashMap<>();
        int parts = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> part = new HashMap<>();
                case T_FIELD -> {
                    String name = tokens.getField().getName().toLowerCase(Locale.ROOT);
                    String value = tokens.getField().getBody() == null
                            ? ""
                            : tokens.getField().getBody();
                    part.putIfAbsent(name, value);
                    if (containers.isEmpty()) {
                        headers.putIfAbsent(name, value);
                    }
                }
                case T_START_MULTIPART -> {
                    String type = tokens.getBodyDescriptor().getSubType().toLowerCase(Locale.ROOT);
                    isEncrypted |= type.equals("encrypted");
                    containers.push(type);
                    if (containers.size() > MOST_DEPTH) {
                        throw new Refusal(
                                Code.TOO_DEEP,
                                "is a mail of more than " + MOST_DEPTH
                                        + " parts in parts; save what it holds by itself");
                    }
                }
                case T_END_MULTIPART -> containers.poll();
                case T_BODY -> {
                    if (++parts > MOST_PARTS) {
                        throw new Refusal(
                                Code.TOO_LARGE,
                                "is a mail of more than " + MOST_PARTS + " parts; save what it holds by itself");
                    }
                    body(tokens, part);
                }
                default -> {}
            }
        }
    }

    private void body(MimeTokenStream tokens, Map<String, String> part) throws IOException {
        BodyDescriptor about = tokens.getBodyDescriptor();
        String type = about.getMimeType().toLowerCase(Locale.ROOT);
        String name = fileName(part);
        boolean isAttached = !name.isEmpty()
                || part.getOrDefault("content-disposition", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("attachment");
        if (Parts.belongsToTheMail(type, part)) {
            return;
        }
        byte[] content;
        try (InputStream in = tokens.getDecodedInputStream()) {
            content = in.readAllBytes();
        }
        isEncrypted |= type.equals("application/pkcs7-mime") && !Parts.isSigned(part);
        if (!isAttached && type.equals("text/plain")) {
            plain.add(Parts.unflowed(decoded(content, about.getCharset()), part.getOrDefault("content-type", "")));
        } else if (!isAttached && (type.equals("text/html") || type.equals("application/xhtml+xml"))) {
            html.add(decoded(content, about.getCharset()));
            page = page == null ? content : page;
        } else if (type.equals("message/rfc822") || isAttached || !type.startsWith("text/")) {
            attachments.add(new Attachment(name, content));
        }
    }

    private static String fileName(Map<String, String> part) {
        String disposition = Parts.parameter(part.getOrDefault("content-disposition", ""), "filename");
        String name =
                disposition.isEmpty() ? Parts.parameter(part.getOrDefault("content-type", ""), "name") : disposition;
        return decodedWords(name)
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "?")
                .strip();
    }

    private static String decoded(byte[] content, @Nullable String charset) {
        try {
            if (charset != null && !charset.equalsIgnoreCase("us-ascii") && !charset.equalsIgnoreCase("utf-8")) {
                return new String(content, Charset.forName(charset));
            }
        } catch (IllegalArgumentException e) {
            // The look of it tells more than a wrong name.
        }
        return PlainText.decode(content) instanceof Decoding.Decoded(String text, var _)
                ? text
                : new String(content, StandardCharsets.UTF_8);
    }

    private static String decodedWords(String value) {
        try {
            return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** A field of its head, unfolded and decoded; null where there is none. */
    @Nullable
    String header(String name) {
        String value = headers.get(name);
        return value == null
                ? null
                : decodedWords(value.replaceAll("\\r?\\n[ \\t]", " ")).strip();
    }

    boolean isEncrypted() {
        return isEncrypted;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    /** The first page in it, as bytes; null where there is none. */
    byte @Nullable [] page() {
        return page;
    }

    Particulars particulars() {
        String from = header("from");
        String date = header("date");
        return new Particulars(
                header("subject"),
                date == null ? null : WrittenDate.parse(date).orElse(null),
                // An address alone names nobody.
                from == null ? List.of() : Authors.of(from.replace("\"", "")),
                null,
                null);
    }

    /** What its writer wrote: without what it answers to, which is somebody else's, and without the signature. */
    String text() {
        String words = String.join("\n\n", plain);
        return Written.of(words.isBlank() ? HtmlText.of(Written.withoutQuotes(String.join("\n", html))) : words);
    }
}
