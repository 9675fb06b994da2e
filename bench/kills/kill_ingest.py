#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Kills `rapporteur ingest` at random instants and looks for what was lost.

Usage: kill_ingest.py --run ./rapporteur --articles ARTICLES.jsonl [--kills 50] [--within 8] [--seed 50]

After each kill the record must verify, with nothing changed since the head seen after the kill before. A run that ends before
it is killed ends its record; the next kills are of a new one. In the end the ingest is let run out. Each record must then hold
every article exactly once and nothing else, and must verify since every head seen. What a head showed is what was
acknowledged: `ingest` counts a document as new when it is under a signed head. Exit status 0 if nothing was lost.
"""

import argparse
import hashlib
import json
import pathlib
import random
import subprocess
import sys
import tempfile


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def note(record):
    """The signed checkpoint that a head shows; empty before there is one."""
    head = record / "head"
    lines = head.read_text().splitlines() if head.exists() else []
    return "".join(line[2:] + "\n" for line in lines if line.startswith("| "))


class Record:
    def __init__(self, given, folder):
        self.given = given
        self.folder = folder
        self.path = folder / "record"
        self.heads = []

    def ingest(self):
        return [self.given.run, "ingest", "--ledger", str(self.path), str(self.given.articles)]

    def verify(self, since=None):
        words = [self.given.run, "verify", "--ledger", str(self.path), *(["--since", str(since)] if since else [])]
        status, _, message = run(*words)
        if status != 0:
            sys.exit(f"{' '.join(words)} ended with status {status}: {message}")

    def look(self):
        """After a kill."""
        head = note(self.path)
        if head and not (self.heads and self.heads[-1].read_text() == head):
            self.verify(self.heads[-1] if self.heads else None)
            self.heads.append(self.folder / f"head-{len(self.heads)}")
            self.heads[-1].write_text(head)

    def settle(self):
        """After an ingest that ran out: how many documents and rejections there are, each once, and none is missing."""
        self.verify()
        for head in self.heads:
            self.verify(head)
        status, export, words = run(self.given.run, "export", "--ledger", str(self.path), "--format", "jsonl")
        if status != 0:
            sys.exit(f"export ended with status {status}: {words}")
        leaves = [json.loads(line) for line in export.splitlines()]
        found = [leaf["id"] for leaf in leaves if leaf["kind"] == "document"]
        rejected = {leaf["bytes"] for leaf in leaves if leaf["kind"] == "rejection"}
        lines = (line for line in self.given.articles.read_bytes().split(b"\n") if line.strip())
        wanted = {"sha256:" + hashlib.sha256(line).hexdigest() for line in lines}
        lost, twice, strange = wanted - set(found) - rejected, len(found) - len(set(found)), set(found) - wanted
        if lost or twice or strange:
            sys.exit(f"{len(lost)} articles lost, {twice} there twice, {len(strange)} never given")
        print(
            f"{len(found)} documents and {len(rejected)} rejections, none lost, none twice; "
            f"the record verifies since each of the {len(self.heads)} heads seen after kills",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True)
    parser.add_argument("--articles", required=True, type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--within", type=float, default=8, help="seconds after its start by which each run is killed")
    parser.add_argument("--seed", type=int, default=50)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    record = Record(given, pathlib.Path(tempfile.mkdtemp(prefix="rapporteur-kills-")))
    kills = 0
    while kills < given.kills:
        process = subprocess.Popen(record.ingest(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(chance.uniform(0.05, given.within))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
            record.look()
            continue
        if process.returncode > 1:
            sys.exit(f"an ingest ended with status {process.returncode}")
        record.settle()
        record = Record(given, pathlib.Path(tempfile.mkdtemp(prefix="rapporteur-kills-")))
    status, _, words = run(*record.ingest())
    if status > 1:
        sys.exit(f"the last ingest ended with status {status}: {words}")
    record.settle()
    print(f"{kills} kills")


if __name__ == "__main__":
    main()
