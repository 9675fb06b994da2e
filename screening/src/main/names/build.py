#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Makes en/screening-common-names.txt: names that very many people have.

build.py CENSUS COUNTRIES screening-letters.tsv > screening-common-names.txt

CENSUS     folder names/ of the PyPI package names 0.3.0: distributions of the 1990 Census of the USA (public domain)
COUNTRIES  a copy of https://github.com/sigpwned/popular-names-by-country-dataset (CC0 1.0): the most popular given names
           of 106 countries and family names of 75, as Wikipedia lists them
"""
import csv
import re
import sys
import unicodedata
from pathlib import Path

SHARE = 0.05  # percent of the family names, or of the given names of a sex, from which on a name of the census is common
HEAD = """# Names that very many people in the world have, folded to plain lower-case letters: they tell little even where a list has them once.
# Those of screening-name-variants.tsv count as common too. Made by src/main/names/build.py: the names that at least 0.05 percent had
# in the 1990 Census of the USA (public domain), and the most popular names by country of sigpwned (CC0 1.0)."""

census, countries, letters = map(Path, sys.argv[1:])
fold = dict(row.split("\t") for row in letters.read_text("utf-8").splitlines() if "\t" in row and not row.startswith("#"))


def plain(name):
    out = "".join(fold.get(c, c) for c in name.lower())
    return "".join(fold.get(c, c) for c in unicodedata.normalize("NFKD", out) if not unicodedata.combining(c))


names = set()
for part in ("dist.all.last", "dist.male.first", "dist.female.first"):
    rows = (row.split() for row in (census / part).read_text("ascii").splitlines())
    names |= {plain(row[0]) for row in rows if float(row[1]) >= SHARE}
for part in ("forenames", "surnames"):
    with open(countries / f"common-{part}-by-country.csv", encoding="utf-8-sig") as table:
        for row in csv.DictReader(table):
            names.add(plain(row["Romanized Name"]))
print(HEAD, *sorted(name for name in names if re.fullmatch("[a-z]{2,}", name)), sep="\n")
