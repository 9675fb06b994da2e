#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Makes en/word-reach.txt: how many reports of a sample of news use a word.

build.py ARTICLES.jsonl.gz quantity-numbers.txt > word-reach.txt; the sample is testkit's wikinews2019-2020.jsonl.gz (Wikinews, CC BY 2.5)."""
import collections, gzip, json, re, sys

WORD = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|%")
HEAD = """# How many reports of a sample of news use a word, by its stem; a word that is not here: one.
# Columns, parted by a tab: the stem, lower case; reports. The row without a stem gives the size of the sample.
# Made by src/main/reach/build.py from Wikinews 2019-2020 (CC BY 2.5)."""


numbers = {}
for row in open(sys.argv[2], encoding="utf-8"):
    columns = row.rstrip("\n").split("\t")
    if len(columns) == 3 and columns[1] in ("unit", "teen", "ten") and columns[0] != "one":
        numbers[columns[0]] = columns[2]


def stem(word):
    word = word.lower().replace("’", "'").removesuffix("'s")
    word = "percent" if word == "%" else numbers.get(word, word.replace(",", ""))
    if len(word) <= 4 or word[0].isdigit() or word.endswith("ss"):
        return word
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[:-len(ending)]
    return word


reach, size = collections.Counter(), 0
for line in gzip.open(sys.argv[1], "rt", encoding="utf-8"):
    article = json.loads(line)
    size += 1
    reach.update({stem(w) for w in WORD.findall((article["title"] or "") + " " + article["text"])})
print(HEAD)
print(f"\t{size}")
for word, count in sorted(reach.items()):
    if count > 1:
        print(f"{word}\t{count}")
