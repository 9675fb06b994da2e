# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Reads every source into samples: one sentence of a treebank or one segment of an article, with what is labelled on its words.

A sample is {"source", "part", "words"} and, where known, upos, lemma, feats, head, rel, name, cue, source_span ..., one entry a word:
a label, or None where the label of this word is unknown. A key that is absent is unlabelled on the whole sample.
"""
import collections
import gzip
import json
from pathlib import Path

from . import articles, coarse, conllu, spans, splits
from .segments import segment

ROOT = Path(__file__).resolve().parents[1]
GUM_GENRES = ("news", "interview", "speech")  # the genres of GUM under licences that allow any use
UNER_HELD_BACK = 5  # every fifth document of UNER EWT dev is kept for measuring


def prepare(data, work, segmenter):
    data, work = Path(data), Path(work)
    work.mkdir(parents=True, exist_ok=True)
    samples = treebanks(data, segmenter) + uner(data) + meantime(data) + gold(data, segmenter)
    with gzip.open(work / "samples.json.gz", "wt", encoding="utf-8", compresslevel=3) as out:
        json.dump(samples, out, ensure_ascii=False)
    count = collections.Counter()
    for s in samples:
        count[s["source"], s["part"]] += len(s["words"])
    for (source, part), words in sorted(count.items()):
        print(f"{source:10s} {part:5s} {words:7d} words")


def load(work):
    with gzip.open(Path(work) / "samples.json.gz", "rt", encoding="utf-8") as f:
        return json.load(f)


def treebanks(data, segmenter):
    """Sentences with "joined": the product's segmenter leaves the sentence in one piece with the next."""
    files = [("ewt", "train", p) for p in sorted(data.glob("language/ud-ewt/train/*.conllu"))]
    files += [("gum", "train", p) for g in GUM_GENRES for p in sorted(data.glob(f"language/ud-gum/train/GUM_{g}_*.conllu"))]
    files += [("ewt", "dev", data / "language/ud-ewt/en_ewt-ud-dev.conllu"), ("gum", "dev", data / "language/ud-gum/en_gum-ud-dev.conllu")]
    named = listed(ROOT / "names/ewt.tsv", [s for _, _, path in files for s in conllu.read(path)])
    read = [(source, part, path.stem, k, *d) for source, part, path in files for k, d in enumerate(conllu.documents(conllu.read(path)))]
    cut = segment(segmenter, {f"{stem}-{k}": text for _, _, stem, k, text, _, _ in read})
    out = []
    for source, part, stem, k, text, sentences, ends in read:
        stops = {s[-1][1] for s in cut[f"{stem}-{k}"]}
        for n, (s, end) in enumerate(zip(sentences, ends)):
            sample = {key: s[key] for key in ("words", "upos", "lemma", "feats", "head", "rel")}
            sample |= {"source": source, "part": part, "document": f"{stem}-{k}", "joined": end not in stops and n + 1 < len(ends)
                       and not sentences[n + 1]["starts"]}
            sample["named"] = s["id"] in named
            sample["name"] = named.get(s["id"]) or (coarse.gum(s) if source == "gum" else coarse.proper_nouns(s))
            out.append(sample)
    return out


