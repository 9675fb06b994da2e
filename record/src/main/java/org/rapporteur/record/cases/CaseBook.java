// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.record.leaf.CaseAct;
import org.rapporteur.record.leaf.CaseLeaf;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.SearchLeaf;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.Written;
import org.rapporteur.record.review.Reviews;

/** Puts on record what people do to cases, and the searches that they keep. */
public final class CaseBook {

    /** Most characters of a name, tag or assignee. */
    public static final int LONGEST_NAME = 100;

    /** Most characters of a note. */
    public static final int LONGEST_NOTE = 10_000;

    private final Path directory;
    private final Path keyFile;
    private final InstantSource clock;

    /**
     * The cases of a record.
     *
     * @param directory folder of the record
     * @param keyFile of the key that signs what goes on record
     */
    public CaseBook(Path directory, Path keyFile, InstantSource clock) {
        this.directory = directory;
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /** What somebody does to something; the ledger is as it stands before. */
    private interface AuditEntry {
        Leaf leaf(Ledger ledger);
    }

    /**
     * Begins a case.
     *
     * @throws RecordException if there is one of this name, or somebody else is writing
     * @throws IllegalArgumentException if the name is blank, too long or has control characters
     */
    public void open(String name, String reviewer) {
        words("name", name, LONGEST_NAME);
        put(reviewer, ledger -> {
            if (!ledger.versions(CaseLeaf.id(name)).isEmpty()) {
                throw RecordException.changed(
                        "There is a case of this name already: " + name + ". Choose another name.");
            }
            return leaf(name, new CaseAct.Open(), reviewer, null);
        });
    }

    /**
     * Puts a fact or document into a case; nothing is done where it is there.
     *
     * @param item its id, or so much of it that no other begins so
     */
    public void add(String idOrName, String item, String reviewer) {
        act(idOrName, reviewer, (ledger, standing) -> {
            List<Long> places = ledger.placesByStart(item);
            List<StoredEntry> reading = places.isEmpty() ? List.of() : ledger.readingWith(places.getLast());
            StoredEntry entry = reading.stream()
                    .filter(one -> one.seq() == places.getLast())
                    .findFirst()
                    .orElseThrow(() -> RecordException.missing(directory + " has no fact or document " + item
                            + ". Ids are in the output of find and export."));
            return new CaseAct.Add(
                    entry.id(), says(Reading.of(reading, Reviews.NONE).recorded(), entry.id()));
        });
    }

    private static String says(RecordedDocument recorded, String id) {
        for (Fact fact : recorded.facts().facts()) {
            if (recorded.key(fact.id()).equals(id)) {
                return FactView.of(fact, recorded.facts()).sentence();
            }
        }
        Document document = recorded.document();
        return document.title() == null ? document.source() : document.title();
    }

    /** Takes a fact or document out of a case. */
    public void remove(String idOrName, String item, String reviewer) {
        act(idOrName, reviewer, (ledger, standing) -> {
            require(standing, item);
            return new CaseAct.Remove(item);
        });
    }

    /**
     * Makes a note.
     *
     * @param item id of the fact or document of the case that it is about; null for the case as a whole
     */
    public void note(String idOrName, @Nullable String item, String note, String reviewer) {
        Written.require("note", words(note, LONGEST_NOTE, "note"));
        act(idOrName, reviewer, (ledger, standing) -> {
            if (item != null) {
                require(standing, item);
            }
            return new CaseAct.Note(item, note);
        });
    }

    /** Gives a case these tags and no others. */
    public void tag(String idOrName, List<String> tags, String reviewer) {
        tags.forEach(tag -> words("tag", tag, LONGEST_NAME));
        act(idOrName, reviewer, (ledger, standing) -> new CaseAct.Tag(tags));
    }

    /** Gives a case to somebody; to nobody where it is null. */
    public void assign(String idOrName, @Nullable String to, String reviewer) {
        if (to != null) {
            words("assignee", to, LONGEST_NAME);
        }
        act(idOrName, reviewer, (ledger, standing) -> new CaseAct.Assign(to));
    }

    /** Ends a case. */
    public void close(String idOrName, String reviewer) {
        act(idOrName, reviewer, (ledger, standing) -> new CaseAct.Close());
    }

    /**
     * Keeps a search under a name, and marks all that matches now as seen.
     *
     * @param query of an address of {@code /search}
     */
    public void keep(String name, String query, String reviewer) {
        words("name", name, LONGEST_NAME);
        Written.requireOnOneLine("query", words(query, LONGEST_NOTE, "query"));
        put(reviewer, ledger -> search(name, query, ledger.size(), true, reviewer));
    }

    /** Gives a search up. */
    public void give(String name, String query, String reviewer) {
        put(reviewer, ledger -> search(name, query, ledger.size(), false, reviewer));
    }

    private SearchLeaf search(String name, String query, long seen, boolean isKept, String reviewer) {
        return new SearchLeaf(
                name, query, seen, isKept, reviewer, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static void require(Case standing, String item) {
        if (!standing.has(item)) {
            throw RecordException.missing("The case " + standing.name() + " has no " + item
                    + ". See what is in it by: rapporteur case show " + standing.id());
        }
    }

    private interface Act {
        CaseAct of(Ledger ledger, Case standing);
    }

    private void act(String idOrName, String reviewer, Act act) {
        put(reviewer, ledger -> {
            Case standing = RecordCases.all(ledger).stream()
                    .filter(one -> one.id().equals(idOrName) || one.name().equals(idOrName))
                    .findFirst()
                    .orElseThrow(() -> RecordException.missing(directory + " has no case " + idOrName
                            + ". See: rapporteur case list. Begin one by: rapporteur case new NAME"));
            String before = ledger.versions(standing.id()).getLast().hash().hex();
            return leaf(standing.name(), act.of(ledger, standing), reviewer, before);
        });
    }

    private CaseLeaf leaf(String name, CaseAct act, String reviewer, @Nullable String before) {
        return new CaseLeaf(name, act, reviewer, clock.instant().truncatedTo(ChronoUnit.SECONDS), before);
    }

    private static String words(String words, int longest, String name) {
        if (words.isBlank() || words.length() > longest) {
            throw new IllegalArgumentException(name + " must have 1 to " + longest + " characters, has "
                    + words.strip().length());
        }
        return words;
    }

    private static void words(String name, String words, int longest) {
        Written.requireOnOneLine(name, words(words, longest, name));
    }

    /** Puts a leaf on record over a ledger that nobody else changes meanwhile: the lock comes first. */
    private synchronized void put(String reviewer, AuditEntry deed) {
        words("reviewer", reviewer, 2 * LONGEST_NAME);
        RecordException.translated(() -> {
            Ledger.extent(directory);
            try (LedgerWriter record = LedgerWriter.open(directory, SigningKey.at(keyFile));
                    Ledger ledger = Ledger.open(directory)) {
                record.add(deed.leaf(ledger).entry());
                record.commit();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
