#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Executes docs/notebook.ipynb against a record of the samples: each of its cells, in order, in one Python.

    pip install -r bench/notebook/requirements.txt
    bench/notebook/run.py [RAPPORTEUR]

RAPPORTEUR  the command; default ./rapporteur

Exit status 0 where every cell runs.
"""
import contextlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = sys.argv[1:] or [str(ROOT / "rapporteur")]


def rapporteur(*arguments):
    subprocess.run([*COMMAND, *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def cells():
    notebook = json.loads((ROOT / "docs/notebook.ipynb").read_text("utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def execute(environment):
    os.environ.update(environment)
    names = {}
    for number, source in enumerate(cells(), 1):
        lines = source.rstrip().split("\n")
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(source, f"cell {number}", "exec"), names)
        except Exception as fault:
            print(f"cell {number}: {type(fault).__name__}: {fault}\n  {lines[-1]}", file=sys.stderr)
            return 1
    print(f"{len(cells())} cells ran")
    return 0


def main():
    with tempfile.TemporaryDirectory() as folder:
        record, tables = Path(folder, "record"), Path(folder, "tables")
        rapporteur("ingest", "--ledger", str(record), "samples/wikinews.jsonl")
        rapporteur("export", "--ledger", str(record), "--format", "parquet", "--out", str(tables))
        service = subprocess.Popen(
            [*COMMAND, "serve", "--ledger", str(record), "--port", "0"],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True)
        try:
            address = next(filter(None, (re.search(r"http://\S+", line) for line in service.stderr)))
            return execute({"RAPPORTEUR_SERVICE": address.group(), "RAPPORTEUR_TABLES": str(tables)})
        finally:
            service.terminate()
            service.wait(60)


if __name__ == "__main__":
    sys.exit(main())