def listed(path, sentences):
    """{sentence id: tags} of the treebank sentences whose names (PER, ORG, LOC) stand in a list: id, then "words=KIND; words=KIND" in order."""
    words, out = {s["id"]: s["words"] for s in sentences}, {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        sentence, names = line.split("\t")
        row, at, found = words[sentence], 0, []
        for name in filter(None, names.split("; ")):
            parts, kind = name.rsplit("=", 1)[0].split(" "), name.rsplit("=", 1)[1]
            at = next((i for i in range(at, len(row)) if row[i:i + len(parts)] == parts), None)
            if at is None:
                raise SystemExit(f"{path}: {sentence} does not hold {name!r} after the names before it")
            found.append((at, at + len(parts), kind))
            at += len(parts)
        out[sentence] = coarse.uner(row, spans.write(found, len(row)))
    return out


def uner(data):
    out = []
    for document, words, tags in conllu.read_iob(data / "language/uner-ewt/en_ewt-ud-dev.iob2"):
        part = "train" if document % UNER_HELD_BACK else "dev"
        out.append({"source": "uner", "part": part, "words": words, "name": coarse.uner(words, tags), "coarse": tags})
    return out


def meantime(data):
    return [{"source": "meantime", "part": "train", "words": w, "name": t}
            for path in sorted(data.glob("dates/meantime/*/*.xml")) for w, t in coarse.meantime(path)]


def gold(data, segmenter):
    """Segments of the annotated articles."""
    texts = {a["id"]: a["text"] for a in splits.lines(data / "news/wikinews2019-2020.jsonl")}
    facts, sets = {}, {}
    for path in sorted((data / "gold").glob("*.jsonl")) + sorted((ROOT / "gold").glob("*.jsonl")):
        added = path.parent == ROOT / "gold"
        if path.name == "details.jsonl":  # no articles: what is told besides, by index into the other files
            continue
        for g in splits.lines(path):
            i = f"{path.stem}/{g['id']}" if g["id"] in facts else g["id"]  # two annotators may have chosen the same id
            facts[i], sets[i] = g, "added" if added else path.stem
            if g.get("text"):
                texts[i] = g["text"]
    names = {g["id"]: g for g in splits.lines(data / "names/wikinews.jsonl")}
    names |= {i: g for i, g in facts.items() if "names" in g}  # some articles carry both in one record
    table = ROOT / "splits.tsv"
    parts = splits.read(table) if table.exists() else splits.make(data, table)
    overlap = [i for i, name in sets.items() if name == "added" and i in parts]
    if overlap:
        raise SystemExit(f"training/gold: {overlap[0]} stands in splits.tsv, so it is not free for training")
    ids = sorted(facts.keys() | names.keys())
    cut = segment(segmenter, {i: texts[i] for i in ids})
    out = []
    for i in ids:
        words = articles.Words(texts[i], cut[i])
        labelled = label(words, facts.get(i), names.get(i))
        for a, b in zip(words.first, words.first[1:]):
            sample = {"source": sets.get(i, "names"), "part": parts.get(i, "train"), "document": i,
                      "words": [texts[i][s:e] for s, e in words.places[a:b]]}
            sample |= {k: v[a:b] for k, v in labelled.items() if k != "anchors"}
            if "anchors" in labelled:
                sample["anchors"] = [(s - a, e - a, *rest) for s, e, *rest in labelled["anchors"] if a <= s and e <= b]
            for key in spans_of(labelled):
                # A span that runs on from the segment before opens anew here, so that a segment can be read by itself.
                first = sample[key][0]
                if first.startswith("I-"):
                    sample[key][0] = "B-" + first[2:]
            out.append(sample)
    return out


def spans_of(labelled):
    return [k for k in ("name", "cue", "source_span", "content", "nested") if k in labelled]


def label(words, facts, names):
    n, out = len(words), {}
    if names:
        out["name"] = articles.names(words, names)
    if not facts:
        return out
    placed = articles.statements(words, facts)
    out |= {"source_span" if k == "source" else k: spans.write(sorted(v, key=lambda s: s[0] - s[1]), n) for k, v in placed.items()}
    out |= {"event": ["O"] * n, "figure": ["O"] * n, "status": [None] * n, "voice": [None] * n}
    figures, unknown = articles.figures(words, facts)
    for i, (category, status, voice) in figures.items():
        out["figure"][i], out["status"][i], out["voice"][i] = category, status, voice
    for i in unknown:
        out["figure"][i] = None
    out["anchors"] = articles.events(words, facts)
    for a, b, kind, status, voice in out["anchors"]:
        if b - a == 1:
            out["event"][a], out["status"][a], out["voice"][a] = kind, status, voice
        else:
            # Which of its words is the head is settled during training, by the model's own trees.
            out["event"][a:b] = [None if x == "O" else x for x in out["event"][a:b]]
    return out
