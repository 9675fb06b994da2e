# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Whether scorers of whom words mean beat the rules, crossed by article, on the annotated articles with chains and on GUM."""
from pathlib import Path

import numpy as np

from . import articles, dump, forest, gum, right

TASKS = ("pronoun", "description")


def measure(program, annotated, folder, work, least, options):
    """Prints of rules, of scorers trained on the annotated articles, and of such trained on GUM too, how many words they resolve, how many of
    them right, and what share of those whom the chains tell of."""
    chained = {i: a for i, a in annotated.items() if "chains" in a}
    outside = gum.read(folder)
    work = Path(work)
    work.mkdir(parents=True, exist_ok=True)
    articles.write(chained | outside, work / "chained.jsonl")
    program.run(work / "chained.jsonl", work / "chained", TASKS)
    program.close()
    for name in TASKS:
        task = dump.Task([work / "chained"], name)
        labels, weights = right.reference(task, chained | outside)
        own = np.array([d in chained for d in task.docs])
        fold = forest.folds(task.docs)
        takes = {"rules": (task.column("ruled"), 0.5)}
        for title, use in (("scorers", own), ("scorers, GUM too", np.ones(len(own), bool))):
            raw = np.zeros(len(labels))
            for k in range(5):
                train = use & (fold != k) & (weights > 0)
                raw[fold == k] = forest.raw(forest.fit(task.rows[train], labels[train], weights[train], **options), task.rows[fold == k])
            known = weights > 0
            takes[title] = forest.on(forest.curve(raw[known], labels[known]), raw), least[name]
        for genre in ("annotated", *gum.OPEN):
            some = {i for i in set(task.docs) if (genre == "annotated") == (i in chained) and (i in chained or i.split("_")[1] == genre)}
            for title, (likely, least_) in takes.items():
                print(name, genre, title, "resolved {}, right {:.3f}, found {:.3f} of {}".format(*counted(task, likely, least_, labels, weights, some)))


def counted(task, likely, least, labels, weights, some):
    """How many words are resolved, the share that is right, the share of those that can be resolved rightly, and how many those are."""
    told = hits = gold = 0
    for (doc, _), rows in task.facts.items():
        if doc not in some or not any(weights[k] for k in rows):
            continue
        gold += any(labels[k] for k in rows)
        best = max(rows, key=lambda k: likely[k])
        if likely[best] >= least and weights[best]:
            told, hits = told + 1, hits + labels[best]
    return told, hits / max(1, told), hits / max(1, gold), gold
