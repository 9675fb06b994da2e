# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import numpy as np
import pytest
import torch

from rapporteur_training.labels import FIXED, OUTPUTS
from rapporteur_training.network import Network
from rapporteur_training.quantise import quantise


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(1)
    net = Network(5, 4, width=24, layers=2, heads=2, inner=32, arc=16, label=8, pieces=10001).eval()
    torch.nn.init.normal_(net.shape.weight)
    return net


def rows():
    ids = np.array([[1, 7, 8, 9, 2], [1, 5, 2, 0, 0]], np.int64)
    shapes = np.array([[0, 1, 2, 1, 0], [0, 3, 0, 0, 0]], np.int64)
    index = np.array([[0, 1, 2, 3], [0, 1, 0, 0]], np.int64)
    return ids, shapes, index


def test_outputs_have_their_shapes(network):
    out = dict(zip(OUTPUTS, network(*map(torch.from_numpy, rows()))))
    assert out["arc"].shape == (2, 3, 4) and out["rel"].shape == (2, 3, 4) and out["end"].shape == (2, 3) and out["lemma"].shape == (2, 3, 5)
    assert all(out[k].shape == (2, 3, len(FIXED[k])) for k in FIXED)


def test_arcs_stay_inside_the_sentence_and_off_the_padding(network):
    sentence = torch.tensor([[0, 0, 0, 1], [0, 0, -1, -1]])
    arc = dict(zip(OUTPUTS, network(*map(torch.from_numpy, rows()), sentence=sentence)))["arc"]
    assert (arc[0, 2, 1:3] < -9000).all() and (arc[0, :2, 3] < -9000).all() and arc[0, 2, 0] > -9000
    assert (arc[1, 0, 2:] < -9000).all()


def test_the_8_bit_graph_does_not_see_batch_mates(network, tmp_path):
    from rapporteur_training import runtime
    names = ["input_ids", "shape_ids", "word_index"]
    axes = {n: {0: "batch", 1: n} for n in names} | {o: {0: "batch", 1: "words"} for o in OUTPUTS}
    torch.onnx.export(network, tuple(map(torch.from_numpy, rows())), str(tmp_path / "a.onnx"), input_names=names, output_names=list(OUTPUTS),
                      dynamic_axes=axes, opset_version=17, dynamo=False)
    quantise(tmp_path / "a.onnx", tmp_path / "b.onnx")
    call = runtime.onnx_model(tmp_path / "b.onnx")
    both, alone = call(*rows()), call(*(x[1:] for x in rows()))
    for name, a, b in zip(OUTPUTS, both, alone):
        assert np.array_equal(a[1:2, :1], b[:, :1]), name
    exact = network(*map(torch.from_numpy, rows()))
    assert all(np.abs(a - b.detach().numpy())[0].mean() < 0.2 for a, b in zip(both, exact) if a.shape == b.shape)
