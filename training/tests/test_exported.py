# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import json
import types

import numpy as np
import pytest
import torch

from rapporteur_training import exported
from rapporteur_training.export import mixed
from rapporteur_training.graph import build
from rapporteur_training.labels import FIXED, OUTPUTS
from rapporteur_training.network import Network

LISTS = FIXED | {"lemma": list("abcde"), "rel": list("wxyz"), "feats": list("ABCDEF")}


def network(seed, layers=2):
    torch.manual_seed(seed)
    net = Network(5, 4, 6, width=24, layers=layers, heads=2, inner=32, arc=16, label=8, pieces=10001).eval()
    torch.nn.init.normal_(net.shape.weight)
    return net


@pytest.fixture
def folder(tmp_path):
    build(network(1), True, tmp_path / "model.onnx")
    (tmp_path / "model.json").write_text(json.dumps({"labels": LISTS, "addedToO": {"figure": 0.0}, "addedToEnd": 0.0}), encoding="utf-8")
    return tmp_path


def test_a_network_started_from_an_export_gives_what_the_exported_one_gave(folder):
    other = network(2)
    exported.start(other, types.SimpleNamespace(lists=LISTS), folder)
    x = [torch.from_numpy(np.array(a, np.int64)) for a in ([[1, 7, 8, 9, 2]], [[0, 1, 2, 1, 0]], [[0, 1, 2, 3]])]
    for name, a, b in zip(OUTPUTS, network(1)(*x), other(*x)):
        assert torch.allclose(a, b, atol=0.05), name


def test_what_was_added_for_the_readers_of_the_model_is_taken_off(folder):
    spec = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    (folder / "model.json").write_text(json.dumps(spec | {"addedToO": {"name": 0.5}, "addedToEnd": -0.25}), encoding="utf-8")
    plain, other = network(1), network(2)
    exported.start(other, types.SimpleNamespace(lists=LISTS), folder)
    assert (plain.marks.bias[0] - other.marks.bias[0]).item() == pytest.approx(0.5, abs=1e-5)
    assert (plain.syntax.bias[-1] - other.syntax.bias[-1]).item() == pytest.approx(-0.25, abs=1e-5)


def test_a_smaller_network_takes_some_of_the_layers(folder):
    small = network(2, layers=1)
    exported.start(small, types.SimpleNamespace(lists=LISTS), folder)
    assert torch.allclose(small.layers[0].up.weight, network(1).layers[1].up.weight, atol=0.02)


def test_a_larger_network_is_refused(folder):
    with pytest.raises(SystemExit, match="has 2 layers"):
        exported.start(network(2, layers=3), types.SimpleNamespace(lists=LISTS), folder)


def test_other_labels_are_refused(folder):
    with pytest.raises(SystemExit, match="other labels of rel"):
        exported.start(network(2), types.SimpleNamespace(lists=LISTS | {"rel": list("wxyv")}), folder)


def test_a_mixture_lies_between_the_two_networks():
    one, other = torch.nn.Linear(2, 1), torch.nn.Linear(2, 1)
    expected = 0.25 * one.weight.detach().clone() + 0.75 * other.weight.detach()
    assert torch.allclose(mixed(one, other, 0.25).weight, expected)
