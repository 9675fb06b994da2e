// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.codes.CountrySchemes;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

/**
 * Documents as entities of FollowTheMoney, one a line: the report is an {@code Article}, people, bodies and countries
 * are what they are, places are {@code Address}es, events {@code Event}s, statements and figures {@code Note}s. Relations are
 * {@code Directorship}, {@code Membership}, {@code Ownership} and {@code Family}, and {@code UnknownLink} where none of these says
 * what is told; another name is an alias, and what is denied is left out. Everything else points at the article by {@code proof}.
 */
public final class FollowTheMoney implements Export {

    /** FollowTheMoney takes no longer names, nor longer texts. */
    private static final int NAME_LENGTH = 240;

    private static final int TEXT_LENGTH = 60_000;

    private static final Set<Sector> PUBLIC =
            Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG, Sector.SPY, Sector.IGO);

    private final JsonFile out;

    public FollowTheMoney(OutputStream stream) throws IOException {
        out = new JsonFile(stream);
    }

    /** The values of one entity; what is null or empty is not there. */
    private static final class Properties {

        private final Map<String, List<String>> values = new LinkedHashMap<>();

        Properties add(String name, @Nullable Object value) {
            return all(name, value == null ? List.of() : List.of(value.toString()));
        }

        /** A value that may be cut. */
        Properties name(String name, @Nullable String value) {
            if (value == null || value.length() <= NAME_LENGTH) {
                return add(name, value);
            }
            return add(name, value.substring(0, whole(value, NAME_LENGTH)) + "…");
        }

        /** A value of any length, in parts. */
        Properties text(String name, String value) {
            int start = 0;
            while (start < value.length()) {
                int end = whole(value, Math.min(start + TEXT_LENGTH, value.length()));
                add(name, value.substring(start, end));
                start = end;
            }
            return this;
        }

        /** The place, or the one before where it would cut a character in two. */
        private static int whole(String text, int place) {
            boolean isCut = place < text.length() && Character.isLowSurrogate(text.charAt(place));
            return isCut ? place - 1 : place;
        }

        Properties all(String name, List<String> more) {
            more.stream()
                    .filter(value -> !value.isBlank())
                    .forEach(value -> values.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(value));
            return this;
        }
    }

    @Override
    public void write(RecordedDocument document) throws IOException {
        out.escapeFor(document.document().text());
        String article = Names.hex(document.document().id());
        entity(
                article,
                "Article",
                new Properties()
                        .name("title", document.document().title())
                        .add("fileName", document.document().source())
                        .add("publishedAt", document.document().published())
                        .add("publisher", document.document().outlet())
                        .add("sourceUrl", address(document))
                        .add(
                                "language",
                                Locale.forLanguageTag(document.document().language())
                                        .getISO3Language())
                        .add("processingAgent", document.reader())
                        .text("bodyText", document.document().text().value()));
        for (Entity entity : document.facts().entities()) {
            party(entity, article, document);
        }
        for (Relation relation : document.relations()) {
            link(relation, article, document);
        }
        for (Statement statement : document.statements()) {
            note(
                    statement,
                    statement.speakers(),
                    List.of("statement", statement.quoted().label()),
                    article,
                    document);
        }
        for (Event event : document.events()) {
            event(event, article, document);
        }
        for (Figure figure : document.figures()) {
            note(
                    figure,
                    figure.source() == null ? List.of() : List.of(figure.source()),
                    List.of(
                            "figure",
                            figure.category().label(),
                            figure.status().label(),
                            figure.voice().label()),
                    article,
                    document);
        }
    }

    private void party(Entity entity, String article, RecordedDocument document) throws IOException {
        Properties properties =
                new Properties().name("name", entity.name()).add("country", CountrySchemes.alpha2(entity.country()));
        String role = entity.role() == null ? null : document.words(entity.role());
        List<String> sectors = entity.sectors().stream().map(Enum::name).toList();
        Locality locality = entity.locality();
        String schema = switch (entity.kind()) {
            case PERSON -> {
                properties.add("position", role);
                yield "Person";
            }
            case ORGANIZATION -> {
                properties.add("description", role).all("sector", sectors);
                yield entity.sectors().stream().anyMatch(PUBLIC::contains)
                        ? "PublicBody"
                        : isOwned(entity, document) ? "Company" : "Organization";
            }
            case COUNTRY -> "PublicBody";
            case GROUP -> {
                properties.all("sector", sectors);
                yield "LegalEntity";
            }
            case PLACE -> {
                properties.name("full", entity.name());
                if (locality != null) {
                    properties
                            .add("latitude", locality.latitude())
                            .add("longitude", locality.longitude())
                            .add("state", locality.admin1());
                }
                yield "Address";
            }
        };
        if (entity.kind() != EntityKind.PLACE) {
            properties.all("alias", aliases(entity, document));
            located(entity, properties, article, document);
        }
        entity(
                id(entity.id(), article),
                schema,
                properties.add("proof", article).add("sourceUrl", address(document)));
    }

    private static List<String> aliases(Entity entity, RecordedDocument document) {
        return document.relations().stream()
                .filter(relation -> relation.type() == Relation.Type.ALSO_KNOWN_AS
                        && relation.polarity() != Relation.Polarity.DENIED
                        && relation.subject().equals(entity.id()))
                .flatMap(relation -> Stream.ofNullable(relation.role()))
                .map(document::words)
                .distinct()
                .toList();
    }

    private static void located(Entity entity, Properties properties, String article, RecordedDocument document) {
        document.relations().stream()
                .filter(relation -> relation.type() == Relation.Type.LOCATED_IN
                        && relation.polarity() == Relation.Polarity.IS
                        && relation.subject().equals(entity.id()))
                .flatMap(relation -> Stream.ofNullable(document.entity(relation.object())))
                .distinct()
                .forEach(place -> properties.add(
                        schemaIsAddress(place) ? "addressEntity" : "mainCountry",
                        schemaIsAddress(place) ? id(place.id(), article) : CountrySchemes.alpha2(place.country())));
    }

    /** Only a company can be owned there. */
    private static boolean isOwned(Entity entity, RecordedDocument document) {
        return document.relations().stream()
                .anyMatch(relation -> ownsIt(relation, entity.id()) && relation.polarity() != Relation.Polarity.DENIED);
    }

    private static boolean ownsIt(Relation relation, EntityId id) {
        return switch (relation.type()) {
            case OWNS, CONTROLS -> id.equals(relation.object());
            case SUBSIDIARY_OF -> id.equals(relation.subject());
            default -> false;
        };
    }

    /** What one is to another, by the schema that says it and the properties that hold the two. */
    private record Link(String schema, String subject, String object) {

        private static final Link UNKNOWN = new Link("UnknownLink", "subject", "object");

        static Link of(Relation relation, Entity subject, Entity object) {
            boolean isBody = object.kind() == EntityKind.ORGANIZATION || object.kind() == EntityKind.COUNTRY;
            boolean arePeople = subject.kind() == EntityKind.PERSON && object.kind() == EntityKind.PERSON;
            boolean isCompany = object.kind() == EntityKind.ORGANIZATION
                    && object.sectors().stream().noneMatch(PUBLIC::contains);
            boolean isOwner = subject.kind() != EntityKind.PLACE;
            return switch (relation.type()) {
                case HOLDS_OFFICE, COMMANDS -> isBody ? new Link("Directorship", "director", "organization") : UNKNOWN;
                case MEMBER_OF -> isBody ? new Link("Membership", "member", "organization") : UNKNOWN;
                case OWNS, CONTROLS -> isCompany && isOwner ? new Link("Ownership", "owner", "asset") : UNKNOWN;
                case SUBSIDIARY_OF ->
                    subject.kind() == EntityKind.ORGANIZATION
                                    && subject.sectors().stream().noneMatch(PUBLIC::contains)
                            ? new Link("Ownership", "asset", "owner")
                            : UNKNOWN;
                case FAMILY_OF -> arePeople ? new Link("Family", "relative", "person") : UNKNOWN;
                case SPOKESPERSON_FOR, REPRESENTS, ALSO_KNOWN_AS, LOCATED_IN -> UNKNOWN;
            };
        }

        String role() {
            return schema.equals("Family") ? "relationship" : "role";
        }
    }

    private void link(Relation relation, String article, RecordedDocument document) throws IOException {
        Entity subject = document.entity(relation.subject());
        Entity object = document.entity(relation.object());
        if (subject == null
                || object == null
                || relation.type() == Relation.Type.LOCATED_IN
                || relation.polarity() == Relation.Polarity.DENIED) {
            return;
        }
        Link link = Link.of(relation, subject, object);
        Span role = relation.role();
        When since = relation.since();
        When until = relation.until();
        entity(
                document.key(relation.id()),
                link.schema(),
                new Properties()
                        .add(link.subject(), id(subject.id(), article))
                        .add(link.object(), id(object.id(), article))
                        .name(link.role(), role == null ? relation.type().label() : document.words(role))
                        .add("status", relation.polarity() == Relation.Polarity.WAS ? "former" : null)
                        .add("startDate", since == null ? null : since.start())
                        .add("endDate", until == null ? null : until.start())
                        .text("summary", FactView.of(relation, document.facts()).sentence())
                        .add("recordId", document.key(relation.id()))
                        .add("proof", article)
                        .add("sourceUrl", address(document)));
    }

    private void note(Fact fact, List<EntityId> about, List<String> keywords, String article, RecordedDocument document)
            throws IOException {
        entity(
                document.key(fact.id()),
                "Note",
                new Properties()
                        .name("name", FactView.of(fact, document.facts()).sentence())
                        .text("description", document.words(fact.evidence()))
                        .all("entity", about.stream().map(id -> id(id, article)).toList())
                        .all("keywords", keywords)
                        .add("keywords", review(fact, document))
                        .add("proof", article)
                        .add("sourceUrl", address(document)));
    }

    private void event(Event event, String article, RecordedDocument document) throws IOException {
        Entity place = document.entity(event.place());
        When date = event.date();
        List<String> involved = Stream.concat(event.actors().stream(), event.recipients().stream())
                .distinct()
                .map(id -> id(id, article))
                .toList();
        Properties properties = new Properties()
                .name("name", FactView.of(event, document.facts()).sentence())
                .text("summary", document.words(event.evidence()))
                .add("startDate", date == null ? null : date.start())
                .add("endDate", date == null ? null : date.end())
                .name("location", place == null ? null : place.name())
                .add("country", place == null ? null : CountrySchemes.alpha2(place.country()))
                .add("addressEntity", place == null || !schemaIsAddress(place) ? null : id(place.id(), article))
                .all("involved", involved)
                .add("keywords", event.type())
                .add("keywords", event.mode())
                .add("keywords", event.status().label())
                .add("keywords", event.voice().label())
                .add("keywords", review(event, document))
                .add("recordId", document.key(event.id()))
                .add("proof", article)
                .add("sourceUrl", address(document));
        entity(document.key(event.id()), "Event", properties);
    }

    private static String review(Fact fact, RecordedDocument document) {
        return "review: " + document.review(fact.id()).state().label();
    }

    /** The address of the document, where it is one of the web. */
    private static @Nullable String address(RecordedDocument document) {
        String url = document.document().url();
        return url != null && url.matches("https?://\\S+") ? url : null;
    }

    private static boolean schemaIsAddress(Entity place) {
        return switch (place.kind()) {
            case PLACE -> true;
            case PERSON, ORGANIZATION, COUNTRY, GROUP -> false;
        };
    }

    private static String id(EntityId id, String article) {
        return article + "-" + id;
    }

    private void entity(String id, String schema, Properties properties) throws IOException {
        out.line(() -> {
            out.field("id", id);
            out.field("schema", schema);
            out.object("properties", () -> {
                for (Map.Entry<String, List<String>> property : properties.values.entrySet()) {
                    out.strings(property.getKey(), property.getValue());
                }
            });
        });
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
