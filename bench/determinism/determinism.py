# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Whether the same articles give the same bytes, however they are read.

    determinism.py [--runs 5] [--command ./rapporteur] [--spark ./rapporteur-spark] [--no-spark] [FILE.jsonl...]

Reads the articles five times by the command, on one thread and on two in turn; puts them on record by one thread and by two; reads them on
Spark and puts its tables on record; and asks the service for each. Prints a SHA-256 a way; ends with 1 where one differs.
Without files: the samples, and annotated articles of training/gold.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LISTS = ["entities", "times", "statements", "events", "figures", "victims", "relations"]


def sha(data):
    return hashlib.sha256(data).hexdigest()


class Ways:
    """What each way gave, and whether all of one kind are the same."""

    def __init__(self):
        self.differ = 0
        self.first = {}

    def add(self, kind, way, digest):
        same = self.first.setdefault(kind, digest) == digest
        self.differ += not same
        print(f"{digest[:16]}  {kind}, {way}{'' if same else '   DIFFERS'}", flush=True)


def run(*command, **more):
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more).stdout


def recorded(command, record):
    """The documents on record with their facts, in the order of their ids: what was ingested first comes first in a log."""
    lines = run(command, "export", "--ledger", record, "--format", "jsonl").split(b"\n")
    return sha(b"\n".join(sorted(line for line in lines if line.startswith(b'{"kind":"document"'))))


def facts(document):
    """All of a facts document but what it is called."""
    return json.dumps([document["document"]["text"], [document.get(name) for name in LISTS]], sort_keys=True, ensure_ascii=False)


def served(command, record, articles):
    """The facts of each article, as the service gives them when it is sent the text."""
    service = subprocess.Popen([command, "serve", "--ledger", record, "--port", "0"], cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    try:
        address = next(found.group(1) for found in (re.search(r"Listening on (http://\S+)", line) for line in service.stderr) if found)
        out = []
        for article in articles:
            body = {name: article[name] for name in ("text", "title", "published", "url") if article.get(name)}
            request = urllib.request.Request(address + "/api/v1/read", json.dumps(body).encode(), {"Content-Type": "application/json"})
            with urllib.request.urlopen(request, timeout=300) as reply:
                out.append(facts(json.load(reply)))
        return out
    finally:
        service.terminate()
        service.wait(60)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("files", nargs="*", type=Path)
    p.add_argument("--runs", type=int, default=5)
    p.add_argument("--command", default=str(ROOT / "rapporteur"))
    p.add_argument("--spark", default=str(ROOT / "rapporteur-spark"))
    p.add_argument("--no-spark", action="store_true")
    o = p.parse_args()
    files = [file.resolve() for file in o.files] or [ROOT / "samples/wikinews.jsonl", ROOT / "training/gold/wikinews-4.jsonl"]
    ways = Ways()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RAPPORTEUR_CONFIG"] = folder + "/config"
        # Only what an article has by itself, so that annotations are not taken for parts of it.
        articles = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
        articles = [{name: one[name] for name in ("id", "title", "published", "outlet", "url", "text") if one.get(name)} for one in articles]
        file = Path(folder) / "articles.jsonl"
        file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in articles), encoding="utf-8")
        print(f"{len(articles)} articles")
        for number in range(o.runs):
            threads = 1 + number % 2
            lines = run(o.command, "read", "--format", "jsonl", "--jobs", threads, file)
            ways.add("lines of read", f"run {number + 1} on {threads} thread{'s'[:threads - 1]}", sha(lines))
        for threads in (1, 2):
            record = f"{folder}/record-{threads}"
            run(o.command, "ingest", "--jobs", threads, "--ledger", record, file)
            ways.add("documents on record", f"read on {threads} thread{'s'[:threads - 1]}", recorded(o.command, record))
        if not o.no_spark:
            run(o.spark, "read", file, "--out", folder + "/tables")
            run(o.command, "ingest", "--ledger", folder + "/record-spark", "--from-parquet", folder + "/tables")
            ways.add("documents on record", "read on Spark", recorded(o.command, folder + "/record-spark"))
        read = [facts(json.loads(line)) for line in lines.split(b"\n") if line]
        ways.add("facts of each text", "command", sha("\n".join(read).encode()))
        ways.add("facts of each text", "service", sha("\n".join(served(o.command, folder + "/record-1", articles)).encode()))
    print("the same bytes every way" if not ways.differ else f"{ways.differ} ways differ")
    sys.exit(1 if ways.differ else 0)


if __name__ == "__main__":
    main()
