// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.html.HtmlPage;
import org.rapporteur.intake.html.Page;
import org.rapporteur.intake.json.JsonArticle;
import org.rapporteur.intake.json.JsonReading;
import org.rapporteur.intake.language.LanguageCheck;
import org.rapporteur.intake.plain.Decoding;
import org.rapporteur.intake.plain.PlainText;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.source.Outlet;
import org.rapporteur.model.text.Text;

/**
 * Reads articles from files, folders and streams: plain text in any common encoding, HTML pages, JSON lines of articles,
 * each also packed by gzip. What a file is, its content decides, not its name.
 *
 * {@snippet :
 * Intake intake = new Intake(Limits.STANDARD);
 * try (Stream<Source> sources = intake.sources(List.of(Path.of("reports")))) {
 *     sources.map(intake::read).forEach(reading -> System.out.println(reading.source()));
 * }
 * }
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Intake {

    /** The one language that is read. */
    private static final String LANGUAGE = "en";

    private final Limits limits;

    public Intake(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits must be given, are null");
    }

    /**
     * The articles in files and folders, in the order of the paths and within a folder of the names. Hidden entries of
     * folders (their names begin with a dot) are left out. A path that cannot be read comes out as a rejection.
     *
     * @return a stream that opens one file at a time as it is read; to be closed, and to be read by one thread
     */
    public Stream<Source> sources(List<Path> paths) {
        return stream(new SourceIterator(paths, limits));
    }

    /**
     * The articles in a stream such as standard input.
     *
     * @param in is read as the returned stream is, and closed at its end
     * @param name what it goes by in documents and rejections
     */
    public Stream<Source> sources(InputStream in, String name) {
        return stream(new SourceIterator(new StoredFile(name, in, limits), limits));
    }

    private static Stream<Source> stream(SourceIterator sources) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(sources, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(sources::close);
    }

    /** Reads one article. Pure: the same source gives an equal result, on any thread. */
    public Reading read(Source source) {
        return switch (source) {
            case Rejection rejection -> rejection;
            case RawBytes raw
            when raw.size() > limits.documentBytes() ->
                Obstacle.tooLarge(raw.source(), raw.source(), limits, limits.documentBytes());
            case RawBytes raw ->
                switch (raw.form()) {
                    case FILE -> HtmlPage.isHtml(raw.source(), raw.bytes()) ? readPage(raw) : readPlain(raw);
                    case JSON_FILE, JSON_LINE -> readJson(raw);
                };
        };
    }

    private static Reading readPlain(RawBytes raw) {
        String source = raw.source();
        if (raw.size() == 0) {
            return Obstacle.empty(source, source + " has no bytes");
        }
        return switch (PlainText.decode(raw.bytes())) {
            case Decoding.NotText(String what, long at) -> Obstacle.binary(source, what, at);
            case Decoding.Undecodable(String why, long at) -> undecodable(source, source, why, at);
            case Decoding.Decoded(String text, var _) ->
                checked(source, new Document(id(raw), source, null, null, null, null, LANGUAGE, new Text(text)), 0);
        };
    }

    private static Reading readPage(RawBytes raw) {
        Page page = HtmlPage.read(raw.bytes());
        String source = raw.source();
        if (page.body().isBlank()) {
            return Obstacle.empty(source, source + " is a page without the text of an article");
        }
        Document document = new Document(
                id(raw),
                source,
                page.title(),
                page.published(),
                outlet(page.outlet()),
                page.url(),
                LANGUAGE,
                new Text(page.body()));
        return checked(source, document, 0);
    }

    private static Reading readJson(RawBytes raw) {
        String place = raw.line() == 0 ? raw.source() : "line " + raw.line() + " (" + raw.source() + ")";
        return switch (PlainText.decodeUtf8(raw.bytes())) {
            case Decoding.Undecodable(String why, long at) -> undecodable(raw.source(), place, why, raw.offset() + at);
            case Decoding.NotText(String what, long at) -> Obstacle.binary(raw.source(), what, raw.offset() + at);
            case Decoding.Decoded(String json, var _) ->
                switch (JsonArticle.read(json)) {
                    case JsonReading.Fields fields -> article(raw, fields);
                    case JsonReading.Broken(String why, long at) ->
                        new Rejection(
                                raw.source(),
                                Code.BROKEN_JSON,
                                place + ", byte " + (raw.offset() + at) + ": " + why
                                        + "; write each article as one JSON object on one line",
                                raw.offset() + at);
                };
        };
    }

    private static Reading article(RawBytes raw, JsonReading.Fields fields) {
        String source = fields.id() == null ? raw.source() : fields.id();
        Document document = new Document(
                id(raw),
                source,
                fields.title(),
                fields.published(),
                outlet(fields.outlet()),
                fields.url(),
                LANGUAGE,
                new Text(fields.text()));
        return checked(source, document, raw.offset());
    }

    /** The article, if there are English words in it. */
    private static Reading checked(String source, Document document, long at) {
        String text = document.text().value();
        if (text.isBlank()) {
            return new Rejection(
                    source, Code.EMPTY, source + " has a text of nothing but white space; give one with words", at);
        }
        return LanguageCheck.foreign(text)
                .<Reading>map(foreign -> new Rejection(source, Code.NOT_ENGLISH, reason(source, foreign), null))
                .orElseGet(() -> new Article(document));
    }

    private static String reason(String source, LanguageCheck.Foreign foreign) {
        // The odds of a long text are astronomical and tell no more than these.
        double times = Math.min(foreign.timesLikelier(), 1000);
        return String.format(
                Locale.ROOT,
                "%s is at least %.1f times as likely to be in another language (%s) as in English; give an English text",
                source,
                Math.floor(times * 10) / 10,
                foreign.language());
    }

    private static Rejection undecodable(String source, String place, String why, long at) {
        return new Rejection(
                source, Code.UNDECODABLE, place + ", byte " + at + ": " + why + "; store the text as UTF-8", at);
    }

    private static DocumentId id(RawBytes raw) {
        return DocumentId.of(raw.bytes());
    }

    private static @Nullable Outlet outlet(@Nullable String name) {
        return name == null ? null : new Outlet(name);
    }
}
