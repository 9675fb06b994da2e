// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.roles.RoleReader;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/** No rule knows a language of its own: a folder of lists is enough to read another one, here a little Esperanto. */
class OtherLanguageTest {

    private static final Language ESPERANTO = Language.of("eo");

    /** Scorers are trained for a language: without them the rules decide alone. */
    private static final FactReader READER = FactReader.of(ESPERANTO, RoleReader.ofRules(ESPERANTO));

    private static FactsDocument read(String words) {
        Analysis analysis = HandParsed.of(words);
        byte[] bytes = analysis.text().value().getBytes(UTF_8);
        Document document =
                Document.of(DocumentId.of(bytes), "test", analysis.text()).withPublished(LocalDate.of(2020, 5, 10));
        return READER.read(document, analysis);
    }

    private static List<String> names(FactsDocument facts, List<EntityId> ids) {
        Map<EntityId, String> names = facts.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
        return ids.stream().map(names::get).toList();
    }

    @Test
    void aStatementHasItsWordsAndItsSpeaker() {
        FactsDocument facts = read("""
                La/la DET 2 det
                ministro/ministro NOUN 5 nsubj source
                Ana/Ana PROPN 2 flat person source
                Brik/Brik PROPN 2 flat person source
                diris/diri VERB 0 root cue
                ke/ke SCONJ 9 mark
                la/la DET 8 det content
                ponto/ponto NOUN 9 nsubj content
                brulas/bruli VERB 5 ccomp content
                ~. PUNCT 5 punct""");
        Statement statement = facts.statements().getFirst();
        assertThat(facts.document().text().slice(statement.content().getFirst()))
                .isEqualTo("la ponto brulas");
        assertThat(names(facts, statement.speakers())).containsExactly("Ana Brik");
        assertThat(facts.entities().getFirst().sectors()).containsExactly(Sector.GOV);
    }

    @Test
    void anEventHasItsPartiesItsDayAndItsStatus() {
        FactsDocument facts = read("""
                La/la DET 2 det
                ribeluloj/ribelulo NOUN 3 nsubj
                atakis/ataki VERB 0 root
                la/la DET 5 det
                soldatojn/soldato NOUN 3 obj
                3-5-2020 NUM 3 obl
                ~. PUNCT 3 punct""");
        Event event = facts.events().getFirst();
        assertThat(event.type()).isEqualTo(EventType.ASSAULT);
        assertThat(names(facts, event.actors())).containsExactly("ribeluloj");
        assertThat(names(facts, event.recipients())).containsExactly("soldatojn");
        assertThat(event.status()).isEqualTo(Status.HAPPENED);
        assertThat(String.valueOf(event.date())).contains("2020-05-03");
    }

    @Test
    void whatIsDeniedIsDenied() {
        FactsDocument facts = read("""
                Soldatoj/soldato NOUN 3 nsubj
                ne PART 3 advmod
                atakis/ataki VERB 0 root
                la/la DET 5 det
                ribelulojn/ribelulo NOUN 3 obj
                ~. PUNCT 3 punct""");
        assertThat(facts.events()).extracting(Event::status).containsExactly(Status.DENIED);
    }

    @Test
    void aFigureHasItsNumberItsBoundAndItsCategory() {
        FactsDocument facts = read("""
                Almenaŭ/almenaŭ ADV 4 advmod
                du/du NUM 5 nummod
                mil/mil NUM 5 nummod
                dek/dek NUM 5 nummod
                homoj/homo NOUN 6 nsubj
                mortis/morti VERB 0 root
                ~. PUNCT 6 punct

                En/en ADP 2 case
                Parizo/Parizo PROPN 4 obl place
                1.250 NUM 4 nummod
                homoj/homo NOUN 5 nsubj
                vundiĝis/vundiĝi VERB 0 root
                ~. PUNCT 5 punct""");
        assertThat(facts.figures())
                .extracting(Figure::category)
                .containsExactly(FigureCategory.KILLED, FigureCategory.INJURED);
        assertThat(facts.figures().getFirst().quantity().min()).isEqualByComparingTo("2010");
        assertThat(facts.figures().getLast().quantity().value()).isEqualByComparingTo("1250");
    }
}
