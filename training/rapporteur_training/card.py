# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The model card: what the model is, made of what, how well it does."""
import collections
import json
from pathlib import Path

from .prepare import load

SOURCES = {
    "ewt": ("UD English EWT", "CC BY-SA 4.0", "syntax, sentence ends; its proper nouns only say that a name stands there"),
    "gum": ("UD English GUM: news, interview, speech", "CC BY (news, interview: Wikinews), public domain (speeches)", "syntax, sentence ends, names cut from entity mentions"),
    "uner": ("Universal NER on EWT dev", "CC BY-SA 4.0", "names (PER, ORG, LOC)"),
    "meantime": ("MEANTIME (title and first five sentences)", "CC BY 4.0", "names"),
    "wikinews": ("Wikinews 2019-2020, gold of this project", "CC BY 2.5, annotation CC BY 4.0", "facts and names"),
    "gum-news": ("GUM news, gold of this project", "CC BY, annotation CC BY 4.0", "facts"),
    "written": ("Invented reports, gold of this project", "CC BY 4.0", "facts"),
    "added": ("training/gold: more Wikinews articles and invented reports", "CC BY 2.5 (Wikinews), CC BY 4.0", "facts, partly names"),
    "names": ("Wikinews 2019-2020, names only", "CC BY 2.5, annotation CC BY 4.0", "names")}


def table(head, rows):
    lines = ["| " + " | ".join(map(str, r)) + " |" for r in [head, ["---"] * len(head), *rows]]
    return "\n".join(lines) + "\n"


def card(work, to, path):
    work = Path(work)
    samples, scores = load(work), json.loads((work / "scores.json").read_text(encoding="utf-8"))
    training, spec = (json.loads(p.read_text(encoding="utf-8")) for p in (work / "training.json", to / "model.json"))
    path.write_text("\n".join([_head(spec, training), _data(samples), _training(training, scores, spec), _syntax(scores), _names(scores), _facts(scores),
                               _speed(scores), _layers(), LIMITS]), encoding="utf-8")


ENCODERS = {"minilm": "all-MiniLM-L6-v2 (Apache-2.0)", "bge-small": "bge-small-en-v1.5 (MIT)"}


def _head(spec, training):
    heads = ", ".join(f"{k} {len(v)}" for k, v in spec["labels"].items())
    return f"""# Model card: Rapporteur's English model, version {spec['version']}

Reads English news text in one pass: part of speech, lemma (edit scripts), universal dependencies, sentence ends, names of ten kinds, and
the marks of facts: cue, source and content of statements, event triggers (PLOVER types) with status and voice, figure categories.
It starts from {ENCODERS[training['encoder']]}: {training['layers']} layers, 384 wide, uncased WordPiece, all trained further, with an added
embedding of each word's case and shape{', and learnt from a larger network too' if training['taught'] else ''}{'. The weights that shipped before were where this training began' if training.get('started') else ''}. Labels: {heads}; arcs 256 wide, arc labels 64.

Trained {spec['trained']} by `training/run`. sha256 of model.onnx: `{spec['sha256']['model.onnx']}`.
"""


def _data(samples):
    words, articles = collections.Counter(), collections.defaultdict(set)
    for s in samples:
        words[s["source"], s["part"]] += len(s["words"])
        articles[s["source"], s["part"]].add(s.get("document"))
    rows = [[name, use, licence] + [f"{words[key, part]:,}" if words[key, part] else "" for part in ("train", "dev", "test")]
            for key, (name, licence, use) in SOURCES.items() if any(words[key, p] for p in ("train", "dev", "test"))]
    return "## Data (words)\n\n" + table(["source", "used for", "licence", "train", "dev", "test"], rows) + """
The gold and names of this project were annotated, and the invented reports written, by a large language model working under written
guidelines; they are no measure of human agreement. Parts by article: `splits.tsv`; `training/gold` is training only. The trees of GUM news
articles in the dev and test parts of the gold are in GUM train. Of UNER every fifth document is held back; the rest, sentences of EWT
dev, was trained on for names only.
"""


