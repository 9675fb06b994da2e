# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import torch

from rapporteur_training import distil
from rapporteur_training.labels import FIXED, OUTPUTS
from rapporteur_training.windows import IGNORE


def outputs(seed):
    g = torch.Generator().manual_seed(seed)
    sizes = {k: len(v) for k, v in FIXED.items()} | {"lemma": 5, "feats": 4, "rel": 3, "arc": 4}
    return [torch.randn(1, 3, generator=g) if k == "end" else torch.randn(1, 3, sizes[k], generator=g) for k in OUTPUTS]


INDEX, LABELS = torch.tensor([[0, 1, 2, 0]]), {"head": torch.tensor([[0, IGNORE, IGNORE]])}


def test_nothing_is_to_be_learnt_from_one_who_says_the_same():
    own = distil.soft(outputs(1), outputs(1), LABELS, INDEX)
    assert set(own) == set(OUTPUTS)
    assert all(abs(float(v)) < 1e-6 for k, v in own.items() if k != "end")


def test_padding_and_relations_without_a_head_do_not_count():
    mine, theirs = outputs(1), outputs(2)
    before = distil.soft(mine, theirs, LABELS, INDEX)
    for m in mine:
        m[0, 2] += torch.arange(m[0, 2].numel()).reshape(m[0, 2].shape)
    mine[OUTPUTS.index("rel")][0, 1, 0] += 5
    after = distil.soft(mine, theirs, LABELS, INDEX)
    assert all(torch.equal(before[k], after[k]) for k in OUTPUTS)
    assert float(before["upos"]) > 0
