// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.StoredEntry;

/**
 * Reads each span of each body again: its words must stand at its place in the text of the document. And a body must be
 * of the kind, id and document that its row says. Of one run over a ledger, in its order.
 */
final class BodySpans {

    private static final JsonFactory JSON = new JsonFactory();

    private long reading = -1;
    private String document = "";
    private String text = "";

    /** An object while it is read. */
    private static final class Frame {
        private final String name;
        private int start = -1;
        private int end = -1;
        private @Nullable String words;

        Frame(String name) {
            this.name = name;
        }
    }

    /** What is wrong with a body, if anything is. */
    Optional<String> fault(StoredEntry entry) {
        boolean isDocument = entry.kind() == EntryKind.DOCUMENT;
        try {
            if (isDocument) {
                text = textOf(entry.body());
                document = entry.id();
                reading = entry.seq();
            }
            if (entry.reading() != null && entry.reading() != reading) {
                return Optional.of("it does not follow on its document, row " + entry.reading());
            }
            return read(entry);
        } catch (JsonProcessingException _) {
            return Optional.of("its body is no JSON");
        } catch (IOException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static String textOf(String body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            int depth = 0;
            while (json.nextToken() != null) {
                depth += json.currentToken().isStructStart()
                        ? 1
                        : json.currentToken().isStructEnd() ? -1 : 0;
                if (depth == 2 && json.currentToken() == JsonToken.VALUE_STRING && "text".equals(json.currentName())) {
                    return json.getText();
                }
            }
        }
        throw new IOException("a document must have a text, has none");
    }

    private Optional<String> read(StoredEntry entry) throws IOException {
        try (JsonParser json = JSON.createParser(entry.body())) {
            Deque<Frame> open = new ArrayDeque<>();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                Optional<String> fault = switch (token) {
                    case START_OBJECT -> {
                        open.push(new Frame(String.valueOf(json.currentName())));
                        yield Optional.empty();
                    }
                    case END_OBJECT -> spanFault(open.pop());
                    case VALUE_NUMBER_INT -> {
                        number(json, open.element());
                        yield Optional.empty();
                    }
                    case VALUE_STRING -> string(json, open, entry);
                    default -> Optional.empty();
                };
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }
    }

    private static void number(JsonParser json, Frame frame) throws IOException {
        switch (String.valueOf(json.currentName())) {
            case "start" -> frame.start = json.getIntValue();
            case "end" -> frame.end = json.getIntValue();
            default -> {}
        }
    }

    private Optional<String> string(JsonParser json, Deque<Frame> open, StoredEntry entry) throws IOException {
        String name = String.valueOf(json.currentName());
        if (name.equals("text")) {
            open.element().words = json.getText();
        }
        if (open.size() > 1) {
            return Optional.empty();
        }
        String expected = switch (name) {
            case "kind" -> entry.kind().label();
            case "id" -> entry.id();
            case "document" -> entry.reading() == null ? json.getText() : document;
            default -> json.getText();
        };
        return expected.equals(json.getText())
                ? Optional.empty()
                : Optional.of("its body says " + name + " " + json.getText() + ", its row " + expected);
    }

    private Optional<String> spanFault(Frame frame) {
        if (frame.words == null || frame.start < 0 || frame.end < frame.start) {
            return Optional.empty();
        }
        return frame.words.equals(slice(frame.start, frame.end))
                ? Optional.empty()
                : Optional.of("its words \"" + frame.words + "\" (" + frame.name + ") do not stand at " + frame.start
                        + " to " + frame.end + " of the text");
    }

    /** The words at a place counted in code points; null where the text has no such place. */
    private @Nullable String slice(int start, int end) {
        try {
            int from = text.offsetByCodePoints(0, start);
            return text.substring(from, text.offsetByCodePoints(from, end - start));
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }
}
