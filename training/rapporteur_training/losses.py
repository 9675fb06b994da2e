# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The loss of each head, and their weights."""
import numpy as np
import torch
import torch.nn.functional as F

from .labels import FIXED, IGNORE, NAME_TAGS, OUTPUTS, allowed

# Means over labelled words, times these. Triggers are rare and missed easily, so they count most.
WEIGHT = {"upos": 1.0, "lemma": 0.7, "feats": 0.7, "arc": 1.0, "rel": 1.0, "name": 1.5, "end": 0.5, "cue": 2.5, "source": 2.5, "content": 1.5, "nested": 0.3,
          "event": 8.0, "status": 0.7, "voice": 0.5, "figure": 5.0}
SYNTAX = ("upos", "lemma", "feats", "arc", "rel", "end")
FEWEST = 64  # labelled words below which a batch's mean would be noise


def class_weights(windows, power=0.4):
    """Rare labels of the fact heads count more, within bounds."""
    out = {}
    for key, low, high in (("event", 1.0, 3.0), ("figure", 1.0, 3.0), ("status", 0.4, 4.0), ("voice", 0.5, 3.0)):
        count = np.ones(len(FIXED[key]))
        for w in windows:
            for y in w.labels.get(key, ()):
                if y >= 0:
                    count[y] += 1
        first = 1 if key in ("event", "figure") else 0
        weight = np.ones(len(count))
        weight[first:] = np.clip((count[first:].mean() / count[first:]) ** power, low, high)
        out[key] = torch.tensor(weight, dtype=torch.float32)
    return out


def _name_mask():
    mask = torch.full((len(NAME_TAGS), len(FIXED["name"])), -1e4)
    for i, tag in enumerate(NAME_TAGS):
        for y in allowed(tag):
            mask[i, FIXED["name"].index(y)] = 0
    return mask


NAME_MASK, FREE = _name_mask(), NAME_TAGS.index("-")


def total(outputs, y, balance):
    """{head: weighted loss} of a batch."""
    out = {}
    for key, scores in zip(OUTPUTS, outputs):
        gold, scores = y["head" if key == "arc" else key], scores.float()
        known = gold != IGNORE
        n = int(known.sum())
        if not n:
            continue
        if key in SYNTAX:
            loss = _syntax(key, scores[known], gold[known], y["trust"][:, None].expand_as(gold)[known])
        elif key == "name":
            loss = _names(scores, gold, known & (gold != FREE), y["weight"])
        else:
            fewest = 8 if key in ("status", "voice") else FEWEST
            loss = F.cross_entropy(scores[known], gold[known], weight=balance.get(key), reduction="sum") / max(n, fewest)
        out[key] = WEIGHT[key] * loss
    return out


def _syntax(key, scores, gold, trust):
    if key == "end":
        each = F.binary_cross_entropy_with_logits(scores, gold.float(), reduction="none")
    else:
        each = F.cross_entropy(scores, gold, reduction="none")
    return (each * trust).sum() / trust.sum().clamp(min=FEWEST)


def _names(scores, gold, known, weight):
    """Minus the logarithm of the probability of all labels that the corpus's tag allows."""
    weight = weight[known]
    log = F.log_softmax(scores[known], -1)
    each = -torch.logsumexp(log + NAME_MASK.to(log.device)[gold[known]], -1)
    return (each * weight).sum() / weight.sum().clamp(min=FEWEST)
