// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonText;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.export.json.Shape;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;

/**
 * Writes leaves as JSON on one line and reads them back, each kind in its own shape. What is read throws
 * {@link IllegalArgumentException} where it is no such leaf. Safe for use by many threads.
 */
public final class LeafJson {

    static final JsonType<DocumentId> DOCUMENT = JsonType.text(DocumentId::new);

    private LeafJson() {}

    /** Without a line feed at the end. */
    public static String write(Leaf leaf) {
        return switch (leaf) {
            case DocumentLeaf document ->
                write(document, shape(document.document().text()), document);
            case FactLeaf fact -> write(fact.document(), fields -> FactLeaf.shape(fields, fact.document()), fact);
            case StoryLeaf story -> write(false, StoryLeaf::shape, story);
            case MergedStoryLeaf merged -> write(false, MergedStoryLeaf::shape, merged);
            case IdentityLeaf identity -> write(false, IdentityLeaf::shape, identity);
            case RulingLeaf ruling -> write(false, RulingLeaf::shape, ruling);
            case ListLeaf list -> write(false, ListLeaf::shape, list);
            case HitLeaf hit -> write(false, HitLeaf::shape, hit);
            case DecisionLeaf decision -> write(false, DecisionLeaf::shape, decision);
            // Words of a text can be half a character.
            case ReviewLeaf review -> write(true, ReviewLeaf::shape, review);
            case CaseLeaf act -> write(true, CaseLeaf::shape, act);
            case SearchLeaf search -> write(false, SearchLeaf::shape, search);
            // Names of files can hold what UTF-8 cannot.
            case RejectionLeaf rejection -> write(true, RejectionLeaf::shape, rejection);
            case CaptureLeaf capture -> write(false, CaptureLeaf::shape, capture);
            case KeyLeaf key -> write(false, KeyLeaf::shape, key);
        };
    }

    private static <T> String write(DocumentLeaf document, Shape<T> shape, T leaf) {
        JsonType<T> type = JsonType.object(shape);
        byte[] bytes = JsonText.about(document.document().text(), out -> type.write(out, leaf));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> String write(boolean isEscaped, Shape<T> shape, T leaf) {
        JsonType<T> type = JsonType.object(shape);
        return JsonText.of(isEscaped, out -> type.write(out, leaf));
    }

    /**
     * A leaf of any kind but a fact, which needs the text of its document: see {@link #fact}.
     *
     * @param body as it is on record
     */
    public static Leaf read(String body) {
        JsonValue json = JsonValue.parse(body);
        return switch (EntryKind.of(json.required("kind"))) {
            case DOCUMENT -> document(json);
            case STORY -> story(json);
            case IDENTITY -> read(json, IdentityLeaf::shape);
            case RULING -> read(json, RulingLeaf::shape);
            case LIST -> read(json, ListLeaf::shape);
            case HIT -> read(json, HitLeaf::shape);
            case DECISION -> read(json, DecisionLeaf::shape);
            case REVIEW -> read(json, ReviewLeaf::shape);
            case CASE -> read(json, CaseLeaf::shape);
            case SEARCH -> read(json, SearchLeaf::shape);
            case REJECTION -> read(json, RejectionLeaf::shape);
            case CAPTURE -> read(json, CaptureLeaf::shape);
            case SIGNER -> read(json, KeyLeaf::shape);
            case STATEMENT, EVENT, FIGURE, VICTIM, RELATION ->
                throw new IllegalArgumentException("a fact must be read with its document: " + json.required("id"));
        };
    }

    /** A leaf of a kind that is known. */
    public static <T extends Leaf> T read(String body, Class<T> kind) {
        Leaf leaf = read(body);
        if (!kind.isInstance(leaf)) {
            throw new IllegalArgumentException(leaf.id() + " must be a " + kind.getSimpleName() + ", is a "
                    + leaf.kind().label());
        }
        return kind.cast(leaf);
    }

    /** A story without its links, which are by far the longest part of it, or what it has become part of. */
    public static Leaf storyWithoutLinks(String body) {
        return story(JsonValue.parse(body, StoryLeaf.LINKS));
    }

    private static Leaf story(JsonValue json) {
        return json.string(MergedStoryLeaf.INTO) == null
                ? read(json, StoryLeaf::shape)
                : read(json, MergedStoryLeaf::shape);
    }

    /** How the leaf of a document with this text is written, for lines that begin with it. */
    public static Shape<DocumentLeaf> shape(Text text) {
        return fields -> DocumentLeaf.shape(fields, text);
    }

    /** How the leaf of a fact of this document is written, for lines that begin with it. */
    public static Shape<FactLeaf> shape(DocumentLeaf document) {
        return fields -> FactLeaf.shape(fields, document);
    }

    private static DocumentLeaf document(JsonValue json) {
        Text text = new Text(json.at("document").required("text"));
        return read(json, shape(text));
    }

    private static <T> T read(JsonValue json, Shape<T> shape) {
        return JsonType.object(shape).read(json);
    }

    /** A fact of a document. */
    public static FactLeaf fact(String body, DocumentLeaf document) {
        return read(JsonValue.parse(body), (Fields<FactLeaf> fields) -> FactLeaf.shape(fields, document));
    }

    /**
     * A document with all its facts.
     *
     * @param body leaf of the document
     * @param facts leaves of its facts, in the order of the log
     */
    public static RecordedDocument recorded(String body, List<String> facts) {
        DocumentLeaf document = read(body, DocumentLeaf.class);
        List<Statement> statements = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Victim> victims = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        Map<FactId, String> keys = new HashMap<>();
        for (String fact : facts) {
            FactLeaf leaf = fact(fact, document);
            keys.put(leaf.fact().id(), leaf.id());
            switch (leaf.fact()) {
                case Statement statement -> statements.add(statement);
                case Event event -> events.add(event);
                case Figure figure -> figures.add(figure);
                case Victim victim -> victims.add(victim);
                case Relation relation -> relations.add(relation);
            }
        }
        return new RecordedDocument(
                new FactsDocument(
                        document.document(),
                        document.entities(),
                        document.times(),
                        statements,
                        events,
                        figures,
                        victims,
                        relations),
                document.reader(),
                keys);
    }

    /** The version of the program and model that read a document or fact. */
    public static String reader(String body) {
        return JsonValue.parse(body).required("reader");
    }
}
