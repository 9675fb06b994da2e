# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Laying gold annotation, which quotes the text, onto the words of an article's segments."""
import bisect
import re

from . import spans
from .labels import KINDS

_NUMBER_WORDS = set("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
                    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens hundreds thousands "
                    "millions several couple both half scores".split())
NEAR = 300  # characters within which a cue or a source belongs to its content


def is_number(word):
    return any(c.isdigit() for c in word) or any(p in _NUMBER_WORDS for p in word.lower().split("-"))


def occurrences(text, piece):
    """Where piece stands in text as whole words, or anywhere if it nowhere does."""
    if not piece:
        return []
    left = r"(?<!\w)" if piece[0].isalnum() else ""
    right = r"(?!\w)" if piece[-1].isalnum() else ""
    whole = [m.span() for m in re.finditer(left + re.escape(piece) + right, text)]
    return whole or [m.span() for m in re.finditer(re.escape(piece), text)]


def gap(a, b):
    return max(0, a[0] - b[1], b[0] - a[1])


class Words:
    """The words of an article, in order, with their places; segments are runs of them."""

    def __init__(self, text, segments):
        self.text = text
        self.places = [tuple(w) for s in segments for w in s]
        self.starts, self.ends = [a for a, _ in self.places], [b for _, b in self.places]
        self.first = [0]
        for s in segments:
            self.first.append(self.first[-1] + len(s))

    def __len__(self):
        return len(self.places)

    def covering(self, start, end):
        """(first, after the last) of the words that overlap the characters."""
        return bisect.bisect_right(self.ends, start), bisect.bisect_left(self.starts, end)


def events(words, gold):
    """[(first word, after the last, type, status, voice)] in the gold's order."""
    out = []
    for e in gold["events"]:
        base = max(words.text.find(e["sentence"][:40]), 0)
        window = words.text[base:base + 1500]
        found = next((o for o in occurrences(window, e["anchor"])), None)
        start = base + found[0] if found else max(words.text.find(e["anchor"]), 0)
        a, b = words.covering(start, start + len(e["anchor"]))
        if a < b:
            out.append((a, b, e["type"], e["status"], e["voice"]))
    return out


def statements(words, gold):
    """{"content", "nested", "cue", "source"}: lists of (first word, after the last, kind)."""
    placed = []
    for s in gold["statements"]:
        cues, sources = occurrences(words.text, s["cue"] or ""), occurrences(words.text, s["source"] or "")
        contents = []
        for piece in s["content"]:
            at = occurrences(words.text, piece)
            if at:
                contents.append(min(at, key=lambda o: (min((gap(o, c) for c in cues), default=0), o[0])))
        if not contents:
            continue
        apart = [c for c in cues if all(c[1] <= o[0] or c[0] >= o[1] for o in contents)]
        cue = min(apart, key=lambda c: min(gap(c, o) for o in contents), default=None)
        cue = cue if cue and min(gap(cue, o) for o in contents) < NEAR else None
        apart = [c for c in sources if all(c[1] <= o[0] or c[0] >= o[1] for o in contents)]
        source = min(apart, key=lambda c: gap(c, cue or contents[0]), default=None)
        source = source if source and gap(source, cue or contents[0]) < NEAR else None
        placed.append((contents, cue, source, s["quoted"]))
    out = {"content": [], "nested": [], "cue": [], "source": []}
    taken = set()
    for contents, cue, source, quoted in sorted(placed, key=lambda p: -sum(b - a for a, b in p[0])):
        for place in contents:
            a, b = words.covering(*place)
            out["nested" if taken & set(range(a, b)) else "content"].append((a, b, quoted))
            taken |= set(range(a, b))
        if cue:
            out["cue"].append((*words.covering(*cue), "cue"))
        if source:
            out["source"].append((*words.covering(*source), "source"))
    return out


def figures(words, gold):
    """({number word: (category, status, voice)}, words whose figure label is unknown: further places of the same text)."""
    found, unknown = {}, set()
    for f in gold["figures"]:
        for n, place in enumerate(occurrences(words.text, f["text"])):
            a, b = words.covering(*place)
            number = next((i for i in range(a, b) if is_number(words.text[slice(*words.places[i])])), a)
            if number >= len(words) or number in found:
                continue
            if n == 0:
                found[number] = (f["category"], f["status"], f["voice"])
            else:
                unknown.add(number)
    return found, unknown - set(found)


def names(words, listed):
    """BIO tags from the article's list of names: the longest first, an exception where its surroundings say so."""
    taken, found = bytearray(len(words.text)), []
    exceptions = [(e, words.text.find(e["around"])) for e in listed.get("exceptions", ())]
    for name, kind in sorted(listed["names"], key=lambda x: -len(x[0])):
        for m in re.finditer(r"(?<!\w)" + re.escape(name) + r"(?!\w)", words.text):
            if any(taken[m.start():m.end()]):
                continue
            taken[m.start():m.end()] = b"\x01" * (m.end() - m.start())
            here = next((e["kind"] for e, at in exceptions if at >= 0 and e["text"] == name and at <= m.start() < at + len(e["around"])), kind)
            if here in KINDS:
                found.append((*words.covering(*m.span()), here))
    return spans.write(sorted(found), len(words))
