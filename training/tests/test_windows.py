# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import random

import pytest

from rapporteur_training import anchors, labels, losses, windows
from rapporteur_training.pieces import shape


class Letters:
    """One piece a letter."""

    def size(self, words):
        return 2 + sum(map(len, words))


def sentence(*words, document="d"):
    return {"source": "ewt", "part": "train", "words": list(words), "lemma": list(words), "upos": ["NOUN"] * len(words),
            "head": [0] + [1] * (len(words) - 1), "rel": ["root"] + ["dep"] * (len(words) - 1), "document": document, "joined": True}


VOCABULARY = windows.Vocabulary(["l-0+"], ["dep", "root"])


def test_a_joined_window_keeps_trees_apart_and_marks_both_ends():
    w = windows.joined([windows.numbered(sentence("one", "two"), VOCABULARY), windows.numbered(sentence("three"), VOCABULARY)])
    assert w.head == [0, 1, 0] and w.sentence == [0, 0, 1] and w.labels["end"] == [0, 1, 1]


def test_windows_hold_every_sentence_once_and_never_two_documents():
    rows = [windows.numbered(sentence(f"w{i}", "x" * (i % 9), document="ab"[i > 20]), VOCABULARY) for i in range(40)]
    out = windows.runs(rows, [True] * 40, Letters(), random.Random(1), limit=30)
    assert [x for w in out for x in w.words] == [x for w in rows for x in w.words]
    assert any(len(set(w.sentence)) > 1 for w in out)
    assert all(Letters().size(w.words) <= 30 + 2 * 3 for w in out)
    assert not any({"w20", "w21"} <= set(w.words) for w in out)


def test_a_rare_subtype_counts_as_its_universal_relation():
    assert VOCABULARY.relation("dep:odd") == 0 and VOCABULARY.relation("root") == 1


@pytest.mark.parametrize("word, number", [("boat", 1), ("Boat", 2), ("UN", 3), ("McAdam", 4), ("G7", 5), ("...", 6), ("I", 7), ("", 6), ("über", 1)])
def test_shapes(word, number):
    assert shape(word) == number


def test_straight_quotation_marks_become_curly_in_pairs_and_back():
    words = ['"', "Yes", '"']
    assert windows.quotes(words, None) == ["“", "Yes", "”"]
    assert windows.quotes(["“", "it’s", "”"], None) == words[:1] + ["it's"] + words[:1]


def test_a_coarse_tag_allows_the_kinds_it_may_stand_for():
    assert labels.allowed("B-LOC") == ["B-country", "B-place"] and "B-person" not in labels.allowed("O?") and "O" not in labels.allowed("N?")
    assert losses.NAME_MASK.shape == (len(labels.NAME_TAGS), len(labels.FIXED["name"]))
    assert (losses.NAME_MASK == 0).sum(1).min() >= 1


def test_the_head_word_of_a_phrase_is_the_one_governed_from_outside():
    assert anchors.head_word([0, 1, 4, 2, 4], 2, 5) == 3 and anchors.head_word([2, 0], 0, 2) == 1
