# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Windows: what the model reads at once. Mostly one sentence or segment; some hold neighbouring sentences that rules would not part."""
import itertools
import random
from dataclasses import dataclass

from . import lemmas
from .labels import FIXED, IGNORE, NAME_TAGS
from .pieces import SET_LOWER, SET_TITLE, SET_UPPER

LIMIT = 200          # pieces a training window holds at most
JOIN_UNSURE, JOIN_SURE = 0.9, 0.03
CASES = {"lower": (SET_LOWER, str.lower), "upper": (SET_UPPER, str.upper), "title": (SET_TITLE, str.capitalize)}
KEYS = ("upos", "feats", "rel", "name", "cue", "source", "content", "nested", "event", "status", "voice", "figure")


class Vocabulary:
    """Label numbers of all heads."""

    def __init__(self, scripts, relations, features=("_",)):
        self.lists = FIXED | {"lemma": list(scripts), "feats": list(features), "rel": list(relations)}
        self.index = {k: {y: i for i, y in enumerate(v)} for k, v in self.lists.items()}
        self.tags = {t: i for i, t in enumerate(NAME_TAGS)}

    @classmethod
    def count(cls, samples, least=2, least_relation=10):
        """Scripts and bundles of features as often as `least` in the training trees; a rarer subtype of a relation counts as its universal relation."""
        from collections import Counter
        scripts, features, relations = Counter(), Counter(), Counter()
        for s in samples:
            if s["part"] == "train" and "head" in s:
                scripts.update(lemmas.script(w, x) for w, x in zip(s["words"], s["lemma"]))
                features.update(s["feats"])
                relations.update(s["rel"])
        kept = {r for r, n in relations.items() if n >= least_relation} | {r.split(":")[0] for r in relations}
        frequent = lambda counter: [r for r, n in counter.most_common() if n >= least]
        return cls(frequent(scripts), sorted(kept), frequent(features))

    def relation(self, r):
        return self.index["rel"].get(r, self.index["rel"].get(r.split(":")[0], IGNORE))


@dataclass
class Window:
    """Words with label numbers, one list a head; head counts from the window's start (0 = ROOT)."""
    words: list
    labels: dict
    head: list
    lemma: list
    sentence: list
    weight: list   # of each word's name
    source: str
    document: str = ""
    anchors: tuple = ()
    case: str = None
    hide: frozenset = frozenset()
    trust: float = 1.0  # of the tree


# How much a source's names count: trees tell only where names are, cleaned mentions are less exact than name lists.
NAME_WEIGHT = {"ewt": 0.2, "gum": 0.7, "meantime": 0.5}
SILVER_TRUST = 0.4  # how much a word of a silver tree counts beside one of a treebank


def numbered(sample, vocabulary):
    """A sample as a window of its own."""
    n, labels, silver = len(sample["words"]), {}, sample.get("silver")
    tree = silver or (sample if "head" in sample else {})
    for key in KEYS:
        row = (tree if key in ("upos", "feats", "rel") else sample).get("source_span" if key == "source" else key)
        if row is None:
            continue
        if key == "name":
            labels[key] = [vocabulary.tags[y] for y in row]
        elif key == "rel":
            labels[key] = [IGNORE if y is None else vocabulary.relation(y) for y in row]
        else:
            labels[key] = [IGNORE if y is None else vocabulary.index[key].get(y, IGNORE) for y in row]
    if tree:
        labels["end"] = tree.get("end") or [0] * (n - 1) + [1]
    sentence = [0, *itertools.accumulate(labels["end"][:-1])] if silver else [0] * n
    head = [IGNORE if h is None else h for h in tree["head"]] if tree else None
    weight = 1.0 if sample.get("named") else NAME_WEIGHT.get(sample["source"], 1.0)
    return Window(sample["words"], labels, head, tree.get("lemma"), sentence, [weight] * n, sample["source"], sample.get("document", ""),
                  tuple(map(tuple, sample.get("anchors", ()))), trust=SILVER_TRUST if silver else 1.0)


def joined(windows):
    """Neighbouring sentences as one window; all have the same heads labelled."""
    labels, head, sentence, words, lemma, weight = {k: [] for k in windows[0].labels}, [], [], [], [], []
    for number, w in enumerate(windows):
        head += [h and h + len(words) for h in w.head]
        words, lemma, sentence = words + w.words, lemma + w.lemma, sentence + [number] * len(w.words)
        weight = weight + w.weight
        for k in labels:
            labels[k] += w.labels[k]
    return Window(words, labels, head, lemma, sentence, weight, windows[0].source)


def runs(sentences, joins, pieces, rng, limit=LIMIT, unsure=JOIN_UNSURE, sure=JOIN_SURE, most=4):
    """Windows over the sentences of treebank documents; joins[i] says that the segmenter leaves i and i + 1 together."""
    out, run, size = [], [], 0
    for i, w in enumerate(sentences):
        run.append(w)
        size += pieces.size(w.words)
        follows = i + 1 < len(sentences) and sentences[i + 1].document == w.document
        join = follows and len(run) < most and rng.random() < (unsure if joins[i] else sure)
        if not join or size + pieces.size(sentences[i + 1].words) > limit:
            out.append(joined(run) if len(run) > 1 else run[0])
            run, size = [], 0
    return out


CURLY, STRAIGHT = {'"': "“", "'": "’"}, {"“": '"', "”": '"', "’": "'", "‘": "'"}


def quotes(words, rng):
    """The words with straight quotation marks made curly, or curly ones straight."""
    text = "".join(words)
    if any(c in text for c in STRAIGHT):
        return ["".join(STRAIGHT.get(c, c) for c in w) for w in words]
    out, opened = [], False
    for w in words:
        if w == '"':
            opened = not opened
            out.append("“" if opened else "”")
        else:
            out.append(w.replace("'", "’"))
    return out


def varied(window, rng):
    """The window as it may look elsewhere: in one case, with other quotation marks, with a word hidden."""
    words, case = window.words, None
    draw = rng.random()
    if draw < 0.11:
        case = "upper" if draw < 0.06 else "lower" if draw < 0.095 else "title"
    if rng.random() < 0.25:
        words = quotes(words, rng)
    hide = frozenset(i for i in range(len(words)) if rng.random() < 0.015)
    if case is None and words is window.words and not hide:
        return window
    return Window(words, window.labels, window.head, window.lemma, window.sentence, window.weight, window.source, window.document,
                  window.anchors, case, hide, window.trust)
