// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Alias;
import org.rapporteur.record.dossier.Dossier.Allegation;
import org.rapporteur.record.dossier.Dossier.Cited;
import org.rapporteur.record.dossier.Dossier.Count;
import org.rapporteur.record.dossier.Dossier.Denied;
import org.rapporteur.record.dossier.Dossier.Head;
import org.rapporteur.record.dossier.Dossier.Parallel;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Dossier.Role;
import org.rapporteur.record.dossier.Dossier.Source;
import org.rapporteur.record.dossier.Dossier.Subject;
import org.rapporteur.record.dossier.Dossier.Tie;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.stories.identity.Ruling;

/**
 * Writes a dossier as an object of JSON on one line, with the fields of {@link Dossier} under their names; a claim's
 * {@code records}, {@code sources} and {@code origins} stand beside its own fields. What is not known is null.
 */
public final class DossierJson {

    private static final JsonType<List<String>> TEXTS = JsonType.list(JsonType.TEXT);
    private static final JsonType<Head> HEAD = JsonType.output(DossierJson::head);
    private static final JsonType<Role> ROLE = JsonType.output(DossierJson::role);
    private static final JsonType<Tie> TIE = JsonType.output(DossierJson::tie);
    private static final JsonType<Quote> QUOTE = JsonType.output(DossierJson::quote);
    private static final JsonType<Count> COUNT = JsonType.output(DossierJson::count);
    private static final JsonType<Act> ACT = JsonType.output(DossierJson::act);
    private static final JsonType<Source> SOURCE = JsonType.output(DossierJson::source);
    private static final JsonType<IdentityLeaf.End> END = JsonType.output(DossierJson::end);
    private static final JsonType<Dossier> DOSSIER = JsonType.output(DossierJson::dossier);
    private static final JsonType<Dossier> WHO = JsonType.output(DossierJson::who);
    private static final JsonType<StoryAccount> ACCOUNT = JsonType.output(DossierJson::account);

    private DossierJson() {}

    /** Without a line feed at the end. */
    public static String of(Dossier dossier) {
        return DOSSIER.json(dossier);
    }

    /** The account of a story, likewise. */
    public static String of(StoryAccount account) {
        return ACCOUNT.json(account);
    }

    /** Who somebody is: the subject of a dossier with its offices. */
    public static String who(Dossier dossier) {
        return WHO.json(dossier);
    }

    private static void dossier(Fields<Dossier> fields) {
        fields.constant("kind", "dossier");
        fields.derived("subject", JsonType.output(DossierJson::subject), Dossier::subject);
        fields.derived("head", HEAD, Dossier::head);
        list(fields, "roles", ROLE, Dossier::roles);
        list(fields, "relations", TIE, Dossier::relations);
        list(fields, "cases", TIE, Dossier::cases);
        list(fields, "quotes", QUOTE, Dossier::quotes);
        list(fields, "parallels", JsonType.output(DossierJson::parallel), Dossier::parallels);
        list(fields, "acts", ACT, Dossier::acts);
        list(fields, "meetings", ACT, Dossier::meetings);
        list(fields, "allegations", JsonType.output(DossierJson::allegation), Dossier::allegations);
        fields.derived("otherDenials", JsonType.output(DossierJson::denied), Dossier::otherDenials);
        list(fields, "figures", COUNT, Dossier::figures);
        list(fields, "listings", JsonType.output(DossierJson::listing), Dossier::listings);
        list(fields, "sources", SOURCE, Dossier::sources);
        fields.derived("origins", JsonType.INTEGER, Dossier::origins);
    }

    private static void who(Fields<Dossier> fields) {
        fields.outputPart(DossierJson::subject, Dossier::subject);
        list(fields, "roles", ROLE, Dossier::roles);
    }

    private static void account(Fields<StoryAccount> fields) {
        fields.constant("kind", "account");
        text(fields, "story", StoryAccount::story);
        text(fields, "title", StoryAccount::title);
        fields.derived("head", HEAD, StoryAccount::head);
        list(fields, "done", ACT, StoryAccount::done);
        list(fields, "claims", JsonType.output(DossierJson::claim), StoryAccount::claims);
        list(fields, "denials", JsonType.output(DossierJson::denial), StoryAccount::denials);
        list(fields, "planned", ACT, StoryAccount::planned);
        list(fields, "sources", SOURCE, StoryAccount::sources);
    }

    private static void subject(Fields<Subject> fields) {
        text(fields, "id", Subject::id);
        text(fields, "name", Subject::name);
        text(fields, "kind", Subject::kind);
        fields.derived("forms", TEXTS, Subject::forms);
        list(fields, "names", JsonType.output(DossierJson::alias), Subject::names);
        fields.derived("countries", TEXTS, Subject::countries);
        fields.derived("others", TEXTS, Subject::others);
        list(fields, "merges", JsonType.output(DossierJson::merge), Subject::merges);
        list(fields, "rulings", JsonType.output(DossierJson::ruling), Subject::rulings);
    }

    private static void alias(Fields<Alias> fields) {
        text(fields, "name", Alias::name);
        text(fields, "from", Alias::from);
        text(fields, "to", Alias::to);
        fields.derived("documents", JsonType.INTEGER, Alias::documents);
    }

    private static void merge(Fields<IdentityLeaf.Merge> fields) {
        fields.derived("from", END, IdentityLeaf.Merge::from);
        fields.derived("to", END, IdentityLeaf.Merge::to);
        text(fields, "rule", IdentityLeaf.Merge::rule);
    }

