# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import itertools

import numpy as np

from rapporteur_training import trees


def is_tree(head):
    n = len(head)
    if (np.asarray(head) == 0).sum() != 1:
        return False
    for i in range(1, n + 1):
        seen = set()
        while i and i not in seen:
            seen.add(i)
            i = head[i - 1]
        if i:
            return False
    return True


def test_the_heads_are_the_best_tree_when_its_root_is_sure():
    rng = np.random.default_rng(2)
    for n in (1, 2, 3, 4, 5):
        for _ in range(25):
            arc = rng.normal(size=(n, n + 1))
            arc[:, 0] -= 8
            arc[rng.integers(n), 0] += 16
            found = trees.heads(arc)
            score = lambda h: sum(arc[i, x] for i, x in enumerate(h))
            candidates = [h for h in itertools.product(range(n + 1), repeat=n) if is_tree(h)]
            assert is_tree(found)
            assert abs(score(found) - max(map(score, candidates))) < 1e-9


def test_any_scores_give_a_tree():
    rng = np.random.default_rng(3)
    for n in (1, 2, 7, 20):
        for _ in range(20):
            assert is_tree(trees.heads(rng.normal(size=(n, n + 1))))


def test_each_sentence_of_a_window_gets_its_own_root():
    rng = np.random.default_rng(4)
    head = trees.by_sentence(rng.normal(size=(5, 6)), [0, 1, 0, 0, 0])
    assert (head[:2] <= 2).all() and (head[:2] == 0).sum() == 1
    assert ((head[2:] == 0) | (head[2:] > 2)).all() and (head[2:] == 0).sum() == 1
