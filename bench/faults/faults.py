#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Does to records, documents and runs what an attacker or a bad day does, and looks whether anything goes unnoticed.

Usage: faults.py --run ./rapporteur [--short] [--only PART ...] [--seed 1]

Parts, each of which prints what it did and what went wrong:
  states     files missing, empty or of another kind; a full disk, a read-only folder, no permission, two writers, a damaged model
  columns    every column of every table changed by somebody without the key, who makes all hashes fit: verify names it
  strangers  every file gone, cut or another's, a record signed by somebody else: verify names it
  flips      a bit flipped anywhere in a record: verify names it, or the file is derived and everything is answered as before
  documents  mutated documents of every form: a reading or a typed rejection, never `internal`, and the run goes on
  texts      texts that no newspaper prints: none takes three times what news takes
  kills      SIGKILL at random instants of ingest, reindex, review, screening, decisions, rulings, migration and merge of volumes; what was
             told to be on record is, and the run goes on

`columns` needs duckdb of requirements.txt. All articles are invented here from a seed. Exit status 0 if nothing went wrong.
"""

import argparse
import pathlib
import sys
import tempfile
import time

from altered import columns, flips, strangers
from documents import documents, texts
from kills import kills
from program import Program
from states import states

# In full, and for every day.
AMOUNTS = {"kills": (300, 6), "flips": (1000, 16), "documents": (10000, 160), "texts": (100_000, 0), "strangers": (1, 0)}

PARTS = {"states": states, "columns": columns, "strangers": strangers, "flips": flips, "documents": documents, "texts": texts,
         "kills": kills}  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--run", required=True)
    parser.add_argument("--short", action="store_true", help="a few of each, for every day")
    parser.add_argument("--only", nargs="+", choices=list(PARTS), default=list(PARTS))
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    fine, begun = True, time.monotonic()
    for part in given.only:
        amount = AMOUNTS.get(part, (0, 0))[1 if given.short else 0]
        if part in AMOUNTS and not amount:
            continue
        with tempfile.TemporaryDirectory(prefix="rapporteur-faults-") as folder:
            program = Program(str(pathlib.Path(given.run).resolve()), pathlib.Path(folder), given.seed)
            fine &= PARTS[part](program, amount)
    print(f"time: {time.monotonic() - begun:.0f} s", flush=True)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
