# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Reading what bench's CandidateDump wrote."""
import json
from collections import defaultdict
from pathlib import Path

import numpy as np


class Task:
    """The candidates of one task: rows of features, and of each its article, the place of its fact, and what it is."""

    def __init__(self, folders, name):
        folders = [Path(f) for f in folders if (Path(f) / f"{name}.columns").exists()]
        self.columns = (folders[0] / f"{name}.columns").read_text(encoding="utf-8").split("\n")[:-1]
        rows, self.docs, self.places, self.values = [], [], [], []
        for folder in folders:
            rows.append(np.fromfile(folder / f"{name}.rows", dtype=">f4").astype(np.float32).reshape(-1, len(self.columns)))
            for line in open(folder / f"{name}.keys", encoding="utf-8"):
                doc, start, end, value = line.rstrip("\n").split("\t")
                self.docs.append(doc)
                self.places.append((int(start), int(end)))
                self.values.append(value)
        self.rows = np.concatenate(rows)
        self.facts = defaultdict(list)  # (article, place): its rows
        for i, key in enumerate(zip(self.docs, self.places)):
            self.facts[key].append(i)

    def column(self, name):
        return self.rows[:, self.columns.index(name)]


def facts(folders):
    out = {}
    for folder in folders:
        for line in open(Path(folder) / "facts.jsonl", encoding="utf-8"):
            d = json.loads(line)
            out[d["document"]["source"]] = d
    return out
