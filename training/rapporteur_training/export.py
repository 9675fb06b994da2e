# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The trained network as ONNX: fp32 beside the checkpoint, and 8 bit with its label lists where the product reads it."""
import datetime
import hashlib
import json
from pathlib import Path

import numpy as np
import torch

from . import ends, evaluate
from .batches import inputs
from .graph import build
from .labels import OUTPUTS
from .network import TOKEN_HEADS
from .pieces import CLS, MAX_PIECES, SEP, SHAPES, UNK, Pieces
from .prepare import load
from .runtime import onnx_model, predict, torch_model
from .train import restored
from .windows import Vocabulary

VERSION = "2"
EXAMPLES = ("The council met in the old town hall on Tuesday .", "Two ferries sank near the harbour , officials said ; nobody was hurt .")


def vocabulary(work):
    lists = json.loads((Path(work) / "vocabulary.json").read_text(encoding="utf-8"))
    return Vocabulary(lists["lemma"], lists["rel"], lists["feats"])


def trained(work, which="averaged"):
    v = vocabulary(work)
    return restored(Path(work) / "checkpoint.pt", v, which)[0].eval(), v


def mixed(network, other, share):
    """Weights between those of two networks of which one was the start of the other's training; share: that of the first, 0 to 1."""
    mine, theirs = network.state_dict(), other.state_dict()
    network.load_state_dict({k: share * v + (1 - share) * theirs[k] if v.is_floating_point() else v for k, v in mine.items()})
    return network


def shift(network, outside, end):
    """Adds to the score of O of these heads and to that of a sentence's end, so that readers of the model need not know it."""
    at = 0
    with torch.no_grad():
        for key, size in zip(TOKEN_HEADS, network.sizes):
            network.marks.bias[at] += outside.get(key, 0.0)
            at += size
        network.syntax.bias[-1] += end


def export(work, to, added=None, mix=None, share=1.0):
    """Chooses the averaged or the last weights, tunes what is added to O, both on the dev parts, and writes the model.

    added: {head: number} that takes the place of what was tuned; "end" is that of a sentence's end. mix: the work folder of the training that
    this one went on from, whose averaged weights are mixed in; share: that of this one.
    """
    samples, pieces = load(work), Pieces()
    dev = [s for s in samples if s["part"] == "dev" and "anchors" in s]
    best = {}
    other = trained(mix)[0] if mix else None
    read = lambda which: mixed(trained(work, which)[0], other, share) if mix else trained(work, which)[0]
    v = vocabulary(work)
    for which in ("averaged", "network"):
        network = read(which)
        best[which] = evaluate.overall(torch_model(network), pieces, v, samples)
    which = max(best, key=best.get)
    print("dev", best, "->", which)
    network = read(which)
    ends.fit(network, v, pieces, samples)
    bias = evaluate.tune(dev, predict(torch_model(network), pieces, [s["words"] for s in dev]))
    end = evaluate.tune_end(torch_model(network), pieces, [s for s in samples if s["part"] == "dev" and "head" in s])
    end = (added or {}).pop("end", end)
    bias = bias | (added or {})
    write(network, v, pieces, {"weights": f"{which}, {share:g} of them, the rest where the training began" if mix else which, "addedToO": bias, "addedToEnd": end}, Path(work), Path(to))


def write(network, v, pieces, choices, work, to):
    to.mkdir(parents=True, exist_ok=True)
    shift(network, choices["addedToO"], choices["addedToEnd"])
    build(network, False, work / "model.fp32.onnx")
    build(network, True, to / "model.onnx")
    same(network, onnx_model(work / "model.fp32.onnx"), pieces)
    (to / "wordpiece.txt").write_text("".join(p + "\n" for p in pieces.vocabulary()), encoding="utf-8")
    digest = lambda name: hashlib.sha256((to / name).read_bytes()).hexdigest()
    spec = {
        "version": VERSION, "trained": datetime.date.today().isoformat(), **choices,
        "sha256": {"model.onnx": digest("model.onnx"), "wordpiece.txt": digest("wordpiece.txt")},
        "inputs": {
            "input_ids": "[batch, pieces] int64: [CLS], pieces of the words, [SEP]; 0 = padding",
            "shape_ids": "[batch, pieces] int64: shape of the word a piece belongs to; 0 = special",
            "word_index": "[batch, 1 + words] int64: column 0 is 0 ([CLS] as ROOT), then the place of each word's first piece; 0 = padding"},
        "pieces": {"pad": 0, "unknown": UNK, "start": CLS, "end": SEP, "perWord": MAX_PIECES, "longest": 512, "shapes": SHAPES},
        "outputs": {
            "end": "[batch, words]: a sentence ends after the word where the logit exceeds 0; the last word of a window always ends one",
            "arc": "[batch, words, 1 + words]: scores of each word's heads, column 0 = ROOT; words of other sentences (by end) are already at -10000",
            "rel": "[batch, words, labels]: for the best-scored head of arc",
            "nested": "a second layer of content, for statements inside the content of others"},
        "labels": {k: v.lists[k] for k in OUTPUTS if k in v.lists}}
    (to / "model.json").write_text(json.dumps(spec, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print({p.name: f"{p.stat().st_size / 1e6:.1f} MB" for p in (work / "model.fp32.onnx", to / "model.onnx")})


def same(network, call, pieces):
    """The fp32 graph gives what the network gives."""
    x = inputs([pieces.features(e.split()) for e in EXAMPLES])
    for name, a, b in zip(OUTPUTS, torch_model(network)(*x), call(*x)):
        off = float(np.abs(a - b)[np.abs(a) < 1e3].max())
        if off > 1e-3:
            raise SystemExit(f"the exported graph differs from the network by {off} in {name}")
