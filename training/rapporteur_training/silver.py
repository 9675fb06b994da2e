# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Trees for the annotated articles, which have none, from an earlier model of this recipe: what it is sure of, at a smaller weight.

Without them a network that learns triggers from reports forgets the part of speech of just these words.
"""
import gzip
import json
from pathlib import Path

import numpy as np

from . import lemmas, trees
from .pieces import Pieces
from .prepare import load
from .runtime import onnx_model, predict

SURE = {"upos": 0.7, "lemma": 0.7, "arc": 0.6}  # the least probability at which an answer of the teacher is taught
TRIGGERS = {"VERB", "NOUN", "ADJ", "PROPN"}     # what the trigger of an event can be; any other tag on one is a mistake


def add(work, teacher):
    """Writes the trees into the samples of `work`; `teacher` is the folder of an exported model."""
    labels = json.loads((Path(teacher) / "model.json").read_text(encoding="utf-8"))["labels"]
    samples, pieces = load(work), Pieces()
    chosen = [s for s in samples if s["part"] == "train" and "anchors" in s and pieces.size(s["words"]) <= 500]
    taught = kept = 0
    for s, out in zip(chosen, predict(onnx_model(Path(teacher) / "model.onnx"), pieces, [s["words"] for s in chosen])):
        s["silver"] = tree(s, out, labels)
        taught += sum(u is not None for u in s["silver"]["upos"])
        kept += len(s["words"])
    with gzip.open(Path(work) / "samples.json.gz", "wt", encoding="utf-8", compresslevel=3) as f:
        json.dump(samples, f, ensure_ascii=False)
    print(f"{len(chosen)} segments, {kept} words, {taught} with a part of speech")


def tree(sample, out, labels):
    """The sample's syntax by the teacher, a list each; None where it is unsure, or wrong beyond doubt."""
    words, ends = sample["words"], out["end"] > 0
    ends[-1] = True
    heads = trees.by_sentence(out["arc"], ends)
    upos, lemma, arc = (_probabilities(out[k]) for k in ("upos", "lemma", "arc"))
    tags, scripts = upos.argmax(1), lemma.argmax(1)
    odd = {i for a, b, *_ in sample["anchors"] if b - a == 1 for i in range(a, b) if labels["upos"][tags[i]] not in TRIGGERS}
    n = range(len(words))
    sure = [i not in odd and arc[i, heads[i]] >= SURE["arc"] for i in n]
    return {
        "upos": [labels["upos"][tags[i]] if i not in odd and upos[i, tags[i]] >= SURE["upos"] else None for i in n],
        "lemma": [lemmas.apply(labels["lemma"][scripts[i]], words[i]) if i not in odd and lemma[i, scripts[i]] >= SURE["lemma"] else None for i in n],
        "head": [int(heads[i]) if sure[i] else None for i in n],
        # The label is for the best-scored head; where the tree took another it is unknown.
        "rel": [labels["rel"][int(out["rel"][i].argmax())] if sure[i] and arc[i].argmax() == heads[i] else None for i in n],
        "end": [int(e) for e in ends]}


def _probabilities(scores):
    e = np.exp(scores - scores.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)
