# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Checks gold annotation files: labels are known, exact words stand in the text, numbers fit their bounds.

check_gold.py FILE.jsonl...      exit status 1 and one line a mistake (file, article, list, place, value, rule), 0 when clean.
Each line of a file is one article: {"id", "published", "text", "provenance", "statements", "figures", "events", "places"}. Some carry
"chains", [{"name", "kind", "mentions": [[start, end], ...]}] with half-open places in code points, one chain for each person, body, group,
place and country that a fact names; and "event_chains", [[i, j, ...], ...], indices of the events that tell of one happening.
A line with "file" holds details of an article of that file, which lies in the same folder; check_details.py has their rules.
"""
import collections
import json
import sys
from pathlib import Path

import check_details

TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE "
         "ASSAULT").split()
STATUS = "happened ongoing expected possible requested threatened denied".split()
VOICE = "reported attributed alleged".split()
LISTS = ("statements", "figures", "events", "places", "chains", "event_chains")
QUOTED = "full partial none".split()
KINDS = ["person", "organization", "group", "country", None]
CHAIN_KINDS = "person organization group country place".split()
CATEGORIES = ("killed injured missing displaced detained sick crowd forces equipment money damaged votes affected").split()
BOUNDS = "exactly moreThan atLeast lessThan atMost about between vague".split()


def mistakes(article):
    """Yields (list, index, rule, value) for everything wrong in one article."""
    text = article.get("text") or ""
    for key in ("id", "text", "provenance"):
        if not article.get(key):
            yield "article", 0, f"{key} must be given", article.get(key)

    def exact(where, i, words):
        if not isinstance(words, str) or not words or words not in text:
            yield where, i, "must stand in the text character for character", words

    def known(where, i, key, value, allowed):
        if value not in allowed:
            yield where, i, f"{key} must be one of {allowed}", value

    for i, s in enumerate(article.get("statements", ())):
        if not s.get("content"):
            yield "statements", i, "content must hold at least one span", s
        for c in s.get("content", ()):
            yield from exact("statements", i, c)
        for key in ("cue", "source"):
            if s.get(key) is not None:
                yield from exact("statements", i, s[key])
        yield from known("statements", i, "quoted", s.get("quoted"), QUOTED)
        yield from known("statements", i, "kind", s.get("kind"), KINDS)
    for i, f in enumerate(article.get("figures", ())):
        yield from exact("figures", i, f.get("text"))
        for key, allowed in (("category", CATEGORIES), ("bound", BOUNDS), ("status", STATUS), ("voice", VOICE)):
            yield from known("figures", i, key, f.get(key), allowed)
        low, high = f.get("min"), f.get("max")
        if low is not None and high is not None and low > high:
            yield "figures", i, "min must not exceed max", (low, high)
    for i, e in enumerate(article.get("events", ())):
        yield from exact("events", i, e.get("anchor"))
        head = e.get("sentence") or ""
        yield from exact("events", i, head)
        if head in text and head and e.get("anchor") and e["anchor"] not in text[text.find(head):text.find(head) + 1500]:
            yield "events", i, "anchor must stand after the beginning of its sentence", (head, e["anchor"])
        for key, allowed in (("type", TYPES), ("status", STATUS), ("voice", VOICE)):
            yield from known("events", i, key, e.get(key), allowed)
        for key in ("actors", "recipients"):
            if not isinstance(e.get(key), list):
                yield "events", i, f"{key} must be a list", e.get(key)
    for i, p in enumerate(article.get("places", ())):
        yield from exact("places", i, p.get("name"))
    if "chains" in article:
        yield from chain_mistakes(article, text)
    yield from event_chain_mistakes(article)


def named(article):
    """Yields (list, index, name) for every person, body, group and place that a fact names."""
    for i, s in enumerate(article.get("statements", ())):
        yield "statements", i, s.get("speaker")
    for i, f in enumerate(article.get("figures", ())):
        for key in ("place", "source"):
            yield "figures", i, f.get(key)
    for i, e in enumerate(article.get("events", ())):
        for name in [*(e.get("actors") or ()), *(e.get("recipients") or ()), e.get("place")]:
            yield "events", i, name


def chain_mistakes(article, text):
    """Yields (list, index, rule, value) for the chains of mentions and for facts that name what no chain has."""
    names, taken = set(), {}
    for i, c in enumerate(article["chains"]):
        name = c.get("name")
        if not name or name.lower() not in text.lower():
            yield "chains", i, "name must stand in the text", name
        names.add(name)
        if c.get("kind") not in CHAIN_KINDS:
            yield "chains", i, f"kind must be one of {CHAIN_KINDS}", c.get("kind")
        mentions = c.get("mentions") or []
        if not mentions:
            yield "chains", i, "must have a mention", name
        for m in mentions:
            if not (isinstance(m, list) and len(m) == 2 and all(type(p) is int for p in m) and 0 <= m[0] < m[1] <= len(text)):
                yield "chains", i, f"a mention must be [start, end] within 0 to {len(text)}", m
                continue
            words = text[m[0]:m[1]]
            if words != words.strip() or any(0 < p < len(text) and text[p - 1:p + 1].isalnum() for p in m):
                yield "chains", i, "a mention must begin and end with whole words", words
            if taken.setdefault(tuple(m), i) != i or mentions.count(m) > 1:
                yield "chains", i, "a mention must stand in one chain, once", words
    for where, i, name in named(article):
        parts = name.split(" and ") if name else ()
        if name and name not in names and not all(p in names for p in parts):
            yield where, i, "a name in a fact must be the name of a chain", name


def event_chain_mistakes(article):
    """Yields (list, index, rule, value) for the chains of events."""
    events, taken = article.get("events", ()), collections.Counter()
    for i, chain in enumerate(article.get("event_chains", ())):
        taken.update(chain)
        if len(set(chain)) < 2:
            yield "event_chains", i, "must hold at least two events", chain
        elif not all(type(e) is int and 0 <= e < len(events) for e in chain):
            yield "event_chains", i, f"must be indices below {len(events)}", chain
        elif len({events[e].get("type") for e in chain}) > 1:
            yield "event_chains", i, "events of a chain must have one type", chain
        elif any(taken[e] > 1 for e in chain):
            yield "event_chains", i, "an event must stand in one chain, once", chain


def lines(path):
    """Yields (number, object or the error) for each line of a file that is not blank."""
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    yield number, json.loads(line)
                except ValueError as e:
                    yield number, e


def main(paths):
    wrong, n, seen, articles = 0, collections.Counter(), collections.Counter(), {}

    def beside(path, name):
        """The articles of the file of that name in the folder of path, by id."""
        other = Path(path).with_name(name)
        if other not in articles:
            articles[other] = {a["id"]: a for _, a in lines(other) if isinstance(a, dict)} if other.is_file() else {}
        return articles[other]

    for path in map(str, paths):
        for number, read in lines(path):
            if isinstance(read, ValueError):
                print(f"{path}:{number}: not JSON: {read}")
                wrong += 1
                continue
            article = beside(path, read["file"]).get(read.get("id")) if "file" in read else read
            if article is None:
                print(f"{path}:{number}: {read['file']} beside it has no article {read.get('id')}")
                wrong += 1
                continue
            detailed = article is not read
            seen[path if detailed else "", read.get("id")] += 1
            n["details of articles" if detailed else "articles"] += 1
            for key in ("incidents", "details", "victims", "relations") if detailed else LISTS:
                n[key] += len(read.get(key, ()))
            for where, i, rule, value in check_details.mistakes(read, article) if detailed else mistakes(read):
                print(f"{path}:{number}: {read.get('id')} {where}[{i}]: {rule}: {value!r}")
                wrong += 1
    for (_, twice), c in seen.items():
        if c > 1:
            print(f"article {twice} stands twice")
            wrong += 1
    print(", ".join(f"{v} {k}" for k, v in n.items()) + f"; {wrong} mistakes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