def _training(training, scores, spec):
    return f"""## Training

{training['steps']} steps in {training['epochs']} epochs, {training['minutes']} minutes on one to two cores of a shared machine ({scores['cpu']}; bfloat16 products),
torch {training['torch']}, seed {training['seed']}. Weights kept: {spec['weights']}. Weights, and what is added to the score of O ({', '.join(f'{k} {v:+}' for k, v in spec['addedToO'].items())}) and
to that of a sentence's end ({spec['addedToEnd']:+}), are chosen on the dev parts or named at export.
"""


def _syntax(scores):
    rows = [[name, kind] + [r.get(k, "") for k in ("upos", "lemma", "feats", "uas", "las", "sentences")]
            for kind in ("int8", "fp32") for name, r in scores[kind].items() if name.startswith(("ewt", "gum"))]
    return "## Syntax (dev; gold words)\n\n" + table(["set", "model", "UPOS", "lemma", "features", "UAS", "LAS", "sentences F1"], rows) + """
"Product's segments": sentences that the product's rules leave together stand in one window and the model parts them.
"""


def _names(scores):
    rows = [[part, name, kind, r["all"]] for part, kind, of in _parts(scores) for name, r in of.items() if name.startswith(("uner", "names"))]
    kinds = [k for k in scores["int8"]["names"] if k not in ("all", "span")]
    each = [[part] + [of["names"].get(k, "") for k in kinds] for part, kind, of in _parts(scores) if kind == "int8"]
    return "## Names (exact spans and kinds, F1)\n\n" + table(["part", "set", "model", "F1"], rows) + "\n" + table(["names, by kind"] + kinds, each)


def _facts(scores):
    first = scores["int8"]["facts, all"]
    rows = [[part, name.removeprefix("facts, "), kind, r["articles"]] + [r[k] for k in first if k != "articles"]
            for part, kind, of in _parts(scores) for name, r in of.items() if name.startswith("facts")]
    return "## Marks of facts\n\n" + table(["part", "set", "model", "articles"] + [k for k in first if k != "articles"], rows) + """
Events: trigger inside the gold anchor and same type, F1; anchors: whatever the type. Status and voice at gold anchors. Cue, source,
content: exact spans, F1; content halves: the spans share half of their words. Figures: F1 of the number's word, then with its category.
Odd tags: triggers of one word that the model tags neither verb, noun, adjective nor name, in per cent.
"""


def _parts(scores):
    out = [("dev", "int8", scores["int8"]), ("dev", "fp32", scores["fp32"])]
    return out + ([("test", "int8", scores["test"])] if "test" in scores else [])


def _speed(scores):
    rows = [[kind] + list(of.values()) for kind, of in scores["speed"].items()]
    heads = [f"{k} pieces a call" for k in scores["speed"]["int8"]]
    return f"""## Speed (words a second of processor time, one thread, the model only; {scores['cpu']})

{table(["model"] + heads, rows)}
Words of which any output differs in any bit between a window alone and in a batch: {scores['words changed by batch mates']} %.
"""


LAYERS = Path(__file__).resolve().parents[1] / "layers.json"


def _layers():
    """What fewer layers would cost: trainings that were made to choose, in the order of their layers."""
    rows = json.loads(LAYERS.read_text(encoding="utf-8"))
    heads = list(rows[0])
    return "## Layers\n\n" + table(heads, [[row.get(k, "") for k in heads] for row in rows]) + """
Float weights at the end of training, dev parts, F1 (LAS: share), before anything is added to O. The students of four and three layers took over
as many of the six layers that ship, evenly spread, and learnt from the same teacher for half an hour on one core of a busy machine: fewer steps than the
student of six. They lose six points of names and four of events to it, so six layers ship. Words a second: the network alone on
one thread, 8-bit, by `PartsSpeed`.
"""


LIMITS = """## Limits

English only. Trained on web text and on news of 2019-2020 and older; rare event types and statuses have few examples. Text without case
costs accuracy, names most. The annotated reports carry no syntax, and nothing in training keeps the tags and lemmas of their event
triggers right: in invented reports some come out wrong beyond any doubt (odd tags, above), in the news measured hardly any. Windows over
512 pieces must be cut before. Names are in the style of the news rules: no titles, no leading "the"; teams are organizations. On
processors without VNNI instructions 8-bit products may saturate; results there were not measured. The dev scores of fact marks are those
that what is added to O was tuned on. Statements of what happened are only as right as the text: the model marks what is reported, not
what is true.
"""
