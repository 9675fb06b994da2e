// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Deadline;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.PartialDate;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Setting;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

/**
 * What is told of acts and sayings besides, each field as a few words of its own. Safe for use by many threads.
 *
 * @param facts that the details belong to
 */
record DetailWords(FactsDocument facts) {

    static final Map<String, String> PHRASES = Phrases.pairs("detail-phrases.txt");

    /** Characters of a statement that another one concerns. */
    private static final int BRIEF = 120;

    private static final Pattern DURATION = Pattern.compile("(\\d+)([YMWD])");

    List<String> of(Details details) {
        List<String> words = new ArrayList<>();
        if (details.amount() != null) {
            facts.figures().stream()
                    .filter(figure -> figure.id().equals(details.amount()))
                    .map(figure -> filled("amount", words(figure.span())))
                    .forEach(words::add);
        }
        told(words, "purpose", details.purpose());
        if (details.particulars() != null) {
            words.addAll(of(details.particulars()));
        }
        told(words, "condition", details.condition());
        if (details.deadline() != null) {
            words.add(of(details.deadline()));
        }
        List<String> victims = facts.victims().stream()
                .filter(victim -> details.victims().contains(victim.id()))
                .map(victim -> victim.name() == null ? words(victim.anchor()) : victim.name())
                .toList();
        if (!victims.isEmpty()) {
            words.add(filled("victims", Parties.listed(victims)));
        }
        return words;
    }

    /** How many took part in a protest. */
    List<String> size(Event event) {
        return DetailValues.crowds(event, facts).stream()
                .map(figure -> filled("size", words(figure.span())))
                .toList();
    }

    private List<String> of(Particulars particulars) {
        List<String> words = new ArrayList<>();
        switch (particulars) {
            case Particulars.Court court -> {
                told(words, "charge", court.charges());
                who(words, "court", Particulars.listed(court.court()));
                if (court.plea() != null) {
                    words.add(phrase("plea." + court.plea().label()));
                }
                if (court.verdict() != null) {
                    words.add(phrase("verdict." + court.verdict().label()));
                }
                if (court.sentence() != null) {
                    words.add(filled("sentence", sentence(court.sentence())));
                }
            }
            case Particulars.Listing listing -> {
                words.add(phrase("listing." + listing.change().label()));
                told(words, "programme", listing.programme());
                told(words, "basis", listing.basis());
                told(words, "measures", listing.measures());
            }
            case Particulars.Deal deal -> {
                told(words, "object", deal.object());
                told(words, "terms", deal.terms());
                if (deal.signed() != null) {
                    words.add(filled("signed", DateWords.adverb(deal.signed())));
                }
            }
            case Particulars.Meeting meeting -> {
                who(words, "attendees", meeting.attendees());
                who(words, "hosts", meeting.hosts());
                told(words, "agenda", meeting.agenda());
                told(words, "format", meeting.format());
            }
            case Particulars.Attack attack -> {
                told(words, "weapon", attack.weapons());
                told(words, "target", attack.targets());
            }
            case Particulars.Movement movement -> {
                told(words, "force", movement.force());
                who(words, "from", Particulars.listed(movement.from()));
                who(words, "to", Particulars.listed(movement.to()));
            }
            case Particulars.Demand demand -> told(words, "demand", demand.demand());
        }
        return words;
    }

    /** The kind of a saying, where it is no claim, and its setting. */
    List<String> of(Statement statement) {
        List<String> words = new ArrayList<>();
        if (statement.kind() != Statement.Kind.CLAIM) {
            words.add(phrase("kind." + statement.kind().label()));
        }
        Setting setting = statement.setting();
        who(words, "addressees", setting.addressees());
        who(words, "place", Particulars.listed(setting.place()));
        if (setting.date() != null) {
            words.add(filled("date", DateWords.adverb(setting.date())));
        }
        told(words, "occasion", setting.occasion());
        facts.statements().stream()
                .filter(other -> other.id().equals(setting.concerns()))
                .map(other -> filled("concerns", Words.cut(StatementWords.line(other, facts), BRIEF)))
                .forEach(words::add);
        return words;
    }

    private static String of(Deadline deadline) {
        return deadline.isDuration()
                ? filled("deadline.duration", duration(deadline.value()))
                : filled("deadline", DateWords.of(When.on(PartialDate.parse(deadline.value()))));
    }

    private static String sentence(String sentence) {
        int blank = sentence.indexOf(' ');
        String kind = blank < 0 ? "" : ", " + phrase("sentence." + sentence.substring(0, blank));
        String length = sentence.substring(blank + 1);
        return length.startsWith("P") ? duration(length) + kind : phrase("sentence." + length);
    }

    /** Such as <em>2 years, 6 months</em>. */
    private static String duration(String duration) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = DURATION.matcher(duration);
        while (matcher.find()) {
            String unit = switch (matcher.group(2)) {
                case "Y" -> "year";
                case "M" -> "month";
                case "W" -> "week";
                default -> "day";
            };
            parts.add(filled(unit + (matcher.group(1).equals("1") ? "" : "s"), matcher.group(1)));
        }
        return String.join(", ", parts);
    }

    private void who(List<String> words, String key, List<EntityId> ids) {
        if (!ids.isEmpty()) {
            words.add(filled(key, Parties.of(ids, facts).words()));
        }
    }

    private void told(List<String> words, String key, @Nullable Span span) {
        told(words, key, Particulars.listed(span));
    }

    private void told(List<String> words, String key, List<Span> spans) {
        if (!spans.isEmpty()) {
            words.add(filled(
                    key, String.join("; ", spans.stream().map(this::words).toList())));
        }
    }

    private String words(Span span) {
        return Words.flat(facts.words(span));
    }

    static String phrase(String key) {
        return Phrases.of(PHRASES, key);
    }

    static String filled(String key, String what) {
        return Phrases.filled(phrase(key), Map.of("what", what));
    }
}
