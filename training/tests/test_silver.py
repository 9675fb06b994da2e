# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import numpy as np

from rapporteur_training import silver, windows
from rapporteur_training.labels import IGNORE

LABELS = {"upos": ["NOUN", "VERB", "ADP"], "lemma": ["l-0+", "l-1+"], "rel": ["dep", "root"]}


def scores(*best, width, sure=9.0):
    out = np.zeros((len(best), width))
    out[np.arange(len(best)), best] = sure
    return out


def teacher(upos=(0, 1, 2), sure=9.0):
    """Three words, one sentence; the second is the root of the others."""
    return {"upos": scores(*upos, width=3, sure=sure), "lemma": scores(0, 1, 0, width=2), "arc": scores(2, 0, 2, width=4),
            "rel": scores(0, 1, 0, width=2), "end": np.array([-1.0, -1.0, -1.0])}


def sample(anchor):
    return {"source": "added", "part": "train", "words": ["Crowds", "protested", "outside"], "anchors": [[anchor, anchor + 1, "PROTEST", None, None]]}


def test_what_the_teacher_is_sure_of_is_taught():
    tree = silver.tree(sample(1), teacher(), LABELS)
    assert tree == {"upos": ["NOUN", "VERB", "ADP"], "lemma": ["crowds", "proteste", "outside"], "head": [2, 0, 2], "rel": ["dep", "root", "dep"],
                    "end": [0, 0, 1]}


def test_a_trigger_that_can_be_none_is_not_taught():
    tree = silver.tree(sample(2), teacher(), LABELS)
    assert (tree["upos"][2], tree["lemma"][2], tree["head"][2], tree["rel"][2]) == (None, None, None, None)


def test_what_the_teacher_doubts_is_not_taught():
    assert silver.tree(sample(1), teacher(sure=0.1), LABELS)["upos"] == [None, None, None]


def test_a_silver_tree_counts_less_and_parts_its_sentences():
    row = sample(1) | {"event": ["O", "PROTEST", "O"], "silver": silver.tree(sample(2), teacher() | {"end": np.array([1.0, -1.0, -1.0])}, LABELS)}
    window = windows.numbered(row, windows.Vocabulary(["l-0+", "l-1+"], ["dep", "root"]))
    assert window.trust == windows.SILVER_TRUST and window.sentence == [0, 1, 1] and window.labels["end"] == [1, 0, 1]
    assert window.labels["upos"][2] == window.head[2] == IGNORE and window.labels["event"][1] > 0
