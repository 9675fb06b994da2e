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
import java.util.Set;
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
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Dossier.Role;
import org.rapporteur.record.dossier.Dossier.Source;
import org.rapporteur.record.dossier.Dossier.Subject;
import org.rapporteur.record.dossier.Dossier.Tie;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.record.proof.HeadCode;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.stories.identity.Ruling;

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

        private Item with(List<Item> more) {
            return new Item(style, day, heading, words, details, sources, more, record);
        }

        /** The same, which facts say. */
        private Item by(Cited cited) {
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
        Subject subject = dossier.subject();
        return page(
                dossier,
                Stream.of(
                        section("Names", subject.names(), DossierPage::alias),
                        section("Offices", periods(dossier.roles()), period -> period),
                        section("Why these names are of one", subject.merges(), merge -> merge(merge, dossier)),
                        section("What was ruled", subject.rulings(), DossierPage::ruling)));
    }

    public static DossierPage of(Dossier dossier) {
        List<Act> own = dossier.acts().stream().filter(Act::actor).toList();
        List<Act> suffered = dossier.acts().stream().filter(act -> !act.actor()).toList();
        // What answers an accusation stands beside it and nowhere else.
        Set<Quote> answers = dossier.allegations().stream()
                .flatMap(allegation -> allegation.denials().stream())
                .collect(Collectors.toSet());
        return page(
                dossier,
                Stream.of(
                        section("Offices", periods(dossier.roles()), period -> period),
                        section("Relations", dossier.relations(), tie -> tie("relation", tie)),
                        section("In court", dossier.cases(), tie -> tie("event", tie)),
                        section(
                                "Why these names are of one",
                                dossier.subject().merges(),
                                merge -> merge(merge, dossier)),
                        section("What was ruled", dossier.subject().rulings(), DossierPage::ruling),
                        section("Sanctions lists", dossier.listings(), DossierPage::listing),
                        section("Alleged against them", dossier.allegations(), DossierPage::allegation),
                        section("What they did", own, DossierPage::act),
                        section("What was done to them", suffered, DossierPage::act),
                        section("Meetings", dossier.meetings(), DossierPage::act),
                        section(
                                "On one subject on several days",
                                dossier.parallels(),
                                parallel -> item(
                                                "",
                                                null,
                                                String.join(", ", parallel.shared()),
                                                "",
                                                List.of(),
                                                List.of())
                                        .with(quotes(parallel.quotes()))),
                        section(
                                "What they said",
                                dossier.quotes().stream()
                                        .filter(quote -> !answers.contains(quote))
                                        .toList(),
                                DossierPage::quote),
                        section("Numbers they gave", dossier.figures(), DossierPage::number)));
    }

    private static DossierPage page(Dossier dossier, Stream<Section> sections) {
        return new DossierPage(
                dossier.subject().name(),
                about(dossier),
                sections.filter(section -> !section.items().isEmpty()).toList(),
                dossier.sources().stream().map(DossierPage::reference).toList(),
                head(dossier.head()),
                dossier.head().signed());
    }

    /** The account of a story in words for people. */
    public static DossierPage of(StoryAccount account) {
        List<Section> sections = Stream.of(
                        section("What was done, and to whom", account.done(), DossierPage::act),
                        section("Who is said to be responsible", account.claims(), DossierPage::claim),
                        section("Who denies it", account.denials(), DossierPage::denial),
                        section("What is planned or demanded", account.planned(), DossierPage::act))
                .filter(section -> !section.items().isEmpty())
                .toList();
        int origins = (int)
                account.sources().stream().mapToInt(Source::origin).distinct().count();
        return new DossierPage(
                account.title() == null ? account.story() : account.title(),
                List.of(
                        account.story(),
                        Words.counted(account.sources().size(), "document") + " from " + independent(origins)),
                sections,
                account.sources().stream().map(DossierPage::reference).toList(),
                head(account.head()),
                account.head().signed());
    }

    private static Item claim(StoryAccount.Claim claim) {
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

    private static Item denial(StoryAccount.Denial denial) {
        return quote(denial.quote());
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
                .formatted(Words.counted(dossier.sources().size(), "document"), independent(dossier.origins())));
        if (!subject.others().isEmpty()) {
            about.add("left out: documents that only say " + String.join(" or ", subject.others()));
        }
        if (dossier.head().recorded() != null) {
            about.add("recorded " + dossier.head().recorded());
        }
        return about;
    }

    private static Item alias(Alias alias) {
        return item(
                "",
                span(alias.from(), alias.to()),
                alias.name(),
                "",
                List.of(Words.counted(alias.documents(), "document")),
                List.of());
    }

    private static Item merge(IdentityLeaf.Merge merge, Dossier dossier) {
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

    private static Item ruling(Ruling ruling) {
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

    private static @Nullable String span(@Nullable LocalDate first, @Nullable LocalDate last) {
        String from = day(first);
        return from == null || Objects.equals(first, last) ? from : from + " to " + day(last);
    }

    /** Offices of the same days as one line, the longer words where one has those of the other. */
    private static List<Item> periods(List<Role> roles) {
        Map<List<Object>, List<Role>> same = new LinkedHashMap<>();
        roles.forEach(role -> same.computeIfAbsent(Arrays.asList(role.from(), role.to()), unseen -> new ArrayList<>())
                .add(role));
        return same.values().stream().map(DossierPage::period).toList();
    }

    private static Item period(List<Role> roles) {
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

    private static Item tie(String kind, Tie tie) {
        return item(
                kind,
                span(tie.from(), tie.to()),
                tie.sentence(),
                "",
                origins(tie.cited()),
                tie.cited().sources());
    }

    private static Item quote(Quote quote) {
        return item(
                        "statement",
                        day(quote.day()),
                        quote.sentence(),
                        "",
                        origins(quote.cited()),
                        quote.cited().sources())
                .by(quote.cited());
    }

    private static List<Item> quotes(List<Quote> quotes) {
        return quotes.stream().map(DossierPage::quote).toList();
    }

    private static Item act(Act act) {
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
                .with(act.figures().stream().map(DossierPage::number).toList())
                .by(act.cited());
    }

    private static Item allegation(Allegation allegation) {
        Item act = act(allegation.act());
        List<String> details = new ArrayList<>();
        details.add(
                allegation.by().isEmpty()
                        ? "who says so is not told"
                        : "said by " + String.join(", ", allegation.by()));
        details.addAll(act.details());
        if (allegation.denials().isEmpty()) {
            details.add("no denial on record in this story");
        }
        List<Item> under = new ArrayList<>(act.under());
        under.addAll(quotes(allegation.denials()));
        return new Item(
                act.style(), act.day(), act.heading(), act.words(), details, act.sources(), under, act.record());
    }

    private static Item number(Count number) {
        return item(
                        "figure",
                        null,
                        number.sentence(),
                        number.words(),
                        List.of(),
                        number.cited().sources())
                .by(number.cited());
    }

    private static Item listing(RecordedHit hit) {
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

    private static Reference reference(Source source) {
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

    private static Item item(
            String style,
            @Nullable String day,
            String heading,
            String words,
            List<String> details,
            List<Integer> sources) {
        return new Item(style, day, heading, words, details, sources, List.of(), null);
    }

    private static List<String> origins(Cited cited) {
        return cited.sources().size() < 2 ? List.of() : List.of(independent(cited.origins()));
    }

    private static String independent(int origins) {
        return Words.counted(origins, "independent origin");
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DateWords.of(day);
    }
}
