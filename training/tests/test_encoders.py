# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import numpy as np
import torch
from onnx import TensorProto, helper, numpy_helper

from rapporteur_training.encoders import named, spread


def test_a_smaller_network_takes_layers_evenly_and_the_last_among_them():
    assert spread(6, 6) == [0, 1, 2, 3, 4, 5]
    assert spread(3, 12) == [3, 7, 11]
    assert spread(4, 6) == [1, 2, 4, 5]


def test_a_product_gives_its_matrix_under_the_name_of_its_node_and_turned_round():
    matrix = np.arange(6, dtype=np.float32).reshape(2, 3)
    constants = [numpy_helper.from_array(matrix, "onnx::MatMul_7"), numpy_helper.from_array(np.ones(3, np.float32), "encoder.layer.0.output.dense.bias")]
    node = helper.make_node("MatMul", ["x", "onnx::MatMul_7"], ["y"], name="/encoder/layer.0/output/dense/MatMul")
    info = helper.make_tensor_value_info
    graph = helper.make_graph([node], "g", [info("x", TensorProto.FLOAT, [1, 2])], [info("y", TensorProto.FLOAT, [1, 3])], constants)
    weights = named(graph)
    assert torch.equal(weights["encoder.layer.0.output.dense.weight"], torch.from_numpy(matrix.T.copy()))
    assert weights["encoder.layer.0.output.dense.bias"].tolist() == [1, 1, 1]
