// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/** A document as the scorers see it: its tree, who is mentioned where, and who speaks. For one reading. */
final class Scene {

    /** Relations of UD, alike in sense near in number; 0 is the root. */
    private static final List<String> RELATIONS = List.of(
            "root",
            "nsubj",
            "csubj",
            "nsubj:pass",
            "obl:agent",
            "obj",
            "iobj",
            "xcomp",
            "ccomp",
            "advcl",
            "acl",
            "acl:relcl",
            "obl",
            "nmod",
            "obl:tmod",
            "nmod:tmod",
            "obl:unmarked",
            "nmod:unmarked",
            "advmod",
            "nmod:poss",
            "compound",
            "amod",
            "nummod",
            "appos",
            "flat",
            "conj",
            "parataxis");

    private static final int SUBJECT = relation("nsubj");

    private static final int PASSIVE_SUBJECT = relation("nsubj:pass");

    /**
     * Where somebody or something is mentioned.
     *
     * @param head the word of it that the others depend on
     */
    record At(TokenRange words, int head, Mention.Form form, int sentence) {}

    /** An entity with what the scorers ask of it. */
    static final class Candidate {
        final Entity entity;
        final Mentions mentions;
        final boolean named;
        final boolean titled;
        final int sector;
        int speaks;

        Candidate(Entity entity, Mentions mentions, boolean titled) {
            this.entity = entity;
            this.mentions = mentions;
            this.titled = titled;
            this.named = mentions.all().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
            this.sector = sector(entity);
        }

        boolean isPlace() {
            return entity.isPlace();
        }

        private static int sector(Entity entity) {
            int best = 0;
            for (Sector sector : entity.sectors()) {
                best = Math.max(
                        best,
                        switch (sector) {
                            case MIL, SPY -> 9;
                            case COP -> 8;
                            case REB, UAF, PRM, IMG, CRM -> 10;
                            case JUD -> 7;
                            case GOV -> 6;
                            case LEG, PTY, OPP -> 5;
                            case IGO, NGO, ISM -> 4;
                            case REF, CVL -> 1;
                            case UNK -> 2;
                            default -> 3;
                        });
            }
            return best;
        }
    }

    final Analysis analysis;
    final Document document;
    final int[] head;
    final int[] sentence;
    final int[] paragraph;
    final int[] relation;
    final int[] preposition;
    final List<Candidate> candidates = new ArrayList<>();
    final Map<EntityId, Integer> number = new HashMap<>();

    /** Of each word the candidate whose mention holds it, or -1. */
    final int[] who;

    /** Of each candidate how many of its like (places, or others) are mentioned more often. */
    int[] more = new int[0];

    /** The same, but no two of its like have the same number: of those mentioned equally often, the first has the least. */
    int[] rank = new int[0];

    /** Of each candidate how many of its like are named before it. */
    int[] earlier = new int[0];

    /** How often places of a country are mentioned, and places at all. */
    final Map<CountryCode, Integer> ofCountry = new HashMap<>();

    int ofPlaces;

    /** Of each word the innermost statement that holds it. */
    final @Nullable Statement[] told;

    final Setting setting;

    private final SettingWords words;

    Scene(
            SettingWords words,
            Setting setting,
            Document document,
            Analysis analysis,
            List<Entity> entities,
            List<Statement> statements) {
        this.words = words;
        this.setting = setting;
        this.document = document;
        this.analysis = analysis;
        int count = analysis.tokenCount();
        head = new int[count];
        sentence = new int[count];
        paragraph = new int[count];
        relation = new int[count];
        preposition = new int[count];
        who = new int[count];
        told = new Statement[count];
        for (int s = 0; s < analysis.sentenceCount(); s++) {
            TokenRange range = analysis.sentence(s).tokens();
            int part = analysis.sentence(s).paragraph();
            for (int i = range.first(); i < range.end(); i++) {
                Token token = analysis.token(i);
                sentence[i] = s;
                paragraph[i] = part;
                head[i] = token.head().map(Token::index).orElse(-1);
                relation[i] = relation(token.relation());
                who[i] = -1;
            }
        }
        for (int i = 0; i < count; i++) {
            preposition[i] = words.preposition(analysis.token(i));
        }
        speech(statements);
        entities(entities);
        rank();
        for (Statement statement : statements) {
            for (EntityId speaker : statement.speakers()) {
                candidates.get(index(speaker)).speaks++;
            }
        }
    }

    /** The number of a relation. */
    static int relation(String relation) {
        int whole = RELATIONS.indexOf(relation);
        if (whole >= 0) {
            return whole;
        }
        int colon = relation.indexOf(':');
        int base = colon < 0 ? -1 : RELATIONS.indexOf(relation.substring(0, colon));
        return base < 0 ? RELATIONS.size() : base;
    }

