# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Batches of windows of like length, as tensors."""
import numpy as np
import torch

from . import lemmas
from .labels import FIXED, IGNORE
from .windows import CASES

TOKEN_KEYS = ("upos", "lemma", "feats", "rel", "name", "end", "cue", "source", "content", "nested", "event", "status", "voice", "figure")


def pad(rows, width=None, fill=0, kind=np.int64):
    out = np.full((len(rows), width or max(map(len, rows))), fill, kind)
    for i, r in enumerate(rows):
        out[i, :len(r)] = r
    return out


def features(window, pieces):
    return pieces.features(window.words, CASES[window.case][0] if window.case else None, window.hide)


def inputs(rows):
    """input_ids, shape_ids, word_index as arrays."""
    return tuple(pad([r[k] for r in rows]) for k in range(3))


def scripts(window, vocabulary):
    """Numbers of the lemma scripts, for the words as they are shown."""
    if window.lemma is None:
        return []
    change = CASES[window.case][1] if window.case else str
    table = vocabulary.index["lemma"]
    return [IGNORE if x is None else table.get(lemmas.script(change(w), x), IGNORE) for w, x in zip(window.words, window.lemma)]


def group(rows, budget, length):
    """Rows in lists of like length, each within budget padded pieces."""
    out, run = [], []
    for r in rows:
        if run and (len(run) + 1) * max(length(r), length(run[-1])) > budget:
            out.append(run)
            run = []
        run.append(r)
    return out + ([run] if run else [])


def epoch(windows, pieces, vocabulary, budget, rng, limit):
    """Yields (inputs, labels) of all windows in random order of batches."""
    rows = [(features(w, pieces), w) for w in windows]
    rows = [r for r in rows if len(r[0][0]) <= limit]
    rows.sort(key=lambda r: len(r[0][0]) + rng.random() * 4)
    batches = group(rows, budget, lambda r: len(r[0][0]))
    rng.shuffle(batches)
    for n, batch in enumerate(batches):
        yield n / len(batches), *tensors(batch, vocabulary)


def tensors(batch, vocabulary):
    x = tuple(map(torch.from_numpy, inputs([f for f, _ in batch])))
    width = x[2].shape[1] - 1
    y = {k: torch.from_numpy(pad([scripts(w, vocabulary) if k == "lemma" else w.labels.get(k, []) for _, w in batch], width, IGNORE))
         for k in TOKEN_KEYS}
    y["head"] = torch.from_numpy(pad([w.head or [] for _, w in batch], width, IGNORE))
    y["sentence"] = torch.from_numpy(pad([[0] + w.sentence for _, w in batch], width + 1, -1))
    y["weight"] = torch.from_numpy(pad([w.weight for _, w in batch], width, 0, np.float32))
    y["trust"] = torch.tensor([w.trust for _, w in batch])
    return x, y
