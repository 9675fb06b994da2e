# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Fits the sentence-end layers that look at a word and the next, on the vectors of the trained network, which stays as it is."""
import random

import torch
import torch.nn.functional as F

from .batches import group, inputs
from .network import END_WIDTH, pairs
from .windows import numbered, runs

SEED, ROUNDS, RATE, SINGLE, DROPPED = 7, 1500, 3e-3, 2500, 0.3


def vectors(network, pieces, windows, half=True):
    """Of every word but the last of each window: its vector and the next one's, the end head's own score, whether a sentence ends."""
    seen, x, own, y = {}, [], [], []
    hook = network.marks_in.register_forward_pre_hook(lambda _, given: seen.update(words=given[0]))
    rows = sorted(((pieces.features(w.words), w.labels["end"]) for w in windows if len(w.words) > 1), key=lambda r: len(r[0][0]))
    size = network.syntax.out_features
    for batch in group(rows, 2048, lambda r: len(r[0][0])):
        arrays = inputs([f for f, _ in batch])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=half):
            network(*map(torch.from_numpy, arrays))
        words = seen["words"].float()
        score = (words @ network.syntax.weight[size - 1] + network.syntax.bias[size - 1]).detach()
        both = pairs(torch.cat([words[:, :1], words], 1))
        for k, (_, ends) in enumerate(batch):
            n = len(ends) - 1
            x.append(both[k, :n].half())
            own.append(score[k, :n])
            y.append(torch.tensor(ends[:n], dtype=torch.float32))
    hook.remove()
    return torch.cat(x), torch.cat(own), torch.cat(y)


def fit(network, vocabulary, pieces, samples, seed=SEED):
    """Changes network.end_in and network.end_out."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    train = [s for s in samples if s["part"] == "train" and "head" in s]
    windows = runs([numbered(s, vocabulary) for s in train], [s["joined"] for s in train], pieces, rng, unsure=0.95, sure=0.05)
    several = [w for w in windows if w.sentence[-1] > 0]
    x, own, y = vectors(network.eval(), pieces, several + rng.sample([w for w in windows if w.sentence[-1] == 0], SINGLE))
    inner, outer = torch.nn.Linear(x.shape[1], END_WIDTH), torch.nn.Linear(END_WIDTH, 1)
    torch.nn.init.zeros_(outer.weight)
    optimizer = torch.optim.AdamW([*inner.parameters(), *outer.parameters()], weight_decay=1e-3)
    for step in range(ROUNDS):
        for g in optimizer.param_groups:
            g["lr"] = RATE * (1 - step / ROUNDS)
        k = torch.randint(len(y), (1024,))
        hidden = F.dropout(F.gelu(inner(F.dropout(x[k].float(), DROPPED))), DROPPED)
        loss = F.binary_cross_entropy_with_logits(outer(hidden).squeeze(1) + own[k], y[k])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    network.end_in.load_state_dict(inner.state_dict())
    network.end_out.load_state_dict(outer.state_dict())
    print(f"sentence ends fitted on {len(several)} windows of several sentences, loss {float(loss.detach()):.4f}")
