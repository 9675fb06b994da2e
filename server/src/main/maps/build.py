#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Makes maps/world.tsv and maps/near.tsv: the countries of the world as paths of SVG, coarse and fine.

build.py ATLAS CODES FOLDER

ATLAS   countries-50m.json of the npm package world-atlas 2.0.2 (ISC): Natural Earth 1:50m as TopoJSON (public domain)
CODES   engine/src/main/resources/codes/countries.tsv
FOLDER  server/src/main/resources/maps

Borders are simplified arc by arc (Douglas and Peucker 1973), so that neighbours go on to share them.
"""
import json
import sys
from pathlib import Path

UNIT = 20  # steps a degree
SOUTH = -58  # what lies wholly below is left out
FORMS = {"world.tsv": (0.32, 0.35, "coarse"), "near.tsv": (0.06, 0.02, "fine")}  # tolerance in degrees, least area in square degrees
HEAD = """# The countries of the world, {}, from Natural Earth 1:50m (public domain), made by src/main/maps/build.py.
# Columns, parted by a tab: ISO 3166-1 alpha-3, - where there is none; the least x, least y, greatest x, greatest y; its outline as a
# path of SVG. x is (longitude + 180) * 20, y is (90 - latitude) * 20."""

atlas, codes, folder = map(Path, sys.argv[1:])
world = json.loads(atlas.read_text("utf-8"))
alpha = {row.split("\t")[2]: row.split("\t")[0] for row in codes.read_text("utf-8").splitlines() if not row.startswith("#")}
NAMED = {"Kosovo": "XKX"}


def decoded(arc):
    (sx, sy), (tx, ty) = world["transform"]["scale"], world["transform"]["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    return points


def distance(p, a, b):
    (px, py), (ax, ay), (bx, by) = p, a, b
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, ((px - ax) * dx + (py - ay) * dy) / length))
    return ((px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2) ** 0.5


def simplified(points, tolerance):
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        far, at = max((distance(points[i], points[first], points[last]), i) for i in range(first + 1, last))
        if far > tolerance:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def area(ring):
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]))) / 2


def ring(arcs, lines):
    points = []
    for number in arcs:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        points += line if not points else line[1:]
    return points


def clipped(points, side):
    """The part of a ring on one side of the meridian at 180 degrees: 1 for west of it, -1 for east of it."""
    kept = []
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1]):
        if (180 - ax) * side >= 0:
            kept.append((ax, ay))
        if (180 - ax) * (180 - bx) < 0:
            kept.append((180, ay + (180 - ax) / (bx - ax) * (by - ay)))
    return kept


def parted(points):
    """A ring that goes on over the edge of the map as a ring at each edge."""
    whole = [points[0]]
    for lon, lat in points[1:]:
        while lon - whole[-1][0] > 180:
            lon -= 360
        while lon - whole[-1][0] < -180:
            lon += 360
        whole.append((lon, lat))
    if min(lon for lon, _ in whole) < -180:
        whole = [(lon + 360, lat) for lon, lat in whole]
    if max(lon for lon, _ in whole) <= 180:
        return [whole]
    return [clipped(whole, 1), [(lon - 360, lat) for lon, lat in clipped(whole, -1)]]


def path(rings):
    written, xs, ys = [], [], []
    for points in rings:
        steps = [(round((lon + 180) * UNIT), round((90 - lat) * UNIT)) for lon, lat in points]
        steps = [step for i, step in enumerate(steps) if i == 0 or step != steps[i - 1]]
        if len(set(steps)) < 3:
            continue
        xs += [x for x, _ in steps]
        ys += [y for _, y in steps]
        text = f"M{steps[0][0]} {steps[0][1]}l"
        for (ax, ay), (bx, by) in zip(steps, steps[1:-1] if steps[0] == steps[-1] else steps[1:]):
            for number in (bx - ax, by - ay):
                text += ("" if number < 0 or text[-1] == "l" else " ") + str(number)
        written.append(text + "z")
    return "".join(written), xs, ys


for name, (tolerance, least, form) in FORMS.items():
    lines = [simplified(decoded(arc), tolerance) for arc in world["arcs"]]
    rows = []
    for country in world["objects"]["countries"]["geometries"]:
        polygons = {"Polygon": lambda: [country["arcs"]], "MultiPolygon": lambda: country["arcs"]}[country["type"]]()
        rings = [ring(arcs, lines) for polygon in polygons for arcs in polygon]
        rings = [part for points in rings if max(lat for _, lat in points) > SOUTH for part in parted(points)]
        # Of a country of small islands alone the greatest stays.
        wide = [points for points in rings if area(points) >= least] or sorted(rings, key=area)[-1:]
        outline, xs, ys = path(wide)
        if outline:
            code = NAMED.get(country["properties"]["name"]) or alpha.get(country.get("id", "").lstrip("0"), "-")
            rows.append("\t".join([code, *map(str, (min(xs), min(ys), max(xs), max(ys))), outline]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("\n".join([HEAD.format(form), *sorted(rows)]) + "\n", "utf-8")
