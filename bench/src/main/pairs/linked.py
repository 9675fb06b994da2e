#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Of pairs of reports with different (equal) numbers for one incident, how many are linked as contradiction or supersession.

linked.py PAIRS EXPORT [-v]    PAIRS: lines of two sources, category and different or equal, parted by tabs;
EXPORT: of a ledger with these reports, as JSON lines. A pair counts as linked where a link goes from one report to the other,
or to another report that the series of the story gives the same number, for a number is linked once for each other number."""
import collections, json, sys


def main(pairs, export, verbose=False):
    links, number = collections.defaultdict(set), {}
    for line in open(export, encoding="utf-8"):
        if not line.startswith(('{"kind":"link"', '{"kind":"series"')):
            continue
        row = json.loads(line)
        if row["kind"] == "link" and row["type"] in ("contradicts", "supersedes"):
            if row["rule"].startswith("count-"):
                links[row["from"]].add(row["to"])
                links[row["to"]].add(row["from"])
        elif row["kind"] == "series":
            for point in row["points"]:
                source = point.get("source") or point.get("d")
                value = point.get("value", point.get("v"))
                number[row["category"], source] = (row["story"], value)
    found = collections.Counter()
    for line in open(pairs, encoding="utf-8"):
        if line.startswith("#"):
            continue
        first, second, category, kind = line.rstrip("\n").split("\t")
        same = lambda one, other: one == other or (
            (category, one) in number and number.get((category, one)) == number.get((category, other)))
        linked = any(same(one, first) and same(other, second) for one in list(links) for other in links[one])
        found[kind] += 1
        found[kind, "linked"] += linked
        if verbose and linked != (kind == "different"):
            print(kind, category, first, second, number.get((category, first)), number.get((category, second)))
    for kind in ("different", "equal"):
        print(f"{kind}: {found[kind, 'linked']} of {found[kind]} linked")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "-v" in sys.argv[3:])
