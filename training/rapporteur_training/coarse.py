# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Names of corpora with coarser labels, cut down to the names themselves (rules: no titles, no leading "the", no final 's)."""
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from . import spans

_HERE = Path(__file__).resolve().parents[1]
_DETERMINERS = {"the", "a", "an", "their", "its", "his", "her", "this", "that", "new"}
_TAIL = {"'s", "’s", "'", "’", ",", "(", ")", "-"}
_JOINING = {"of", "the", "and", "&", "for", "de", "la", "von", "van", "al", "-", "'s", "’s", "."}


def word_list(name):
    """The lower-case words of a list beside this package."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return {x for x in lines if x and not x.startswith("#")}


TITLES, CALENDAR = word_list("titles.txt"), word_list("calendar.txt")


def _is_title(word):
    return word.lower().rstrip(".") in TITLES


def _trim(words, a, b, person):
    while a < b and (words[a].lower() in _DETERMINERS or person and _is_title(words[a])):
        a += 1
    while a < b and words[b - 1] in _TAIL:
        b -= 1
    return a, b


def uner(words, tags):
    """UNER tags: O may hide the kinds that UNER does not mark."""
    found = []
    for a, b, kind in sorted(spans.read(tags)):
        a, b = _trim(words, a, b, False) if words[a].lower() == "the" else (a, b)
        found.append((a, b, kind))
    return spans.write(found, len(words), "O?")


def gum(sentence):
    """Names of a GUM sentence from its entity mentions: those whose head is a proper noun, cut down to the run of name words round it."""
    words, xpos, n = sentence["words"], sentence["xpos"], len(sentence["words"])
    kinds = {"person": "PER", "organization": "ORG", "place": "LOC"}
    proper = [x.startswith("NNP") or x == "JJ" and w[:1].isupper() and i > 0 for i, (x, w) in enumerate(zip(xpos, words))]
    mentions = _gum_mentions(sentence["misc"])
    found, unsure = [], set()
    for a, b, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
        heads = [i for i in range(a, b) if not a < sentence["head"][i] <= b]
        if not heads or not xpos[heads[0]].startswith("NNP"):
            continue
        h = heads[0]
        if kind not in kinds:
            unsure.update(i for i in range(a, b) if proper[i])
            continue
        while a < h and not proper[a]:
            a += 1
        whole = kind == "organization" and all(p or w.lower() in _JOINING or w.isdigit() for p, w in list(zip(proper, words))[a:b])
        if not whole:
            inner = {i for x, y, k in mentions if k != kind and y - x < b - a and not x <= h < y for i in range(x, y)}
            x = y = h
            while x > a and proper[x - 1] and x - 1 not in inner:
                x -= 1
            while y + 1 < b and proper[y + 1] and y + 1 not in inner:
                y += 1
            a, b = x, y + 1
        a, b = _trim(words, a, b, kind == "person")
        if a >= b or kind == "person" and b - a == 1 and xpos[a] == "NNPS":
            continue
        found.append((a, b, kinds[kind]))
    tags = spans.write(found, n, "O?")
    unsure.update(i for i in range(n) if xpos[i].startswith("NNP") and not _is_title(words[i]) and words[i].lower() not in CALENDAR)
    return ["-" if t == "O?" and i in unsure else t for i, t in enumerate(tags)]


def _gum_mentions(misc):
    """(first word, word after the last, entity type) from the Entity= brackets of GUM."""
    open_, out = {}, []
    for i, m in enumerate(misc):
        value = next((x[7:] for x in m.split("|") if x.startswith("Entity=")), "")
        for opened, kind, single, closed in re.findall(r"\((\d+)-([a-z]+)[^()]*(\)?)|(\d+)\)", value):
            if opened and single:
                out.append((i, i + 1, kind))
            elif opened:
                open_.setdefault(opened, []).append((i, kind))
            elif open_.get(closed):
                start, kind = open_[closed].pop()
                out.append((start, i + 1, kind))
    return out


def proper_nouns(sentence):
    """Where a treebank has no names: its proper nouns stand inside some name, all else may."""
    tags = []
    for word, xpos, upos in zip(sentence["words"], sentence["xpos"], sentence["upos"]):
        low = word.lower().rstrip(".")
        name = xpos in ("NNP", "NNPS") and low not in CALENDAR and low not in TITLES and word[:1].isupper() and any(c.isalpha() for c in word)
        plain = upos in ("VERB", "AUX", "PRON", "SCONJ", "INTJ", "ADV") and xpos[:3] != "NNP" and word == low
        tags.append("N?" if name else "O" if plain and low not in _JOINING else "-")
    return tags


def meantime(path):
    """Annotated sentences (words, tags) of a MEANTIME file: the title and the first five; mentions cut to their runs of capitalised words."""
    root = ET.parse(path).getroot()
    tokens = [(t.get("t_id"), int(t.get("sentence")), t.text or "") for t in root.iter("token")]
    at = {t: i for i, (t, _, _) in enumerate(tokens)}
    words = [w for _, _, w in tokens]
    marks = {m.get("m_id"): m for m in root.find("Markables")}
    kinds, named = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "PRO": "PRO"}, []
    unsure = set()
    for relation in root.find("Relations"):
        target = relation.find("target")
        entity = marks.get(target.get("m_id")) if relation.tag == "REFERS_TO" and target is not None else None
        for source in relation.findall("source") if entity is not None and entity.tag == "ENTITY" else ():
            mention = marks.get(source.get("m_id"))
            span = sorted(at[a.get("t_id")] for a in mention.findall("token_anchor") if a.get("t_id") in at) if mention is not None else []
            if not span:
                continue
            a, b = span[0], span[-1] + 1
            kind = kinds.get(entity.get("ent_type"))
            unsure.update(i for i in range(a, b) if words[i][:1].isupper() or words[i][:1].isdigit())
            if kind and "NAM" in (mention.get("syntactic_type") or ""):
                a, b = _trim(words, a, b, kind == "PER")
                run = words[a:b]
                if kind == "LOC" and mention.get("syntactic_type") == "PRE.NAM" and not run[:1] == [w for w in run if w.isupper()]:
                    continue  # mostly adjectives (Japanese), which are groups here
                if run and all(w[:1].isupper() or w[:1].isdigit() or w in _JOINING for w in run) and run[0][:1].isupper() and not {"and", ",", "("} & set(run):
                    named.append((a, b, kind))
    tags = spans.write(sorted(named, key=lambda s: s[1] - s[0]), len(words), "O?")
    tags = ["-" if t == "O?" and i in unsure else t for i, t in enumerate(tags)]
    out = []
    for k in range(6):
        rows = [i for i, (_, s, _) in enumerate(tokens) if s == k]
        if len(rows) > 2:
            out.append(([words[i] for i in rows], [tags[i] for i in rows]))
    return out
