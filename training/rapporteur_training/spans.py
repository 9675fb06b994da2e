# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Spans as BIO tags: reading them, and the best legal sequence of a head's scores."""
import numpy as np


def read(tags):
    """{(first word, word after the last, kind)} of BIO tags; an I- without its B- opens a span too."""
    out, start, kind = set(), None, None
    for i, tag in enumerate([*tags, "O"]):
        prefix, this = (tag[0], tag[2:]) if tag not in ("O", None) else ("O", None)
        if start is not None and (prefix in "OB" or this != kind):
            out.add((start, i, kind))
            start = None
        if prefix != "O" and start is None:
            start, kind = i, this
    return out


def write(spans, size, outside="O"):
    """BIO tags of spans (first, end, kind); a later span gives way to an earlier one that it overlaps."""
    tags, taken = [outside] * size, [False] * size
    for start, end, kind in spans:
        if start < end and not any(taken[start:end]):
            tags[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
            taken[start:end] = [True] * (end - start)
    return tags


def viterbi(scores, outside=0.0):
    """The best legal tags, as label numbers, of scores [words, 2k+1] in the order O, B-1, I-1, B-2, I-2 ...

    I-k may only follow B-k or I-k. outside is added to the score of O.
    """
    n, labels = scores.shape
    if n == 0:
        return []
    scores = np.array(scores, dtype=np.float64)
    scores[:, 0] += outside
    inside = np.arange(2, labels, 2)
    best = scores[0].copy()
    best[inside] = -1e9
    back = np.zeros((n, labels), int)
    for t in range(1, n):
        top = int(best.argmax())
        value, back[t] = np.full(labels, best[top]), top
        stay = np.where(best[inside] > best[inside - 1], inside, inside - 1)
        value[inside], back[t, inside] = best[stay], stay
        best = value + scores[t]
    path = [int(best.argmax())]
    for t in range(n - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]
