# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Asks a library that is not ours whether facts documents and leaves of a record conform to docs/schema.

    pip install -r bench/schema/requirements.txt
    validate.py facts FILE.jsonl...        what `rapporteur read --format jsonl` wrote
    validate.py leaf FILE.jsonl...         leaves, one a line (`rapporteur show` prints them, record/src/test has those of 0.1)

Prints how many lines conform, and the first fault of each that does not; ends with 1 where one does not.
"""
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

FOLDER = Path(__file__).resolve().parents[2] / "docs/schema"
NAMES = {"facts": "facts-document.schema.json", "leaf": "leaf.schema.json"}


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in NAMES:
        sys.exit(__doc__)
    schemas = {name: json.loads((FOLDER / name).read_text(encoding="utf-8")) for name in NAMES.values()}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    registry = Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in schemas.values())
    validator = Draft202012Validator(schemas[NAMES[sys.argv[1]]], registry=registry)
    good, bad = 0, 0
    for file in sys.argv[2:]:
        for number, line in enumerate(Path(file).read_text(encoding="utf-8").split("\n"), 1):
            if not line.strip():
                continue
            fault = next(iter(validator.iter_errors(json.loads(line))), None)
            good, bad = (good + 1, bad) if fault is None else (good, bad + 1)
            if fault is not None:
                print(f"{file}:{number}: {fault.json_path} {fault.message[:300]}")
    print(f"{good} lines conform, {bad} do not")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
