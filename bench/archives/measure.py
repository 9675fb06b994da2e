#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Measures how large input is read: memory for a web archive, small files beside the same texts in one file, and going on after a stop.

    bench/archives/measure.py [--megabytes 1000] [--files 10000] [--run ./rapporteur]

1. A web archive of so many megabytes is read; the most memory of any process, and the time.
2. So many small files are read, and the same texts as lines of one file: both should take the same.
3. The archive is put on record, stopped by SIGKILL after half of the time that reading took, and started again: the time until the second run
   has something new on record, and what the record holds at the end.
"""

import argparse
import json
import os
import pathlib
import random
import shlex
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(command, out=subprocess.DEVNULL):
    """Seconds, megabytes at most, and what was told."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE)
    told = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        sys.exit(f"{shlex.join(command)} ended with {process.returncode}:\n{told[-2000:]}")
    return time.monotonic() - begun, used.ru_maxrss / 1024, told.strip().splitlines()[-1:]


def texts(number):
    chance = random.Random(7)
    names = ["".join(chance.choice("bar den fol gim hul kas lor mek nar".split()) for _ in range(3)).capitalize() for _ in range(500)]
    for i in range(number):
        a, b, c = chance.sample(names, 3)
        yield f"Mayor {a} met {b} in {c} on Monday. {chance.randrange(2, 90)} people were hurt in a flood there, she said."


def small_files(program, folder, number):
    many = folder / "many"
    many.mkdir()
    lines = folder / "lines.jsonl"
    with lines.open("w") as out:
        for i, text in enumerate(texts(number)):
            (many / f"{i:06}.txt").write_text(text)
            out.write(json.dumps({"text": text}) + "\n")
    apart = run([*program, "read", "--format", "jsonl", str(many)])
    together = run([*program, "read", "--format", "jsonl", str(lines)])
    print(f"{number:,} small files: {apart[0]:.1f} s, {apart[1]:.0f} MB; as lines of one file {together[0]:.1f} s, {together[1]:.0f} MB")


def head(record):
    file = record / "head"
    return file.read_text() if file.exists() else ""


def going_on(program, folder, archive, seconds):
    record = folder / "record"
    command = [*program, "ingest", "--ledger", str(record), str(archive)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(seconds / 2)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    before, begun = head(record), time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while process.poll() is None and head(record) == before:
        time.sleep(0.05)
    first = time.monotonic() - begun
    told = process.stderr.read().strip().splitlines()
    process.wait()
    resumed = any("goes on where" in line for line in told)
    print(f"ingest stopped after {seconds / 2:.0f} s and started again: {'went on inside the archive' if resumed else 'BEGAN ANEW'}, "
          f"new on record after {first:.1f} s; {told[-1] if told else ''}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--megabytes", type=int, default=1000)
    arguments.add_argument("--files", type=int, default=10_000)
    arguments.add_argument("--run", default=str(HERE.parents[1] / "rapporteur"))
    chosen = arguments.parse_args()
    program = shlex.split(chosen.run)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        archive = folder / "crawl.warc.gz"
        subprocess.run([sys.executable, str(HERE / "make_warc.py"), str(archive), "--megabytes", str(chosen.megabytes)], check=True)
        seconds, memory, told = run([*program, "read", "--format", "jsonl", str(archive)])
        print(f"web archive of {chosen.megabytes:,} MB: {seconds:.0f} s, {memory:.0f} MB of memory at most; {' '.join(told)}")
        small_files(program, folder, chosen.files)
        going_on(program, folder, archive, seconds)


if __name__ == "__main__":
    main()
