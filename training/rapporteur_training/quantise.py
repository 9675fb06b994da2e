# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""8-bit weights and activations without dependence on batch mates: one activation scale a row, one weight scale a column."""
import numpy as np
import onnx
from onnx import helper, numpy_helper

LEAST_TABLE = 10000  # rows from which a lookup table is kept as 8 bit, one scale a row


def quantise(source, target):
    """Rewrites every product with a constant matrix: x = q * scale(row) with q in 8 bit round 128, by stock operators."""
    model = onnx.load(source)
    graph = model.graph
    constants = {i.name: i for i in graph.initializer}
    nodes, scaled, dropped = [], {}, set()

    def constant(name, value):
        graph.initializer.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    zero, zero_weight = constant("q_zero", np.uint8(128)), constant("q_zero_weight", np.int8(0))
    one, step, least = constant("q_one", np.float32(1)), constant("q_step", np.float32(1 / 127)), constant("q_least", np.float32(1e-8))

    def rows(x):
        """Names of the quantised x and its scales."""
        if x not in scaled:
            n = x + "_q_"
            nodes.extend([
                helper.make_node("Abs", [x], [n + "abs"]),
                helper.make_node("ReduceMax", [n + "abs"], [n + "max"], axes=[-1], keepdims=1),
                helper.make_node("Max", [n + "max", least], [n + "top"]),
                helper.make_node("Mul", [n + "top", step], [n + "scale"]),
                helper.make_node("Div", [x, n + "scale"], [n + "unit"]),
                helper.make_node("QuantizeLinear", [n + "unit", one, zero], [n + "int"])])
            scaled[x] = n + "int", n + "scale"
        return scaled[x]

    for node in graph.node:
        weight = constants.get(node.input[1]) if node.op_type in ("MatMul", "Gemm") else None
        table = constants.get(node.input[0]) if node.op_type == "Gather" else None
        if weight is not None and len(weight.dims) == 2:
            w = numpy_helper.to_array(weight).astype(np.float32)
            if any(a.name == "transB" and a.i for a in node.attribute):
                w = w.T
            scale = np.maximum(np.abs(w).max(0), 1e-8) / 127
            out, (ints, row_scale) = node.output[0], rows(node.input[0])
            w8 = constant(out + "_w", np.clip(np.round(w / scale), -127, 127).astype(np.int8))
            column = constant(out + "_ws", scale.astype(np.float32))
            bias = node.input[2] if len(node.input) > 2 else None
            nodes.append(helper.make_node("MatMulIntegerToFloat", [ints, w8, one, column, zero, zero_weight], [out + "_f"], domain="com.microsoft"))
            nodes.append(helper.make_node("Mul", [out + "_f", row_scale], [out + "_m" if bias else out]))
            if bias:
                nodes.append(helper.make_node("Add", [out + "_m", bias], [out]))
            dropped.add(weight.name)
        elif table is not None and len(table.dims) == 2 and table.dims[0] >= LEAST_TABLE:
            w, out = numpy_helper.to_array(table), node.output[0]
            scale = np.abs(w).max(1, keepdims=True) / 127 + 1e-9
            t8 = constant(out + "_t", np.round(w / scale).astype(np.int8))
            ts = constant(out + "_ts", scale.astype(np.float32))
            nodes.extend([
                helper.make_node("Gather", [t8, node.input[1]], [out + "_g"]), helper.make_node("Cast", [out + "_g"], [out + "_c"], to=1),
                helper.make_node("Gather", [ts, node.input[1]], [out + "_s"]), helper.make_node("Mul", [out + "_c", out + "_s"], [out])])
            dropped.add(table.name)
        else:
            nodes.append(node)
    used = {x for n in nodes for x in n.input} | {o.name for o in graph.output}
    kept = [i for i in graph.initializer if i.name in used]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    if not any(o.domain == "com.microsoft" for o in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, target)
