# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""What of the facts that came out is right, by the gold: labels for candidates and for whole facts."""
import numpy as np

from . import articles, names

HOSTILE = ("ASSAULT", "COERCE", "THREATEN", "SANCTION")
RULED = {"actor": "ruled-actor", "recipient": "ruled-recipient", "place": "ruled-here", "day": "ruled", "figure-place": "ruled-here"}
FIELD = {"actor": "actors", "recipient": "recipients", "place": "place", "day": "date", "figure-place": "place"}
FIELD |= {"chain-" + k: v for k, v in FIELD.items()}


class Document:
    """An article's gold beside the facts that came out for it."""

    def __init__(self, article, facts):
        self.id, self.article, self.facts, text = facts["document"]["source"], article, facts, article["text"]
        self.names = {e["id"]: e["name"] for e in facts["entities"]}
        self.mentions = {e["id"]: len(e["mentions"]) for e in facts["entities"]}
        self.named = {e["id"] for e in facts["entities"] if any(m["form"] == "name" for m in e["mentions"])}
        self.gold = articles.events(article)
        self.by_anchor = {(e["anchor"]["start"], e["anchor"]["end"]): e for e in facts["events"]}
        found = [(e, (a["start"], a["end"])) for e in facts["events"] for a in e["anchors"]]
        pairs = names.match(self.gold, found, lambda g, f: (o := names.overlap(g["at"], f[1])) and 1 + 9 * (g["type"] == f[0]["type"]) + o / 1e4)
        self.events = {found[j][1]: self.gold[i] for i, j in pairs}  # place of the anchor: gold event
        figures = [dict(f, at=articles.everywhere(text, f["text"])) for f in article["figures"]]
        came = [f for f in facts["figures"] if f["category"] != "other"]
        self.figures = {(came[j]["start"], came[j]["end"]): figures[i] for i, j in names.match(figures, came, alike)}
        said = [dict(s, text=" ".join(s["content"])) for s in article["statements"]]
        told = [dict(s, text=" ".join(c["text"] for c in s["content"])) for s in facts["statements"]]
        bags = [names.content(s["text"]) for s in said], [names.content(s["text"]) for s in told]
        like = [[names.jaccard(a, b) for b in bags[1]] for a in bags[0]]
        pairs = names.match(range(len(said)), range(len(told)), lambda i, j: like[i][j] if like[i][j] >= 0.5 else 0)
        self.statements = {}
        for i, j in pairs:
            self.statements[told[j]["content"][0]["start"], told[j]["content"][0]["end"]] = (said[i], like[i][j])

    def name(self, entity):
        return self.names.get(entity)

    def is_named(self, entity):
        """Whether a name tells who it is, its own or that of whom it belongs to."""
        return entity in self.named or any(self.names[n] in self.names[entity] for n in self.named)

    def did(self, entity, anchors):
        """Whether the gold lays the act that stands at one of some anchors to an entity."""
        name = self.name(entity)
        return any(any(names.same(n, name) for n in self.events[a]["actors"]) for a in anchors if a in self.events)


def number(f):
    return f["value"] if f.get("value") is not None else f.get("min")


def alike(g, f):
    if number(g) is None or number(g) != number(f):
        return 0
    at, kind = any(names.overlap(x, (f["start"], f["end"])) for x in g["at"]), g["category"] == f["category"]
    return (2 * at + kind + names.jaccard(names.content(g["text"]), names.content(f["text"]))) if at or kind else 0


def acts(task, articles_):
    """Whether each word tells of an act of its type: of those that overlap an anchor of the gold one alone, rather one that frames and marks
    bear out by themselves."""
    right, believed = np.zeros(len(task.docs)), task.column("believed")
    rows = {}
    for k, doc in enumerate(task.docs):
        rows.setdefault(doc, []).append(k)
    for doc, own in rows.items():
        pairs = names.match(articles.events(articles_[doc]), own, lambda g, k: (o := names.overlap(g["at"], task.places[k]))
                            and g["type"] == task.values[k] and 1 + believed[k] + o / 1e4)
        right[[own[j] for _, j in pairs]] = 1
    return right


def candidates(task, name, documents):
    """(right, weight) of each candidate; those of facts that the gold does not have weigh nothing."""
    right, weight = np.zeros(len(task.docs)), np.zeros(len(task.docs))
    ruled, near = task.column(RULED.get(name, "ruled")), task.column("in-sentence")
    for (doc, at), rows in task.facts.items():
        document = documents[doc]
        gold = (document.figures if name == "figure-place" else document.events).get(at)
        if gold is None:
            continue
        weight[rows] = 1
        if name in ("day", "chain-day"):
            right[[k for k in rows if task.values[k] == gold["date"]]] = 1
            continue
        value = gold[FIELD[name]]
        for wanted in value if isinstance(value, list) else [value] * bool(value):
            hits = [k for k in rows if names.same(wanted, document.name(task.values[k]))]
            if hits:  # of several that may be meant one is right, the others are left out
                best = max(hits, key=lambda k: (ruled[k], names.words(wanted) == names.words(document.name(task.values[k])), near[k],
                                                document.mentions[task.values[k]]))
                weight[hits] = 0
                weight[best] = right[best] = 1
    return right, weight


