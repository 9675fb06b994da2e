// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.RawBytes.Content;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.form.Recognised;
import org.rapporteur.intake.form.Recognition;
import org.rapporteur.intake.html.HtmlPage;
import org.rapporteur.intake.html.HtmlText;
import org.rapporteur.intake.html.Page;
import org.rapporteur.intake.json.JsonArticle;
import org.rapporteur.intake.json.JsonReading;
import org.rapporteur.intake.language.LanguageCheck;
import org.rapporteur.intake.markdown.Markdown;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.intake.plain.Characters;
import org.rapporteur.intake.plain.Decoding;
import org.rapporteur.intake.plain.PlainText;
import org.rapporteur.intake.plain.Signatures;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.source.Outlet;
import org.rapporteur.model.text.Text;

/**
 * Reads articles from files, folders and streams: plain text in any common encoding, HTML pages, Markdown, JSON and tables of
 * articles, feeds, the formats of news agencies, each also packed by gzip, and what the {@link FormReader}s given can read. What
 * a file is, its content decides, not its name; what has markup, headers or columns is never read as prose.
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
    private final FieldNames fields;
    private final Map<Form, FormReader> readers;

    /** Reads text, markup and data only. */
    public Intake(Limits limits) {
        this(limits, FieldNames.STANDARD, List.of());
    }

    /**
     * @param fields what the parts of articles are called in JSON and in tables
     * @param readers of further forms
     */
    public Intake(Limits limits, FieldNames fields, List<FormReader> readers) {
        this.limits = Objects.requireNonNull(limits, "limits must be given, are null");
        this.fields = Objects.requireNonNull(fields, "fields must be given, are null");
        Map<Form, FormReader> byForm = new EnumMap<>(Form.class);
        readers.forEach(reader -> reader.forms().forEach(form -> byForm.put(form, reader)));
        this.readers = byForm;
    }

    /**
     * The articles in files and folders, in the order of the paths and within a folder of the names. Hidden entries of
     * folders (their names begin with a dot) are left out, links inside a folder are not followed out of it. A path that cannot
     * be read comes out as a rejection.
     *
     * @return a stream that opens one file at a time as it is read; to be closed, and to be read by one thread
     */
    public Stream<Source> sources(List<Path> paths) {
        return sources(paths, bytes -> {}, Bookmarks.NONE);
    }

    /**
     * The same.
     *
     * @param taken is told how many bytes of all files have been taken in, as they are stored, before each source
     * @param bookmarks say where to go on in a file that was read in part before
     */
    public Stream<Source> sources(List<Path> paths, LongConsumer taken, Bookmarks bookmarks) {
        return stream(new SourceIterator(paths, this::open, taken, bookmarks));
    }

    /**
     * The articles in a stream such as standard input.
     *
     * @param in is read as the returned stream is, and closed at its end
     * @param name what it goes by in documents and rejections
     */
    public Stream<Source> sources(InputStream in, String name) {
        return stream(new SourceIterator(open(name, in, null, List.of()), this::open));
    }

    private FileWalk open(String source, InputStream in, @Nullable Path disk, List<Mark> from) {
        return new FileWalk(StoredFile.of(source, in, disk, limits, fields), readers, from);
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
                switch (raw.content()) {
                    case Content.Unknown _ -> readUnknown(raw);
                    case Content.Json json -> readJson(raw, json);
                    case Content.Drawn(String text) -> article(raw, raw.source(), text, raw.particulars(), 0);
                };
        };
    }

    private Reading readUnknown(RawBytes raw) {
        String source = raw.source();
        if (raw.size() == 0) {
            return Obstacle.empty(source, source + " has no bytes");
        }
        byte[] head = Arrays.copyOf(raw.bytes(), Math.min(raw.size(), Recognition.HEAD));
        Recognised found = Recognition.of(source, head, fields);
        return switch (found.form()) {
            case HTML -> readPage(raw);
            case MARKDOWN -> readText(raw, true);
            case TEXT -> readText(raw, false);
            case JSON -> readJson(raw, new Content.Json(0, 0));
            default ->
                Signatures.recognise(head)
                        .<Reading>map(what -> Obstacle.binary(source, what, 0))
                        .orElseGet(() -> Obstacle.unread(source, found));
        };
    }

    private Reading readText(RawBytes raw, boolean isMarkdown) {
        String source = raw.source();
        return switch (PlainText.decode(raw.bytes())) {
            case Decoding.NotText(String what, long at) -> Obstacle.binary(source, what, at);
            case Decoding.Undecodable(String why, long at) -> undecodable(source, source, why, at);
            case Decoding.Decoded(String text, var _)
            when isMarkdown -> {
                Markdown markdown = Markdown.read(text, fields);
                yield article(
                        raw, source, markdown.text(), markdown.particulars().or(raw.particulars()), 0);
            }
            case Decoding.Decoded(String text, var _) -> article(raw, source, text, raw.particulars(), 0);
        };
    }

    /** A page in another language is kept: finding its article was half the work, and others may read it. */
    private static Reading readPage(RawBytes raw) {
        Page page = HtmlPage.read(raw.bytes());
        String source = raw.source();
        if (page.body().isBlank()) {
            return Obstacle.empty(source, source + " is a page without the text of an article");
        }
        Document document =
                document(raw, source, page.body(), page.particulars().or(raw.particulars()));
        return switch (checked(source, document, 0)) {
            case Rejection rejection
            when rejection.code() == Code.NOT_ENGLISH ->
                rejection.keeping(document.withLanguage(LanguageCheck.foreign(page.body())
                        .map(LanguageCheck.Foreign::tag)
                        .orElse("und")));
            case Reading reading -> reading;
        };
    }

    private Reading readJson(RawBytes raw, Content.Json where) {
        String place = where.line() == 0 ? raw.source() : "line " + where.line() + " (" + raw.source() + ")";
        return switch (PlainText.decodeUtf8(raw.bytes())) {
            case Decoding.Undecodable(String why, long at) ->
                undecodable(raw.source(), place, why, where.offset() + at);
            case Decoding.NotText(String what, long at) -> Obstacle.binary(raw.source(), what, where.offset() + at);
            case Decoding.Decoded(String json, var _) ->
                switch (JsonArticle.read(json, fields)) {
                    case JsonReading.Fields(String id, Particulars particulars, String text, boolean isMarkup) ->
                        article(
                                raw,
                                id == null ? raw.source() : id,
                                isMarkup ? HtmlText.of(text) : text,
                                particulars,
                                where.offset());
                    case JsonReading.Textless(String id, Particulars particulars, String why) ->
                        textless(id == null ? raw.source() : id, place, particulars, why, where.offset());
                    case JsonReading.Broken(String why, long at) ->
                        new Rejection(
                                raw.source(),
                                Code.BROKEN_JSON,
                                place + ", byte " + (where.offset() + at) + ": " + why
                                        + "; write each article as one JSON object on one line",
                                where.offset() + at);
                };
        };
    }

    /** Without a text, and without an address to fetch it from, it is no article at all. */
    private static Rejection textless(String source, String place, Particulars particulars, String why, long at) {
        String url = particulars.url();
        return url == null
                ? new Rejection(
                        source,
                        Code.BROKEN_JSON,
                        place + ", byte " + at + ": the JSON object has " + why
                                + "; write each article as one JSON object on one line, its text under \"text\"",
                        at)
                : new Rejection(
                        source, Code.NO_TEXT, place + " has " + why + "; fetch " + url + " or give its text", at);
    }

    private static Reading article(RawBytes raw, String source, String text, Particulars particulars, long at) {
        return checked(source, document(raw, source, text, particulars), at);
    }

    private static Document document(RawBytes raw, String source, String text, Particulars particulars) {
        return new Document(
                id(raw),
                Characters.whole(source),
                particulars.title(),
                particulars.published(),
                outlet(particulars.outlet()),
                particulars.url(),
                LANGUAGE,
                new Text(Characters.whole(text)),
                particulars.authors());
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
