# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import itertools

import numpy as np

from rapporteur_training import spans


def test_tags_and_spans_are_each_others_inverse():
    tags = ["B-a", "I-a", "O", "B-b", "B-a"]
    assert spans.read(tags) == {(0, 2, "a"), (3, 4, "b"), (4, 5, "a")}
    assert spans.write(sorted(spans.read(tags)), 5) == tags


def test_a_span_that_overlaps_an_earlier_one_is_left_out():
    assert spans.write([(0, 2, "a"), (1, 3, "b")], 3) == ["B-a", "I-a", "O"]


def legal(path):
    return all(y % 2 or y == 0 or (i and path[i - 1] in (y, y - 1)) for i, y in enumerate(path))


def test_viterbi_finds_the_best_legal_path():
    rng = np.random.default_rng(1)
    for _ in range(30):
        scores = rng.normal(size=(4, 5))
        paths = [p for p in itertools.product(range(5), repeat=4) if legal(p)]
        best = max(paths, key=lambda p: sum(scores[i, y] for i, y in enumerate(p)))
        assert spans.viterbi(scores) == list(best)


def test_viterbi_of_nothing_is_nothing():
    assert spans.viterbi(np.zeros((0, 3))) == []


def test_what_is_added_to_o_moves_the_border():
    scores = np.array([[1.0, 2.0, 0.0]])
    assert spans.viterbi(scores) == [1] and spans.viterbi(scores, 1.5) == [0]
