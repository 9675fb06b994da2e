// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonText;
import org.rapporteur.record.Identities;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Alias;
import org.rapporteur.record.dossier.Dossier.Allegation;
import org.rapporteur.record.dossier.Dossier.Cited;
import org.rapporteur.record.dossier.Dossier.Count;
import org.rapporteur.record.dossier.Dossier.Head;
import org.rapporteur.record.dossier.Dossier.Parallel;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Dossier.Role;
import org.rapporteur.record.dossier.Dossier.Source;
import org.rapporteur.record.dossier.Dossier.Subject;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.stories.identity.Ruling;

/**
 * Writes a dossier as an object of JSON on one line, with the fields of {@link Dossier} under their names; a claim's
 * {@code records}, {@code sources} and {@code origins} stand beside its own fields. What is not known is null.
 */
public final class DossierJson {

    private final JsonGenerator out;

    private DossierJson(JsonGenerator out) {
        this.out = out;
    }

    /** Without a line feed at the end. */
    public static String of(Dossier dossier) {
        return written(json -> json.write(dossier));
    }

    /** The account of a story, likewise. */
    public static String of(StoryAccount account) {
        return written(json -> json.write(account));
    }

    /** Who somebody is: the subject of a dossier with its offices. */
    public static String who(Dossier dossier) {
        return written(json -> {
            json.out.writeStartObject();
            json.subject(dossier.subject());
            json.list("roles", dossier.roles(), json::role);
            json.out.writeEndObject();
        });
    }

    private interface Body {
        void write(DossierJson json) throws IOException;
    }

    private static String written(Body body) {
        return JsonText.of(out -> {
            body.write(new DossierJson(out));
        });
    }

    private interface Item<T> {
        void write(T item) throws IOException;
    }

    private void write(Dossier dossier) throws IOException {
        out.writeStartObject();
        string("kind", "dossier");
        out.writeObjectFieldStart("subject");
        subject(dossier.subject());
        out.writeEndObject();
        head(dossier.head());
        list("roles", dossier.roles(), this::role);
        list("quotes", dossier.quotes(), this::quote);
        list("parallels", dossier.parallels(), this::parallel);
        list("acts", dossier.acts(), this::act);
        list("meetings", dossier.meetings(), this::act);
        list("allegations", dossier.allegations(), this::allegation);
        list("figures", dossier.figures(), this::number);
        list("listings", dossier.listings(), this::listing);
        list("sources", dossier.sources(), this::source);
        out.writeNumberField("origins", dossier.origins());
        out.writeEndObject();
    }

    private void subject(Subject subject) throws IOException {
        string("id", subject.id());
        string("name", subject.name());
        string("kind", subject.kind());
        strings("forms", subject.forms());
        list("names", subject.names(), this::alias);
        strings("countries", subject.countries());
        strings("others", subject.others());
        list("merges", subject.merges(), this::merge);
        list("rulings", subject.rulings(), this::ruling);
    }

    private void alias(Alias alias) throws IOException {
        string("name", alias.name());
        string("from", alias.from());
        string("to", alias.to());
        out.writeNumberField("documents", alias.documents());
    }

    private void merge(Identities.Merge merge) throws IOException {
        end("from", merge.from());
        end("to", merge.to());
        string("rule", merge.rule());
    }

    private void end(String field, Identities.End end) throws IOException {
        out.writeObjectFieldStart(field);
        string("name", end.name());
        string("document", end.document());
        string("words", end.words());
        out.writeEndObject();
    }

    private void ruling(Ruling ruling) throws IOException {
        strings("names", List.of(ruling.first().words(), ruling.second().words()));
        string("verdict", ruling.same() ? "same" : "another");
        string("reason", ruling.reason());
        string("reviewer", ruling.reviewer());
        string("at", ruling.at());
    }

    private void write(StoryAccount account) throws IOException {
        out.writeStartObject();
        string("kind", "account");
        string("story", account.story());
        string("title", account.title());
        head(account.head());
        list("done", account.done(), this::act);
        list("claims", account.claims(), this::claim);
        list("denials", account.denials(), this::denial);
        list("planned", account.planned(), this::act);
        list("sources", account.sources(), this::source);
        out.writeEndObject();
    }

    private void claim(StoryAccount.Claim claim) throws IOException {
        strings("who", claim.who());
        strings("by", claim.by());
        out.writeObjectFieldStart("act");
        act(claim.act());
        out.writeEndObject();
    }

    private void denial(StoryAccount.Denial denial) throws IOException {
        strings("by", denial.by());
        quote(denial.quote());
    }

    private void head(Head head) throws IOException {
        out.writeObjectFieldStart("head");
        string("origin", head.origin());
        out.writeNumberField("size", head.size());
        string("root", head.root());
        string("recorded", head.recorded());
        out.writeEndObject();
    }

    private void role(Role role) throws IOException {
        string("words", role.words());
        string("from", role.from());
        string("to", role.to());
        cited(role.cited());
    }

    private void quote(Quote quote) throws IOException {
        string("day", quote.day());
        string("words", quote.words());
        string("quoted", quote.quoted());
        string("cue", quote.cue());
        cited(quote.cited());
    }

    private void parallel(Parallel parallel) throws IOException {
        strings("shared", parallel.shared());
        list("quotes", parallel.quotes(), this::quote);
    }

    private void act(Act act) throws IOException {
        string("type", act.type());
        string("mode", act.mode());
        string("status", act.status());
        string("voice", act.voice());
        string("part", act.actor() ? "actor" : "recipient");
        strings("actors", act.actors());
        strings("recipients", act.recipients());
        string("place", act.place());
        string("date", act.date());
        string("reported", act.reported());
        string("words", act.words());
        list("figures", act.figures(), this::number);
        cited(act.cited());
    }

    private void allegation(Allegation allegation) throws IOException {
        out.writeObjectFieldStart("act");
        act(allegation.act());
        out.writeEndObject();
        strings("by", allegation.by());
        list("denials", allegation.denials(), this::quote);
    }

    private void number(Count number) throws IOException {
        string("category", number.category());
        string("amount", number.amount());
        string("words", number.words());
        string("status", number.status());
        cited(number.cited());
    }

    private void listing(RecordedHit hit) throws IOException {
        string("id", hit.id());
        string("list", hit.list());
        string("listDate", hit.listDate());
        string("listSha256", hit.listSha256());
        string("entry", hit.entry());
        string("entryName", hit.entryName());
        string("level", hit.level().label());
        string("decision", hit.decision() == null ? null : hit.decision().sentence());
        strings("why", hit.why());
    }

    private void source(Source source) throws IOException {
        out.writeNumberField("number", source.number());
        string("document", source.document());
        string("source", source.source());
        string("title", source.title());
        string("outlet", source.outlet());
        string("published", source.published());
        string("story", source.story());
        out.writeNumberField("origin", source.origin());
    }

    private void cited(Cited cited) throws IOException {
        strings("records", cited.records());
        out.writeArrayFieldStart("sources");
        for (int source : cited.sources()) {
            out.writeNumber(source);
        }
        out.writeEndArray();
        out.writeNumberField("origins", cited.origins());
    }

    private <T> void list(String name, List<T> items, Item<T> writer) throws IOException {
        out.writeArrayFieldStart(name);
        for (T item : items) {
            out.writeStartObject();
            writer.write(item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private void string(String name, @Nullable Object value) throws IOException {
        out.writeStringField(name, value == null ? null : value.toString());
    }
}
