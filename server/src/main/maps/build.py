#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Makes maps/world.tsv and maps/near.tsv: the countries of the world as paths of SVG, coarse and fine, by the view of the United
Nations; and maps/disputed.tsv: the lines between them that are disputed or not settled.

Natural Earth draws borders by who holds the land. What the United Nations see otherwise is changed here: Crimea is Ukraine's, the
Golan Syria's, Somaliland Somalia's, the north of Cyprus Cyprus's. Lines of control, armistice lines and borders that are not settled are disputed.

build.py ATLAS CODES FOLDER

ATLAS   countries-50m.json of the npm package world-atlas 2.0.2 (ISC): Natural Earth 1:50m as TopoJSON (public domain)
CODES   export/src/main/resources/codes/countries.tsv
FOLDER  server/src/main/resources/maps

Borders are simplified arc by arc (Douglas and Peucker 1973), so that neighbours go on to share them.
"""
import json
import sys
from pathlib import Path

UNIT = 20  # steps a degree
SOUTH = -58  # what lies wholly below is left out
FORMS = {"world.tsv": (0.32, 0.35, "coarse"), "near.tsv": (0.06, 0.02, "fine")}  # tolerance in degrees, least area in square degrees
HEAD = """# The countries of the world by the view of the United Nations, {}, after Natural Earth 1:50m (public domain), made by src/main/maps/build.py.
# Columns, parted by a tab: ISO 3166-1 alpha-3, - where there is none; the least x, least y, greatest x, greatest y; its outline as a
# path of SVG. x is (longitude + 180) * 20, y is (90 - latitude) * 20."""

LINES = """# Lines that are disputed or not settled, from Natural Earth 1:50m (public domain), made by src/main/maps/build.py.
# Columns, parted by a tab: between whom; the least x, least y, greatest x, greatest y; the line as a path of SVG, in the units of world.tsv."""

atlas, codes, folder = map(Path, sys.argv[1:])
world = json.loads(atlas.read_text("utf-8"))
alpha = {row.split("\t")[2]: row.split("\t")[0] for row in codes.read_text("utf-8").splitlines() if not row.startswith("#")}
NAMED = {"Kosovo": "XKX"}
EVERYWHERE = (-180, -90, 180, 90)
# Who is drawn as part of whom; a line between them is none, or one of control.
JOINED = {"Somaliland": "Somalia", "N. Cyprus": "Cyprus"}
# Between whom a line is disputed or not settled, and within which west, south, east and north.
DISPUTED = [
    ("Kosovo", "Serbia", EVERYWHERE),
    ("W. Sahara", "Morocco", EVERYWHERE),
    ("Israel", "Palestine", EVERYWHERE),
    ("Israel", "Syria", EVERYWHERE),
    ("Cyprus", "N. Cyprus", EVERYWHERE),
    ("North Korea", "South Korea", EVERYWHERE),
    ("Sudan", "S. Sudan", EVERYWHERE),
    ("Kenya", "S. Sudan", EVERYWHERE),
    ("Egypt", "Sudan", (33, 21, 38, 24)),
    ("India", "Pakistan", (73, 32.2, 80, 37)),
    ("India", "China", (76, 30, 81, 37)),
    ("India", "China", (91, 26, 98, 30)),
    ("Pakistan", "China", (74, 34, 78, 38)),
    ("Siachen Glacier", "India", EVERYWHERE),
    ("Siachen Glacier", "Pakistan", EVERYWHERE),
    ("Siachen Glacier", "China", EVERYWHERE),
]
# The line of 1923 between the Golan and Israel, of Natural Earth's disputed boundary lines at 1:50m (public domain).
GOLAN = [(35.611243, 32.682062), (35.591657, 32.722654), (35.608142, 32.759784), (35.635686, 32.8073), (35.632895, 32.866573),
         (35.614498, 32.890861), (35.588557, 32.952769), (35.577291, 33.009613), (35.600597, 33.039586), (35.635272, 33.118341),
         (35.64075, 33.200196), (35.602871, 33.240607)]
CRIMEA = (32, 44, 37, 46.5)


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


def polygons(country):
    return [list(part) for part in (country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]])]


def inside(points, box):
    west, south, east, north = box
    return all(west <= lon <= east and south <= lat <= north for lon, lat in points)


