# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""SIGKILL at random instants of all that writes."""

import concurrent.futures
import pathlib
import random
import shutil
import subprocess
import zipfile

from program import PEOPLE, Faults, Program, note

OLD = pathlib.Path(__file__).resolve().parents[2] / "record/src/test/resources/org/rapporteur/record/leaf/ledger-0.1.zip"

KEY = "ledger-key.pem"

STEPS = ["ingest", "ingest", "reindex", "review", "review", "screen", "decide", "identity", "migrate", "merge"]


class Killed:
    """One record that is killed at again and again, and what was told to be on it."""

    def __init__(self, program, number, names):
        self.program = program
        self.names = names
        self.chance = random.Random(f"{program.chance.random()} {number}")
        self.number = number
        self.record = program.record(f"killed-{number}", 1)
        self.template = None
        self.given = 100 * 1000 * (number + 1)
        self.wanted = {f"report-{i}" for i in range(6)}
        self.confirmed, self.decided, self.ruled = set(), 0, 0
        self.heads = []
        self.open = self.facts()

    def facts(self):
        return [fact["record"] for leaf in self.program.leaves(self.record) for part in ("statements", "events", "figures")
                for fact in leaf.get(part, [])]  # fmt: skip

    def step(self, kill):
        """Kills once; gives what is wrong then."""
        kind = self.chance.choice(STEPS)
        if kind == "migrate":
            return kind, self.aside(kill, kind, self.old)
        if kind == "merge":
            return kind, self.aside(kill, kind, self.full)
        fresh = [self.given + i for i in range(2)]
        self.given += 2
        fact = next((one for one in self.open if one not in self.confirmed), None)
        if kind == "review" and fact is None:
            self.open = self.facts()
            fact = next((one for one in self.open if one not in self.confirmed), self.open[0])
        words = {
            "ingest": lambda: ["ingest", self.program.articles(f"k{self.number}-{kill}.jsonl", fresh)],
            "reindex": lambda: ["reindex"],
            "review": lambda: ["review", "confirm", fact, "--reviewer", f"Killer {kill}"],
            "screen": lambda: ["screen", "--list", self.names, "--format", "jsonl"],
            "decide": lambda: ["screen", "decide", PEOPLE[0], "e0", "cleared", "--reason", f"born elsewhere {kill}"],
            "identity": lambda: ["identity", PEOPLE[0], PEOPLE[1], "another", "--reason", f"two people {kill}"],
        }[kind]()
        ended = self.killed([*words, "--ledger", self.record])
        if ended == 0 and kind == "review":
            self.confirmed.add(fact)
        wrong = []
        if kind == "ingest":
            status, _, said = self.program.call(*words, "--ledger", self.record)
            if status != 0:
                wrong.append(f"does not go on: {status} {said[-300:]}")
            self.wanted |= {f"report-{i}" for i in fresh}
        wrong += self.verified(self.record, self.heads)
        self.heads.append(self.program.folder / f"head-{self.number}.txt")
        self.heads[-1].write_text(note(self.record))
        return kind, wrong

    def killed(self, words, program=None):
        """The exit status of a command that is killed at some moment of the time that it usually takes; None where it was."""
        process = (program or self.program).start(*words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            return process.wait(self.chance.uniform(0.2, 2.5))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return None

    def verified(self, record, heads, program=None):
        since = ["--since", heads[-1]] if heads else []
        status, _, said = (program or self.program).call("verify", "--ledger", record, *since)
        return [] if status == 0 else [f"verify says {status}: {said[-300:]}"]

    def aside(self, kill, kind, make):
        """Kills at what happens once to a record, in a copy of one; what was left must go on."""
        folder = self.program.folder / f"aside-{self.number}"
        folder.mkdir()
        program = Program(self.program.run, folder, kill)
        copy = folder / "record"
        make(copy, program.config)
        words = ["ingest", self.program.articles(f"{kind}-{self.number}-{kill}.jsonl", [self.given]), "--ledger", copy]
        self.given += 1
        head = folder / "head.txt"
        head.write_text(note(copy))
        self.killed(words, program)
        wrong = []
        status, _, said = program.call(*words)
        if status != 0:
            wrong.append(f"does not go on: {status} {said[-300:]}")
        wrong += self.verified(copy, [head] if head.read_text() else [], program)
        shutil.rmtree(folder)
        return wrong

    def old(self, copy, config):
        """A record of version 0.1 with its key, which the first writer brings into the form of today."""
        with zipfile.ZipFile(OLD) as packed:
            packed.extractall(copy.parent)
        shutil.move(copy.parent / KEY, config / KEY)

    def full(self, copy, config):
        """Seven volumes of one size: the next makes them one."""
        self.template = self.template or self.program.record(f"full-{self.number}", 7, 1)
        shutil.copytree(self.template, copy)
        shutil.copy(self.program.config / KEY, config / KEY)

    def end(self):
        """What was told to be on record and is not, or stands twice."""
        leaves = self.program.leaves(self.record)
        found = [leaf["document"]["source"] for leaf in leaves if leaf["kind"] == "document"]
        wrong = []
        if set(found) != self.wanted or len(found) != len(self.wanted):
            wrong.append(f"documents are lost or there twice: {len(found)} of {len(self.wanted)}")
        states = {fact["record"]: fact.get("review", {}) for leaf in leaves for part in ("statements", "events", "figures")
                  for fact in leaf.get(part, [])}  # fmt: skip
        lost = [fact for fact in self.confirmed if (states.get(fact) or {}).get("state") != "confirmed"]
        if lost:
            wrong.append(f"{len(lost)} decisions that were told to be on record are not: {lost[:3]}")
        return wrong


def kills(program, amount):
    faults = Faults("kills")
    names = program.lists()
    workers = 1 if amount < 20 else 2
    records = [Killed(program, number, names) for number in range(workers)]
    counts = {}

    def run(one, share):
        return [(kill, *one.step(kill)) for kill in range(share)]

    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for done in pool.map(run, records, [amount - amount // 2, amount // 2] if workers > 1 else [amount]):
            for kill, kind, wrong in done:
                counts[kind] = counts.get(kind, 0) + 1
                faults.expect(not wrong, f"after kill {kill} of {kind}: {wrong}")
    for one in records:
        wrong = one.end()
        faults.expect(not wrong, f"in the end: {wrong}")
    told = sum(len(one.confirmed) for one in records)
    return faults.tell(f" ({', '.join(f'{kind} {count}' for kind, count in sorted(counts.items()))}; {told} decisions told)")
