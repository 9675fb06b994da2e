# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The trained network written down as an ONNX graph, in fp32 or with 8-bit products.

In 8 bit every product with a constant matrix has one scale a row of its activations and one a column of its weights, so that no
result depends on the other rows of a batch, as it would with one scale a tensor. Vectors are kept as rows [n, width] throughout.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .labels import OUTPUTS
from .network import FAR, TOKEN_HEADS

MICROSOFT = "com.microsoft"
OPSET = 17
INPUTS = {"input_ids": ["batch", "pieces"], "shape_ids": ["batch", "pieces"], "word_index": ["batch", "words1"]}


class Builder:
    """Collects nodes and constants; every method returns the name of its result."""

    def __init__(self, eight_bit):
        self.eight_bit, self.nodes, self.constants, self._rows = eight_bit, [], {}, {}

    def const(self, value, dtype=np.float32):
        array = np.ascontiguousarray(value, dtype=dtype)
        key = (array.tobytes(), array.shape, array.dtype.str)
        if key not in self.constants:
            self.constants[key] = numpy_helper.from_array(array, f"c{len(self.constants)}")
        return self.constants[key].name

    def ints(self, *values):
        return self.const(values, np.int64)

    def op(self, kind, *inputs, domain="", outputs=1, **attributes):
        names = [f"{kind}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, name=names[0], **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, x, weight, bias=None):
        """x [n, in] times weight [out, in], plus bias."""
        y = self._product(x, np.asarray(weight, np.float32).T)
        return y if bias is None else self.op("Add", y, self.const(bias))

    def _product(self, x, matrix):
        if not self.eight_bit:
            return self.op("MatMul", x, self.const(matrix))
        ints, scales = self._quantised(x)
        column = np.maximum(np.abs(matrix).max(0), 1e-8) / 127
        w8 = self.const(np.clip(np.round(matrix / column), -127, 127), np.int8)
        y = self.op("MatMulIntegerToFloat", ints, w8, self.const(np.float32(1)), self.const(column), self.const(128, np.uint8),
                    self.const(0, np.int8), domain=MICROSOFT)
        return self.op("Mul", y, scales)

    def _quantised(self, x):
        """x as 8-bit rows round 128 and their scales [n, 1]; made once for all products of x."""
        if x not in self._rows:
            top = self.op("ReduceMax", self.op("Abs", x), axes=[1], keepdims=0)
            scales = self.op("Mul", self.op("Max", top, self.const(np.float32(1e-8))), self.const(np.float32(1 / 127)))
            zeros = self.op("Expand", self.const(128, np.uint8), self.op("Shape", scales))
            ints = self.op("QuantizeLinear", x, scales, zeros, axis=0)
            self._rows[x] = ints, self.op("Unsqueeze", scales, self.ints(1))
        return self._rows[x]

    def gelu(self, x, bias):
        """GELU of x + bias; in 8 bit by its tanh form, which is within 0.0005 and takes half the time."""
        return self.op("FastGelu" if self.eight_bit else "BiasGelu", x, self.const(bias), domain=MICROSOFT)

    def lookup(self, table, ids):
        """Rows of a table; a big one is kept in 8 bit, one scale a row."""
        if not self.eight_bit or len(table) < 10000:
            return self.op("Gather", self.const(table), ids)
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-9) / 127
        row = self.op("Cast", self.op("Gather", self.const(np.round(table / scale), np.int8), ids), to=TensorProto.FLOAT)
        return self.op("Mul", row, self.op("Gather", self.const(scale), ids))


def build(network, eight_bit, path):
    """Writes the network's graph to a file."""
    w = {k: v.detach().numpy() for k, v in network.state_dict().items()}
    g = Builder(eight_bit)
    width = w["norm.weight"].shape[0]
    shape = g.op("Shape", "input_ids")
    rows = _encoder(g, w, network, shape, width)
    words1 = g.op("GatherND", g.op("Reshape", rows, g.op("Concat", shape, g.ints(width), axis=0)),
                  g.op("Unsqueeze", "word_index", g.ints(2)), batch_dims=1)
    words = g.op("Slice", words1, g.ints(1), g.ints(1 << 30), g.ints(1))
    both = g.op("Shape", g.op("Slice", "word_index", g.ints(1), g.ints(1 << 30), g.ints(1)))
    shaped = lambda y, size: g.op("Reshape", y, g.op("Concat", both, g.ints(size), axis=0))
    every, each = (g.op("Reshape", x, g.ints(-1, width)) for x in (words1, words))
    dense = lambda x, name: g.linear(x, w[name + ".weight"], w.get(name + ".bias"))
    active = lambda x, name: g.op("LeakyRelu", dense(x, name), alpha=0.1)
    out = {}

    parts = g.op("Split", dense(each, "syntax"), g.ints(*network.parts), axis=1, outputs=4)
    out["upos"], out["lemma"], out["feats"] = (shaped(p, n) for p, n in zip(parts, network.parts[:3]))
    following = g.op("Concat", g.op("Slice", words1, g.ints(2), g.ints(1 << 30), g.ints(1)), g.op("Slice", words1, g.ints(0), g.ints(1), g.ints(1)), axis=1)
    own, after = np.split(w["end_in.weight"], 2, axis=1)
    inner = g.gelu(g.op("Add", g.linear(each, own), g.linear(g.op("Reshape", following, g.ints(-1, width)), after)), w["end_in.bias"])
    extra = g.op("MatMul", inner, g.const(w["end_out.weight"].T))
    out["end"] = end = g.op("Reshape", g.op("Add", g.op("Add", parts[3], extra), g.const(w["end_out.bias"])), both)
    inner = g.gelu(g.linear(each, w["marks_in.weight"]), w["marks_in.bias"])
    marks = g.op("Split", dense(inner, "marks"), g.ints(*network.sizes), axis=1, outputs=len(network.sizes))
    out |= {name: shaped(m, n) for name, m, n in zip(TOKEN_HEADS, marks, network.sizes)}

    # The bias of a head is a product with one vector: it joins the dependent's side before the pairs are multiplied.
    heads = active(every, "arc_head")
    size = w["arc_pair.weight"].shape[0]
    dependents = g.linear(active(each, "arc_dep"), w["arc_pair.weight"], w["arc_bias.weight"][0])
    across = g.op("Transpose", g.op("Reshape", heads, g.op("Concat", g.op("Shape", "word_index"), g.ints(size), axis=0)), perm=[0, 2, 1])
    out["arc"] = arc = g.op("Add", g.op("MatMul", shaped(dependents, size), across), _apart(g, end))

    r, size = network.relations, w["rel_dep.weight"].shape[0]
    dependents = active(each, "rel_dep")
    heads = g.op("Reshape", active(every, "rel_head"), g.op("Concat", g.op("Shape", "word_index"), g.ints(size), axis=0))
    chosen = g.op("GatherND", heads, g.op("ArgMax", arc, axis=2, keepdims=1), batch_dims=1)
    pair = g.linear(dependents, w["rel_pair.weight"], w["rel_head_bias.weight"].reshape(-1))
    score = g.op("MatMul", g.op("Reshape", pair, g.ints(-1, r, size)), g.op("Reshape", chosen, g.ints(-1, size, 1)))
    own = g.linear(dependents, w["rel_dep_bias.weight"], w["rel_dep_bias.bias"] + w["rel_head_bias.bias"])
    out["rel"] = shaped(g.op("Add", g.op("Reshape", score, g.ints(-1, r)), own), r)
    _save(g, out, path)


