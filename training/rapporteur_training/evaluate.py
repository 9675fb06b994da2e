# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Scores of a model on the dev parts, and once on the test parts."""
import collections

import numpy as np

from . import lemmas, spans, trees
from .labels import FIXED
from .runtime import predict
from .windows import CASES

LONGEST = 480  # pieces a window may hold when measuring
TRIGGER_TAGS = {"VERB", "NOUN", "ADJ", "PROPN"}
THREE = {"person": "PER", "organization": "ORG", "country": "LOC", "place": "LOC"}


def percent(right, of):
    return round(100 * right / of, 2) if of else 0.0


def f1(right, predicted, gold):
    return percent(2 * right, predicted + gold)


def macro(pairs, labels):
    """Mean F1 over the labels that occur in the gold."""
    scores = []
    for y in labels:
        gold, predicted = sum(g == y for g, _ in pairs), sum(p == y for _, p in pairs)
        if gold:
            scores.append(f1(sum(g == p == y for g, p in pairs), predicted, gold))
    return round(float(np.mean(scores)), 2) if scores else 0.0


def relations(out, head, vocabulary):
    """Labels of the arcs: root at the root only."""
    scores, root = out["rel"].copy(), vocabulary.index["rel"]["root"]
    scores[head != 0, root] = -1e9
    best = scores.argmax(1)
    best[head == 0] = root
    return [vocabulary.lists["rel"][k] for k in best]


