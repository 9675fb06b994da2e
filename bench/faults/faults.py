#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Does to records, documents and runs what an attacker or a bad day does, and looks whether anything goes unnoticed.

Usage: faults.py --run ./rapporteur [--short] [--only PART ...] [--seed 1]

Parts, each of which prints what it did and what went wrong:
  kills      SIGKILL at random instants of ingest, reindex, screening, decisions and rulings; nothing acknowledged is lost
  flips      a byte flipped anywhere in a record: verify names it, or the file is derived and everything is answered as before
  columns    every column of every table changed by somebody without the key, who makes all hashes fit: verify names it
  states     files missing, empty or of another kind, a full disk: an error with place and remedy
  documents  mutated documents of every form: a reading or a typed rejection, never `internal`, and the run goes on

`columns` needs duckdb of requirements.txt. All articles are invented here from a seed. Exit status 0 if nothing went wrong.
"""

import argparse
import concurrent.futures
import gzip
import hashlib
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

AMOUNTS = {
    "kills": (300, 12),
    "flips": (1000, 16),
    "documents": (10000, 400),
}
PEOPLE = ["Ada Brook", "Tom Reed", "Kari Dahl", "Ines Moro", "Lars Holt"]
PLACES = ["Oslo", "Bergen", "Lagos", "Quito", "Hanoi"]
DERIVED = ("index", "digests")


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
    def __init__(self, run, folder, seed):
        self.run = run
        self.folder = folder
        self.chance = random.Random(seed)

    def call(self, *words):
        done = subprocess.run(
            [self.run, *map(str, words)], capture_output=True, text=True, errors="replace", check=False
        )
        return done.returncode, done.stdout, done.stderr

    def articles(self, name, numbers):
        file = self.folder / name
        file.write_text("".join(json.dumps(article(number, self.chance)) + "\n" for number in numbers))
        return file

    def lists(self):
        names = "\n".join(f'e{i},Person,{who},,1961-01-0{i + 1},no' for i, who in enumerate(PEOPLE[:3]))
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


def told(status, words):
    """Whether an error names what it is about in words for people."""
    return status in (1, 2, 3, 4) and "rapporteur: " in words and "\tat " not in words and "Exception in" not in words


def files(record):
    return [file for file in sorted(record.rglob("*")) if file.is_file() and file.name != "writer.lock"]


def is_derived(record, file):
    return str(file.relative_to(record)).startswith(DERIVED)


def note(record):
    lines = (record / "head").read_text().splitlines() if (record / "head").exists() else []
    return "".join(line[2:] + "\n" for line in lines if line.startswith("| "))


def kills(program, amount):
    faults = Faults("kills")
    record = program.record("killed", 1)
    names, given, heads = program.lists(), 100, []
    wanted = {f"report-{number}" for number in range(6)}
    for kill in range(amount):
        fresh = [given + i for i in range(4)]
        given += 4
        step = program.chance.choice(["ingest", "ingest", "ingest", "reindex", "screen", "decide", "identity", "verify"])
        words = {
            "ingest": ["ingest", program.articles(f"k{kill}.jsonl", fresh)],
            "reindex": ["reindex"],
            "screen": ["screen", "--list", names, "--format", "jsonl"],
            "decide": ["screen", "decide", PEOPLE[0], "e0", "cleared", "--reason", "born elsewhere"],
            "identity": ["identity", PEOPLE[0], PEOPLE[1], "another", "--reason", "two people"],
            "verify": ["verify"],
        }[step]
        process = subprocess.Popen(
            [program.run, *map(str, words), "--ledger", str(record)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(program.chance.uniform(0.2, 4))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if step == "ingest":
            status, _, said = program.call(*words, "--ledger", record)
            faults.expect(status == 0, f"ingest does not go on after kill {kill}: {status} {said[-300:]}")
            wanted |= {f"report-{number}" for number in fresh}
        since = ["--since", heads[-1]] if heads else []
        status, _, said = program.call("verify", "--ledger", record, *since)
        faults.expect(status == 0, f"after kill {kill} of {step}, verify says {status}: {said[-300:]}")
        heads.append(program.folder / "head.txt")
        heads[-1].write_text(note(record))
    status, out, _ = program.call("export", "--ledger", record, "--format", "jsonl")
    leaves = [json.loads(line) for line in out.splitlines()]
    found = [leaf["document"]["source"] for leaf in leaves if leaf["kind"] == "document"]
    faults.expect(status == 0 and set(found) == wanted and len(found) == len(wanted), "documents are lost or there twice")
    return faults.tell(f" after {amount} kills, {len(found)} documents on record")


def answers(program, record):
    return [program.call("find", "market", "--ledger", record, "--format", "jsonl"),
            program.call("export", "--ledger", record, "--format", "jsonl")]  # fmt: skip


def flips(program, amount):
    faults = Faults("flips")
    record = program.record("flipped")
    program.call("reindex", "--ledger", record)
    before = [reply[:2] for reply in answers(program, record)]
    jobs = []
    for number in range(amount):
        file = program.chance.choice(files(record))
        jobs.append((number, file, program.chance.randrange(max(1, file.stat().st_size)), program.chance.randrange(8)))

    def flip(job):
        number, file, place, bit = job
        copy = program.folder / f"flip-{number}"
        shutil.copytree(record, copy)
        target = copy / file.relative_to(record)
        data = bytearray(target.read_bytes() or b"\0")
        data[place] ^= 1 << bit
        target.write_bytes(data)
        where = f"{file.relative_to(record)}, byte {place}, bit {bit}"
        if is_derived(copy, target):
            after = [reply[:2] for reply in answers(program, copy)]
            if after != before:
                status, _, said = program.call("reindex", "--ledger", copy)
                after = [reply[:2] for reply in answers(program, copy)]
                fault = f"{where}: silently another answer" if status == 0 and after == before else f"{where}: {said[-200:]}"
            else:
                fault = None
        else:
            status, _, said = program.call("verify", "--ledger", copy)
            fault = None if status == 3 and told(status, said) else f"{where}: verify says {status} {said[-200:]}"
        shutil.rmtree(copy)
        return fault

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for fault in pool.map(flip, jobs):
            faults.expect(fault is None, fault)
    return faults.tell()


def reseal(record, volume, is_signed):
    """Makes the hashes of head fit, as anybody can; without the key its signature can only stay as it is or go."""
    digest = hashlib.sha256(volume.read_bytes()).hexdigest()
    lines = []
    for line in (record / "head").read_text().splitlines()[:-1]:
        if line.startswith(f"volume {volume.name} "):
            line = " ".join([*line.split(" ")[:-1], digest])
        lines.append(line)
    if not is_signed:
        lines = [line.replace("rapporteur-ledger 2", "rapporteur-ledger 1") for line in lines if not line.startswith("signed ")]
    text = "".join(line + "\n" for line in lines)
    (record / "head").write_text(text + f"sha256 {hashlib.sha256(text.encode()).hexdigest()}\n")


OTHER = {
    "BIGINT": "coalesce({0}, 0) + 1000",
    "VARCHAR": "coalesce({0}, '') || 'x'",
    "DATE": "DATE '1901-02-03'",
    "BLOB": "'other'::BLOB",
    "VARCHAR[]": "['Somebody Else']",
}


def columns(program, _):
    try:
        import duckdb
    except ImportError:
        print("columns: left out, install bench/faults/requirements.txt", flush=True)
        return True
    faults = Faults("columns")
    record = program.record("altered")
    volume = max((record / "volumes").iterdir(), key=lambda file: file.stat().st_size)
    with duckdb.connect(str(volume), read_only=True) as look:
        found = look.execute(
            "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = current_database() AND NOT internal"
        ).fetchall()
    changes = [(table, f"UPDATE {table} SET {column} = {OTHER[kind].format(column)}") for table, column, kind in found]
    changes += [(table, f"DELETE FROM {table}") for table in sorted({row[0] for row in found})]
    changes += [(table, f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1") for table in sorted({row[0] for row in found})]
    for table, sql in changes:
        for is_signed in (True, False):
            copy = program.folder / "altered-copy"
            shutil.copytree(record, copy)
            target = copy / "volumes" / volume.name
            with duckdb.connect(str(target)) as change:
                rows = change.execute(sql).fetchone()[0]
            if rows:
                reseal(copy, target, is_signed)
                status, _, said = program.call("verify", "--ledger", copy)
                head = "signature left" if is_signed else "signature taken away"
                # What is new in packed or size of a row that has a body is read by nobody.
                unread = not is_signed and table == "entry" and re.search(r"SET (packed|size) ", sql)
                faults.expect(status == 3 or unread, f"{sql} ({head}): verify says {status} {said[-200:]}")
            shutil.rmtree(copy)
    return faults.tell()


def states(program, _):
    faults = Faults("states")
    record = program.record("whole")
    program.call("reindex", "--ledger", record)
    fresh = program.articles("fresh.jsonl", range(900, 930))

    def state(name, change, *words, right=told):
        copy = program.folder / "state"
        shutil.copytree(record, copy)
        change(copy)
        status, _, said = program.call(*words, "--ledger", copy)
        faults.expect(right(status, said), f"{name}: {status} {said[-300:]}")
        shutil.rmtree(copy)

    def first(copy):
        return sorted((copy / "volumes").iterdir())[0]

    def fine(status, said):
        return status == 0

    # find answers from the index, which needs no volume while it is up to date.
    for command in (["verify"], ["export"], ["ingest", fresh]):
        name = command[0]
        state(f"{name} without a volume", lambda copy: first(copy).unlink(), *command,
              right=lambda status, said: status == 3 and first(record).name in said)  # fmt: skip
        state(f"{name} without a head", lambda copy: (copy / "head").unlink(), *command)
        state(f"{name} with an empty head", lambda copy: (copy / "head").write_text(""), *command)
        state(f"{name} with an empty volume", lambda copy: first(copy).write_bytes(b""), *command)
        state(f"{name} with half a volume",
              lambda copy: first(copy).write_bytes(first(copy).read_bytes()[: first(copy).stat().st_size // 2]), *command)  # fmt: skip
    for derived in DERIVED:
        for change in ("gone", "empty"):
            def spoil(copy, derived=derived, change=change):
                for file in files(copy):
                    if str(file.relative_to(copy)).startswith(derived):
                        file.unlink() if change == "gone" else file.write_bytes(b"")

            state(f"find with {derived} {change}", spoil, "find", "market", right=fine)
            state(f"ingest with {derived} {change}", spoil, "ingest", fresh, right=fine)
            state(f"reindex with {derived} {change}", spoil, "reindex", right=fine)
    full_disk(program, record, fresh, faults)
    state("a list that is a picture", lambda copy: None, "screen", "--list", first(record))
    return faults.tell()


def full_disk(program, record, fresh, faults):
    """A disk of little room, where this may be made."""
    disk = program.folder / "disk"
    disk.mkdir()
    room = sum(file.stat().st_size for file in files(record)) + 400_000
    mount = ["mount", "-t", "tmpfs", "-o", f"size={room}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        print("states: a full disk left out, no right to mount one", flush=True)
        return
    try:
        copy = disk / "record"
        shutil.copytree(record, copy)
        status, _, said = program.call("ingest", fresh, "--ledger", copy)
        faults.expect(told(status, said) and status == 4, f"ingest on a full disk: {status} {said[-300:]}")
        status, _, said = program.call("verify", "--ledger", copy)
        faults.expect(status == 0, f"verify after a full disk: {status} {said[-300:]}")
    finally:
        subprocess.run(["umount", str(disk)], capture_output=True, check=False)


def mutated(seed, chance):
    data = bytearray(seed)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at = chance.randrange(len(data) + 1)
        what = chance.randrange(6)
        if what == 0 and data:
            data[at % len(data)] = chance.randrange(256)
        elif what == 1:
            del data[at : at + chance.randrange(40)]
        elif what == 2:
            data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randrange(12)))
        elif what == 3:
            data[at:at] = chance.choice(
                [b"\"", b"'", b"<", b"<!--", b"\xe2\x80\x9c", b"\xe2\x80\xae", b"\x00", b"(", b"A. ", b"1,", b"&", b"\n\n", b"x'll"]
            ) * chance.choice([1, 3, 50, 2000])
        elif what == 4:
            data[at:at] = data[at : at + 60] * chance.choice([2, 30])
        else:
            data[at:at] = chance.choice(
                [b"9999-12-31", b"00/00/0000", b" said: ", b"\\u0000", b"\\ud800", b"9" * 400, b"Monday week ", "\u202eabc".encode()]
            )
    return bytes(data)


def documents(program, amount):
    faults = Faults("documents")
    folder = program.folder / "documents"
    folder.mkdir()
    forms = {".txt": lambda it: it["text"].encode(),
             ".html": lambda it: f"<html><head><title>{it['title']}</title></head><body><article><h1>{it['title']}</h1>"
                                 f"<p>{it['text']}</p></article></body></html>".encode(),
             ".json": lambda it: json.dumps(it).encode(),
             ".jsonl": lambda it: (json.dumps(it) + "\n").encode(),
             ".txt.gz": lambda it: gzip.compress(it["text"].encode(), mtime=0)}  # fmt: skip
    for number in range(amount):
        form, make = program.chance.choice(list(forms.items()))
        (folder / f"{number:06d}{form}").write_bytes(mutated(make(article(number, program.chance)), program.chance))
    status, out, said = program.call("read", "--format", "jsonl", folder)
    codes = {}
    for line in out.splitlines():
        rejected = json.loads(line)["document"]["rejected"]
        code = rejected["code"] if rejected else "read"
        codes[code] = codes.get(code, 0) + 1
        faults.expect(code != "internal", rejected and rejected["reason"])
    seen = sum(codes.values())
    faults.expect(status in (0, 1) and seen >= amount * 0.95, f"status {status}, {seen} replies: {said[-300:]}")
    return faults.tell(" (" + ", ".join(f"{code} {count}" for code, count in sorted(codes.items())) + ")")


PARTS = {"states": states, "columns": columns, "flips": flips, "documents": documents, "kills": kills}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--run", required=True)
    parser.add_argument("--short", action="store_true", help="a few of each, for every day")
    parser.add_argument("--only", nargs="+", choices=list(PARTS), default=list(PARTS))
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    fine = True
    for part in given.only:
        with tempfile.TemporaryDirectory(prefix="rapporteur-faults-") as folder:
            program = Program(str(pathlib.Path(given.run).resolve()), pathlib.Path(folder), given.seed)
            amount = AMOUNTS.get(part, (0, 0))[1 if given.short else 0]
            fine &= PARTS[part](program, amount)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
