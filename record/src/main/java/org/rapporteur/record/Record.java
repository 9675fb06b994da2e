// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.record.cases.RecordCases;
import org.rapporteur.record.desk.Dockets;
import org.rapporteur.record.dossier.RecordDossiers;
import org.rapporteur.record.evidence.RecordEvidence;
import org.rapporteur.record.export.RecordExport;
import org.rapporteur.record.people.NameIndex;
import org.rapporteur.record.read.Entries;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.ReaderVersion;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.record.screening.RecordHits;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.story.RecordStories;
import org.rapporteur.record.story.StoryIndex;
import org.rapporteur.record.watch.RecordCaptures;

/**
 * A record as it stood at one moment, open for reading: whatever is asked of it, of its stories, dossiers or lists, is answered from
 * the same log of the same length. Only what is found by words may end elsewhere: see {@link #search}. Safe for use by many
 * threads.
 *
 * {@snippet :
 * try (Record record = Record.open(Path.of("record"))) {
 *     System.out.println(record.dossiers().of("Ada Brook").subject().name());
 * }
 * }
 */
@SuppressWarnings("JavaLangClash") // The house calls it so; whoever extends java.lang.Record names it whole.
public final class Record implements AutoCloseable {

    private final OpenLedger ledger;
    private final RecordStories stories;
    private final RecordHits screening;
    private final Object searching = new Object();
    private final Object naming = new Object();

    /** The last is the one to use; earlier ones may still be in use. */
    private final List<RecordSearch> searches = new ArrayList<>();

    private @Nullable RecordSearch named;
    private @Nullable NameIndex names;

    Record(OpenLedger ledger, RecordStories stories) {
        this.ledger = ledger;
        this.stories = stories;
        this.screening = new RecordHits(ledger);
    }

    /** @throws RecordException if there is no record */
    public static Record open(Path directory) {
        OpenLedger ledger = OpenLedger.of(directory);
        return new Record(ledger, new RecordStories(ledger, StoryIndex.EMPTY));
    }

    /** The record as it stands now; what is known of this one need not be read again. Waits for nobody who reads it. */
    Record followed() {
        boolean isSame = Ledger.extent(directory()).origin().equals(ledger.read(Ledger::origin));
        OpenLedger now = OpenLedger.of(directory(), isSame ? ledger.knownReviews() : Reviews.NONE);
        return new Record(now, new RecordStories(now, isSame ? stories.known() : StoryIndex.EMPTY));
    }

    boolean isCurrent() {
        return ledger.read(Ledger::isCurrent);
    }

    /** Folder of the record. */
    public Path directory() {
        return ledger.directory();
    }

    /** Number of entries. */
    public long size() {
        return ledger.read(Ledger::size);
    }

    /** Told apart from that of any other record and any other length of it; what was read under one tag never changes. */
    public String tag() {
        int program = (ledger.read(Ledger::origin) + "\n" + ReaderVersion.current()).hashCode();
        return Integer.toHexString(program) + "-" + Long.toHexString(size());
    }

    /** The last checkpoint as a signed note; null where nothing is on record. */
    public @Nullable String head() {
        return ledger.read(Ledger::checkpoint).map(Object::toString).orElse(null);
    }

    /** Whose signatures count, as name+hash+key. */
    public List<String> keys() {
        return ledger.read(Ledger::keys).stream().map(String::valueOf).toList();
    }

    /** Documents, facts and all other entries, one by one and in lists. */
    public Entries entries() {
        return new Entries(ledger);
    }

    public RecordStories stories() {
        return stories;
    }

    /** All that is on record about an actor or a story. */
    public RecordDossiers dossiers() {
        return new RecordDossiers(ledger);
    }

    /** The hits of screening, with what reviewers decided. */
    public RecordHits screening() {
        return screening;
    }

    /** Facts as people decide on them. */
    public Dockets dockets() {
        return new Dockets(ledger);
    }

    /** The cases, and the searches that people keep. */
    public RecordCases cases() {
        return new RecordCases(ledger);
    }

    /** What shows, to somebody without a record, that a report said something. */
    public RecordEvidence evidence() {
        return new RecordEvidence(ledger);
    }

    /** What addresses held that are followed. */
    public RecordCaptures captures() {
        return new RecordCaptures(ledger);
    }

    public RecordExport export() {
        return new RecordExport(ledger);
    }

    /** What is on record by words, or newest first; see {@link #search(LongConsumer)}. */
    public RecordSearch search() {
        return search(taken -> {});
    }

    /**
     * What is on record by words, or newest first. The first call takes in what was recorded since the last time, which may
     * take long; nobody but others who search waits for it. While another program does so, what it gives may end earlier than
     * the record; where another program has done so for a longer record, later: {@link RecordSearch#size} tells.
     *
     * @param progress is told how many entries have been taken into the index, now and then
     */
    public RecordSearch search(LongConsumer progress) {
        synchronized (searching) {
            RecordSearch open = searches.isEmpty() ? null : searches.getLast();
            if (open != null && open.isWhole()) {
                return open;
            }
            RecordSearch fresh = RecordSearch.open(ledger, progress);
            if (open != null && fresh.size() <= open.size()) {
                fresh.close();
                return open;
            }
            searches.add(fresh);
            return fresh;
        }
    }

    /** The names of people and bodies, as the index of {@link #search()} knows them, with the hits of screening. */
    public NameIndex names() {
        RecordSearch search = search();
        synchronized (naming) {
            NameIndex known = names;
            if (known == null || named != search) {
                known = NameIndex.of(search.names(), screening.all());
                named = search;
                names = known;
            }
            return known;
        }
    }

    /**
     * Makes the index again by which things are found, from the record alone.
     *
     * @return how many entries it holds
     */
    public long reindex(LongConsumer progress) {
        return RecordSearch.reindex(ledger, progress);
    }

    @Override
    public void close() {
        synchronized (searching) {
            searches.forEach(RecordSearch::close);
        }
        ledger.close();
    }
}
