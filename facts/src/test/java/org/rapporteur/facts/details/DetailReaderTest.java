// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.roles.RoleReader;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/** What is told besides sayings, acts and numbers. */
class DetailReaderTest {

    private static final Language ENGLISH = Language.of("en");

    /** Invented sentences are unlike news: what the scorers make of them is not the matter here. */
    private static final FactReader BY_RULES = FactReader.of(ENGLISH, RoleReader.ofRules(ENGLISH));

    private static final String FERRY = """
            A/a DET 2 det
            ferry NOUN 3 nsubj
            sank/sink VERB 0 root ASSAULT
            off ADP 5 case
            Borgoy/Borgoy PROPN 3 obl place
            ~. PUNCT 3 punct

            """;

    private static FactsDocument read(String words) {
        return read(words, BY_RULES);
    }

    private static FactsDocument read(String words, FactReader reader) {
        Analysis analysis = HandParsed.of(words);
        byte[] bytes = analysis.text().value().getBytes(UTF_8);
        Document document =
                Document.of(DocumentId.of(bytes), "test", analysis.text()).withPublished(LocalDate.of(2020, 5, 10));
        return reader.read(document, analysis);
    }

    private static List<String> names(List<EntityId> ids, FactsDocument facts) {
        return ids.stream().map(id -> facts.entity(id).name()).toList();
    }

