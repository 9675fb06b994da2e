// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.form.Recognised;
import org.rapporteur.intake.form.Recognition;
import org.rapporteur.intake.html.PagePart;
import org.rapporteur.intake.html.PageParts;
import org.rapporteur.intake.plain.Signatures;

/**
 * Walks through one file and the files in it: finds out what each is, unpacks it, and hands out its articles one by one.
 * Never holds more than one document and the buffers of the files that are open. Not safe for use by many threads.
 */
final class FileWalk implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Files in files: a page in a web archive, packed, in a package, in a mail, in a mailbox, packed. */
    private static final int MOST_DEPTH = 10;

    private record Level(StoredFile file, Contents contents) {}

    private final Map<Form, FormReader> readers;
    private final StoredFile file;
    private final Deque<Level> open = new ArrayDeque<>();
    private @Nullable StoredFile first;

    /** Where to go on, the outermost file first; what is left of it on the way there. */
    private List<Mark> ahead;

    private boolean isLost;

    /** @param from where to go on; empty for the start */
    FileWalk(StoredFile file, Map<Form, FormReader> readers, List<Mark> from) {
        this.file = file;
        this.first = file;
        this.readers = readers;
        this.ahead = from;
    }

    /** The place of the source that was given last, a mark for each file on the way down to it. */
    List<Mark> place() {
        List<Mark> marks = new ArrayList<>();
        for (Level level : open.reversed()) {
            Mark mark = level.contents.mark();
            if (mark == null) {
                break;
            }
            marks.add(mark);
        }
        return List.copyOf(marks);
    }

    /** Goes on in what has just been opened, if it stands on the way to the place where that is to be. */
    private void follow(Contents contents) {
        try {
            if (!ahead.isEmpty()) {
                ahead = contents.goTo(ahead.getFirst()) ? ahead.subList(1, ahead.size()) : List.of();
            }
        } catch (IOException | RuntimeException e) {
            isLost = true;
        }
    }

    /** Whether the place where it was to go on is not there, so that the file is to be opened anew and read from its start. */
    boolean isLost() {
        return isLost;
    }

    /** Bytes of the file that have been taken in, as they are stored. */
    long taken() {
        return file.taken();
    }

    /** The next article or rejection; null after the last. */
    @Nullable
    Source next() {
        if (first != null) {
            StoredFile file = first;
            first = null;
            Source whole = enter(file);
            if (whole != null) {
                return whole;
            }
        }
        while (!open.isEmpty() && !isLost) {
            Level level = open.element();
            try {
                switch (level.contents.next()) {
                    case null -> leave();
                    case Source source -> {
                        return source;
                    }
                    case StoredFile inner -> {
                        Source whole = enter(inner);
                        if (whole != null) {
                            return whole;
                        }
                    }
                }
            } catch (IOException e) {
                Rejection rejection = Obstacle.failure(level.file.source(), e, level.contents.position());
                leave();
                return rejection;
            } catch (RuntimeException | StackOverflowError e) {
                // Libraries that read broken files meet what they did not think of.
                leave();
                return damaged(level.file.source(), e);
            }
        }
        return null;
    }

    /** Opens a file; what it is as a whole, if it is not to be walked through. */
    private @Nullable Source enter(StoredFile file) {
        String source = file.source();
        try {
            if (file.depth() > MOST_DEPTH) {
                file.close();
                return new Rejection(
                        source,
                        Code.TOO_DEEP,
                        source + " stands in more than " + MOST_DEPTH
                                + " files, one inside the other; unpack it by hand",
                        null);
            }
            Recognised found =
                    file.form().map(Recognised::of).orElseGet(() -> Recognition.of(source, file.head(), file.fields()));
            FormReader reader = readers.get(found.form());
            Contents contents = reader == null ? contents(found.form(), file) : reader.open(found.form(), file);
            if (contents == null) {
                try (file) {
                    Source whole = whole(found, file);
                    contents = found.form() == Form.HTML && whole instanceof RawBytes page ? parts(page) : null;
                    if (contents == null) {
                        return whole;
                    }
                }
            }
            open.push(new Level(file, contents));
            follow(contents);
            return null;
        } catch (IOException e) {
            close(file);
            return Obstacle.failure(source, e, 0);
        } catch (RuntimeException | StackOverflowError e) {
            close(file);
            return damaged(source, e);
        }
    }

    /** What stands in it, if it is of a form that holds several articles. */
    private static @Nullable Contents contents(Form form, StoredFile file) throws IOException {
        return switch (form) {
            case GZIP -> Contents.of(List.of(file.unpacked(new GZIPInputStream(file.in(), BUFFER))));
            case JSON_LINES -> new JsonLines(file.source(), file.in(), file.limits());
            case JSON_LIST -> new JsonList(file);
            case TABLE -> TableRows.open(file);
            case FEED, NEWS_XML -> NewsContents.open(form, file);
            default -> null;
        };
    }

    /** The articles of a page that holds several; null where it is one. */
    private static @Nullable Contents parts(RawBytes page) {
        List<PagePart> parts = PageParts.of(page.bytes());
        return parts.isEmpty()
                ? null
                : Contents.of(parts.stream()
                        .map(part -> RawBytes.drawn(
                                page.source() + "#" + part.place(),
                                part.source().getBytes(StandardCharsets.UTF_8),
                                part.text(),
                                part.particulars().or(page.particulars())))
                        .toList());
    }

    private static Source whole(Recognised found, StoredFile file) {
        String source = file.source();
        return switch (found.form()) {
            case TEXT, MARKDOWN, HTML, JSON -> document(found.form(), file);
            default ->
                Signatures.recognise(file.head()).isPresent()
                        ? Obstacle.binary(source, found.what(), 0)
                        : Obstacle.unread(source, found);
        };
    }

    private static Source document(Form form, StoredFile file) {
        String source = file.source();
        Limits limits = file.limits();
        Buffer read = new Buffer(limits.documentBytes());
        try {
            if (!read.fill(file.in())) {
                byte[] start = Arrays.copyOf(read.bytes(), Math.min(Recognition.HEAD, limits.documentBytes()));
                return Signatures.recognise(start)
                        .map(what -> Obstacle.binary(source, what, 0))
                        .orElseGet(() -> Obstacle.tooLarge(source, source, limits, limits.documentBytes()));
            }
        } catch (IOException e) {
            return Obstacle.failure(source, e, read.size());
        }
        return form == Form.JSON && read.size() > 0
                ? RawBytes.jsonFile(source, read.bytes())
                : RawBytes.of(source, read.bytes(), file.particulars());
    }

    private static Rejection damaged(String source, Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Rejection(
                source,
                Code.DAMAGED,
                source + " is damaged (" + message.lines().findFirst().orElse("") + "); fetch it again",
                null);
    }

    private void leave() {
        Level level = open.pop();
        try {
            level.contents.close();
        } catch (Exception e) {
            // It was open for reading only: nothing is lost.
        }
        close(level.file);
    }

    private static void close(StoredFile file) {
        try {
            file.close();
        } catch (IOException e) {
            // It was open for reading only: nothing is lost.
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            leave();
        }
        if (first != null) {
            close(first);
            first = null;
        }
    }
}
