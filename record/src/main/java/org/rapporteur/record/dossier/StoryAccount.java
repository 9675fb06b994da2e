// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Head;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Dossier.Source;

/**
 * Who is answerable for what a story tells of.
 *
 * @param story what it goes by: {@code t-...}
 * @param title headline of its first report, where that has one
 * @param head what the record was
 * @param done acts of conflict that took place or go on, and to whom
 * @param claims who is said to be responsible
 * @param denials who denies it
 * @param planned acts that are expected, demanded or threatened
 * @param sources its reports, numbered from 1
 */
public record StoryAccount(
        String story,
        @Nullable String title,
        Head head,
        List<Act> done,
        List<Claim> claims,
        List<Denial> denials,
        List<Act> planned,
        List<Source> sources) {

    /**
     * Somebody is said to be responsible.
     *
     * @param who is said to be
     * @param by who says so; empty where the reports say it themselves or name nobody
     * @param act what for: an accusation, or the act itself
     */
    public record Claim(List<String> who, List<String> by, Act act) {}

    /** What somebody denies. */
    public record Denial(List<String> by, Quote quote) {}

    public StoryAccount {
        done = List.copyOf(done);
        claims = List.copyOf(claims);
        denials = List.copyOf(denials);
        planned = List.copyOf(planned);
        sources = List.copyOf(sources);
    }
}
