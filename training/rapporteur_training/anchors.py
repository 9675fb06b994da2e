# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The head word of an event anchor of several words, by the model's own tree; the gold gives the phrase only."""
from . import trees
from .labels import IGNORE
from .runtime import predict


def head_word(head, first, last):
    """The first word of [first, last) whose head (counted from 1, 0 = root) stands outside it."""
    return next((i for i in range(first, last) if not first < head[i] <= last), first)


def settle(call, pieces, windows, vocabulary):
    """Writes event, status and voice of such anchors onto their head words in the windows' labels; returns how many."""
    chosen = [w for w in windows if any(b - a > 1 for a, b, *_ in w.anchors) and pieces.size(w.words) <= 500]
    index, count = vocabulary.index, 0
    for w, out in zip(chosen, predict(call, pieces, [w.words for w in chosen])):
        ends = out["end"] > 0
        head = trees.by_sentence(out["arc"], ends)
        event = w.labels["event"]
        for a, b, *_ in w.anchors:
            for i in range(a, b):
                if b - a > 1:
                    event[i] = 0
        for a, b, kind, status, voice in w.anchors:
            i = head_word(head, a, b) if b - a > 1 else a
            if event[i] in (0, IGNORE):
                event[i] = index["event"][kind]
                w.labels["status"][i], w.labels["voice"][i] = index["status"][status], index["voice"][voice]
                count += b - a > 1
    return count
