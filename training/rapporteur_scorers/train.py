# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Trains the scorers step by step, each on what the steps before make of articles that they have not seen: whom words mean, candidates of single
mentions, which mentions tell one act, candidates over all mentions of an act, then accusations and whole facts."""
import json
import os
import subprocess
from pathlib import Path

import numpy as np

from . import articles, dump, forest, right

REFERENCE = ("pronoun", "description")
ACT = "act"
PAIRS = ("actor", "recipient", "place", "day", "figure-place")
CHAINED = ("chain-actor", "chain-recipient", "chain-place", "chain-day")
LEAST = {"act": 0.35, "actor": 0.4, "recipient": 0.26, "place": 0.3, "day": 0.35, "figure-place": 0.3, "same": 0.5, "pronoun": 0.3,
         "description": 0.5, "event.type": 0.35}  # of places and days: likelier than none; of events from 0.35 to 0.5 57 in 100 are right
PAIR_OPTIONS = {k: dict(rounds=150, num_leaves=20) for k in ("actor", "recipient", "place", "day")}
CHAIN_OPTIONS = dict(rounds=120, num_leaves=8, min_data_in_leaf=30)
REFERENCE_OPTIONS = dict(rounds=100, num_leaves=10, min_data_in_leaf=20)
ACT_OPTIONS = dict(rounds=120, num_leaves=8, min_data_in_leaf=20)
SAME_OPTIONS = dict(rounds=120, num_leaves=10, min_data_in_leaf=20)
WHOLES = {"event": ("type", "status", "actors", "recipients", "date", "place"), "figure": ("found", "category", "status", "bound", "place"),
          "statement": ("found", "content", "speaker")}
PARTS = {"event": ("type", "status", "actors", "recipients", "date"), "figure": ("found", "category", "status", "bound", "place"),
         "statement": ("found", "content", "speaker")}
ACCUSED_OPTIONS = dict(rounds=200, num_leaves=8, min_data_in_leaf=30, learning_rate=0.04, feature_fraction=0.3)
ACCUSED = {True: 0.85, False: 0.6}  # so sure must it be that this one did that: one with a name, one without
ACCUSER = 0.6  # and that this one accuses or charges
UNSEEN_ONLY = {("event", "type")}  # what the language model has learnt by heart of its own articles
FRESH = 4.0  # what an article weighs that the language model has not seen, where its marks are asked for
SMALL = dict(rounds=60, num_leaves=6, min_data_in_leaf=20, learning_rate=0.06)
SMALLER = dict(rounds=40, num_leaves=4, min_data_in_leaf=15, learning_rate=0.08)


class Program:
    """The program that describes candidates. It goes on running, for it keeps what it has analysed."""

    def __init__(self, command, model=None):
        """model: a folder that holds en/model.onnx and its files, to be used instead of the language model that ships."""
        environment = dict(os.environ, RAPPORTEUR_MODEL=str(Path(model).resolve())) if model else None
        self.process = subprocess.Popen([command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def run(self, read, folder, tasks, scorers=None):
        asked = [read, folder, ",".join(tasks)] + ([scorers] if scorers else [])
        self.process.stdin.write("\t".join(map(str, asked)) + "\n")
        self.process.stdin.flush()
        if self.process.stdout.readline() != "done\n":
            raise RuntimeError(f"candidates of {read} must be described, are not; its error stands above")

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Parted:
    """Two programs: articles that the language model that ships has learnt are described with an earlier one that had not seen them."""

    def __init__(self, command, earlier, learnt):
        self.programs, self.learnt = (Program(command), Program(command, earlier)), learnt

    def run(self, read, folder, tasks, scorers=None):
        lines = Path(read).read_text(encoding="utf-8").splitlines(keepends=True)
        parts, folders = ([], []), [Path(f"{folder}.now"), Path(f"{folder}.earlier")]
        for line in lines:
            parts[json.loads(line)["id"] in self.learnt].append(line)
        for program, part, into in zip(self.programs, parts, folders):
            path = Path(f"{into}.jsonl")
            path.write_text("".join(part), encoding="utf-8")
            program.run(path, into, tasks, scorers)
        Path(folder).mkdir(exist_ok=True)
        for file in folders[0].iterdir():
            contents = [(f / file.name).read_bytes() for f in folders]
            (Path(folder) / file.name).write_bytes(contents[0] if file.suffix == ".columns" else b"".join(contents))

    def close(self):
        for program in self.programs:
            program.close()


def log_odds(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


class Trainer:
    def __init__(self, data, work, program, more=(), earlier=None):
        self.articles, self.work = articles.read(data, more), Path(work)
        new = {i for i, a in self.articles.items() if a["part"] == "new"}
        self.program = Parted(program, earlier, new) if earlier else Program(program)
        self.work.mkdir(parents=True, exist_ok=True)
        self.report = {}
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
        """Trains the scorers of whom words mean, of which words tell of an act, of candidates and of which mentions are one act."""
        first = self.work / "ruled"
        articles.write(self.articles, self.work / "articles.jsonl")
        for k in range(5):
            articles.write({i: a for i, a in self.articles.items() if self.fold[i] == k}, self.work / f"fold{k}.jsonl")
        self.program.run(self.work / "articles.jsonl", first, (ACT, *REFERENCE))
        self.tasks, self.by_fold = {}, [{} for _ in range(5)]
        for name in REFERENCE:
            task = dump.Task([first], name)
            self.fit(name, task, *right.reference(task, self.articles), REFERENCE_OPTIONS)
        task = dump.Task([first], ACT)
        self.fit(ACT, task, right.acts(task, self.articles), self.fresh(task.docs).astype(float), ACT_OPTIONS)
        folders = self.read(PAIRS)
        facts = dump.facts(folders)
        documents = {i: right.Document(a, facts[i]) for i, a in self.articles.items() if i in facts}
        for name in PAIRS:
            task = dump.Task(folders, name)
            self.fit(name, task, *right.candidates(task, name, documents), PAIR_OPTIONS.get(name, {}))
        same = dump.Task(self.read(["same"]), "same")
        self.fit("same", same, *right.same_act(same, documents), SAME_OPTIONS)
        folders = self.read(CHAINED)
        for name in CHAINED:
            task = dump.Task(folders, name)
            self.fit(name, task, *right.candidates(task, name, documents), CHAIN_OPTIONS)

    def read(self, tasks, name="fold"):
        """Reads each article by the scorers that did not see it; the folders of what came out."""
        folders = [self.work / f"{name}{k}" for k in range(5)]
        for k, folder in enumerate(folders):
            forest.write(self.work / f"fold{k}.bin", self.by_fold[k])
            self.program.run(self.work / f"fold{k}.jsonl", folder, tasks, self.work / f"fold{k}.bin")
        return folders

    def fit(self, name, task, labels, weights, options, only=True):
        """Trains the scorer of a task, whole and crossed; returns what the crossed ones say. The curve is fitted on some rows only."""
        models, scores = self.crossed(task.rows, labels, task.docs, weights, options)
        use, fresh = weights > 0, self.fresh(task.docs)
        some = use & only
        points = forest.curve(scores[some], labels[some], np.where(fresh, 3.0, 1.0)[some])
        whole = forest.fit(task.rows[use], labels[use], weights[use], **options)
        self.keep(name, LEAST.get(name, 0.5), task.columns, whole, points, models)
        sure = forest.on(points, scores)
        new = some & fresh
        taken = sure >= 0.5
        self.report[name, "crossed"] = (labels[new & taken].mean(), labels[new & taken].sum() / labels[new].sum(), gap(sure[new], labels[new]),
                                        at_precision(sure[new], labels[new]))
        return sure

    # ---- whole facts

    def wholes(self):
        """Trains the scorers of accusations and of whole facts; then reads all articles so."""
        folders = self.read(("accused", *WHOLES))
        facts = dump.facts(folders)
        documents = {i: right.Document(a, facts[i]) for i, a in self.articles.items() if i in facts}
        self.unsure = self.accused(dump.Task(folders, "accused"), documents)
        for kind in WHOLES:
            self.whole(kind, dump.Task(folders, kind), facts, documents)
        self.read([], "crossed")
        self.program.close()

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
            self.keep(f"{kind}.{field}", LEAST.get(f"{kind}.{field}", 0.5), task.columns, forest.fit(x[train], y[train], w[train], **options), points, models)
            self.report[kind, field] = gap(likely[field][use], y[use]), y[use].mean()
        if kind == "event":
            for n, (_, d, f, at) in enumerate(rows):
                unsure = self.unsure.get((d.id, (f["anchor"]["start"], f["anchor"]["end"])), {})
                if unsure:
                    likely["actors"][n] = 1 - max(unsure.values())
                    told[n] = right.fact(kind, d, dict(f, actors=[a for a in f["actors"] if a not in unsure]), at)
        y = np.array([bool(t) and all(t.get(f, True) for f in PARTS[kind]) for t in told], float)
        raw = log_odds(np.prod([likely[f] for f in PARTS[kind]], axis=0))
        points = forest.curve(raw[fresh], y[fresh], ridge=2.0)
        self.keep(kind, 0.5, [], None, points)
        sure = forest.on(points, raw)
        self.report[kind, "whole"] = gap(sure[fresh], y[fresh]), y[fresh].mean(), at_precision(sure[fresh], y[fresh]), at_precision(sure, y)

    def accused(self, task, documents):
        """Trains the scorer of who did a hostile act; of each event the actors that are not sure enough to be named, {entity: likelihood}."""
        labels = right.accused(task, documents)
        known = ~np.isnan(labels)
        labels = np.nan_to_num(labels)
        hostile = task.column("hostile") > 0
        sure = self.fit("accused", task, labels, np.where(self.fresh(task.docs), FRESH, 1.0) * known, ACCUSED_OPTIONS, hostile)
        self.tasks["accused"] = (ACCUSED[True], *self.tasks["accused"][1:])
        for k in range(5):
            self.by_fold[k]["accused"] = (ACCUSED[True], *self.by_fold[k]["accused"][1:])
        self.keep("accused-unnamed", ACCUSED[False], [], None, self.tasks["accused"][3])
        events = [documents[doc].by_anchor.get(at) for doc, at in zip(task.docs, task.places)]
        accuses = known & np.array([bool(e) and e["type"] == "ACCUSE" for e in events])
        points = forest.curve(log_odds(sure[accuses]), labels[accuses], np.where(self.fresh(task.docs), 3.0, 1.0)[accuses])
        self.keep("accuser", ACCUSER, [], None, points)
        accusing = forest.on(points, log_odds(sure))
        unsure = {}
        for doc, at, actor, event, p, q in zip(task.docs, task.places, task.values, events, sure, accusing):
            if event and event["type"] in right.HOSTILE and p < ACCUSED[documents[doc].is_named(actor)]:
                unsure.setdefault((doc, at), {})[actor] = p
            elif event and event["type"] == "ACCUSE" and q < ACCUSER:
                unsure.setdefault((doc, at), {})[actor] = q
        return unsure

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
