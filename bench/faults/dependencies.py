#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Compares the libraries that are shipped with a list of known weaknesses, from a file: no name of a library leaves the machine.

Usage: dependencies.py --libraries FOLDER --osv all.zip

FOLDER has the jars, `cli/target/rapporteur-*/rapporteur-*/lib` or that of an unpacked archive. The file is the one that OSV
(https://osv.dev) publishes of Maven: https://osv-vulnerabilities.storage.googleapis.com/Maven/all.zip. To be run by a timer, once a day:

  17 5 * * *  curl -sSfo /tmp/osv.zip https://osv-vulnerabilities.storage.googleapis.com/Maven/all.zip && \\
              python3 bench/faults/dependencies.py --libraries /opt/rapporteur/lib --osv /tmp/osv.zip

Prints a line for each weakness: library, version, id, from which version on it is mended, and what it is. Exit status 0 where there is none, 1
where there is one, 2 where the libraries or the list cannot be read.
"""

import argparse
import json
import pathlib
import re
import sys
import zipfile

# Whatever stands behind a number and comes before it: 1.0-beta is older than 1.0.
BEFORE = {"alpha": 0, "a": 0, "beta": 1, "b": 1, "milestone": 2, "m": 2, "rc": 3, "cr": 3, "snapshot": 4}
# What stands for the group where a jar does not tell: any.
ANY = "*"


def order(version):
    """A version as what can be compared, near enough to Maven's order."""
    parts = []
    for part in re.findall(r"\d+|[a-z]+", version.lower()):
        if part.isdigit():
            parts.append((6, int(part), ""))
            continue
        # 1.0-beta is a beta of 1.
        while parts and parts[-1] == (6, 0, ""):
            parts.pop()
        if part in BEFORE:
            parts.append((BEFORE[part], 0, ""))
        elif part not in ("final", "ga", "release"):
            parts.append((5, 0, part))
    while parts and parts[-1] == (6, 0, ""):
        parts.pop()
    return [*parts, (4.5, 0, "")]


def libraries(folder):
    """The libraries of a folder: name in Maven, with any group where the jar does not tell its own, to version."""
    found = {}
    for jar in sorted(folder.glob("*.jar")):
        with zipfile.ZipFile(jar) as entries:
            for name in entries.namelist():
                if re.fullmatch(r"META-INF/maven/[^/]+/[^/]+/pom\.properties", name):
                    words = entries.read(name).decode("utf-8", "replace")
                    values = dict(line.split("=", 1) for line in words.splitlines() if "=" in line and not line.startswith("#"))
                    found[f"{values['groupId']}:{values['artifactId']}".replace(" ", "")] = values["version"].strip()
        title = re.fullmatch(r"(.+?)-(\d[\w.+-]*)\.jar", jar.name)
        if title and not any(name.endswith(":" + title[1]) for name in found):
            found[f"{ANY}:{title[1]}"] = title[2]
    return found


def mended(events, version):
    """From which version on a range that holds this version is mended; None where it does not hold it, empty where nothing mends it."""
    inside = False
    for event in events:
        if "introduced" in event:
            inside = inside or event["introduced"] == "0" or order(event["introduced"]) <= order(version)
        elif "fixed" in event and inside:
            if order(version) < order(event["fixed"]):
                return event["fixed"]
            inside = False
        elif "last_affected" in event and inside:
            if order(version) <= order(event["last_affected"]):
                return ""
            inside = False
    return "" if inside else None


def weaknesses(osv, shipped):
    artifacts = [name.split(":")[1].encode() for name in shipped]
    with zipfile.ZipFile(osv) as entries:
        for name in entries.namelist():
            if not name.endswith(".json"):
                continue
            text = entries.read(name)
            if not any(artifact in text for artifact in artifacts):
                continue
            told = json.loads(text)
            for part in told.get("affected", []):
                library = part.get("package", {}).get("name", "")
                version = shipped.get(library, shipped.get(f"{ANY}:{library.split(':')[-1]}"))
                if part.get("package", {}).get("ecosystem") != "Maven" or version is None or "withdrawn" in told:
                    continue
                fixed = "" if version in part.get("versions", []) else None
                for each in part.get("ranges", []):
                    if each.get("type") == "ECOSYSTEM":
                        by = mended(each["events"], version)
                        fixed = by if by or fixed is None else fixed
                if fixed is not None:
                    yield library, version, told["id"], fixed or "no version yet", told.get("summary", "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--libraries", required=True, type=pathlib.Path)
    parser.add_argument("--osv", required=True, type=pathlib.Path)
    given = parser.parse_args()
    try:
        shipped = libraries(given.libraries)
        if not shipped:
            raise ValueError(f"{given.libraries} has no jar that says what it is")
        found = sorted(set(weaknesses(given.osv, shipped)))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as e:
        print(f"dependencies: {e}", file=sys.stderr)
        return 2
    for row in found:
        print("\t".join(row))
    print(f"{len(shipped)} libraries, {len(found)} known weaknesses", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
