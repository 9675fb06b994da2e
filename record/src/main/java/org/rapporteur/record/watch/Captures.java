// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.intake.Source;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.proof.Signing;
import org.rapporteur.record.read.RecordException;

/**
 * The last capture of each address, and the adding of more. Documents come first and captures after them: a kill between the two
 * leaves documents that are known when their page is fetched again. Not safe for use by many threads.
 */
final class Captures {

    private final Path directory;
    private final Path keyFile;
    private final Ingest ingest;
    private final Map<String, CaptureLeaf> latest = new HashMap<>();

    /** Addresses by site and text. */
    private final Map<String, String> texts = new HashMap<>();

    private Captures(Path directory, Path keyFile, Ingest ingest) {
        this.directory = directory;
        this.keyFile = keyFile;
        this.ingest = ingest;
    }

    /**
     * Those on record; makes the record where there is none.
     *
     * @throws RecordException if it cannot be written, or somebody else writes
     */
    static Captures open(Rapporteur rapporteur, Path directory, Path keyFile) {
        Captures captures = new Captures(directory, keyFile, new Ingest(rapporteur, directory, keyFile, 1));
        captures.ingest.run(List.of(), step -> {});
        Signing.remember(directory, keyFile);
        RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory);
                    Stream<StoredEntry> entries = ledger.latest(EntryKind.CAPTURE)) {
                entries.forEach(entry -> captures.keep(LeafJson.read(entry.body(), CaptureLeaf.class)));
                return captures;
            }
        });
        return captures;
    }

    private void keep(CaptureLeaf leaf) {
        latest.put(leaf.address(), leaf);
        if (!leaf.isGone()) {
            texts.put(key(leaf.address(), leaf.text()), leaf.address());
        }
    }

    private static String key(String address, String text) {
        return PageAddress.site(URI.create(address)) + "\n" + text;
    }

    /** The last of an address. */
    @Nullable
    CaptureLeaf latest(@Nullable String address) {
        return address == null ? null : latest.get(address);
    }

    /** The address of the same site that has the same text; null where there is none. */
    @Nullable
    String withText(String address, String text) {
        return texts.get(key(address, text));
    }

    /** Takes one as the last of its address before it is on record. */
    void expect(CaptureLeaf leaf) {
        keep(leaf);
    }

    /**
     * Puts sources and then captures on record, which is done when this returns.
     *
     * @param told what the ingest tells
     * @return what each capture changed
     * @throws RecordException if the record cannot be written
     */
    Map<CaptureLeaf, TextChange> add(List<Source> sources, List<CaptureLeaf> leaves, Consumer<Ingest.Step> told) {
        if (!sources.isEmpty()) {
            ingest.run(
                    sources.stream()
                            .<Input>map(source -> new Input.Page(() -> source))
                            .toList(),
                    told);
        }
        return RecordException.translated(() -> {
            Map<String, CaptureLeaf> byId = new LinkedHashMap<>();
            leaves.forEach(leaf -> byId.put(leaf.id(), leaf));
            try (LedgerWriter writer = LedgerWriter.open(directory, Signing.key(keyFile))) {
                Map<String, StoredEntry> known = writer.latest(byId.keySet());
                byId.forEach((id, leaf) -> {
                    if (!known.containsKey(id)) {
                        writer.add(leaf.entry());
                    }
                });
                writer.commit();
            }
            Map<CaptureLeaf, TextChange> changes = new HashMap<>();
            try (Ledger ledger = Ledger.open(directory)) {
                leaves.forEach(
                        leaf -> RecordCaptures.change(ledger, leaf).ifPresent(change -> changes.put(leaf, change)));
            }
            return changes;
        });
    }
}
