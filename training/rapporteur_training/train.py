# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Trains all heads together, by the clock, with a checkpoint after every epoch."""
import collections
import copy
import json
import random
import time
from pathlib import Path

import torch
from torch import nn

from . import distil, evaluate, exported, losses, unlabelled
from .anchors import settle
from .batches import epoch
from .encoders import ENCODERS, LAYERS, spread
from .machine import Threads
from .network import Network
from .pieces import Pieces
from .prepare import load
from .runtime import predict, torch_model
from .windows import LIMIT, Vocabulary, numbered, runs, varied

SEED = 20261124
BATCH = 1280            # padded pieces
ENCODER_RATE, HEAD_RATE, WARM_UP = 2e-4, 1e-3, 150
REPEAT = {"uner": 2}    # times an epoch
AVERAGE_EVERY, AVERAGE_MEMORY = 10, 40  # steps between two samples of the averaged weights; samples they remember


class Averaged:
    """A running mean of the weights that remembers the last sixth of its samples, at most AVERAGE_MEMORY."""

    def __init__(self, network):
        self.network, self.samples = copy.deepcopy(network).eval(), 0

    def add(self, network):
        self.samples += 1
        share = 1 / min(AVERAGE_MEMORY, 1 + self.samples // 6)
        with torch.no_grad():
            for mine, new in zip(self.network.parameters(), network.parameters()):
                if new.requires_grad:
                    mine.lerp_(new, share)


class Course:
    """What an epoch reads."""

    def __init__(self, samples, vocabulary, pieces):
        train = [s for s in samples if s["part"] == "train"]
        trees = [s for s in train if "head" in s]
        self.trees, self.joins = [numbered(s, vocabulary) for s in trees], [s["joined"] for s in trees]
        self.segments = [numbered(s, vocabulary) for s in train if "head" not in s]
        self.pieces, self.vocabulary = pieces, vocabulary

    def windows(self, rng):
        out = runs(self.trees, self.joins, self.pieces, rng)
        for w in self.segments:
            out += [w] * REPEAT.get(w.source, 1)
            if any(y > 0 for y in w.labels.get("status", ())) and rng.random() < 0.5:
                out.append(w)  # a status other than happened
        return [varied(w, rng) for w in out]


def made(vocabulary, layers):
    """A network for these labels."""
    return Network(*(len(vocabulary.lists[k]) for k in ("lemma", "rel", "feats")), layers=layers)


def restored(path, vocabulary, which="averaged"):
    """The network of a checkpoint, and the checkpoint."""
    state = torch.load(path, weights_only=True, map_location="cpu")
    network = made(vocabulary, state["layers"])
    # The layers that ends.py fits may be missing: they do nothing until then.
    network.load_state_dict(state[which], strict=False)
    return network, state


def train(work, minutes, resume=False, threads=2, batch=BATCH, epochs=100, half=True, seed=SEED, encoder="minilm", layers=None, device="cpu",
          teacher=None, start=None, rate=1.0):
    """Trains until the minutes are over.

    encoder, layers: what the network starts from, and how many of its layers it keeps; teacher: the work folder of a network trained on the
    same samples, whose probabilities are learnt too; start: the folder of an exported model whose weights take the place of the encoder's;
    rate: what the rates of learning are multiplied by.
    """
    work, layers = Path(work), layers or LAYERS[encoder]
    torch.manual_seed(seed)
    rng = random.Random(seed)
    samples, pieces = [s for s in load(work) if teacher or s["source"] != unlabelled.SOURCE], Pieces()
    vocabulary = Vocabulary.count(samples)
    (work / "vocabulary.json").write_text(json.dumps({k: vocabulary.lists[k] for k in ("lemma", "rel", "feats")}, ensure_ascii=False), encoding="utf-8")
    course = Course(samples, vocabulary, pieces)
    balance = {k: v.to(device) for k, v in losses.class_weights(course.segments).items()}
    network = made(vocabulary, layers)
    if start:
        exported.start(network, vocabulary, start)
    else:
        network.load_encoder(ENCODERS[encoder](), spread(layers, LAYERS[encoder]))
    network.to(device)
    guide = restored(Path(teacher) / "checkpoint.pt", vocabulary)[0].to(device).eval() if teacher else None
    for p in (network.tok.weight, *network.end_in.parameters(), *network.end_out.parameters()):
        p.requires_grad_(False)
    inner = network.encoder_parameters()
    ids = set(map(id, inner))
    heads = [p for p in network.parameters() if p.requires_grad and id(p) not in ids]
    optimizer = torch.optim.AdamW([{"params": inner, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01, fused=True)
    rates, averaged, step, spent, first = (rate * ENCODER_RATE, rate * HEAD_RATE), Averaged(network), 0, 0.0, 0
    checkpoint = work / "checkpoint.pt"
    if resume and checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True, map_location=device)
        network.load_state_dict(state["network"])
        averaged.network.load_state_dict(state["averaged"])
        averaged.samples = state["samples"]
        optimizer.load_state_dict(state["optimizer"])
        step, spent, first = state["step"], state["spent"], state["epoch"] + 1
        rng.seed(seed + first)
        settle(torch_model(averaged.network), pieces, course.segments, vocabulary)
    log(f"{len(course.trees)} sentences, {len(course.segments)} segments, {len(vocabulary.lists['lemma'])} scripts, {len(vocabulary.lists['rel'])} relations")
    share, start = Threads(most=threads), time.time() - spent
    for number in range(first, epochs):
        network.train()
        begun, sums = time.time(), collections.Counter()
        for _, x, y in epoch(course.windows(rng), pieces, vocabulary, batch, rng, LIMIT + 40):
            if device == "cpu":
                share.look()
            x, y = tuple(t.to(device) for t in x), {k: t.to(device) for k, t in y.items()}
            done = (time.time() - start) / 60 / minutes
            if done >= 1:
                break
            for group, most in zip(optimizer.param_groups, rates):
                group["lr"] = most * min(1.0, (step + 1) / WARM_UP) * max(0.01, 1 - done)
            with torch.autocast(device, torch.bfloat16, enabled=half):
                outputs = network(*x, sentence=y["sentence"], head=y["head"].clamp(min=0))
            parts = losses.total(outputs, y, balance)
            if guide:
                with torch.no_grad(), torch.autocast(device, torch.bfloat16, enabled=half):
                    shown = guide(*x, sentence=y["sentence"], head=y["head"].clamp(min=0))
                taught = distil.soft(outputs, shown, y, x[2])
                parts = {k: (1 - distil.SHARE) * v for k, v in parts.items()} | {"soft " + k: distil.SHARE * v for k, v in taught.items()}
            optimizer.zero_grad(set_to_none=True)
            sum(parts.values()).backward()
            nn.utils.clip_grad_norm_(inner + heads, 1.0)
            optimizer.step()
            step += 1
            if step % AVERAGE_EVERY == 0:
                averaged.add(network)
            sums.update({k: float(v.detach()) for k, v in parts.items()})
            sums["steps"] += 1
            sums["pieces"] += x[0].numel()
            if step % 100 == 0:
                speed = sums["pieces"] / (time.time() - begun)
                log(f"epoch {number} step {step} done {done:.3f} threads {torch.get_num_threads()} {speed:.0f} pieces/s " +
                    " ".join(f"{k} {v / sums['steps']:.3f}" for k, v in sums.items() if k not in ("steps", "pieces")))
        log(f"epoch {number} took {time.time() - begun:.0f} s")
        over = (time.time() - start) / 60 >= minutes
        if number < 2 or number % 3 == 2 or over:
            settled = settle(torch_model(averaged.network), pieces, course.segments, vocabulary)
            log(f"{settled} anchors of several words have a head; dev " + json.dumps(quick(averaged.network, pieces, vocabulary, samples)))
        state = {"network": network.state_dict(), "averaged": averaged.network.state_dict(), "samples": averaged.samples,
                 "optimizer": optimizer.state_dict(), "step": step, "spent": time.time() - start, "epoch": number, "layers": layers}
        torch.save(state, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)
        if over:
            break
    (work / "training.json").write_text(json.dumps({"minutes": round((time.time() - start) / 60, 1), "steps": step, "epochs": number + 1,
                                                    "seed": seed, "torch": torch.__version__, "encoder": encoder, "layers": layers,
                                                    "taught": bool(teacher), "started": bool(start)}), encoding="utf-8")
    log("the training has ended")


def quick(network, pieces, vocabulary, samples):
    """Scores on small dev parts, for the log of a training run."""
    call = torch_model(network)
    dev = [s for s in samples if s["part"] == "dev"]
    annotated = [s for s in dev if "anchors" in s]
    outs = predict(call, pieces, [s["words"] for s in annotated])
    named = [s for s in dev if s["source"] == "wikinews" and "name" in s]
    return {"ewt": evaluate.syntax(call, pieces, vocabulary, [s for s in dev if s["source"] == "ewt"][:700], join=True),
            "gum": evaluate.syntax(call, pieces, vocabulary, [s for s in dev if s["source"] == "gum"][:400], join=True),
            "uner": evaluate.three(call, pieces, [s for s in dev if s["source"] == "uner"]),
            "names": evaluate.names(call, pieces, named)["all"],
            "facts": evaluate.facts(annotated, outs, {})}


def log(line):
    print(time.strftime("%H:%M:%S"), line, flush=True)
