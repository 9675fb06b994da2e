# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Learning from a larger network: its probabilities for every label, beside the labels themselves."""
import torch
import torch.nn.functional as F

from .labels import OUTPUTS
from .losses import WEIGHT

TEMPERATURE = 2.0
SHARE = 0.5  # of the loss that the teacher's part makes


def soft(student, teacher, y, index):
    """{head: weighted divergence} of a batch.

    student, teacher: outputs in the order of labels.OUTPUTS; index: word_index [B,1+W], 0 where there is no word. Labels of relations are for the head of
    the gold, so they are compared only where it is known.
    """
    word, out = index[:, 1:] > 0, {}
    for key, mine, theirs in zip(OUTPUTS, student, teacher):
        known = word & (y["head"] >= 0) if key == "rel" else word
        if not known.any():
            continue
        mine, theirs = mine[known].float() / TEMPERATURE, theirs[known].float() / TEMPERATURE
        if key == "end":
            each = F.binary_cross_entropy_with_logits(mine, torch.sigmoid(theirs), reduction="none")
        else:
            each = F.kl_div(F.log_softmax(mine, -1), F.log_softmax(theirs, -1), reduction="none", log_target=True).sum(-1)
        out[key] = WEIGHT[key] * TEMPERATURE ** 2 * each.mean()
    return out
