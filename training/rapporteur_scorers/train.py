# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Trains the scorers in two steps: candidates first, then, on what the candidates of other articles came to, whole facts."""
import subprocess
from pathlib import Path

import numpy as np

from . import articles, dump, forest, right

PAIRS = ("actor", "recipient", "place", "day", "figure-place")
LEAST = {"actor": 0.45, "recipient": 0.4, "place": 0.3, "day": 0.35, "figure-place": 0.3}  # of places and days: likelier than none
PAIR_OPTIONS = {k: dict(rounds=150, num_leaves=20) for k in ("actor", "recipient", "place", "day")}
WHOLES = {"event": ("type", "status", "actors", "recipients", "date", "place"), "figure": ("found", "category", "status", "bound", "place"),
          "statement": ("found", "content", "speaker")}
PARTS = {"event": ("type", "status", "actors", "recipients", "date"), "figure": ("found", "category", "status", "bound", "place"),
         "statement": ("found", "content", "speaker")}
ACCUSED = {True: 0.85, False: 0.6}  # so sure must it be that this one did that: one with a name, one without
UNSEEN_ONLY = {("event", "type")}  # what the language model has learnt by heart of its own articles
FRESH = 4.0  # what an article weighs that the language model has not seen, where its marks are asked for
SMALL = dict(rounds=60, num_leaves=6, min_data_in_leaf=20, learning_rate=0.06)
SMALLER = dict(rounds=40, num_leaves=4, min_data_in_leaf=15, learning_rate=0.08)


def run(program, read, folder, scorers=None):
    subprocess.run([program, read, folder] + ([scorers] if scorers else []), check=True)


