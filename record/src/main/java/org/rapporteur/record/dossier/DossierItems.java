// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.export.view.Words;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Alias;
import org.rapporteur.record.dossier.Dossier.Allegation;
import org.rapporteur.record.dossier.Dossier.Cited;
import org.rapporteur.record.dossier.Dossier.Count;
import org.rapporteur.record.dossier.Dossier.Denied;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Dossier.Role;
import org.rapporteur.record.dossier.Dossier.Source;
import org.rapporteur.record.dossier.Dossier.Tie;
import org.rapporteur.record.dossier.DossierPage.Item;
import org.rapporteur.record.dossier.DossierPage.Reference;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.stories.identity.Ruling;

/** How each kind of claim of a dossier is laid out. */
final class DossierItems {

    private DossierItems() {}

    static Item claim(StoryAccount.Claim claim) {
        Item act = act(claim.act());
        List<String> details = new ArrayList<>();
        details.add(
                claim.by().isEmpty()
                        ? claim.act().voice().equals("reported")
                                ? "said by the reports themselves"
                                : "who says so is not told"
                        : "said by " + String.join(", ", claim.by()));
        details.addAll(act.details());
        return new Item(
                act.style(), act.day(), act.heading(), act.words(), details, act.sources(), act.under(), act.record());
    }

    static Item denial(StoryAccount.Denial denial) {
        return quote(denial.quote());
    }

    static Item alias(Alias alias) {
        return item(
                "",
                span(alias.from(), alias.to()),
                alias.name(),
                "",
                List.of(Words.counted(alias.documents(), "document")),
                List.of());
    }

    static Item merge(IdentityLeaf.Merge merge, Dossier dossier) {
        String words = Stream.of(merge.from(), merge.to())
                .map(IdentityLeaf.End::words)
                .filter(Objects::nonNull)
                .map(seen -> "“" + seen + "”")
                .collect(Collectors.joining(" and "));
        List<Integer> sources = dossier.sources().stream()
                .filter(source -> source.document().equals(merge.from().document())
                        || source.document().equals(merge.to().document()))
                .map(Source::number)
                .toList();
        return item("", null, merge.from().name() + " = " + merge.to().name(), words, List.of(merge.rule()), sources);
    }

    static Item ruling(Ruling ruling) {
        return item(
                "",
                null,
                ruling.first().words()
                        + (ruling.same() ? " = " : " ≠ ")
                        + ruling.second().words(),
                "",
                List.of(ruling.sentence()),
                List.of());
    }

    static @Nullable String span(@Nullable LocalDate first, @Nullable LocalDate last) {
        String from = day(first);
        return from == null || Objects.equals(first, last) ? from : from + " to " + day(last);
    }

    /** Offices of the same days as one line, the longer words where one has those of the other. */
    static List<Item> periods(List<Role> roles) {
        Map<List<Object>, List<Role>> same = new LinkedHashMap<>();
        roles.forEach(role -> same.computeIfAbsent(Arrays.asList(role.from(), role.to()), unseen -> new ArrayList<>())
                .add(role));
        return same.values().stream().map(DossierItems::period).toList();
    }

    static Item period(List<Role> roles) {
        List<String> words = roles.stream()
                .map(Role::words)
                .filter(one -> roles.stream()
                        .noneMatch(other -> other.words().length() > one.length()
                                && (" " + other.words().toLowerCase(Locale.ROOT) + " ")
                                        .contains(" " + one.toLowerCase(Locale.ROOT) + " ")))
                .toList();
        return item(
                "",
                span(roles.getFirst().from(), roles.getFirst().to()),
                String.join("; ", words),
                "",
                List.of(),
                roles.stream()
                        .flatMap(role -> role.cited().sources().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    static Item tie(String kind, Tie tie) {
        return item(
                kind,
                span(tie.from(), tie.to()),
                tie.sentence(),
                "",
                origins(tie.cited()),
                tie.cited().sources());
    }

    static Item quote(Quote quote) {
        return item(
                        "statement",
                        day(quote.day()),
                        quote.sentence(),
                        "",
                        origins(quote.cited()),
                        quote.cited().sources())
                .by(quote.cited());
    }

    static List<Item> quotes(List<Quote> quotes) {
        return quotes.stream().map(DossierItems::quote).toList();
    }

    static Item act(Act act) {
        List<String> details = new ArrayList<>();
        if (act.date() == null && act.reported() != null) {
            details.add("reported on " + DateWords.of(act.reported()));
        }
        details.addAll(origins(act.cited()));
        return item(
                        "event",
                        act.date() == null ? null : DateWords.of(act.date()),
                        act.sentence(),
                        act.words(),
                        details,
                        act.cited().sources())
                .with(act.figures().stream().map(DossierItems::number).toList())
                .by(act.cited());
    }

    /** In their words, then acts that are told of as denied. */
    static List<Item> denied(Denied denied) {
        List<Item> items = new ArrayList<>(quotes(denied.quotes()));
        denied.acts().forEach(act -> items.add(act(act)));
        return items;
    }

    static Item allegation(Allegation allegation) {
        Item act = act(allegation.act());
        List<String> details = new ArrayList<>();
        details.add(
                allegation.by().isEmpty()
                        ? "who says so is not told"
                        : "said by " + String.join(", ", allegation.by()));
        details.addAll(act.details());
        if (allegation.denied().isEmpty()) {
            details.add("no denial on record that answers it");
        }
        List<Item> under = new ArrayList<>(act.under());
        under.addAll(denied(allegation.denied()));
        return new Item(
                act.style(), act.day(), act.heading(), act.words(), details, act.sources(), under, act.record());
    }

    static Item number(Count number) {
        return item(
                        "figure",
                        null,
                        number.sentence(),
                        number.words(),
                        List.of(),
                        number.cited().sources())
                .by(number.cited());
    }

    static Item listing(RecordedHit hit) {
        List<String> details =
                new ArrayList<>(List.of(hit.list() + " of " + hit.listDate(), "sha256 " + hit.listSha256()));
        if (hit.decision() != null) {
            details.add(hit.decision().sentence());
        }
        return item(
                "",
                null,
                hit.level().label() + ": " + hit.entryName() + " (" + hit.entry() + ")",
                String.join("; ", hit.why()),
                details,
                List.of());
    }

    static Reference reference(Source source) {
        String line = Stream.of(
                        source.outlet(),
                        day(source.published()),
                        source.title() == null ? null : source.source(),
                        source.story(),
                        "origin " + source.origin())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        String title = source.title() == null ? source.source() : source.title();
        return new Reference(source.number(), title, line, source.document());
    }

    static Item item(
            String style,
            @Nullable String day,
            String heading,
            String words,
            List<String> details,
            List<Integer> sources) {
        return new Item(style, day, heading, words, details, sources, List.of(), null);
    }

    static List<String> origins(Cited cited) {
        return cited.sources().size() < 2 ? List.of() : List.of(independent(cited.origins()));
    }

    static String independent(int origins) {
        return Words.counted(origins, "independent origin");
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DateWords.of(day);
    }
}