def grouped(pieces, sentences, join):
    """Sentences one by one or, with join, as the product's segmenter leaves them together."""
    groups, run = [], []
    for s in sentences:
        run.append(s)
        if not (join and s["joined"] and sum(pieces.size(x["words"]) for x in run) < LONGEST // 2):
            groups.append(run)
            run = []
    groups += [run] if run else []
    return [g for g in groups if sum(pieces.size(s["words"]) for s in g) <= LONGEST]


def parted(groups, outs, shift=0.0):
    """F1 of sentences, by the end head with shift added to its score."""
    right = found = gold = 0
    for g, out in zip(groups, outs):
        ends = out["end"] + shift > 0
        ends[-1] = True
        mine, theirs = [0, *np.flatnonzero(ends) + 1], [0, *np.cumsum([len(s["words"]) for s in g])]
        right += len(set(zip(mine, mine[1:])) & set(zip(theirs, theirs[1:])))
        found, gold = found + len(mine) - 1, gold + len(theirs) - 1
    return f1(right, found, gold)


def syntax(call, pieces, vocabulary, sentences, join=False, case=None):
    """Accuracy on gold words; with join, inside sentences that the model parted itself."""
    groups = grouped(pieces, sentences, join)
    c = collections.Counter()
    change = CASES[case][1] if case else str
    outs = predict(call, pieces, [[w for s in g for w in s["words"]] for g in groups], case=CASES[case][0] if case else None)
    for g, out in zip(groups, outs):
        head = trees.by_sentence(out["arc"], out["end"] > 0 if join else [0] * len(out["end"]))
        rel, at = relations(out, head, vocabulary), 0
        for s in g:
            for i, word in enumerate(s["words"]):
                j = at + i
                right = head[j] == (s["head"][i] and s["head"][i] + at)
                c["words"] += 1
                c["upos"] += FIXED["upos"][out["upos"][j].argmax()] == s["upos"][i]
                c["lemma"] += s["lemma"][i] == "_" or lemmas.apply(vocabulary.lists["lemma"][out["lemma"][j].argmax()], change(word)) == s["lemma"][i]
                c["feats"] += vocabulary.lists["feats"][out["feats"][j].argmax()] == s["feats"][i]
                c["uas"] += right
                c["las"] += right and rel[j].split(":")[0] == s["rel"][i].split(":")[0]
            at += len(s["words"])
    scores = {k: percent(c[k], c["words"]) for k in ("upos", "lemma", "feats", "uas", "las")}
    return scores | {"sentences": parted(groups, outs)} if join else scores


def names(call, pieces, samples, case=None):
    """Exact spans and kinds over all kinds."""
    outs = predict(call, pieces, [s["words"] for s in samples], case=CASES[case][0] if case else None)
    c = collections.Counter()
    for s, out in zip(samples, outs):
        gold, found = spans.read(s["name"]), spans.read([FIXED["name"][k] for k in spans.viterbi(out["name"])])
        for what, x in (("gold", gold), ("found", found), ("right", gold & found)):
            c[what] += len(x)
            c.update(f"{what} {kind}" for _, _, kind in x)
        c["place right"] += len({x[:2] for x in gold} & {x[:2] for x in found})
    out = {"all": f1(c["right"], c["found"], c["gold"]), "span": f1(c["place right"], c["found"], c["gold"])}
    kinds = {k.split()[1] for k in c if k.startswith("gold ")}
    return out | {k: f1(c["right " + k], c["found " + k], c["gold " + k]) for k in sorted(kinds)}


def three(call, pieces, samples, case=None):
    """Exact spans of PER, ORG and LOC, without a leading "the", as the UNER scorer counts."""
    outs = predict(call, pieces, [s["words"] for s in samples], case=CASES[case][0] if case else None)
    c = collections.Counter()
    for s, out in zip(samples, outs):
        cut = lambda x: {(a + (s["words"][a].lower() == "the" and b - a > 1), b, k) for a, b, k in x}
        gold = cut(x for x in spans.read(s["coarse"]) if x[2] in ("PER", "ORG", "LOC"))
        found = spans.read([FIXED["name"][k] for k in spans.viterbi(out["name"])])
        found = cut((a, b, THREE[k]) for a, b, k in found if k in THREE)
        for what, x in (("gold", gold), ("found", found), ("right", gold & found)):
            c[what] += len(x)
            c.update(f"{what} {kind}" for _, _, kind in x)
    return {"all": f1(c["right"], c["found"], c["gold"])} | {k: f1(c["right " + k], c["found " + k], c["gold " + k]) for k in ("PER", "ORG", "LOC")}


def facts(samples, outs, bias, only=None):
    """Fact heads on annotated segments. bias: head -> what is added to the score of O (head "name" is not used here). only: one head."""
    r = {}
    c, types, status, voice = collections.Counter(), [], [], []
    for s, out in zip(samples, outs):
        found = triggers(out["event"], bias.get("event", 0.0))
        c["found"] += len(found)
        c["gold"] += len(s["anchors"])
        free = dict(found)
        for a, b, kind, st, vo in s["anchors"]:
            here = [i for i in free if a <= i < b]
            met = next((i for i in here if FIXED["event"][free[i]] == kind), here[0] if here else None)
            if met is not None:
                c["anchors"] += 1
                types.append((kind, FIXED["event"][free[met]]))
                c["right"] += types[-1][0] == types[-1][1]
                free.pop(met)
            if b - a == 1:
                c["single"] += 1
                c["odd"] += FIXED["upos"][out["upos"][a].argmax()] not in TRIGGER_TAGS
            at = a + int(out["event"][a:b, 1:].max(1).argmax()) if met is None else met
            status.append((st, FIXED["status"][out["status"][at].argmax()]))
            voice.append((vo, FIXED["voice"][out["voice"][at].argmax()]))
        figures = triggers(out["figure"], bias.get("figure", 0.0))
        known = {i: y for i, y in figures.items() if s["figure"][i] is not None}
        gold = {i: y for i, y in enumerate(s["figure"]) if y not in (None, "O")}
        c["figures gold"] += len(gold)
        c["figures found"] += len(known)
        c["figures right"] += sum(FIXED["figure"][y] == gold.get(i) for i, y in known.items())
        c["figures met"] += len(known.keys() & gold.keys())
        for key in ("cue", "source", "content") if only is None else {only} & {"cue", "source", "content"}:
            gold = spans.read(s["source_span" if key == "source" else key])
            found = spans.read([FIXED[key][k] for k in spans.viterbi(out[key], bias.get(key, 0.0))])
            c[key + " gold"] += len(gold)
            c[key + " found"] += len(found)
            c[key + " right"] += len({x[:2] for x in gold} & {x[:2] for x in found})
            if key == "content":
                c["content halves"] += sum(any(2 * (min(g[1], f[1]) - max(g[0], f[0])) >= max(g[1], f[1]) - min(g[0], f[0]) for f in found) for g in gold)
    share = lambda pairs: percent(sum(g == p for g, p in pairs), len(pairs))
    r["events"] = f1(c["right"], c["found"], c["gold"])
    r["anchors"] = f1(c["anchors"], c["found"], c["gold"])
    r["type on met anchors"] = share(types)
    r["status accuracy"], r["status macro"] = share(status), macro(status, FIXED["status"])
    r["voice accuracy"], r["voice macro"] = share(voice), macro(voice, FIXED["voice"])
    for key in ("cue", "source", "content"):
        r[key] = f1(c[key + " right"], c[key + " found"], c[key + " gold"])
    r["content halves"] = f1(c["content halves"], c["content found"], c["content gold"])
    r["figures"] = f1(c["figures met"], c["figures found"], c["figures gold"])
    r["odd tags"] = percent(c["odd"], c["single"])
    r["figures with category"] = f1(c["figures right"], c["figures found"], c["figures gold"])
    return r


def triggers(scores, outside):
    """{word: label number} where a label other than O wins."""
    scores = np.array(scores)
    scores[:, 0] += outside
    best = scores.argmax(1)
    return {int(i): int(best[i]) for i in np.flatnonzero(best)}


def tune(samples, outs):
    """For each head the addition to O that scores best on these samples."""
    best = {}
    for key, measure in (("event", "events"), ("figure", "figures with category"), ("cue", "cue"), ("source", "source"), ("content", "content halves")):
        tried = [(facts(samples, outs, {key: b}, key)[measure], -abs(b), b) for b in np.arange(-2, 4.01, 0.5)]
        best[key] = float(max(tried)[2])
    return best


def tune_end(call, pieces, sentences):
    """What to add to the end head's score, best for the sentences of these documents."""
    groups = grouped(pieces, sentences, True)
    outs = predict(call, pieces, [[w for s in g for w in s["words"]] for g in groups])
    tried = [(parted(groups, outs, shift), -abs(shift), shift) for shift in np.arange(-2, 3.01, 0.25)]
    return float(max(tried)[2])


def overall(call, pieces, vocabulary, samples):
    """One figure to choose weights by: the mean of what matters most on the dev parts."""
    dev = [s for s in samples if s["part"] == "dev"]
    annotated = [s for s in dev if "anchors" in s]
    f = facts(annotated, predict(call, pieces, [s["words"] for s in annotated]), {})
    trees_ = [syntax(call, pieces, vocabulary, [s for s in dev if s["source"] == source], join=True) for source in ("ewt", "gum")]
    kinds = names(call, pieces, [s for s in dev if s["source"] == "wikinews" and "name" in s])["all"]
    scores = [t["las"] for t in trees_] + [three(call, pieces, [s for s in dev if s["source"] == "uner"])["all"], kinds]
    scores += [f[k] for k in ("events", "status macro", "cue", "source")]
    return round(float(np.mean(scores)), 3)
