// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.language.segment.WordLists;
import org.rapporteur.model.analysis.PartOfSpeech;

class RegularFormsTest {

    private static final Set<String> KNOWN = Set.of(
            ("insist impose fin fine star starr poll pol coach virus movie go plea plead leaf leave warning warn cancel recommend"
                            + " ruling rule band ban emphasis wee weed reform telephone barre bar mediat mediate")
                    .split(" "));

    private static final RegularForms FORMS =
            new RegularForms(WordLists.rows("en", "regular-forms.tsv"), KNOWN::contains);

    @ParameterizedTest
    @CsvSource({
        "insisted, insiste, insist",
        "imposed, impos, impose",
        "recommended, ommend, recommend",
        "ratifying, ratifiin, ratify",
        "fined, fin, fine",
        "starred, starr, star",
        "polled, polle, poll",
        "cancelled, cancell, cancel",
        "pleads, plea, plead",
        "warning, warning, warn",
        "freed, fre, free",
        "telephoned, telephon, telephone",
        "barred, barre, bar",
        "mediating, mediat, mediate",
        "emphasised, emphasise, emphasise",
        "reform, ommend, reform",
        "retraining, retraine, retrain",
        "outsprinted, outsprinte, outsprint",
        "dispossessed, dispossessed, dispossess"
    })
    void aVerbGetsTheLemmaThatIsKnownOrLikelyBySpelling(String form, String wrong, String lemma) {
        assertThat(FORMS.mended(form, PartOfSpeech.VERB, wrong)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({"coaches, coache, coach", "viruses, viruse, virus", "identities, identitie, identity"})
    void aNounGetsItsSingular(String form, String wrong, String lemma) {
        assertThat(FORMS.mended(form, PartOfSpeech.NOUN, wrong)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "movies, NOUN, movie",
        "leaves, NOUN, leaf",
        "ruling, NOUN, ruling",
        "band, NOUN, band",
        "went, VERB, go",
        "bring, VERB, bring",
        "need, VERB, need",
        "weed, VERB, weed",
        "openness, NOUN, openness",
        "iPods, NOUN, iPod",
        "Stones, PROPN, Stones"
    })
    void whatIsRightOrIrregularStays(String form, PartOfSpeech pos, String lemma) {
        assertThat(FORMS.mended(form, pos, lemma)).isEqualTo(lemma);
    }

    @Test
    void aLanguageWithoutRegularFormsKeepsWhatTheModelSays() {
        assertThat(new RegularForms(java.util.List.of(), word -> true).mended("imposed", PartOfSpeech.VERB, "impos"))
                .isEqualTo("impos");
    }
}
