# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""All scores of the exported model, beside those of its fp32 graph, as work/scores.json; the card is made from it."""
import json
import platform
import time
from pathlib import Path

import numpy as np

from . import evaluate
from .batches import group, inputs
from .export import vocabulary
from .labels import OUTPUTS
from .pieces import Pieces
from .prepare import load
from .runtime import onnx_model, predict


def evaluate_all(work, to, test):
    work = Path(work)
    samples, pieces, v = load(work), Pieces(), vocabulary(work)
    report = {"cpu": cpu(), "int8": scores(onnx_model(to / "model.onnx", 2), pieces, v, samples, "dev", True),
              "fp32": scores(onnx_model(work / "model.fp32.onnx", 2), pieces, v, samples, "dev", False)}
    if test:
        report["test"] = on_gold(onnx_model(to / "model.onnx"), pieces, samples, "test")
    report["speed"] = {name: speed(onnx_model(path), pieces, samples) for name, path in (("int8", to / "model.onnx"), ("fp32", work / "model.fp32.onnx"))}
    report["words changed by batch mates"] = changed(onnx_model(to / "model.onnx"), pieces, samples)
    (work / "scores.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
    print(json.dumps(report, indent=1))


def scores(call, pieces, v, samples, part, cases):
    out = {}
    for source in ("ewt", "gum"):
        chosen = [s for s in samples if s["part"] == part and s["source"] == source]
        out[f"{source}, gold sentences"] = evaluate.syntax(call, pieces, v, chosen)
        out[f"{source}, product's segments"] = evaluate.syntax(call, pieces, v, chosen, join=True)
        if cases:
            out[f"{source}, gold sentences, upper case"] = evaluate.syntax(call, pieces, v, chosen, case="upper")
    held_back = [s for s in samples if s["part"] == part and s["source"] == "uner"]
    out["uner"] = evaluate.three(call, pieces, held_back)
    if cases:
        for case in ("upper", "lower"):
            out["uner, " + case + " case"] = evaluate.three(call, pieces, held_back, case)
    return out | on_gold(call, pieces, samples, part, cases)


def on_gold(call, pieces, samples, part, cases=True):
    named = [s for s in samples if s["part"] == part and s["source"] == "wikinews" and "name" in s]
    out = {"names": evaluate.names(call, pieces, named)}
    if cases:
        out |= {f"names, {case} case": evaluate.names(call, pieces, named, case) for case in ("upper", "lower")}
    for label, sets in (("facts, news", ("wikinews", "gum-news")), ("facts, written", ("written",)), ("facts, all", ("wikinews", "gum-news", "written"))):
        chosen = [s for s in samples if s["part"] == part and s["source"] in sets and "anchors" in s]
        # The bias is already in the exported weights.
        out[label] = evaluate.facts(chosen, predict(call, pieces, [s["words"] for s in chosen]), {}) | {"articles": len({s["document"] for s in chosen})}
    return out


def news(samples):
    return [s["words"] for s in samples if s["source"] in ("wikinews", "added")]


def speed(call, pieces, samples, budgets=(128, 256), rounds=2):
    """Words a second of processor time on one thread, with batches of so many padded pieces; the model only."""
    rows = sorted((pieces.features(w) for w in news(samples)[:1000]), key=lambda r: len(r[0]))
    words, out = sum(len(r[2]) - 1 for r in rows), {}
    for budget in budgets:
        batches = [inputs(b) for b in group(rows, budget, lambda r: len(r[0]))]
        best = float("inf")
        for _ in range(rounds):
            start = time.process_time()
            for b in batches:
                call(*b)
            best = min(best, time.process_time() - start)
        out[str(budget)] = round(words / best)
    return out


def changed(call, pieces, samples, count=400):
    """Share of words for which any output differs in any bit between a window alone and a window in a batch."""
    texts = news(samples)[:count]
    alone, together = predict(call, pieces, texts, budget=1), predict(call, pieces, texts, budget=2048)
    differing = sum(int(sum((a[k].reshape(len(w), -1) != b[k].reshape(len(w), -1)).any(1) for k in OUTPUTS).astype(bool).sum())
                    for w, a, b in zip(texts, alone, together))
    return round(100 * differing / sum(map(len, texts)), 3)


def cpu():
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()
