// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.dossier.Dossier.Cited;
import org.rapporteur.record.proof.HeadCode;

/**
 * A dossier in words for people: the same for text and for print.
 *
 * @param title name of the actor
 * @param about the rest of who it is, and on what the dossier rests
 * @param sections those that have something in them
 * @param sources the documents, in the order of their numbers
 * @param head hash of the record, and how many leaves it has
 * @param signed the signed head itself; null where nothing is on record
 */
public record DossierPage(
        String title,
        List<String> about,
        List<Section> sections,
        List<Reference> sources,
        String head,
        @Nullable String signed) {

    /** The signed head as a drawing that a telephone reads, as SVG; nothing where nothing is on record. */
    public String code() {
        return signed == null ? "" : HeadCode.svg(signed);
    }

    /** A heading with what stands below it. */
    public record Section(String title, List<Item> items) {

        /** What a link within the page leads to. */
        public String anchor() {
            return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        }

        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * A claim.
     *
     * @param style kind of fact, for its colour: statement, event, figure or none
     * @param day when, where it is known
     * @param heading who, or what
     * @param words of the documents
     * @param details marks, most important first
     * @param sources numbers of the documents that have it
     * @param under claims that belong to it
     * @param record id of the first fact that says so; null where none does
     */
    public record Item(
            String style,
            @Nullable String day,
            String heading,
            String words,
            List<String> details,
            List<Integer> sources,
            List<Item> under,
            @Nullable String record) {

        public Item {
            details = List.copyOf(details);
            sources = List.copyOf(sources);
            under = List.copyOf(under);
        }

        /** The details on one line. */
        public String line() {
            return String.join(" · ", details);
        }

        Item with(List<Item> more) {
            return new Item(style, day, heading, words, details, sources, more, record);
        }

        /** The same, which facts say. */
        Item by(Cited cited) {
            return new Item(
                    style,
                    day,
                    heading,
                    words,
                    details,
                    sources,
                    under,
                    cited.records().stream().findFirst().orElse(null));
        }
    }

    /** A document: its number, its title, and where and when it came out. */
    public record Reference(int number, String title, String line, String document) {}

    public DossierPage {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /** Who somebody is: its names and offices over time, and why the names are of one. */
    public static DossierPage who(Dossier dossier) {
        return DossierSections.who(dossier);
    }

    public static DossierPage of(Dossier dossier) {
        return DossierSections.of(dossier);
    }

    /** The account of a story in words for people. */
    public static DossierPage of(StoryAccount account) {
        return DossierSections.of(account);
    }
}
