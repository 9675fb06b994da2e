// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.roles.Scene.At;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.entity.Mention;

class MentionsTest {

    private static final At NAME = at(2, 4, 3, Mention.Form.NAME, 0);
    private static final At PRONOUN = at(10, 11, 10, Mention.Form.PRONOUN, 1);
    private static final At OFFICE = at(14, 16, 15, Mention.Form.NOMINAL, 1);

    /** Somebody who is the subject wherever a pronoun means him. */
    private static final Mentions MENTIONS =
            new Mentions(List.of(NAME, PRONOUN, OFFICE), at -> at.form() == Mention.Form.PRONOUN);

    private static At at(int first, int end, int head, Mention.Form form, int sentence) {
        return new At(new TokenRange(first, end), head, form, sentence);
    }

    @Test
    void theLastBeforeAWordIsFoundByItsHead() {
        assertThat(MENTIONS.before(3)).isNull();
        assertThat(MENTIONS.before(4)).isEqualTo(NAME);
        assertThat(MENTIONS.before(15)).isEqualTo(PRONOUN);
        assertThat(MENTIONS.before(99)).isEqualTo(OFFICE);
    }

    @Test
    void namesAndSubjectsAreFoundAmongThemselves() {
        assertThat(MENTIONS.namedBefore(99)).isEqualTo(NAME);
        assertThat(MENTIONS.subjectBefore(10)).isNull();
        assertThat(MENTIONS.subjectBefore(99)).isEqualTo(PRONOUN);
    }

    @Test
    void theFirstFromAWordOnMayBeTheWordItself() {
        assertThat(MENTIONS.from(0)).isEqualTo(NAME);
        assertThat(MENTIONS.from(10)).isEqualTo(PRONOUN);
        assertThat(MENTIONS.from(11)).isEqualTo(OFFICE);
        assertThat(MENTIONS.from(16)).isNull();
    }

    @Test
    void thoseOfASentenceStandInTheOrderOfTheText() {
        assertThat(MENTIONS.inSentence(1)).containsExactly(PRONOUN, OFFICE);
        assertThat(MENTIONS.inSentence(7)).isEmpty();
        assertThat(Mentions.NONE.before(99)).isNull();
    }

    @Test
    void ofTwoWithOneHeadTheFirstOfTheTextIsMeant() {
        At longer = at(1, 4, 3, Mention.Form.NOMINAL, 0);
        Mentions nested = new Mentions(List.of(longer, NAME), at -> false);
        assertThat(nested.before(4)).isEqualTo(longer);
        assertThat(nested.namedBefore(4)).isEqualTo(NAME);
        assertThat(nested.all()).hasSize(2);
    }
}
