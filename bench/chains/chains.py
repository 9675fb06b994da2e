# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""How well `read` knows who a mention is, against annotated chains: those of training/gold and, as outside data, those of GUM.

    chains.py [--gum FOLDER] [--command ./rapporteur] [--misses]

FOLDER holds UD_English-GUM (conllu with Entity= in MISC); only news, interviews and speeches are read. Of each form of mention: told is how many
mentions the program gives to somebody who is mentioned elsewhere too, right the share of them whose somebody is, by most of his other mentions, the
one of the gold (names and descriptions that the gold has in no chain are passed over); found the share of the gold's pronouns of that form (with
another mention of a person, body, country or place) that are right so. Joined counts the somebodies that hold names of two chains, parted the chains
whose names two somebodies hold.
"""
import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training"))
from rapporteur_scorers import gum  # noqa: E402

THIRD = {form: word for word, forms in {"he": "he him his himself", "she": "she her hers herself", "they": "they them their theirs themselves",
                                        "it": "it its itself"}.items() for form in forms.split()}
PRONOUNS = {*THIRD, *"i me my mine myself we us our ours ourselves you your yours yourself yourselves who whom whose which that this these those one".split()}
SOMEBODY = {"person", "organization", "country", "group", "place"}


def gold():
    """{file: {id: article}} of the annotated articles that have chains."""
    out = {}
    for file in sorted((ROOT / "training/gold").glob("*.jsonl")):
        articles = [json.loads(line) for line in open(file, encoding="utf-8")]
        out |= {file.stem: {a["id"]: a for a in articles if "chains" in a}} if any("chains" in a for a in articles) else {}
    return out


def read(command, articles):
    """{id: facts document}"""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for name, a in articles.items():
            row = {"id": name, "title": a.get("title"), "published": a.get("published"), "text": a["text"]}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        file.flush()
        lines = subprocess.run([*command, "read", "--format", "jsonl", file.name], stdout=subprocess.PIPE, check=True, text=True).stdout
    return {d["document"]["source"]: d for d in map(json.loads, lines.splitlines())}


def form(text, named):
    """The form of a mention by its words: he, she, they, it; name or description; None for first, second and relative persons."""
    words = text.lower()
    if words in PRONOUNS:
        return THIRD.get(words)
    return "name" if named else "description"


class Gold:
    """Chains of an article, by place."""

    def __init__(self, article):
        self.mentions = [(s, e, k) for k, chain in enumerate(article["chains"]) for s, e in chain["mentions"]]
        self.chains = article["chains"]

    def at(self, start, end):
        """The chain of the mention that ends where some words end, or else holds them; the shortest of several."""
        hits = [(abs(e - end) > 2, e - s, k) for s, e, k in self.mentions
                if s < end and start < e and (abs(e - end) <= 2 or s <= start and end <= e)]
        return min(hits)[2] if hits else None


def compare(articles, documents, misses):
    """{form: Counter(told, right, gold, found)} and how many somebodies are joined and chains parted."""
    counts, ends = defaultdict(Counter), Counter()
    for name, article in articles.items():
        chains, text = Gold(article), article["text"]
        found, right = set(), {}
        holders = defaultdict(set)
        for entity in documents[name]["entities"]:
            places = [(m["start"], m["end"], m["form"], chains.at(m["start"], m["end"])) for m in entity["mentions"]]
            names = Counter(k for *_, f, k in places if f == "name" and k is not None)
            ends["somebodies"] += bool(names)
            ends["joined"] += sum(n > 0 for n in names.values()) > 1
            for k in names:
                holders[k].add(entity["id"])
            for i, (start, end, f, k) in enumerate(places):
                others = Counter(o for j, (*_, o) in enumerate(places) if j != i and o is not None and places[j][2] != "pronoun")
                kind = form(text[start:end], f == "name")
                if not others or kind is None or (k is None and kind in ("name", "description")):
                    continue
                own = others.most_common(1)[0][0]
                counts[kind]["told"] += 1
                counts[kind]["right"] += own == k
                if own == k:
                    found.add((start, end))
                elif misses:
                    around = text[max(0, start - 120):start] + "[" + text[start:end] + "]" + text[end:end + 60]
                    print(f"{name}\t{kind}\t{entity['name']}\t" + around.replace("\n", " "))
        ends["chains"] += len(holders)
        ends["parted"] += sum(len(x) > 1 for x in holders.values())
        for chain in chains.chains:
            if len(chain["mentions"]) < 2 or chain["kind"] not in SOMEBODY:
                continue
            for start, end in chain["mentions"]:
                kind = THIRD.get(text[start:end].lower())
                if kind:
                    counts[kind]["gold"] += 1
                    counts[kind]["found"] += (start, end) in found
    return counts, ends


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--gum", help="the folder of UD_English-GUM")
    p.add_argument("--command", default=str(ROOT / "rapporteur"))
    p.add_argument("--misses", action="store_true", help="print each mention that is given to another than the gold's")
    o = p.parse_args()
    sets = gold()
    if o.gum:
        documents = gum.read(o.gum)
        for genre in gum.OPEN:
            sets[f"GUM {genre}"] = {i: a for i, a in documents.items() if i.split("_")[1] == genre}
    for name, articles in sets.items():
        counts, ends = compare(articles, read(shlex.split(o.command), articles), o.misses)
        print(f"{name}: {len(articles)} articles; of {ends['somebodies']} somebodies with names {ends['joined']} joined, of {ends['chains']} chains {ends['parted']} parted")
        for kind in ("he", "she", "they", "it", "description", "name"):
            c = counts[kind]
            share = f", of {c['gold']} in the gold found {c['found'] / c['gold']:.3f}" if c["gold"] else ""
            print(f"  {kind:12s} told {c['told']:5d}, right {c['right'] / max(1, c['told']):.3f}{share}")


if __name__ == "__main__":
    main()