def _encoder(g, w, network, shape, width):
    """Rows [batch * pieces, width]."""
    pieces = g.op("Gather", shape, g.ints(1))
    place = g.op("Slice", g.const(w["pos.weight"] + w["typ.weight"][0]), g.ints(0), pieces, g.ints(0))
    x = g.op("Add", g.op("Add", g.lookup(w["tok.weight"], "input_ids"), place), g.lookup(w["shape.weight"], "shape_ids"))
    x = g.op("LayerNormalization", x, g.const(w["norm.weight"]), g.const(w["norm.bias"]), epsilon=1e-12)
    x = g.op("Reshape", x, g.ints(-1, width))
    visible = g.op("Cast", g.op("Not", g.op("Equal", "input_ids", g.const(0, np.int64))), to=TensorProto.INT32)
    square = g.op("Concat", shape, g.ints(width), axis=0)
    for i, layer in enumerate(network.layers):
        at = f"layers.{i}."
        parts = [g.op("Reshape", g.linear(x, m), square) for m in np.split(w[at + "qkv.weight"], 3)]
        seen = g.op("MultiHeadAttention", *parts, g.const(w[at + "qkv.bias"]), visible, domain=MICROSOFT, num_heads=layer.heads, mask_filter_value=FAR)
        seen = g.op("Reshape", seen, g.ints(-1, width))
        x = _added(g, w, g.linear(seen, w[at + "out.weight"]), x, at + "out.bias", at + "norm1")
        inner = g.gelu(g.linear(x, w[at + "up.weight"]), w[at + "up.bias"])
        x = _added(g, w, g.linear(inner, w[at + "down.weight"]), x, at + "down.bias", at + "norm2")
    return x


def _added(g, w, y, x, bias, norm):
    """The layer norm of x + y + bias. (As one fused operator this ran ten times slower than as three.)"""
    total = g.op("Add", g.op("Add", y, g.const(w[bias])), x)
    return g.op("LayerNormalization", total, g.const(w[norm + ".weight"]), g.const(w[norm + ".bias"]), epsilon=1e-12)


def _apart(g, end):
    """FAR for every pair of a word and a head that is padding or of another sentence, else 0; ROOT is of every sentence."""
    ends = g.op("Cast", g.op("Greater", end, g.const(np.float32(0))), to=TensorProto.INT64)
    number = g.op("Sub", g.op("CumSum", ends, g.const(1, np.int64)), ends)
    same = g.op("Equal", g.op("Unsqueeze", number, g.ints(2)), g.op("Unsqueeze", number, g.ints(1)))
    given = g.op("Greater", g.op("Slice", "word_index", g.ints(1), g.ints(1 << 30), g.ints(1)), g.const(0, np.int64))
    near = g.op("And", same, g.op("Unsqueeze", given, g.ints(1)))
    far = g.op("Where", near, g.const(np.float32(0)), g.const(np.float32(FAR)))
    return g.op("Pad", far, g.ints(0, 0, 1, 0, 0, 0), g.const(np.float32(0)))


def _save(g, out, path):
    for name in OUTPUTS:
        g.nodes.append(helper.make_node("Identity", [out[name]], [name]))
    dims = {"end": ["batch", "words"], "arc": ["batch", "words", "words1"]}
    graph = helper.make_graph(
        g.nodes, "rapporteur",
        [helper.make_tensor_value_info(k, TensorProto.INT64, v) for k, v in INPUTS.items()],
        [helper.make_tensor_value_info(k, TensorProto.FLOAT, dims.get(k, ["batch", "words", k + "_labels"])) for k in OUTPUTS],
        list(g.constants.values()))
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
    onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="rapporteur"), str(path))