    private static void end(Fields<IdentityLeaf.End> fields) {
        text(fields, "name", IdentityLeaf.End::name);
        text(fields, "document", IdentityLeaf.End::document);
        text(fields, "words", IdentityLeaf.End::words);
    }

    private static void ruling(Fields<Ruling> fields) {
        fields.derived(
                "names",
                TEXTS,
                ruling -> List.of(ruling.first().words(), ruling.second().words()));
        text(fields, "verdict", ruling -> ruling.same() ? "same" : "another");
        text(fields, "reason", Ruling::reason);
        text(fields, "reviewer", Ruling::reviewer);
        text(fields, "at", Ruling::at);
    }

    private static void claim(Fields<StoryAccount.Claim> fields) {
        fields.derived("who", TEXTS, StoryAccount.Claim::who);
        fields.derived("by", TEXTS, StoryAccount.Claim::by);
        fields.derived("act", ACT, StoryAccount.Claim::act);
    }

    private static void denial(Fields<StoryAccount.Denial> fields) {
        fields.derived("by", TEXTS, StoryAccount.Denial::by);
        fields.outputPart(DossierJson::quote, StoryAccount.Denial::quote);
    }

    private static void head(Fields<Head> fields) {
        text(fields, "origin", Head::origin);
        fields.derived("size", JsonType.LONG, Head::size);
        text(fields, "root", Head::root);
        text(fields, "recorded", Head::recorded);
    }

    private static void role(Fields<Role> fields) {
        text(fields, "words", Role::words);
        text(fields, "from", Role::from);
        text(fields, "to", Role::to);
        fields.outputPart(DossierJson::cited, Role::cited);
    }

    private static void tie(Fields<Tie> fields) {
        text(fields, "sentence", Tie::sentence);
        text(fields, "from", Tie::from);
        text(fields, "to", Tie::to);
        fields.outputPart(DossierJson::cited, Tie::cited);
    }

    private static void quote(Fields<Quote> fields) {
        text(fields, "day", Quote::day);
        text(fields, "words", Quote::words);
        text(fields, "quoted", Quote::quoted);
        text(fields, "cue", Quote::cue);
        fields.outputPart(DossierJson::cited, Quote::cited);
    }

    private static void parallel(Fields<Parallel> fields) {
        fields.derived("shared", TEXTS, Parallel::shared);
        list(fields, "quotes", QUOTE, Parallel::quotes);
    }

    private static void act(Fields<Act> fields) {
        text(fields, "type", Act::type);
        text(fields, "mode", Act::mode);
        text(fields, "status", Act::status);
        text(fields, "voice", Act::voice);
        text(fields, "part", act -> act.actor() ? "actor" : "recipient");
        fields.derived("actors", TEXTS, Act::actors);
        fields.derived("recipients", TEXTS, Act::recipients);
        text(fields, "place", Act::place);
        text(fields, "date", Act::date);
        text(fields, "reported", Act::reported);
        text(fields, "words", Act::words);
        list(fields, "figures", COUNT, Act::figures);
        fields.outputPart(DossierJson::cited, Act::cited);
    }

    private static void allegation(Fields<Allegation> fields) {
        fields.derived("act", ACT, Allegation::act);
        fields.derived("by", TEXTS, Allegation::by);
        fields.outputPart(DossierJson::denied, Allegation::denied);
    }

    private static void denied(Fields<Denied> fields) {
        list(fields, "denials", QUOTE, Denied::quotes);
        list(fields, "denied", ACT, Denied::acts);
    }

    private static void count(Fields<Count> fields) {
        text(fields, "category", Count::category);
        text(fields, "amount", Count::amount);
        text(fields, "words", Count::words);
        text(fields, "status", Count::status);
        fields.outputPart(DossierJson::cited, Count::cited);
    }

    private static void listing(Fields<RecordedHit> fields) {
        text(fields, "id", RecordedHit::id);
        text(fields, "list", RecordedHit::list);
        text(fields, "listDate", RecordedHit::listDate);
        text(fields, "listSha256", RecordedHit::listSha256);
        text(fields, "entry", RecordedHit::entry);
        text(fields, "entryName", RecordedHit::entryName);
        text(fields, "level", RecordedHit::levelLabel);
        text(
                fields,
                "decision",
                hit -> hit.decision() == null ? null : hit.decision().sentence());
        fields.derived("why", TEXTS, RecordedHit::why);
    }

    private static void source(Fields<Source> fields) {
        fields.derived("number", JsonType.INTEGER, Source::number);
        text(fields, "document", Source::document);
        text(fields, "source", Source::source);
        text(fields, "title", Source::title);
        text(fields, "outlet", Source::outlet);
        text(fields, "published", Source::published);
        text(fields, "story", Source::story);
        fields.derived("origin", JsonType.INTEGER, Source::origin);
    }

    private static void cited(Fields<Cited> fields) {
        fields.derived("records", TEXTS, Cited::records);
        fields.derived("sources", JsonType.list(JsonType.INTEGER), Cited::sources);
        fields.derived("origins", JsonType.INTEGER, Cited::origins);
    }

    private static <T> void text(Fields<T> fields, String name, Function<T, @Nullable Object> of) {
        fields.derived(name, JsonType.TEXT, whole -> Objects.toString(of.apply(whole), null));
    }

    private static <T, F> void list(
            Fields<T> fields, String name, JsonType<F> type, Function<T, @Nullable List<F>> of) {
        fields.derived(name, JsonType.list(type), of);
    }
}