def log_odds(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


class Trainer:
    def __init__(self, data, work, program, more=()):
        self.articles, self.work, self.program = articles.read(data, more), Path(work), program
        self.work.mkdir(parents=True, exist_ok=True)
        order = np.random.default_rng(7).permutation(sorted(self.articles))
        self.fold = {str(d): k % 5 for k, d in enumerate(order)}
        self.unseen = {i for i, a in self.articles.items() if a["part"] != "train"}

    def folds(self, docs):
        return np.array([self.fold[d] for d in docs])

    def fresh(self, docs):
        return np.array([d in self.unseen for d in docs])

    def crossed(self, rows, labels, docs, weights, options, only=None):
        """([model a fold], raw scores of each row by the model that did not see its article)."""
        fold, out, models = self.folds(docs), np.zeros(len(rows)), []
        use = weights if only is None else weights * only
        for k in range(5):
            train = (fold != k) & (use > 0)
            models.append(forest.fit(rows[train], labels[train], use[train], **options))
            out[fold == k] = forest.raw(models[-1], rows[fold == k])
        return models, out

    # ---- candidates

    def candidates(self):
        """Trains the scorers of candidates; writes those of each fold, and keeps the whole ones."""
        first = self.work / "ruled"
        if not (first / "facts.jsonl").exists():
            articles.write(self.articles, self.work / "articles.jsonl")
            run(self.program, self.work / "articles.jsonl", first)
        facts = dump.facts([first])
        documents = {i: right.Document(a, facts[i]) for i, a in self.articles.items() if i in facts}
        self.tasks, self.by_fold = {}, [{} for _ in range(5)]
        for name in PAIRS:
            task = dump.Task([first], name)
            labels, weights = right.candidates(task, name, documents)
            options = PAIR_OPTIONS.get(name, {})
            models, scores = self.crossed(task.rows, labels, task.docs, weights, options)
            weighs = weights > 0
            fresh = self.fresh(task.docs)
            points = forest.curve(scores[weighs], labels[weighs], np.where(fresh, 3.0, 1.0)[weighs])
            use = weights > 0
            whole = forest.fit(task.rows[use], labels[use], weights[use], **options)
            self.keep(name, LEAST[name], task.columns, whole, points, models)
        for k in range(5):
            forest.write(self.work / f"fold{k}.bin", self.by_fold[k])
            some = {i: a for i, a in self.articles.items() if self.fold[i] == k}
            articles.write(some, self.work / f"fold{k}.jsonl")
            run(self.program, self.work / f"fold{k}.jsonl", self.work / f"fold{k}", self.work / f"fold{k}.bin")

    # ---- whole facts

    def wholes(self):
        """Trains the scorers of whole facts on what the candidates of other articles came to; then reads all articles so."""
        folders = [self.work / f"fold{k}" for k in range(5)]
        facts = dump.facts(folders)
        documents = {i: right.Document(a, facts[i]) for i, a in self.articles.items() if i in facts}
        self.report = {}
        for kind in WHOLES:
            self.whole(kind, dump.Task(folders, kind), facts, documents)
        for k in range(5):
            forest.write(self.work / f"fold{k}.bin", self.by_fold[k])
            run(self.program, self.work / f"fold{k}.jsonl", self.work / f"crossed{k}", self.work / f"fold{k}.bin")

    def keep(self, name, least, columns, model, points, models=None):
        """Takes up a scorer, and beside it those that did not see the articles of a fold."""
        self.tasks[name] = (least, columns, model, points)
        for k in range(5):
            self.by_fold[k][name] = (least, columns, models[k] if models else None, points)

    def rows(self, kind, task, facts, documents):
        """[(row, document, fact, place)], events once for each anchor."""
        out, by = [], {}
        for i, d in facts.items():
            for f in d[kind + "s"]:
                first = f["anchor"] if kind == "event" else f["content"][0] if kind == "statement" else f
                by[i, (first["start"], first["end"])] = f
        for k, key in enumerate(zip(task.docs, task.places)):
            f = by.get(key)
            if f is not None and not (kind == "figure" and f["category"] == "other"):
                for at in [(a["start"], a["end"]) for a in f["anchors"]] if kind == "event" else [key[1]]:
                    out.append((k, documents[key[0]], f, at))
        return out

    def whole(self, kind, task, facts, documents):
        rows = self.rows(kind, task, facts, documents)
        told = [right.fact(kind, d, f, at) for _, d, f, at in rows]
        index = np.array([r[0] for r in rows])
        docs = [task.docs[k] for k in index]
        x, fresh = task.rows[index], self.fresh(docs)
        likely = {}
        for field in WHOLES[kind]:
            first = field in ("found", "type")
            y = np.array([bool(t) and (field == "found" or bool(t[field])) for t in told], float)
            w = np.where(fresh, FRESH, 1.0) * [1.0 if first or t else 0.0 for t in told]
            alone = (kind, field) in UNSEEN_ONLY
            options, only = (SMALLER, fresh.astype(float)) if alone else (SMALL, None)
            models, scores = self.crossed(x, y, docs, w, options, only)
            use = (w > 0) & fresh
            points = forest.curve(scores[use], y[use], ridge=2.0)
            likely[field] = forest.on(points, scores)
            train = (w > 0) & (fresh if alone else True)
            self.keep(f"{kind}.{field}", 0.5, task.columns, forest.fit(x[train], y[train], w[train], **options), points, models)
            self.report[kind, field] = gap(likely[field][use], y[use]), y[use].mean()
        if kind == "event":
            unsure = self.accused(rows, likely["type"])
            for n, (_, d, f, at) in enumerate(rows):
                if unsure[n]:
                    likely["actors"][n] = 1 - max(unsure[n].values())
                    told[n] = right.fact(kind, d, dict(f, actors=[a for a in f["actors"] if a not in unsure[n]]), at)
        y = np.array([bool(t) and all(t.get(f, True) for f in PARTS[kind]) for t in told], float)
        raw = log_odds(np.prod([likely[f] for f in PARTS[kind]], axis=0))
        points = forest.curve(raw[fresh], y[fresh], ridge=2.0)
        self.keep(kind, 0.5, [], None, points)
        sure = forest.on(points, raw)
        self.report[kind, "whole"] = gap(sure[fresh], y[fresh]), y[fresh].mean(), at_precision(sure[fresh], y[fresh]), at_precision(sure, y)

    def accused(self, rows, types):
        """Of each row the actors of a hostile act that are not sure enough to be named, {entity: likelihood}."""
        task = dump.Task([self.work / f"fold{k}" for k in range(5)], "actor")
        likely, fold = np.zeros(len(task.docs)), self.folds(task.docs)
        for k in range(5):
            likely[fold == k] = forest.on(self.tasks["actor"][3], forest.raw(self.by_fold[k]["actor"][2], task.rows[fold == k]))
        where = {key: likely[n] for n, key in enumerate(zip(task.docs, task.places, task.values))}
        pairs, labels, docs, innocent = [], [], [], {}
        for n, (_, d, f, at) in enumerate(rows):
            if f["type"] in right.HOSTILE and at == (f["anchor"]["start"], f["anchor"]["end"]):
                for a in f["actors"]:
                    p = max(where.get((d.id, (s["start"], s["end"]), a), 0) for s in f["anchors"])
                    key = d.id, f["type"], a
                    innocent[key] = innocent.get(key, 1) * (1 - types[n] * p)
        keys = sorted(innocent)
        scores = log_odds(1 - np.array([innocent[k] for k in keys]))
        by = {d.id: d for _, d, _, _ in rows}
        labels, fresh = np.array([by[i].is_accused(kind, a) for i, kind, a in keys], float), self.fresh([k[0] for k in keys])
        points = forest.curve(scores[fresh], labels[fresh], ridge=2.0)
        self.keep("accused", ACCUSED[True], [], None, points)
        self.keep("accused-unnamed", ACCUSED[False], [], None, points)
        sure = forest.on(points, scores)
        self.report["accused", "pair"] = gap(sure[fresh], labels[fresh]), labels[fresh].mean(), at_precision(sure[fresh], labels[fresh], 0.82)
        taken = np.array([p >= ACCUSED[by[i].is_named(a)] for (i, _, a), p in zip(keys, sure)])
        self.report["accused", "taken"] = labels[taken & fresh].mean(), labels[taken & fresh].sum() / labels[fresh].sum(), labels[taken].mean()
        likelihoods = dict(zip(keys, sure))
        return [{a: likelihoods[d.id, f["type"], a] for a in f["actors"] if f["type"] in right.HOSTILE
                 and likelihoods[d.id, f["type"], a] < ACCUSED[d.is_named(a)]} for _, d, f, _ in rows]

    def write(self, path):
        forest.write(path, self.tasks)


def gap(sure, right_, bins=10):
    """Mean gap between confidence and being right over ten bins of it."""
    total, where = 0, np.minimum((np.asarray(sure) * bins).astype(int), bins - 1)
    for b in range(bins):
        total += abs(np.asarray(sure)[where == b].sum() - np.asarray(right_)[where == b].sum())
    return float(total / max(1, len(sure)))


def at_precision(sure, right_, least=0.9):
    """The share of the right ones found while so many of those taken are right."""
    order = np.argsort(-np.asarray(sure))
    y = np.asarray(right_)[order]
    ok = np.nonzero(np.cumsum(y) / np.arange(1, len(y) + 1) >= least)[0]
    return float(y[:ok[-1] + 1].sum() / max(1, y.sum())) if len(ok) else 0.0
