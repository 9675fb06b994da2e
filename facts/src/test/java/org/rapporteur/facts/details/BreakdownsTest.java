// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.Figure;

/** Numbers of some of the dead and hurt. */
class BreakdownsTest {

    private static final String KILLED = """
            Nineteen NUM 2 nummod
            people NOUN 4 nsubj:pass
            were/be AUX 4 aux:pass
            killed/kill VERB 0 root
            ~. PUNCT 4 punct

            """;

    /** Each figure that is part of another, with that other. */
    private static List<String> parts(String words) {
        Told told = Told.of(words);
        List<Figure> figures = told.facts().figures();
        return figures.stream()
                .filter(figure -> figure.partOf() != null)
                .map(part -> told.facts().words(part.span()) + " of "
                        + figures.stream()
                                .filter(figure -> figure.id().equals(part.partOf()))
                                .map(figure -> told.facts().words(figure.span()))
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    private static String among(String number) {
        return number + " NUM 2 nummod\n" + """
                women/woman NOUN 4 nsubj:pass
                were/be AUX 4 aux:pass
                killed/kill VERB 0 root
                among ADP 7 case
                the DET 7 det
                dead NOUN 4 obl
                ~. PUNCT 4 punct""";
    }

    @Test
    void whoIsAmongTheDeadIsPartOfThem() {
        assertThat(parts(KILLED + among("Three"))).containsExactly("Three women of Nineteen people");
    }

    @Test
    void moreThanAllAreNoPart() {
        assertThat(parts(KILLED + among("Thirty"))).isEmpty();
    }

    @Test
    void withoutATotalNothingIsPart() {
        assertThat(parts(among("Three"))).isEmpty();
    }
}
