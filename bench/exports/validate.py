# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Reads every export with a program of somebody else, and says what does not fit.

    pip install followthemoney prov icalendar pyarrow pyld geojson openpyxl geopandas pyogrio
    for f in plover ftm annotations acled ucdp geojson geopackage ics schema-org prov csv xlsx; do
        ./rapporteur export --ledger record --format $f --out exports/$f
    done
    for f in gdelt tables parquet; do ./rapporteur export --ledger record --format $f --out exports/$f; done
    python bench/exports/validate.py exports

Exit status 0 where everything fits.
"""
import csv
import json
import sys
from pathlib import Path

csv.field_size_limit(1 << 30)
faults = 0


def check(name, truth, words):
    global faults
    if not truth:
        faults += 1
        print(f"{name}: {words}")


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def ftm(path):
    from followthemoney import model

    count, ids, named = 0, set(), set()
    for data in lines(path):
        schema = model.get(data["schema"])
        schema.validate(data)
        checked = model.get_proxy(data, cleaned=False)
        for name, values in data["properties"].items():
            kept = checked.get(name)
            check("ftm", len(kept) == len(set(values)), f"{data['schema']}.{name} loses {set(values) - set(kept)}")
            if schema.get(name).type.name == "entity":
                named.update(values)
        ids.add(checked.id)
        count += 1
    check("ftm", named <= ids, f"{len(named - ids)} entities are named that are not there")
    return f"{count} entities valid for followthemoney"


def provjson(path):
    from prov.model import ProvDocument

    document = ProvDocument.deserialize(str(path), format="json")
    bundles = list(document.bundles)
    records = sum(len(bundle.get_records()) for bundle in bundles)
    check("prov", records > 0 or not bundles, "no records")
    return f"{len(bundles)} bundles, {records} records read by prov"


def ics(path):
    from icalendar import Calendar

    calendar = Calendar.from_ical(path.read_bytes())
    events = [part for part in calendar.walk() if part.name == "VEVENT"]
    for event in events:
        check("ics", not event.errors, event.errors)
        check("ics", event.end > event.start, "ends before it begins")
    check("ics", calendar.to_ical().count(b"BEGIN:VEVENT") == len(events), "events lost")
    return f"{len(events)} events read by icalendar"


def parquet(folder):
    import pyarrow.parquet

    rows = {}
    for table in ("documents", "entities", "statements", "events", "figures"):
        read = pyarrow.parquet.read_table(folder / f"{table}.parquet")
        rows[table] = read.num_rows
        with open(folder.parent / "tables" / f"{table}.csv", encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            ids = [row["id"] for row in reader]
        check("tables", reader.fieldnames == read.column_names, f"columns of {table} differ")
        check("tables", ids == read.column("id").to_pylist(), f"rows of {table} differ")
    return f"{rows} read by pyarrow, the same as tables"


def gdelt(folder):
    counts = []
    for name, columns in (("export.CSV", 61), ("mentions.CSV", 16), ("gkg.csv", 27)):
        rows = [line.split("\t") for line in (folder / f"rapporteur.{name}").read_text("utf-8").split("\n")[:-1]]
        check("gdelt", all(len(row) == columns for row in rows), f"rows of {name} with other than {columns} columns")
        counts.append(len(rows))
        if name == "gkg.csv":
            for row in rows:
                check("gdelt", all(len(block.split("#")) == 11 for block in row[6].split(";") if block), f"count {row[6]}")
                check("gdelt", all(len(block.split("|")) == 4 for block in row[22].split("#") if block), f"quotation {row[22]}")
    return f"{counts} rows of events, mentions and graph"


def table(path, columns):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    check(path.name, all(len(row) == columns for row in rows), f"rows with other than {columns} columns")
    return f"{len(rows) - 1} rows of {columns} columns"


def facts(path):
    raw = path.read_bytes()
    check("csv", raw.startswith(b"\xef\xbb\xbf"), "no byte order mark")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    check("csv", all(len(row) == len(rows[0]) for row in rows), "rows of several lengths")
    return f"{len(rows) - 1} rows of {len(rows[0])} columns"


def workbook(path):
    from openpyxl import load_workbook

    sheet = load_workbook(path, read_only=True).active
    with open(path.parent / "csv", encoding="utf-8-sig", newline="") as file:
        ids = [row[0] for row in csv.reader(file, strict=True)]
    check("xlsx", [row[0].value for row in sheet.iter_rows(max_col=1)] == ids, "other rows than csv")
    return f"{sheet.max_row - 1} rows read by openpyxl, the same as csv"


def geo(path):
    import geojson

    collection = geojson.loads(path.read_text("utf-8"))
    check("geojson", collection.is_valid, collection.errors())
    return f"{len(collection.features)} features valid for geojson"


def geopackage(path):
    import geopandas

    layer = geopandas.read_file(path)
    with open(path.parent / "csv", encoding="utf-8-sig", newline="") as file:
        placed = [row["id"] for row in csv.DictReader(file, strict=True) if row["latitude"]]
    check("geopackage", layer.crs == "EPSG:4326" and set(layer.geom_type) <= {"Point"}, "no points in WGS 84")
    check("geopackage", list(layer["id"]) == placed, "other rows than those of csv with a place")
    return f"{len(layer)} points read by geopandas, the rows of csv with a place"


def linked(path, context, types):
    from pyld import jsonld

    data = json.loads(path.read_text("utf-8"))
    # The outside context is not fetched: a vocabulary stands for it, so that keys expand and ids must be IRIs.
    data["@context"] = {"@vocab": context, "id": "@id", "type": "@type"}
    expanded = jsonld.expand(data)
    check(path.name, bool(expanded), "nothing expands")
    text = json.dumps(expanded)
    return ", ".join(f"{text.count(json.dumps(context + kind))} {kind}" for kind in types) + " read by pyld"


def annotations(path):
    for item in json.loads(path.read_text("utf-8"))["first"]["items"]:
        check("annotations", item["type"] == "Annotation" and item["target"], f"{item['id']} has no target")
        for target in item["target"]:
            place, quote = target["selector"]
            check("annotations", place["end"] - place["start"] == len(quote["exact"]), f"{item['id']}: place and quote differ")
    return linked(path, "http://www.w3.org/ns/oa#", ("Annotation", "TextQuoteSelector"))


def plover(path):
    types = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
    count = 0
    for event in lines(path):
        check("plover", {"id", "date", "actor", "event"} <= event.keys(), f"{event} lacks a field that is required")
        check("plover", all(kind in types.split() for kind in event["event"]), event["event"])
        count += 1
    return f"{count} events"


def main(folder):
    for name, test in {
        "plover": plover,
        "ftm": ftm,
        "annotations": annotations,
        "acled": lambda path: table(path, 31),
        "ucdp": lambda path: table(path, 49),
        "geojson": geo,
        "geopackage": geopackage,
        "ics": ics,
        "schema-org": lambda path: linked(path, "https://schema.org/", ("Quotation", "Claim")),
        "prov": provjson,
        "csv": facts,
        "xlsx": workbook,
        "gdelt": gdelt,
        "parquet": parquet,
    }.items():
        print(f"{name:12} {test(folder / name)}")
    print(f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