    private static Event only(EventType type, FactsDocument facts) {
        List<Event> found =
                facts.events().stream().filter(event -> event.type() == type).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aFerryThatSinksIsAnIncidentThoughTheScorersKnowActsAlone() {
        FactsDocument facts = read(FERRY, FactReader.of(ENGLISH));
        assertThat(facts.events()).hasSize(1);
        assertThat(facts.events().getFirst().type()).isEqualTo(EventType.INCIDENT);
        assertThat(facts.events().getFirst().mode()).isEqualTo("capsizing");
    }

    @Test
    void whoWasKilledInAnAccidentWasNotAttacked() {
        FactsDocument facts = read(FERRY + """
                Twenty NUM 2 nummod
                people NOUN 4 nsubj:pass
                were/be AUX 4 aux:pass
                killed/kill VERB 0 root ASSAULT
                ~. PUNCT 4 punct""");
        assertThat(facts.events()).extracting(Event::type).containsExactly(EventType.INCIDENT);
    }

    @Test
    void whatIsPromisedIsAGiftToCome() {
        FactsDocument facts = read("""
                France PROPN 3 nsubj country
                has/have AUX 3 aux
                promised/promise VERB 0 root AGREE
                Chad PROPN 3 iobj country
                a DET 7 det
                patrol NOUN 7 compound
                ship NOUN 3 obj
                ~. PUNCT 3 punct""");
        Event gift = only(EventType.AID, facts);
        assertThat(gift.status()).isEqualTo(Status.EXPECTED);
        assertThat(names(gift.actors(), facts)).containsExactly("France");
        assertThat(names(gift.recipients(), facts)).containsExactly("Chad");
        assertThat(gift.items().stream().map(facts::words)).containsExactly("a patrol ship");
    }

    @Test
    void moreOfAHelpIsAGiftOfWhatIsAmongIt() {
        FactsDocument facts = read("""
                France PROPN 3 nsubj country
                is/be AUX 3 aux
                bolstering/bolster VERB 0 root
                its PRON 5 nmod:poss
                support NOUN 3 obj
                for ADP 7 case
                Chad PROPN 5 nmod country
                ~, PUNCT 10 punct
                including/include VERB 10 case
                tanks/tank NOUN 5 nmod
                and CCONJ 13 cc
                financial ADJ 13 amod
                help NOUN 10 conj
                ~. PUNCT 3 punct""");
        Event gift = only(EventType.AID, facts);
        assertThat(names(gift.recipients(), facts)).containsExactly("Chad");
        assertThat(gift.items().stream().map(facts::words)).containsExactly("tanks", "financial help");
    }

    @Test
    void aChargeEndsBeforeTheDay() {
        FactsDocument facts = read("""
                A/a DET 2 det
                court NOUN 3 nsubj
                convicted/convict VERB 0 root COERCE
                Ana PROPN 3 obj person
                Brik PROPN 4 flat person
                of ADP 7 case
                theft NOUN 3 obl
                on ADP 9 case
                Monday PROPN 3 obl
                ~. PUNCT 3 punct""");
        Particulars.Court court =
                (Particulars.Court) only(EventType.COERCE, facts).details().particulars();
        assertThat(court).isNotNull();
        assertThat(court.charges().stream().map(facts::words)).containsExactly("theft");
        assertThat(court.verdict()).isEqualTo(Particulars.Verdict.CONVICTED);
    }

    @Test
    void whoIsDesignatedIsListed() {
        FactsDocument facts = read("""
                Sanctions/sanction NOUN 2 nsubj
                grow VERB 0 root
                ~. PUNCT 2 punct

                Chad PROPN 2 nsubj country
                designated/designate VERB 0 root SANCTION
                Ana PROPN 2 obj person
                Brik PROPN 3 flat person
                under ADP 7 case
                Executive PROPN 7 compound
                Order PROPN 2 obl
                13726 NUM 7 nummod
                ~. PUNCT 2 punct""");
        Event listed = only(EventType.SANCTION, facts);
        Particulars.Listing listing = (Particulars.Listing) listed.details().particulars();
        assertThat(listing).isNotNull();
        assertThat(names(listed.recipients(), facts)).containsExactly("Ana Brik");
        assertThat(listing.change()).isEqualTo(Particulars.Change.ADDED);
        assertThat(facts.words(listing.basis())).isEqualTo("Executive Order 13726");
    }

    @Test
    void theDeadOfAnAccidentAreThoseWhoAreListed() {
        FactsDocument facts = read(FERRY + """
                The/the DET 2 det
                dead ADJ 4 nsubj
                were/be AUX 4 cop
                Ana PROPN 0 root person
                Brik PROPN 4 flat person
                ~, PUNCT 7 punct
                71 NUM 4 appos
                ~, PUNCT 10 punct
                and CCONJ 10 cc
                Jan PROPN 4 conj person
                Kos PROPN 10 flat person
                ~. PUNCT 4 punct""");
        assertThat(facts.victims())
                .extracting(Victim::name, Victim::fate, Victim::age)
                .containsExactly(tuple("Ana Brik", Victim.Fate.KILLED, 71), tuple("Jan Kos", Victim.Fate.KILLED, null));
    }

    @Test
    void thoseAmongWhomSomebodyIsNamedBefellTheSame() {
        assertThat(read(FERRY + """
                Among/among ADP 2 case
                those/that PRON 5 obl
                killed/kill VERB 2 acl
                was/be AUX 5 cop
                Ana PROPN 0 root person
                Brik PROPN 5 flat person
                ~. PUNCT 5 punct""").victims())
                .extracting(Victim::name, Victim::fate)
                .containsExactly(tuple("Ana Brik", Victim.Fate.KILLED));
        assertThat(read(FERRY + """
                The/the DET 2 det
                dead ADJ 4 amod
                included/include VERB 0 root
                Ana PROPN 3 obj person
                Brik PROPN 4 flat person
                ~. PUNCT 3 punct""").victims())
                .extracting(Victim::name, Victim::fate)
                .containsExactly(tuple("Ana Brik", Victim.Fate.KILLED));
    }

    @Test
    void whoeverBreaksAnArmIsHurtAndWhoeverBreaksAPromiseIsNot() {
        assertThat(read(FERRY + broke("arm")).victims())
                .extracting(Victim::name, Victim::fate)
                .containsExactly(tuple("Ana Brik", Victim.Fate.INJURED));
        assertThat(read(FERRY + broke("promise")).victims()).isEmpty();
    }

    private static String broke(String what) {
        return "Ana PROPN 3 nsubj person\nBrik PROPN 1 flat person\nbroke/break VERB 0 root\nan DET 5 det\n" + what
                + " NOUN 3 obj\n~. PUNCT 3 punct";
    }

    @Test
    void aVictimIsFromThePlaceBehindTheWork() {
        FactsDocument facts = read(FERRY + """
                Ana PROPN 9 nsubj:pass person
                Brik PROPN 1 flat person
                ~, PUNCT 5 punct
                a DET 5 det
                nurse NOUN 1 appos
                from ADP 7 case
                Oslo PROPN 5 nmod place
                was/be AUX 9 aux:pass
                killed/kill VERB 0 root
                ~. PUNCT 9 punct""");
        assertThat(facts.victims()).hasSize(1);
        assertThat(facts.entity(facts.victims().getFirst().home()).name()).isEqualTo("Oslo");
    }

    private static final String NAMED = """
            Ana PROPN 7 nsubj:pass person
            Brik PROPN 1 flat person
            and CCONJ 4 cc
            Jan PROPN 1 conj person
            Kos PROPN 4 flat person
            were/be AUX 7 aux:pass
            killed/kill VERB 0 root
            ~. PUNCT 7 punct

            """;

    @Test
    void thoseWhoAreNamedTogetherAreCounted() {
        FactsDocument facts = read(FERRY + NAMED);
        assertThat(facts.figures()).hasSize(1);
        Figure figure = facts.figures().getFirst();
        assertThat(facts.words(figure.span())).isEqualTo("Ana Brik and Jan Kos");
        assertThat(figure.category()).isEqualTo(FigureCategory.KILLED);
        assertThat(figure.quantity()).isEqualTo(Quantity.exactly(2));
        assertThat(figure.why().rule()).isEqualTo("figure-names");
        assertThat(facts.victims()).extracting(Victim::figure).containsOnly(figure.id());
        assertThat(only(EventType.INCIDENT, facts).figures()).containsExactly(figure.id());
    }

    @Test
    void whereANumberHoldsThemNamesAreNotCountedAgain() {
        FactsDocument facts = read(FERRY + """
                Twenty NUM 2 nummod
                people NOUN 4 nsubj:pass
                were/be AUX 4 aux:pass
                killed/kill VERB 0 root
                ~. PUNCT 4 punct

                """ + NAMED);
        assertThat(facts.figures()).hasSize(1);
        assertThat(facts.figures().getFirst().quantity().value()).isEqualByComparingTo("20");
    }

    @Test
    void namesAmongTheDeadAreTheLeastThatThereAre() {
        FactsDocument facts = read(FERRY + """
                Among/among ADP 3 case
                the DET 3 det
                dead ADJ 5 advmod
                were/be AUX 5 cop
                Ana PROPN 0 root person
                Brik PROPN 5 flat person
                and CCONJ 8 cc
                Jan PROPN 5 conj person
                Kos PROPN 8 flat person
                ~. PUNCT 5 punct""");
        assertThat(facts.figures()).hasSize(1);
        assertThat(facts.figures().getFirst().quantity().bound()).isEqualTo(Quantity.Bound.AT_LEAST);
    }

    @Test
    void anOfficeIsHeldByWhoIsNamedBehindTheComma() {
        FactsDocument facts = read("""
                A/a DET 2 det
                lawyer NOUN 9 nsubj
                for ADP 6 case
                the DET 6 det
                Harbour PROPN 6 compound organization
                Union PROPN 2 nmod organization
                ~, PUNCT 6 punct
                Jan PROPN 6 appos person
                spoke/speak VERB 0 root
                ~. PUNCT 9 punct

                A/a DET 2 det
                lawyer NOUN 10 nsubj
                for ADP 6 case
                the DET 6 det
                Harbour PROPN 6 compound organization
                Union PROPN 2 nmod organization
                ~, PUNCT 6 punct
                Ana PROPN 6 appos person
                ~, PUNCT 6 punct
                spoke/speak VERB 0 root
                ~. PUNCT 10 punct""");
        assertThat(facts.relations())
                .filteredOn(relation -> relation.type() == Relation.Type.REPRESENTS)
                .extracting(relation -> facts.entity(relation.subject()).name())
                .containsExactly("Ana");
    }

    @Test
    void namesakesThatAreNoRelationsAreNotOneFamily() {
        FactsDocument facts = read("""
                Jan PROPN 3 nsubj person
                Kos PROPN 1 flat person
                fled/flee VERB 0 root
                ~. PUNCT 3 punct

                Ana PROPN 7 nsubj person
                Kos PROPN 1 flat person
                ~, PUNCT 5 punct
                no/no DET 5 det
                relation NOUN 1 appos
                ~, PUNCT 5 punct
                stayed/stay VERB 0 root
                ~. PUNCT 7 punct""");
        assertThat(facts.relations())
                .filteredOn(relation -> relation.type() == Relation.Type.FAMILY_OF)
                .extracting(Relation::polarity)
                .containsExactly(Relation.Polarity.DENIED);
    }

    @Test
    void whatProtestersDemandIsTheirDemand() {
        FactsDocument facts = read("""
                Thousands NOUN 2 nsubj
                marched/march VERB 0 root PROTEST
                in ADP 4 case
                Borgoy PROPN 2 obl place
                demanding/demand VERB 2 advcl
                higher/high ADJ 7 amod
                pay NOUN 5 obj
                ~. PUNCT 2 punct""");
        assertThat(only(EventType.PROTEST, facts).details().particulars())
                .isInstanceOfSatisfying(
                        Particulars.Demand.class,
                        told -> assertThat(facts.words(told.demand())).isEqualTo("higher pay"));
    }

    @Test
    void whatAnAgreementLaysDownAreItsTerms() {
        FactsDocument facts = read("""
                Under/under ADP 3 case
                the DET 3 det
                agreement NOUN 6 obl AGREE
                between ADP 5 case
                Chad PROPN 3 nmod country
                withdraw VERB 0 root
                both DET 8 det
                armies/army NOUN 6 nsubj
                ~. PUNCT 6 punct""");
        assertThat(only(EventType.AGREE, facts).details().particulars())
                .isInstanceOfSatisfying(
                        Particulars.Deal.class,
                        deal -> assertThat(deal.terms().stream().map(facts::words))
                                .containsExactly("withdraw both armies"));
    }
}