    private void speech(List<Statement> statements) {
        int[] length = new int[told.length];
        for (Statement statement : statements) {
            int size = statement.content().stream().mapToInt(Span::length).sum();
            for (Span content : statement.content()) {
                for (Token token : analysis.tokens(content)) {
                    int i = token.index();
                    if (told[i] == null || size < length[i]) {
                        told[i] = statement;
                        length[i] = size;
                    }
                }
            }
        }
    }

    private void entities(List<Entity> entities) {
        String title = document.title() == null ? "" : document.title();
        for (Entity entity : entities) {
            List<At> at = new ArrayList<>();
            for (Mention mention : entity.mentions()) {
                List<Token> words = analysis.tokens(mention.span());
                if (!words.isEmpty()) {
                    TokenRange range = new TokenRange(
                            words.getFirst().index(), words.getLast().index() + 1);
                    int top = Phrases.head(analysis, range).index();
                    at.add(new At(range, top, mention.form(), sentence[top]));
                    for (int i = range.first(); i < range.end(); i++) {
                        if (who[i] < 0 || mention.form() == Mention.Form.NAME) {
                            who[i] = candidates.size();
                        }
                    }
                }
            }
            number.put(entity.id(), candidates.size());
            candidates.add(new Candidate(entity, mentions(at), title.contains(entity.name())));
        }
    }

    Mentions mentions(List<At> at) {
        return new Mentions(
                at, mention -> relation[mention.head()] == SUBJECT || relation[mention.head()] == PASSIVE_SUBJECT);
    }

    private void rank() {
        more = new int[candidates.size()];
        earlier = new int[candidates.size()];
        int[] before = new int[2];
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            earlier[i] = before[candidate.isPlace() ? 1 : 0]++;
            if (candidate.isPlace()) {
                ofPlaces += candidate.mentions.size();
                CountryCode country = country(candidate);
                if (country != null) {
                    ofCountry.merge(country, candidate.mentions.size(), Integer::sum);
                }
            }
        }
        int[] places = sizes(true);
        int[] others = sizes(false);
        rank = new int[candidates.size()];
        Map<Integer, Integer> equalPlaces = new HashMap<>();
        Map<Integer, Integer> equalOthers = new HashMap<>();
        for (int i = 0; i < more.length; i++) {
            boolean isPlace = candidates.get(i).isPlace();
            int size = candidates.get(i).mentions.size();
            more[i] = Standing.greater(isPlace ? places : others, size);
            rank[i] = more[i] + (isPlace ? equalPlaces : equalOthers).merge(size, 1, Integer::sum) - 1;
        }
    }

    private int[] sizes(boolean places) {
        return candidates.stream()
                .filter(candidate -> candidate.isPlace() == places)
                .mapToInt(candidate -> candidate.mentions.size())
                .sorted()
                .toArray();
    }

    /** The country that a place lies in, or that somebody belongs to. */
    static @Nullable CountryCode country(Candidate candidate) {
        Locality locality = candidate.entity.locality();
        return candidate.entity.country() != null
                ? candidate.entity.country()
                : locality == null ? null : locality.country();
    }

    int index(EntityId id) {
        Integer index = number.get(id);
        if (index == null) {
            throw new IllegalArgumentException("an entity must be one of the document's, is " + id);
        }
        return index;
    }

    /** Whether a name tells who it is, its own or that of whom it belongs to: <em>Norway's troops</em>. */
    boolean isNamed(EntityId id) {
        Candidate candidate = candidates.get(index(id));
        return candidate.named
                || candidates.stream()
                        .anyMatch(
                                other -> other.named && candidate.entity.name().contains(other.entity.name()));
    }

    /** What stands before a noun tells of it; 0 for nothing. */
    int determiner(Token noun) {
        return words.determiner(noun);
    }

    boolean isNoun(int word) {
        PartOfSpeech pos = analysis.token(word).pos();
        return pos == PartOfSpeech.NOUN || pos == PartOfSpeech.PROPN;
    }

    /** The word that two words of a sentence both depend on, or are. */
    int join(int a, int b) {
        for (int up = a; up >= 0; up = head[up]) {
            for (int other = b; other >= 0; other = head[other]) {
                if (other == up) {
                    return up;
                }
            }
        }
        return -1;
    }

    /** Steps from a word up to one that it depends on. */
    int steps(int from, int to) {
        int steps = 0;
        for (int at = from; at != to; at = head[at]) {
            steps++;
        }
        return steps;
    }

    /** The last word on the way up from one word before another; itself where they are one. */
    int below(int from, int to) {
        int at = from;
        while (at != to && head[at] != to) {
            at = head[at];
        }
        return at;
    }
}