def same_act(task, documents):
    """(right, weight) of each pair of mentions: one act by the chains of the gold; where an article has none, by the fields of the events:
    alike in all is taken for one act with half the weight, another actor, recipient, place or day for two, and the rest weighs nothing."""
    right, weight = np.zeros(len(task.docs)), np.zeros(len(task.docs))
    for k, (doc, at, other) in enumerate(zip(task.docs, task.places, task.values)):
        document = documents[doc]
        b, a = document.events.get(at), document.events.get(tuple(map(int, other.split("-"))))
        if a is None or b is None:
            continue
        if "event_chains" in document.article:
            right[k], weight[k] = any(a["number"] in c and b["number"] in c for c in document.article["event_chains"]), 1
            continue
        lists = [names.all_same(a[f], b[f]) for f in ("actors", "recipients")]
        apart = [bool(a[f]) and bool(b[f]) and not any(names.same(x, y) for x in a[f] for y in b[f]) for f in ("actors", "recipients")]
        apart += [bool(a[f]) and bool(b[f]) and a[f] != b[f] for f in ("place", "date")]
        if any(apart):
            weight[k] = 0.5
        elif all(lists) and (a["actors"] or a["recipients"]) and a["place"] == b["place"] and a["date"] == b["date"]:
            right[k], weight[k] = 1, 0.5
    return right, weight


def reference(task, articles_):
    """(right, weight) of each candidate for whom a word means, by the chains of the gold; articles without chains weigh nothing. The key of
    a candidate is where it was mentioned last; it is right if most of that stands in the chain of the word. Where the word stands in no
    chain, those of any chain are wrong, and of others nothing is known."""
    right, weight, seen = np.zeros(len(task.docs)), np.zeros(len(task.docs)), set()
    chains = {i: [(s, e, k) for k, c in enumerate(a["chains"]) for s, e in c["mentions"]] for i, a in articles_.items() if "chains" in a}
    for k, key in enumerate(zip(task.docs, task.places, task.values)):
        doc, at, value = key
        if doc not in chains or key in seen:
            continue
        seen.add(key)
        own = chain(chains[doc], at)
        hers = [chain(chains[doc], tuple(map(int, v.split("-")))) for v in value.split(",")]
        known = [x for x in hers if x is not None]
        best = max(known, key=known.count) if known else None
        weight[k] = 0 if own is None and best is None else 1
        right[k] = own is not None and best == own
    return right, weight


def chain(mentions, at):
    """The chain of the mention that ends with some words, or else holds them; the shortest if there are several."""
    hits = [(abs(e - at[1]) > 2, e - s, k) for s, e, k in mentions
            if s < at[1] and at[0] < e and (abs(e - at[1]) <= 2 or s <= at[0] and at[1] <= e)]
    return min(hits)[2] if hits else None


def accused(task, documents):
    """Whether each accused did this very act, told of at any mention of it, and whether it is an act of the type at all.

    Of an event that was read on as another, as a sentence in court, nothing is known.
    """
    right = np.zeros(len(task.docs))
    for k, (doc, at, actor) in enumerate(zip(task.docs, task.places, task.values)):
        document = documents[doc]
        event = document.by_anchor.get(at)
        if event is None:
            right[k] = np.nan
            continue
        anchors = [(a["start"], a["end"]) for a in event["anchors"]]
        right[k] = document.did(actor, [a for a in anchors if a in document.events and document.events[a]["type"] == event["type"]])
    return right


def opened(gold, came, same):
    return came is None if gold is None else came is not None and same(gold, came)


def event(document, e, at):
    """{field: right} of an event at one of its anchors; None where the gold has nothing there."""
    g = document.events.get(at)
    if g is None:
        return None
    named = {k: [n for n in map(document.name, e[k]) if n] for k in ("actors", "recipients")}
    out = {"type": g["type"] == e["type"], "status": g["status"] == e["status"], "voice": g["voice"] == e["voice"],
           "date": opened(g.get("date"), e["date"], lambda a, b: a == b), "place": opened(g.get("place"), document.name(e["place"]), names.same)}
    out |= {k: names.all_same(g[k], named[k]) for k in named}
    return out


def figure(document, f):
    g = document.figures.get((f["start"], f["end"]))
    if g is None:
        return None
    return {k: g[k] == f[k] for k in ("category", "bound", "status", "voice")} | {
        "place": opened(g.get("place"), document.name(f["place"]), names.same)}


def statement(document, s):
    found = document.statements.get((s["content"][0]["start"], s["content"][0]["end"]))
    if found is None:
        return None
    g, like = found
    wanted, name = g["speaker"] or g["source"], document.name(s["speaker"]) or (s["source"] or {}).get("text")
    return {"content": like >= 0.8, "speaker": not wanted or bool(name) and names.same(wanted, name)}


def fact(kind, document, f, at):
    """{field: right} of a fact at one of its places; None where the gold has nothing there."""
    return event(document, f, at) if kind == "event" else {"figure": figure, "statement": statement}[kind](document, f)
