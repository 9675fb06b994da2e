# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Reads the weights of an exported 8-bit model back, so that training can start from what ships: its rounding is small beside a first step."""
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .encoders import spread
from .network import TOKEN_HEADS

HEADS = ("end_in", "end_in", "marks_in", "marks", "arc_head", "arc_dep", "arc_pair", "rel_dep", "rel_head", "rel_pair", "rel_dep_bias")


class Graph:
    """The constants of a graph in the order in which graph.py wrote their nodes."""

    def __init__(self, path):
        graph = onnx.load(str(path)).graph
        self.constants = {c.name: numpy_helper.to_array(c) for c in graph.initializer}
        self.nodes = list(graph.node)

    def of(self, *kinds):
        return [n for n in self.nodes if n.op_type in kinds]

    def value(self, node, i):
        return self.constants[node.input[i]].astype(np.float32)

    def products(self):
        """The matrices [out, in] of all 8-bit products."""
        return [(self.value(n, 1) * self.value(n, 3)).T for n in self.of("MatMulIntegerToFloat")]

    def added_to(self, node):
        """The constant that is added to the scaled result of a product."""
        scaled = next(n for n in self.nodes if n.op_type == "Mul" and node.output[0] in n.input)
        total = next(n for n in self.nodes if n.op_type in ("Add", "FastGelu") and scaled.output[0] in n.input)
        return next(self.constants[i].astype(np.float32) for i in total.input if i in self.constants)


def start(network, vocabulary, folder):
    """Puts the weights of a model exported to a folder into a network of as many layers or of fewer, spread evenly; heads that the model lacks
    stay as they are."""
    folder = Path(folder)
    spec, g = json.loads((folder / "model.json").read_text(encoding="utf-8")), Graph(folder / "model.onnx")
    labels = spec["labels"]
    for key in ("upos", "lemma", "rel", *TOKEN_HEADS):
        if labels[key] != list(vocabulary.lists[key]):
            raise SystemExit(f"{folder}/model.json has other labels of {key} than these samples: train from the encoder instead")
    matrices, products, w = g.products(), g.of("MatMulIntegerToFloat"), {}
    attentions = g.of("MultiHeadAttention")
    layers = len(attentions)
    if len(products) != 6 * layers + 1 + len(HEADS) or len(network.layers) > layers:
        raise SystemExit(f"{folder}/model.onnx has {layers} layers and {len(products)} products: a network of {len(network.layers)} layers cannot start from it")
    bias = lambda k: g.added_to(products[k])
    norms = [(g.value(n, 1), g.value(n, 2)) for n in g.of("LayerNormalization")]
    w["norm.weight"], w["norm.bias"] = norms[0]
    tables = [n for n in g.of("Gather") if n.input[0] in g.constants and g.constants[n.input[0]].ndim == 2]
    rows, scale, shape = (g.value(n, 0) for n in tables[:3])
    w["tok.weight"], w["shape.weight"] = rows * scale, shape
    w["pos.weight"] = next(g.value(n, 0) for n in g.of("Slice") if n.input[0] in g.constants)
    w["typ.weight"] = np.zeros((2, rows.shape[1]), np.float32)
    for own, i in enumerate(spread(len(network.layers), layers)):
        at, k = f"layers.{own}.", 6 * i
        w[at + "qkv.weight"], w[at + "qkv.bias"] = np.concatenate(matrices[k:k + 3]), g.value(attentions[i], 3)
        for name, j in (("out", 3), ("up", 4), ("down", 5)):
            w[f"{at}{name}.weight"], w[f"{at}{name}.bias"] = matrices[k + j], bias(k + j)
        for name, j in (("norm1", 1), ("norm2", 2)):
            w[f"{at}{name}.weight"], w[f"{at}{name}.bias"] = norms[2 * i + j]
    k = 6 * layers
    _syntax(w, network, labels, matrices[k], bias(k), spec["addedToEnd"])
    for j, name in enumerate(HEADS[2:], k + 3):
        w[name + ".weight"] = matrices[j]
        if name == "arc_pair":
            w["arc_bias.weight"] = bias(j)[None]
        elif name == "rel_pair":
            w["rel_head_bias.weight"] = bias(j).reshape(network.relations, -1)
        elif name == "marks_in":
            w["marks_in.bias"] = bias(j)
        else:
            w[name + ".bias"] = bias(j)
    at = 0
    for key, size in zip(TOKEN_HEADS, network.sizes):
        w["marks.bias"][at] -= spec["addedToO"].get(key, 0.0)
        at += size
    w["rel_head_bias.bias"] = np.zeros(network.relations, np.float32)
    missing, unknown = network.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in w.items()}, strict=False)
    if unknown or any(not m.startswith("end_") for m in missing):
        raise SystemExit(f"{folder}/model.onnx lacks {missing}, has {unknown} besides")


def _syntax(w, network, labels, matrix, bias, added_to_end):
    """The rows of upos, lemma, feats and end; rows of features that the model lacks keep their first values."""
    weight, full = network.syntax.weight.detach().numpy().copy(), network.syntax.bias.detach().numpy().copy()
    upos, lemmas, feats, _ = network.parts
    kept = list(range(upos + lemmas)) + (list(range(upos + lemmas, upos + lemmas + feats)) if "feats" in labels else []) + [upos + lemmas + feats]
    weight[kept], full[kept] = matrix, bias
    full[-1] -= added_to_end
    w["syntax.weight"], w["syntax.bias"] = weight, full
