// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.export.view.Words;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Source;
import org.rapporteur.record.dossier.Dossier.Subject;
import org.rapporteur.record.dossier.DossierPage.Item;
import org.rapporteur.record.dossier.DossierPage.Section;

/** Puts the claims of a dossier, or of the account of a story, under their headings. */
final class DossierSections {

    private DossierSections() {}

    /** Who somebody is: its names and offices over time, and why the names are of one. */
    static DossierPage who(Dossier dossier) {
        Subject subject = dossier.subject();
        return page(
                dossier,
                Stream.of(
                        section("Names", subject.names(), DossierItems::alias),
                        section("Offices", DossierItems.periods(dossier.roles()), period -> period),
                        section(
                                "Why these names are of one",
                                subject.merges(),
                                merge -> DossierItems.merge(merge, dossier)),
                        section("What was ruled", subject.rulings(), DossierItems::ruling)));
    }

    static DossierPage of(Dossier dossier) {
        List<Act> own = dossier.acts().stream().filter(Act::actor).toList();
        List<Act> suffered = dossier.acts().stream().filter(act -> !act.actor()).toList();
        String others = dossier.allegations().isEmpty() ? "What they deny" : "Denials that answer none of the above";
        return page(
                dossier,
                Stream.of(
                        section("Offices", DossierItems.periods(dossier.roles()), period -> period),
                        section("Relations", dossier.relations(), tie -> DossierItems.tie("relation", tie)),
                        section("In court", dossier.cases(), tie -> DossierItems.tie("event", tie)),
                        section(
                                "Why these names are of one",
                                dossier.subject().merges(),
                                merge -> DossierItems.merge(merge, dossier)),
                        section("What was ruled", dossier.subject().rulings(), DossierItems::ruling),
                        section("Sanctions lists", dossier.listings(), DossierItems::listing),
                        section("Alleged against them", dossier.allegations(), DossierItems::allegation),
                        new Section(others, DossierItems.denied(dossier.otherDenials())),
                        section("What they did", own, DossierItems::act),
                        section("What was done to them", suffered, DossierItems::act),
                        section("Meetings", dossier.meetings(), DossierItems::act),
                        section(
                                "On one subject on several days",
                                dossier.parallels(),
                                parallel -> DossierItems.item(
                                                "",
                                                null,
                                                String.join(", ", parallel.shared()),
                                                "",
                                                List.of(),
                                                List.of())
                                        .with(DossierItems.quotes(parallel.quotes()))),
                        section("What they said", dossier.quotes(), DossierItems::quote),
                        section("Numbers they gave", dossier.figures(), DossierItems::number)));
    }

    private static DossierPage page(Dossier dossier, Stream<Section> sections) {
        return new DossierPage(
                dossier.subject().name(),
                about(dossier),
                sections.filter(section -> !section.items().isEmpty()).toList(),
                dossier.sources().stream().map(DossierItems::reference).toList(),
                head(dossier.head()),
                dossier.head().signed());
    }

    /** The account of a story in words for people. */
    static DossierPage of(StoryAccount account) {
        List<Section> sections = Stream.of(
                        section("What was done, and to whom", account.done(), DossierItems::act),
                        section("Who is said to be responsible", account.claims(), DossierItems::claim),
                        section("Who denies it", account.denials(), DossierItems::denial),
                        section("What is planned or demanded", account.planned(), DossierItems::act))
                .filter(section -> !section.items().isEmpty())
                .toList();
        int origins = (int)
                account.sources().stream().mapToInt(Source::origin).distinct().count();
        return new DossierPage(
                account.title() == null ? account.story() : account.title(),
                List.of(
                        account.story(),
                        Words.counted(account.sources().size(), "document") + " from "
                                + DossierItems.independent(origins)),
                sections,
                account.sources().stream().map(DossierItems::reference).toList(),
                head(account.head()),
                account.head().signed());
    }

    private static String head(Dossier.Head head) {
        return head.size() == 0 ? "nothing on record" : head.root() + " (" + head.size() + ")";
    }

    private interface Layout<T> {
        Item of(T value);
    }

    private static <T> Section section(String title, List<T> values, Layout<T> layout) {
        return new Section(title, values.stream().map(layout::of).toList());
    }

    private static List<String> about(Dossier dossier) {
        Subject subject = dossier.subject();
        List<String> about = new ArrayList<>();
        about.add(subject.kind());
        about.addAll(subject.countries());
        about.add(subject.id());
        subject.forms().stream().filter(form -> !form.equals(subject.name())).forEach(about::add);
        about.add("%s from %s"
                .formatted(
                        Words.counted(dossier.sources().size(), "document"),
                        DossierItems.independent(dossier.origins())));
        if (!subject.others().isEmpty()) {
            about.add("left out: documents that only say " + String.join(" or ", subject.others()));
        }
        if (dossier.head().recorded() != null) {
            about.add("recorded " + dossier.head().recorded());
        }
        return about;
    }
}
