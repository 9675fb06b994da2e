# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Whether two names may be one, and one-to-one matching."""
import functools
import re

LITTLE = set("the a an s of and in for".split())
SIDES = set("north south east west northern southern eastern western upper lower new old central".split())
WORD = re.compile(r"\w+(?:[.,]\d+)*")


def words(text):
    return [m.group().lower() for m in WORD.finditer(text or "")]


@functools.lru_cache(None)
def same(a, b):
    """One's words all in the other, one the other's initials, or the same last word and no other side of the world."""
    x, y = ([w[:-1] if w.endswith("s") and len(w) > 3 else w for w in words(n.replace(".", "")) if w not in ("the", "a", "an", "s")]
            for n in (a, b))
    if not x or not y:
        return False
    short, long = sorted((x, y), key=len)
    if set(short) <= set(long) or x[-1] == y[-1] and not (set(x) ^ set(y)) & SIDES:
        return True
    return len(long) > 1 and short == ["".join(w[0] for w in long if w not in LITTLE)]


def match(golds, found, likeness):
    """One-to-one pairs (gold index, found index), the likest first."""
    scored = [(likeness(g, f), i, j) for i, g in enumerate(golds) for j, f in enumerate(found)]
    pairs, left, right = [], set(), set()
    for s, i, j in sorted(scored, key=lambda x: (-x[0], x[1], x[2])):
        if s > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def all_same(a, b):
    return len(a) == len(b) == len(match(a, b, lambda x, y: int(same(x, y))))


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


STOP = set("""a an the and or but nor so yet if then than that this these those there here of in on at by for from to
with without into onto over under about as is are was were be been being am do does did have has had will would can
could shall should may might must not no it its he him his she her they them their we us our you your i me my who whom
whose which what when where why how 's s t 'm 're 've 'll 'd also just very""".split())


def content(text):
    """The set of words of a text that carry it; of all its words if none does."""
    found = words(text)
    return {x for x in found if x not in STOP} or set(found)


def jaccard(a, b):
    return len(a & b) / len(a | b) if a or b else 0.0