def stretches(points, box):
    """The parts of a line that lie in a box."""
    west, south, east, north = box
    part = []
    for lon, lat in points:
        if west <= lon <= east and south <= lat <= north:
            part.append((lon, lat))
        else:
            if len(part) > 1:
                yield part
            part = []
    if len(part) > 1:
        yield part


def dissolved(outer):
    """Rings of arcs as the rings around them all: an arc that two of them share is within."""
    arcs = [arc for numbers in outer for arc in numbers]
    border = [arc for arc in arcs if ~arc not in arcs]
    ends = {arc: decoded(world["arcs"][arc if arc >= 0 else ~arc])[:: 1 if arc >= 0 else -1] for arc in border}
    rings = []
    while border:
        numbers = [border.pop(0)]
        while ends[numbers[-1]][-1] != ends[numbers[0]][0]:
            after = next(arc for arc in border if ends[arc][0] == ends[numbers[-1]][-1])
            border.remove(after)
            numbers.append(after)
        rings.append(numbers)
    return rings


def joined(country, parts):
    """A country with polygons that were another's; holes of what touches them are none that are seen at this scale."""
    touched = [numbers for polygon in parts for numbers in polygon[:1]]
    shared = {~arc for numbers in touched for arc in numbers}
    kept = []
    for polygon in country:
        if shared & set(polygon[0]):
            touched.append(polygon[0])
        else:
            kept.append(polygon)
    return kept + [[numbers] for numbers in dissolved(touched)]


countries = {country["properties"]["name"]: country for country in world["objects"]["countries"]["geometries"]}
areas = {name: polygons(country) for name, country in countries.items()}
owners = {}
for name, parts in areas.items():
    for polygon in parts:
        for numbers in polygon:
            for arc in numbers:
                owners.setdefault(max(arc, ~arc), set()).add(name)
crimea = [polygon for polygon in areas["Russia"]
          if inside(ring(polygon[0], [decoded(arc) for arc in world["arcs"]]), CRIMEA)]
assert len(crimea) == 1, "Crimea must be one part of Russia in Natural Earth"
areas["Russia"] = [polygon for polygon in areas["Russia"] if polygon not in crimea]
areas["Ukraine"] = joined(areas["Ukraine"], crimea)
for part, whole in JOINED.items():
    areas[whole] = joined(areas[whole], areas.pop(part))
across = next(arc for arc, names in owners.items() if names == {"Israel", "Syria"})


for name, (tolerance, least, form) in FORMS.items():
    lines = [simplified(decoded(arc), tolerance) for arc in world["arcs"]]
    rows = []
    for title, parts in areas.items():
        rings = [ring(numbers, lines) for polygon in parts for numbers in polygon]
        if title == "Syria":
            east = lines[across]
            rings.append(simplified(GOLAN, tolerance) + (east if east[0][1] > east[-1][1] else east[::-1]))
        rings = [part for points in rings if max(lat for _, lat in points) > SOUTH for part in parted(points)]
        # Of a country of small islands alone the greatest stays.
        wide = [points for points in rings if area(points) >= least] or sorted(rings, key=area)[-1:]
        outline, xs, ys = path(wide)
        if outline:
            country = countries[title]
            code = NAMED.get(title) or alpha.get(country.get("id", "").lstrip("0"), "-")
            rows.append("\t".join([code, *map(str, (min(xs), min(ys), max(xs), max(ys))), outline]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("\n".join([HEAD.format(form), *sorted(rows)]) + "\n", "utf-8")

rows = []
tolerance = FORMS["near.tsv"][0]
whole = [(f"{one}, {other}", simplified(decoded(world["arcs"][arc]), tolerance), box) for one, other, box in DISPUTED
         for arc, names in owners.items() if names == {one, other}]
for title, points, box in [*whole, ("Israel, Syria", simplified(GOLAN, tolerance), EVERYWHERE)]:
    for part in stretches(points, box):
        steps = [(round((lon + 180) * UNIT), round((90 - lat) * UNIT)) for lon, lat in part]
        xs, ys = zip(*steps)
        line = "M" + "L".join(f"{x} {y}" for x, y in steps)
        rows.append("\t".join([title, *map(str, (min(xs), min(ys), max(xs), max(ys))), line]))
(folder / "disputed.tsv").write_text("\n".join([LINES, *sorted(rows)]) + "\n", "utf-8")
