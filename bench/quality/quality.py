# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""How good the tests are, measured and written to docs/quality.md.

    quality.py coverage                  runs all tests with JaCoCo; lines reached of the modules that ship (at least 85 %)
    quality.py mutation [MODULE...]      changes the code of model, ledger, facts, record by PIT; changes that tests see (at least 75 %)
    quality.py mutation --share PERCENT [--lot NUMBER]
                                         the same for so many of the classes of each module, drawn by lot, the same ones each time;
                                         another number draws others

One module after the other on one thread: some five minutes for model, an hour for ledger, many hours for facts and record, of which eight
in a hundred take ten minutes and an hour. A share is a sample: its figure is that of the classes drawn, and whoever has added tests for
these should draw others. A run writes only the figures of what it measured; those of other modules stay as they are. Ends with 1 where a
goal is missed.
"""
import csv
import datetime
import os
import random
import re
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/quality.md"
SHIPPED = ["model", "intake", "documents", "language", "facts", "stories", "ledger", "screening", "search", "engine", "export", "record", "server",
           "cli", "spark"]

# What of each module is changed: of facts the rules, not the tables they go by.
MUTATED = {
    "model": "org.rapporteur.model.*",
    "ledger": "org.rapporteur.ledger.*",
    "facts": "org.rapporteur.facts.extraction.*,org.rapporteur.facts.resolution.*,org.rapporteur.facts.details.*",
    "record": "org.rapporteur.record.*",
}
GOALS = {"coverage": 85.0, "mutation": 75.0}
# The command-line tool of JaCoCo, fetched by Maven's own client.
JACOCO = re.search(r"<jacoco.version>(.*?)<", (ROOT / "pom.xml").read_text()).group(1)
PIT = re.search(r"<pitest.version>(.*?)<", (ROOT / "pom.xml").read_text()).group(1)

JAVA = Path(os.environ["JAVA_HOME"]) / "bin/java" if "JAVA_HOME" in os.environ else "java"


def run(*command):
    print("+", " ".join(map(str, command)), flush=True)
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True)


def coverage():
    run("mvn", "-B", "-ntp", "-q", "-Pcoverage", "verify", "-Dassembly.skipAssembly")
    tool = ROOT / "target/jacoco"
    run("mvn", "-B", "-ntp", "-q", "-N", "dependency:copy", f"-Dartifact=org.jacoco:org.jacoco.cli:{JACOCO}:jar:nodeps", f"-DoutputDirectory={tool}")
    report = tool / "report.xml"
    runs = sorted(ROOT.glob("*/target/jacoco.exec"))
    classes = [part for module in SHIPPED for part in ("--classfiles", ROOT / module / "target/classes")]
    run(JAVA, "-jar", tool / f"org.jacoco.cli-{JACOCO}-nodeps.jar", "report", *runs, *classes, "--xml", report)
    packages = {}
    for package in xml.iterparse(report, events=("end",)):
        element = package[1]
        if element.tag != "package":
            continue
        module = owner(element.get("name"))
        for counter in element.findall("counter"):
            if module and counter.get("type") == "LINE":
                missed, covered = packages.get(module, (0, 0))
                packages[module] = (missed + int(counter.get("missed")), covered + int(counter.get("covered")))
    rows = {module: (covered, missed + covered) for module, (missed, covered) in packages.items()}
    rows["all"] = tuple(map(sum, zip(*rows.values())))
    return rows


def owner(package):
    """The module that holds a package; none for what JTE has generated."""
    for module in SHIPPED:
        if (ROOT / module / "src/main/java" / package).is_dir():
            return module
    return None


def drawn(module, share, number):
    """What of a module is changed: all, or a share of its classes in percent, drawn by the lot of this number."""
    if share == 100:
        return MUTATED[module]
    source = ROOT / module / "src/main/java"
    packages = tuple(part.removesuffix(".*") + "." for part in MUTATED[module].split(","))
    names = sorted(str(path.relative_to(source).with_suffix("")).replace("/", ".") for path in source.rglob("*.java") if path.stem != "package-info")
    names = [name for name in names if name.startswith(packages)]
    lot = random.Random(module + str(number or "")).sample(names, max(1, round(len(names) * share / 100)))
    return ",".join(part for name in sorted(lot) for part in (name, name + "$*"))


def mutation(modules, share, number):
    rows = {}
    for module in modules:
        run("mvn", "-B", "-ntp", "-q", "-Pmutation", "-pl", module, "-am", "-Dspotless.check.skip", f"-DtargetClasses={drawn(module, share, number)}",
            "test-compile", f"org.pitest:pitest-maven:{PIT}:mutationCoverage")
        name = module if share == 100 else f"{module}, {share} % of its classes" + (f", lot {number}" if number else "")
        rows[name] = counted(ROOT / module / "target/pit-reports/mutations.csv")
    return rows


def counted(report):
    """Changes that were seen, and all. A change that made the tests hang, or ate all memory, was seen."""
    states = [row[5] for row in csv.reader(report.read_text().splitlines())]
    return sum(state in ("KILLED", "TIMED_OUT", "MEMORY_ERROR") for state in states), len(states)


HEADS = {
    "coverage": "## Lines that tests reach\n\nJaCoCo, `./check coverage`; the goal over all is 85 %.\n\n| module | lines | reached | share | measured |\n",
    "mutation": ("## Changes that tests see\n\nPIT, `./check mutation`: it changes a condition, a sum, a value that is returned, and runs the fast tests of the "
                 "module that\nreach the line. The goal is 75 % each.\n\n| module | changes | seen | share | measured |\n"),
}


def written(kind, rows):
    """Puts the rows into the page, where those of other modules stay."""
    old = {}
    if PAGE.exists():
        part = PAGE.read_text(encoding="utf-8").partition("## " + HEADS[kind].split("\n")[0][3:])[2].partition("\n## ")[0]
        old = {line.split("|")[1].strip(): line for line in part.splitlines() if line.startswith("| ") and "%" in line}
    today = datetime.date.today().isoformat()
    for name, (good, all_) in rows.items():
        old[name] = f"| {name} | {all_:,} | {good:,} | {100 * good / max(1, all_):.1f} % | {today} |"
    order = {name: at for at, name in enumerate([*SHIPPED, "all"])}
    place = lambda name: (order[name.partition(",")[0]], name)
    return HEADS[kind] + "| --- | ---: | ---: | ---: | --- |\n" + "\n".join(old[name] for name in sorted(old, key=place)) + "\n"


def main():
    words = sys.argv[1:]
    given = {"--share": 100, "--lot": 0}
    for option in given:
        if option in words[1:-1]:
            at = words.index(option)
            given[option], words = int(words[at + 1]), words[:at] + words[at + 2:]
    share, number = given["--share"], given["--lot"]
    if not words or words[0] not in GOALS or not set(words[1:]) <= set(MUTATED) or not 1 <= share <= 100:
        sys.exit(__doc__)
    kind = words[0]
    rows = coverage() if kind == "coverage" else mutation(words[1:] or list(MUTATED), share, number)
    parts = {other: written(other, rows if other == kind else {}) for other in HEADS}
    PAGE.write_text("# How good the tests are\n\nWritten by `bench/quality/quality.py`, not by hand.\n\n" + "\n".join(parts.values()), encoding="utf-8")
    judged = {"all": rows["all"]} if kind == "coverage" else rows
    missed = False
    for name, (good, all_) in rows.items():
        share = 100 * good / max(1, all_)
        missed |= name in judged and share < GOALS[kind]
        print(f"{kind} {name}: {good} of {all_}, {share:.1f} %")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
