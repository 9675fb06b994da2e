// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.leaf.CaseAct;
import org.rapporteur.record.leaf.CaseLeaf;

/**
 * A case as it stands: a selection of facts and documents, with notes and tags, and somebody who sees to it.
 *
 * @param items what is in it, in the order in which it came in
 * @param notes about the case as a whole, the oldest first
 * @param assignee who sees to it; null for nobody
 * @param acts all that was done to it, the oldest first
 */
public record Case(
        String id,
        String name,
        List<Item> items,
        List<Note> notes,
        List<String> tags,
        @Nullable String assignee,
        boolean isClosed,
        List<CaseLeaf> acts) {

    /** What somebody wrote. */
    public record Note(String words, String reviewer, Instant at) {}

    /**
     * A fact or document of the case.
     *
     * @param id of it in the record
     * @param says what it said or was called when it was put in
     * @param reviewer who put it in
     */
    public record Item(String id, String says, String reviewer, Instant at, List<Note> notes) {

        public Item {
            notes = List.copyOf(notes);
        }

        /** Whether it is a document as a whole. */
        public boolean isDocument() {
            return id.startsWith("sha256:");
        }

        private Item with(Note note) {
            List<Note> more = new ArrayList<>(notes);
            more.add(note);
            return new Item(id, says, reviewer, at, more);
        }
    }

    public Case {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
        tags = List.copyOf(tags);
        acts = List.copyOf(acts);
    }

    /**
     * What follows from all that was done.
     *
     * @param acts on one case, the oldest first, at least one
     */
    static Case of(List<CaseLeaf> acts) {
        Map<String, Item> items = new LinkedHashMap<>();
        List<Note> notes = new ArrayList<>();
        List<String> tags = List.of();
        String assignee = null;
        boolean isClosed = false;
        for (CaseLeaf leaf : acts) {
            isClosed = false;
            switch (leaf.act()) {
                case CaseAct.Open _ -> {}
                case CaseAct.Add add ->
                    items.putIfAbsent(
                            add.item(), new Item(add.item(), add.says(), leaf.reviewer(), leaf.at(), List.of()));
                case CaseAct.Remove remove -> items.remove(remove.item());
                case CaseAct.Note note -> {
                    Note made = new Note(note.words(), leaf.reviewer(), leaf.at());
                    if (note.item() == null) {
                        notes.add(made);
                    } else {
                        items.computeIfPresent(note.item(), (id, item) -> item.with(made));
                    }
                }
                case CaseAct.Tag tag -> tags = tag.tags();
                case CaseAct.Assign assign -> assignee = assign.to();
                case CaseAct.Close _ -> isClosed = true;
            }
        }
        CaseLeaf first = acts.getFirst();
        return new Case(first.id(), first.name(), List.copyOf(items.values()), notes, tags, assignee, isClosed, acts);
    }

    /** Ids of the facts in it. */
    public List<String> facts() {
        return items.stream().filter(item -> !item.isDocument()).map(Item::id).toList();
    }

    /** When something was last done to it. */
    public Instant changed() {
        return acts.getLast().at();
    }

    /** Whether this is in it. */
    public boolean has(String item) {
        return items.stream().anyMatch(one -> one.id().equals(item));
    }
}
