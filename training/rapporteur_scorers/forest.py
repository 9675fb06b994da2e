# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Gradient boosted trees: training, and writing them as the product reads them."""
import struct

import lightgbm
import numpy as np

MAGIC = 0x52524631
STANDARD = dict(objective="binary", learning_rate=0.06, num_leaves=15, min_data_in_leaf=25, feature_fraction=0.5, bagging_fraction=0.8,
                bagging_freq=1, lambda_l2=5.0, num_threads=1, verbose=-1, seed=11, deterministic=True, force_row_wise=True)


def fit(rows, labels, weights=None, rounds=120, **options):
    return lightgbm.train(dict(STANDARD, **options), lightgbm.Dataset(rows, labels, weight=weights), rounds)


def raw(model, rows):
    return model.predict(rows, raw_score=True, num_threads=1)


def folds(docs, count=5):
    """The fold of each row, whole articles together, the same on every run."""
    order = {d: k % count for k, d in enumerate(np.random.default_rng(7).permutation(sorted(set(docs))))}
    return np.array([order[d] for d in docs])


def crossed(rows, labels, docs, weights=None, **options):
    """Raw scores of each row by a model that was not trained on its article."""
    fold, out = folds(docs), np.zeros(len(rows))
    use = np.ones(len(rows)) if weights is None else weights
    for k in range(fold.max() + 1):
        train = (fold != k) & (use > 0)
        out[fold == k] = raw(fit(rows[train], labels[train], use[train], **options), rows[fold == k])
    return out


def nodes(model):
    """(roots, [feature, threshold, left]) with the two children of a node side by side."""
    roots, out = [], []

    def place(node, at):
        if "leaf_value" in node and "split_feature" not in node:
            out[at] = (-1, node["leaf_value"], 0)
            return
        if node["decision_type"] != "<=":
            raise ValueError("a split must be by <=, is by " + node["decision_type"])
        left = len(out)
        out.extend([None, None])
        out[at] = (node["split_feature"], node["threshold"], left)
        place(node["left_child"], left)
        place(node["right_child"], left + 1)

    for tree in model.dump_model()["tree_info"] if model else []:
        roots.append(len(out))
        out.append(None)
        place(tree["tree_structure"], roots[-1])
    return roots, out


def text(value):
    data = value.encode("utf-8")
    return struct.pack(">H", len(data)) + data


def write(path, tasks):
    """tasks: {name: (least, columns, model or None, curve)}; a curve is rising pairs of raw score and likelihood."""
    with open(path, "wb") as out:
        out.write(struct.pack(">iH", MAGIC, len(tasks)))
        for name, (least, columns, model, curve) in sorted(tasks.items()):
            out.write(text(name) + struct.pack(">fH", least, len(columns)) + b"".join(map(text, columns)))
            roots, tree = nodes(model)
            out.write(struct.pack(">H", len(roots)) + struct.pack(f">{len(roots)}i", *roots) + struct.pack(">i", len(tree)))
            for feature, value, left in tree:
                out.write(struct.pack(">hf", feature, value) + (struct.pack(">i", left) if feature >= 0 else b""))
            out.write(struct.pack(">H", len(curve)) + b"".join(struct.pack(">ff", x, y) for x, y in curve))


def curve(scores, right, weights=None, ridge=1.0):
    """A smooth curve from raw score to how often it is right (Platt), as 41 points."""
    x, y = np.asarray(scores, float), np.asarray(right, float)
    w = np.ones(len(x)) if weights is None else np.asarray(weights, float)
    a, b = 1.0, 0.0
    for _ in range(50):  # Newton, with a pull to the identity
        p = 1 / (1 + np.exp(-(a * x + b)))
        g = np.array([(w * (p - y) * x).sum() + ridge * (a - 1), (w * (p - y)).sum() + ridge * b])
        s = w * p * (1 - p)
        h = np.array([[(s * x * x).sum() + ridge, (s * x).sum()], [(s * x).sum(), s.sum() + ridge]])
        a, b = np.array([a, b]) - np.linalg.solve(h, g)
    at = np.linspace(x.min() - 1, x.max() + 1, 41)
    return list(zip(at, 1 / (1 + np.exp(-(a * at + b)))))


def on(points, scores):
    return np.interp(scores, [x for x, _ in points], [y for _, y in points])
