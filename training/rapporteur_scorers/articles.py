# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The annotated articles: gold of the data folder and of training/gold, with their texts and parts."""
import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def parts():
    """{article id: train, dev or test} of the articles that the language model was trained or measured with."""
    rows = [x.split("\t") for x in (HERE / "splits.tsv").read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    return {i: part for i, _, part in rows}


def unseen_files():
    """Names of files of training/gold that the shipped language model was not trained on."""
    path = HERE / "unseen.txt"
    return {x.strip() for x in path.read_text().splitlines() if x.strip() and not x.startswith("#")} if path.exists() else set()


def read(data, more=()):
    """{id: article}: its gold with text, title, published, and part: train, dev, test or (not seen by the language model) new."""
    data, known, new, out = Path(data), parts(), unseen_files(), {}
    texts = {a["id"]: a for f in sorted((data / "news").glob("*.jsonl")) for a in lines(f)}
    for file in sorted((data / "gold").glob("*.jsonl")) + sorted((HERE / "gold").glob("*.jsonl")) + [Path(f) for f in more]:
        for g in lines(file):
            if "events" not in g:  # what is laid onto articles of other files
                continue
            a = g if g.get("text") else texts[g["id"]]
            fresh = file.name in new or file in map(Path, more)
            out.setdefault(g["id"], dict(g, text=a["text"], title=a.get("title"), published=g.get("published") or a.get("date"),
                                         part=known.get(g["id"], "new" if fresh else "train")))
    return out


def write(articles, path):
    """The articles as lines that the product reads."""
    with open(path, "w", encoding="utf-8") as out:
        for i, a in articles.items():
            row = {"id": i, "title": a["title"], "published": a["published"], "text": a["text"]}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def events(article):
    """The gold events with their numbers and the place of their anchors."""
    text, out = article["text"], []
    for number, e in enumerate(article["events"]):
        base = max(text.find(e["sentence"][:40]), 0)
        a = max(text.find(e["anchor"], base), 0)
        out.append(dict(e, number=number, at=(a, a + len(e["anchor"]))))
    return out


def everywhere(text, piece):
    return [m.span() for m in re.finditer(re.escape(piece), text)]
