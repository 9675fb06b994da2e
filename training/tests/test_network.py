# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import numpy as np
import pytest
import torch

from rapporteur_training import runtime
from rapporteur_training.graph import build
from rapporteur_training.labels import FIXED, OUTPUTS
from rapporteur_training.network import Network, pairs


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(1)
    net = Network(5, 4, 6, width=24, layers=2, heads=2, inner=32, arc=16, label=8, pieces=10001).eval()
    torch.nn.init.normal_(net.shape.weight)
    torch.nn.init.normal_(net.end_out.weight)
    return net


def rows():
    ids = np.array([[1, 7, 8, 9, 2], [1, 5, 2, 0, 0]], np.int64)
    shapes = np.array([[0, 1, 2, 1, 0], [0, 3, 0, 0, 0]], np.int64)
    index = np.array([[0, 1, 2, 3], [0, 1, 0, 0]], np.int64)
    return ids, shapes, index


def test_outputs_have_their_shapes(network):
    out = dict(zip(OUTPUTS, network(*map(torch.from_numpy, rows()))))
    assert out["arc"].shape == (2, 3, 4) and out["rel"].shape == (2, 3, 4) and out["end"].shape == (2, 3) and out["lemma"].shape == (2, 3, 5) and out["feats"].shape == (2, 3, 6)
    assert all(out[k].shape == (2, 3, len(FIXED[k])) for k in FIXED)


def test_arcs_stay_inside_the_sentence_and_off_the_padding(network):
    sentence = torch.tensor([[0, 0, 0, 1], [0, 0, -1, -1]])
    arc = dict(zip(OUTPUTS, network(*map(torch.from_numpy, rows()), sentence=sentence)))["arc"]
    assert (arc[0, 2, 1:3] < -9000).all() and (arc[0, :2, 3] < -9000).all() and arc[0, 2, 0] > -9000
    assert (arc[1, 0, 2:] < -9000).all()


@pytest.fixture(scope="module")
def graphs(network, tmp_path_factory):
    folder = tmp_path_factory.mktemp("graphs")
    for eight_bit in (False, True):
        build(network, eight_bit, folder / f"{eight_bit}.onnx")
    return [runtime.onnx_model(folder / f"{eight_bit}.onnx") for eight_bit in (False, True)]


def test_the_fp32_graph_gives_what_the_network_gives(network, graphs):
    expected = network(*map(torch.from_numpy, rows()))
    for name, a, b in zip(OUTPUTS, expected, graphs[0](*rows())):
        assert np.allclose(a.detach().numpy(), b, atol=1e-3), name


def test_the_8_bit_graph_is_near_and_does_not_see_batch_mates(graphs):
    exact, both, alone = graphs[0](*rows()), graphs[1](*rows()), graphs[1](*(x[1:] for x in rows()))
    for name, e, a, b in zip(OUTPUTS, exact, both, alone):
        assert np.array_equal(a[1:2, :1], b[:, :1]), name
        assert np.abs(e - a)[0].mean() < 0.2, name


def test_a_word_is_paired_with_the_next_and_the_last_with_root():
    w = torch.arange(3.0).reshape(1, 3, 1)
    assert pairs(w).tolist() == [[[1.0, 2.0], [2.0, 0.0]]]
