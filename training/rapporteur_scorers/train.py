# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Trains the scorers in two steps: candidates first, then, on what the candidates of other articles came to, whole facts."""
import json
import subprocess
from pathlib import Path

import numpy as np

from . import articles, dump, forest, right

PAIRS = ("actor", "recipient", "place", "day", "figure-place")
LEAST = {"actor": 0.45, "recipient": 0.45, "place": 0.4, "day": 0.4, "figure-place": 0.45}
PAIR_OPTIONS = {"actor": dict(rounds=150, num_leaves=20), "recipient": dict(rounds=150, num_leaves=20)}
WHOLES = {"event": ("type", "status", "actors", "recipients", "date", "place"), "figure": ("found", "category", "status", "bound", "place"),
          "statement": ("found", "content", "speaker")}
PARTS = {"event": ("type", "status", "actors", "recipients", "date"), "figure": ("found", "category", "status", "bound", "place"),
         "statement": ("found", "content", "speaker")}
UNSEEN_ONLY = {("event", "type")}  # what the language model has learnt by heart of its own articles
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
        self.tasks, by_fold = {}, [{} for _ in range(5)]
        for name in PAIRS:
            task = dump.Task([first], name)
            labels, weights = right.candidates(task, name, documents)
            options = PAIR_OPTIONS.get(name, {})
            models, scores = self.crossed(task.rows, labels, task.docs, weights, options)
            if name == "actor":
                self.fold_actor = models
            weighs = weights > 0
            fresh = self.fresh(task.docs)
            points = forest.curve(scores[weighs], labels[weighs], np.where(fresh, 3.0, 1.0)[weighs])
            use = weights > 0
            whole = forest.fit(task.rows[use], labels[use], weights[use], **options)
            self.tasks[name] = (LEAST[name], task.columns, whole, points)
            for k in range(5):
                by_fold[k][name] = (LEAST[name], task.columns, models[k], points)
        for k in range(5):
            forest.write(self.work / f"fold{k}.bin", by_fold[k])
            some = {i: a for i, a in self.articles.items() if self.fold[i] == k}
            articles.write(some, self.work / f"fold{k}.jsonl")
            run(self.program, self.work / f"fold{k}.jsonl", self.work / f"fold{k}", self.work / f"fold{k}.bin")

    # ---- whole facts

    def wholes(self):
        folders = [self.work / f"fold{k}" for k in range(5)]
        facts = dump.facts(folders)
        documents = {i: right.Document(a, facts[i]) for i, a in self.articles.items() if i in facts}
        self.report = {}
        for kind in WHOLES:
            self.whole(kind, dump.Task(folders, kind), facts, documents)
        self.accused(facts, documents)

    def rows(self, kind, task, facts, documents):
        """[(row, document, fact, {field: right} or None)], events once for each anchor."""
        out = []
        by = {}
        for i, d in facts.items():
            for f in d[kind + "s"]:
                first = f["anchor"] if kind == "event" else f["content"][0] if kind == "statement" else f
                by[i, (first["start"], first["end"])] = f
        for k, key in enumerate(zip(task.docs, task.places)):
            f = by.get(key)
            if f is None or kind == "figure" and f["category"] == "other":
                continue
            d = documents[key[0]]
            if kind == "event":
                out += [(k, d, f, right.event(d, f, (a["start"], a["end"]))) for a in f["anchors"]]
            else:
                out.append((k, d, f, getattr(right, kind)(d, f)))
        return out

    def whole(self, kind, task, facts, documents):
        rows = self.rows(kind, task, facts, documents)
        index = np.array([r[0] for r in rows])
        docs = [task.docs[k] for k in index]
        x, fresh = task.rows[index], self.fresh(docs)
        likely, product = {}, np.zeros(len(rows))
        for field in WHOLES[kind]:
            first = field in ("found", "type")
            y = np.array([bool(t) and (field == "found" or bool(t[field])) for *_, t in rows], float)
            w = np.array([1.0 if first or t else 0.0 for *_, t in rows])
            only = fresh.astype(float) if (kind, field) in UNSEEN_ONLY else None
            _, scores = self.crossed(x, y, docs, w, SMALLER if only is not None else SMALL, only)
            use = (w > 0) & fresh
            points = forest.curve(scores[use], y[use], ridge=2.0)
            likely[field] = forest.on(points, scores)
            train = (w > 0) & (fresh if only is not None else True)
            model = forest.fit(x[train], y[train], w[train], **(SMALLER if only is not None else SMALL))
            self.tasks[f"{kind}-{field}"] = (0.5, task.columns, model, points)
            if field in PARTS[kind]:
                product += np.log(likely[field])
            self.report[kind, field] = gap(likely[field][use], y[use]), y[use].mean()
        y = np.array([bool(t) and all(t.get(f, True) for f in PARTS[kind]) for *_, t in rows], float)
        raw = log_odds(np.exp(product))
        points = forest.curve(raw[fresh], y[fresh], ridge=2.0)
        self.tasks[kind] = (0.5, [], None, points)
        sure = forest.on(points, raw)
        self.report[kind, "whole"] = gap(sure[fresh], y[fresh]), y[fresh].mean(), at(sure[fresh], y[fresh]), at(sure, y)
        if kind == "event":
            self.event_type = {(task.docs[k], task.places[k]): p for k, p in zip(index, likely["type"])}

    def accused(self, facts, documents):
        """How often a hostile act and its actor are right together, by how sure act and actor are."""
        folders = [self.work / f"fold{k}" for k in range(5)]
        task = dump.Task(folders, "actor")
        likely = np.zeros(len(task.docs))
        for k in range(5):
            rows = self.folds(task.docs) == k
            model = self.models_of(k)
            likely[rows] = forest.on(self.tasks["actor"][3], forest.raw(model, task.rows[rows]))
        best = {}
        where = {(d, p, v): likely[n] for n, (d, p, v) in enumerate(zip(task.docs, task.places, task.values))}
        scores, labels, docs = [], [], []
        for i, d in facts.items():
            wanted = documents[i].accused()
            for e in d["events"]:
                if e["type"] not in right.HOSTILE:
                    continue
                act = self.event_type.get((i, (e["anchor"]["start"], e["anchor"]["end"])))
                for a in e["actors"]:
                    p = max(where.get((i, (s["start"], s["end"]), a), 0) for s in e["anchors"])
                    if act is None or not p:
                        continue
                    scores.append(log_odds(act * p))
                    name = documents[i].name(a)
                    labels.append(any(t == e["type"] and right.names.same(n, name) for t, n in wanted))
                    docs.append(i)
        scores, labels, fresh = np.array(scores), np.array(labels, float), self.fresh(docs)
        points = forest.curve(scores[fresh], labels[fresh], ridge=2.0)
        self.tasks["accused"] = (0.85, [], None, points)
        sure = forest.on(points, scores)
        self.report["accused", "pair"] = gap(sure[fresh], labels[fresh]), labels[fresh].mean(), at(sure[fresh], labels[fresh], 0.85)

    def models_of(self, k):
        return self.fold_actor[k]

    def write(self, path):
        forest.write(path, self.tasks)


def gap(sure, right_, bins=10):
    """Mean gap between confidence and being right over ten bins of it."""
    total, where = 0, np.minimum((np.asarray(sure) * bins).astype(int), bins - 1)
    for b in range(bins):
        total += abs(np.asarray(sure)[where == b].sum() - np.asarray(right_)[where == b].sum())
    return float(total / max(1, len(sure)))


def at(sure, right_, least=0.9):
    """The share of the right ones found while so many of those taken are right."""
    order = np.argsort(-np.asarray(sure))
    y = np.asarray(right_)[order]
    ok = np.nonzero(np.cumsum(y) / np.arange(1, len(y) + 1) >= least)[0]
    return float(y[:ok[-1] + 1].sum() / max(1, y.sum())) if len(ok) else 0.0
