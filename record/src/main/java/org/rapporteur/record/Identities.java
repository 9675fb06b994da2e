// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.JsonValue;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.stories.identity.ActorName;
import org.rapporteur.stories.identity.Handle;
import org.rapporteur.stories.identity.Ruling;

/** Who goes by several names, as it is on record, with what persons ruled. Immutable. */
public final class Identities {

    /**
     * An actor with several names.
     *
     * @param id {@code a-...}
     * @param handles by which it is known
     * @param merges what joins them
     */
    public record Known(String id, List<Handle> handles, List<Merge> merges) {
        public Known {
            handles = List.copyOf(handles);
            merges = List.copyOf(merges);
        }
    }

    /**
     * Why two names are of one actor.
     *
     * @param from the first as {@link Handle#words}
     * @param rule name of the rule as in {@code docs/method.md}
     */
    public record Merge(End from, End to, String rule) {}

    /**
     * A name of a merge.
     *
     * @param document that has it; null where a person ruled
     * @param words as written there
     */
    public record End(
            String name,
            @Nullable String document,
            @Nullable String words) {}

    /** Names offered where one may mean several actors. */
    private static final int OFFERED = 8;

    /** Everybody has one name. */
    public static final Identities NONE = new Identities(List.of(), List.of());

    private final Map<ActorName, Known> byName = new HashMap<>();
    private final Map<String, Known> byId = new HashMap<>();
    private final List<Ruling> rulings;

    private Identities(List<Known> identities, List<Ruling> rulings) {
        for (Known known : identities) {
            for (Handle handle : known.handles()) {
                if (handle.office().isEmpty()) {
                    byName.put(handle.name(), known);
                    byId.put(handle.name().id(), known);
                }
            }
            byId.put(known.id(), known);
        }
        this.rulings = List.copyOf(rulings);
    }

    /** Those of a ledger. */
    public static Identities of(Ledger ledger) {
        return new Identities(
                leaves(ledger, EntryKind.IDENTITY)
                        .filter(leaf -> !leaf.at("names").elements().isEmpty())
                        .map(Identities::known)
                        .toList(),
                leaves(ledger, EntryKind.RULING).map(IdentityLeaves::ruling).toList());
    }

    private static Stream<JsonValue> leaves(Ledger ledger, EntryKind kind) {
        return Latest.of(ledger, kind).values().stream().map(StoredEntry::body).map(JsonValue::parse);
    }

    private static Known known(JsonValue leaf) {
        return new Known(
                leaf.required("id"),
                leaf.at("names").elements().stream().map(Identities::handle).toList(),
                leaf.at("merges").elements().stream()
                        .map(merge -> new Merge(
                                end(merge.at("from")),
                                end(merge.at("to")),
                                merge.at("why").required("rule")))
                        .toList());
    }

    private static Handle handle(JsonValue name) {
        return new Handle(new ActorName(name.required("name")), Objects.requireNonNullElse(name.string("office"), ""));
    }

    private static End end(JsonValue end) {
        return new End(handle(end).words(), end.string("document"), end.string("words"));
    }

    /** Who goes by a name and others; none where nobody does. */
    public Optional<Known> of(ActorName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Who has an id, or goes by a name that has it. */
    public Optional<Known> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What was ruled on a name, the last of each other name. */
    public List<Ruling> rulings(ActorName name) {
        return rulings.stream()
                .filter(ruling -> ruling.first().equals(name) || ruling.second().equals(name))
                .toList();
    }

    /**
     * Puts on record what a person rules about two names, with what follows from it.
     *
     * @param keyFile of the key that signs what goes on record
     * @param one a name on record, or its id
     * @param other likewise
     * @param same whether they are of one actor
     * @return the ruling in one line
     * @throws RecordException if there is no such ledger or name, or the ledger cannot be written
     * @throws IllegalArgumentException if reason or reviewer is blank, or both names are the same
     */
    public static String rule(
            Path directory,
            Path keyFile,
            String one,
            String other,
            boolean same,
            String reason,
            String reviewer,
            Clock clock) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory);
                    LedgerWriter writer = LedgerWriter.open(directory, SigningKey.at(keyFile))) {
                List<ActorName> names = new ArrayList<>();
                for (String name : List.of(one, other)) {
                    names.add(name(ledger, directory, name));
                }
                Ruling ruling = Ruling.on(
                        names.getFirst(),
                        names.getLast(),
                        same,
                        reason.strip(),
                        reviewer.strip(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS));
                Comparing.rule(writer, ledger, directory, ruling);
                return ruling.line();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A name that somebody on record has: the one meant, or the only one with these words. */
    private static ActorName name(Ledger ledger, Path directory, String words) {
        ActorName wanted = ActorName.of(words);
        Stream<ActorName> known = of(ledger).byId.values().stream()
                .flatMap(identity -> identity.handles().stream())
                .map(Handle::name);
        List<ActorName> all = Stream.concat(ledger.actors().stream().map(ActorName::of), known)
                .filter(name -> name.id().equals(words) || (!wanted.words().isEmpty() && name.hasWordsOf(wanted)))
                .distinct()
                .toList();
        if (all.isEmpty()) {
            throw RecordException.missing(
                    directory + " has nobody named " + words + ". Give a name as documents have it, or an id (a-...).");
        }
        return all.stream()
                .filter(name -> all.size() == 1 || name.equals(wanted))
                .findFirst()
                .orElseThrow(() -> RecordException.missing(words + " may be "
                        + all.stream()
                                .sorted(Comparator.comparing(ActorName::words))
                                .limit(OFFERED)
                                .map(name -> name.words() + " (" + name.id() + ")")
                                .collect(Collectors.joining(", "))
                        + ". Give the full name or the id."));
    }
}
