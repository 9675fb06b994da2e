# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Train, dev and test parts of the gold, by article, written down once in splits.tsv.

Of each set the articles are ordered by their number of events and cut into groups; of each group the same share goes to each
part, so that the parts are alike. Articles of training/gold and those that have names only are always training.
"""
import json
import random
from pathlib import Path

SEED = 20261124
SHARES = {"wikinews": (3, 3, 20), "gum-news": (3, 3, 20), "written": (1, 1, 16)}  # dev, test, of so many


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def make(data, path):
    rng = random.Random(SEED)
    rows = []
    for name, (dev, test, group) in SHARES.items():
        gold = sorted(lines(Path(data) / "gold" / f"{name}.jsonl"), key=lambda g: (len(g["events"]), g["id"]))
        for start in range(0, len(gold), group):
            part = gold[start:start + group]
            rng.shuffle(part)
            d, t = round(dev * len(part) / group), round(test * len(part) / group)
            rows += [(g["id"], name, "dev" if i < d else "test" if i < d + t else "train") for i, g in enumerate(part)]
    head = ("# Parts of the gold: article id, set, part. The test part decides nothing; it is reported once, in the model card.\n"
            "# Names of the same articles follow the same part; articles with names only, and those of training/gold, are training.\n")
    path.write_text(head + "".join("\t".join(r) + "\n" for r in sorted(rows)), encoding="utf-8")
    return read(path)


def read(path):
    """{article id: part}"""
    rows = [x.split("\t") for x in path.read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    return {i: part for i, _, part in rows}
