# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The program that is tried, the records it makes, and what went wrong."""

import json
import os
import pathlib
import random
import subprocess
import sys
import time

PEOPLE = ["Ada Brook", "Tom Reed", "Kari Dahl", "Ines Moro", "Lars Holt"]
PLACES = ["Oslo", "Bergen", "Lagos", "Quito", "Hanoi"]
DERIVED = ("index", "digests")
SOURCES = pathlib.Path(__file__).resolve().parents[1] / "src/main/java/org/rapporteur/bench/faults"


def article(number, chance):
    who, other = chance.sample(PEOPLE, 2)
    place = chance.choice(PLACES)
    dead = chance.randint(2, 60)
    text = (
        f'"The road to {place} is shut," said Mayor {who} on Monday. At least {dead} people were killed when rebels shelled '
        f"the market of {place}, police said. {other} denied it and will meet officials in {chance.choice(PLACES)} next week. "
        f"Report number {number} was checked twice."
    )
    day = f"2031-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    return {"id": f"report-{number}", "title": f"Shelling near {place}", "published": day, "text": text}


class Faults:
    """What went wrong in one part."""

    def __init__(self, part):
        self.part = part
        self.begun = time.monotonic()
        self.found = []
        self.tried = 0

    def expect(self, right, words):
        self.tried += 1
        if not right:
            self.found.append(words)

    def tell(self, more=""):
        seconds = time.monotonic() - self.begun
        print(f"{self.part}: {self.tried} looked at, {len(self.found)} wrong{more}, {seconds:.0f} s", flush=True)
        for words in self.found[:10]:
            print(f"    {words}", flush=True)
        return not self.found


class Program:
    """The program with keys of its own, so that those of whoever runs this stay as they are."""

    def __init__(self, run, folder, seed):
        self.run = run
        self.folder = folder
        self.chance = random.Random(seed)
        self.config = folder / "config"
        self.config.mkdir()
        self.environment = {**os.environ, "RAPPORTEUR_CONFIG": str(self.config)}

    def start(self, *words, **more):
        return subprocess.Popen(
            [self.run, *map(str, words)], text=True, errors="replace", env=self.environment, **more
        )

    def call(self, *words, before=()):
        done = subprocess.run(
            [*before, self.run, *map(str, words)],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            env=self.environment,
        )
        return done.returncode, done.stdout, done.stderr

    def library(self):
        """The folder of its libraries."""
        run = pathlib.Path(self.run)
        built = sorted(run.parent.glob("cli/target/rapporteur-*/rapporteur-*/lib"))
        return built[0] if built else run.resolve().parent.parent / "lib"

    def java(self, name, *words, heap="1g"):
        """Runs a class of bench from its source over the libraries of the program."""
        java = pathlib.Path(os.environ["JAVA_HOME"]) / "bin/java" if "JAVA_HOME" in os.environ else "java"
        return subprocess.Popen(
            [str(java), f"-Xmx{heap}", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable",
             "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
             "-cp", f"{self.library()}/*", str(SOURCES / f"{name}.java"), *map(str, words)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", env=self.environment,
        )  # fmt: skip

    def articles(self, name, numbers):
        file = self.folder / name
        file.write_text("".join(json.dumps(article(number, self.chance)) + "\n" for number in numbers))
        return file

    def lists(self):
        names = "\n".join(f"e{i},Person,{who},,1961-01-0{i + 1},no" for i, who in enumerate(PEOPLE[:3]))
        file = self.folder / "list.csv"
        file.write_text("id,schema,name,aliases,birth_date,countries\n" + names + "\n")
        return file

    def record(self, name="record", batches=3, size=6):
        record = self.folder / name
        for batch in range(batches):
            file = self.articles(f"{name}-{batch}.jsonl", range(batch * size, (batch + 1) * size))
            status, _, words = self.call("ingest", "--ledger", record, file)
            if status != 0:
                sys.exit(f"a record cannot be made: {words}")
        return record

    def leaves(self, record):
        """Everything on record as JSON."""
        status, out, words = self.call("export", "--ledger", record, "--format", "jsonl")
        if status != 0:
            sys.exit(f"a record cannot be given out: {words}")
        return [json.loads(line) for line in filter(None, out.split("\n"))]


def told(status, words):
    """Whether an error names what it is about in words for people."""
    return status in (1, 2, 3, 4) and "rapporteur: " in words and "\tat " not in words and "Exception in" not in words


def files(record):
    return [file for file in sorted(record.rglob("*")) if file.is_file() and file.name != "writer.lock"]


def note(record):
    lines = (record / "head").read_text().splitlines() if (record / "head").exists() else []
    return "".join(line[2:] + "\n" for line in lines if line.startswith("| "))
