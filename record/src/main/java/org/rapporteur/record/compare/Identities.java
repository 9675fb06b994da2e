// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.compare;

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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.record.leaf.RulingLeaf;
import org.rapporteur.record.read.Latest;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.Written;
import org.rapporteur.stories.identity.ActorName;
import org.rapporteur.stories.identity.Handle;
import org.rapporteur.stories.identity.Ruling;

/** Who goes by several names, as it is on record, with what persons ruled. Immutable. */
public final class Identities {

    /** Names offered where one may mean several actors. */
    private static final int OFFERED = 8;

    /** Everybody has one name. */
    public static final Identities NONE = new Identities(List.of(), List.of());

    private final Map<ActorName, IdentityLeaf> byName = new HashMap<>();
    private final Map<String, IdentityLeaf> byId = new HashMap<>();
    private final List<Ruling> rulings;

    private Identities(List<IdentityLeaf> identities, List<Ruling> rulings) {
        for (IdentityLeaf known : identities) {
            for (Handle handle : known.names()) {
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
                Latest.leaves(ledger, EntryKind.IDENTITY, IdentityLeaf.class)
                        .filter(leaf -> !leaf.names().isEmpty())
                        .toList(),
                Latest.leaves(ledger, EntryKind.RULING, RulingLeaf.class)
                        .map(RulingLeaf::ruling)
                        .toList());
    }

    /** Who goes by a name and others; none where nobody does. */
    public Optional<IdentityLeaf> of(ActorName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Who has an id, or goes by a name that has it. */
    public Optional<IdentityLeaf> of(String id) {
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
        Written.require("reason", reason);
        Written.requireOnOneLine("reviewer", reviewer);
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
                .flatMap(identity -> identity.names().stream())
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
