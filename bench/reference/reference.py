# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Writes docs/reference from the program and its sources: commands, routes, fields, rules, word lists.

    reference.py [--command ./rapporteur] [--check]

--check writes nothing and ends with 1 where a page is not what the program says; then run it without.
"""
import argparse
import json
import re
import shlex
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs/reference"
MODULES = ["intake", "language", "facts", "stories", "screening", "export", "record", "search", "server"]
SCHEMAS = {"facts-document.schema.json": "The facts document, a line of `read --format jsonl`", "leaf.schema.json": "Leaves of a record"}
BY = "Written by `bench/reference/reference.py`, not by hand.\n"


def commands(command, scratch):
    subprocess.run([*command, "reference", "--out", scratch], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    return (Path(scratch) / "commands.md").read_text(encoding="utf-8")


def routes(command, scratch):
    record = f"{scratch}/record"
    subprocess.run([*command, "ingest", "samples/persian-gulf.txt", "--ledger", record], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    service = subprocess.Popen([*command, "serve", "--ledger", record, "--port", "0"], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        address = next(found.group(1) for found in (re.search(r"Listening on (http://\S+)", line) for line in service.stderr) if found)
        with urllib.request.urlopen(address + "/api/v1/openapi.json", timeout=60) as reply:
            api = json.load(reply)
    finally:
        service.terminate()
        service.wait(60)
    out = ["# Routes of the service\n", BY, "The service gives the same as OpenAPI 3.1 at `/api/v1/openapi.json`; [service.md](../service.md) explains it.\n"]
    for path, operations in api["paths"].items():
        for method, operation in operations.items():
            out.append(f"## {method.upper()} {path}\n")
            out.extend(line + "\n" for line in dict.fromkeys([operation.get("summary"), operation.get("description")]) if line)
            parameters = [one if "$ref" not in one else pointed(api, one["$ref"]) for one in operation.get("parameters", [])]
            if parameters:
                out.append("| parameter | in | values | what it is |\n| --- | --- | --- | --- |\n" + "".join(
                    f"| `{one['name']}`{' (must be given)' if one.get('required') else ''} | {one['in']} | {values(one.get('schema', {}))} | {cell(one.get('description', ''))} |\n"
                    for one in parameters))
            replies = ", ".join(f"{status} {cell(pointed(api, reply['$ref']).get('description', '') if '$ref' in reply else reply.get('description', ''))}"
                                for status, reply in operation.get("responses", {}).items())
            out.append(f"Replies: {replies}\n")
    return "\n".join(out)


def pointed(document, ref):
    at = document
    for step in ref.removeprefix("#/").split("/"):
        at = at[step]
    return at


def values(schema):
    if "enum" in schema:
        return " ".join(f"`{value}`" for value in schema["enum"])
    kind = schema.get("type", "")
    ends = [f"{word} {schema[key]}" for key, word in (("minimum", "at least"), ("maximum", "at most"), ("default", "default")) if key in schema]
    return " ".join([kind if isinstance(kind, str) else " or ".join(kind), *ends])


def cell(words):
    return re.sub(r"\s+", " ", words).replace("|", "\\|").strip()


def fields():
    meaning = {}
    for line in (ROOT / "docs/facts.md").read_text(encoding="utf-8").split("\n"):
        found = re.match(r"\| ([a-z]+)\.([A-Za-z, ]+) \| (.*) \|$", line)
        for name in found.group(2).split(", ") if found else []:
            meaning[f"{found.group(1)}.{name}"] = found.group(3)
    out = ["# Fields\n", BY, "Every object that the program writes, from the [schemas](../schema/facts-document.schema.json). What a field means is in [facts.md](../facts.md).\n"]
    for file, title in SCHEMAS.items():
        schema = json.loads((ROOT / "docs/schema" / file).read_text(encoding="utf-8"))
        out.append(f"## {title}\n")
        objects = {"(the whole)": schema, **schema["$defs"]} if "properties" in schema else schema["$defs"]
        for name, part in objects.items():
            if "properties" not in part:
                out.append(f"**{name}**: {kind(part)}\n")
                continue
            out.append(f"### {name}\n")
            rows = (f"| `{field}` | {kind(of)} | {'' if field in part['required'] else 'after 0.1'} | {cell(meaning.get(f'{name}.{field}', ''))} |"
                    for field, of in part["properties"].items())
            out.append("| field | value | new | meaning |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n")
    return "\n".join(out)


def kind(schema):
    if "$ref" in schema:
        return "*" + schema["$ref"].split("/")[-1] + "*"
    if "enum" in schema:
        return " ".join(f"`{value}`" for value in schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    for word in ("anyOf", "oneOf"):
        if word in schema:
            return " or ".join(kind(one) for one in schema[word])
    kinds = schema.get("type", "")
    name = kinds if isinstance(kinds, str) else " or ".join(kinds)
    if name == "array":
        return "list of " + kind(schema["items"])
    if "pattern" in schema:
        return f"{name} as `{schema['pattern']}`".replace("|", "\\|")
    return name + (", " + cell(schema["description"]) if "description" in schema else "")


def rules():
    found = {}
    for module in ("facts", "stories", "record", "screening"):
        for file in sorted((ROOT / module / "src/main/java").rglob("*.java")):
            source = file.read_text(encoding="utf-8")
            names = set(re.findall(r"(?:Why\.of|new Why|Reason)\(\s*\"([a-z]+(?:-[a-z0-9]+)+)\"", source))
            if "RULE" in source or "label" in source:
                names |= set(re.findall(r"^\s+[A-Z_]+\(\"([a-z]+(?:-[a-z0-9]+)+)\"", source, re.M)) if "Why" in source or "rule" in file.stem.lower() else set()
            for name in names:
                found.setdefault(name, []).append((file, source))
    out = ["# Rules\n", BY, "The name that `Why` of a fact carries (`read --explain`, `show`), and where the rule is written. [method.md](../method.md) says what the rules do.\n",
           "| rule | where | what is done there |\n| --- | --- | --- |"]
    for name, places in sorted(found.items()):
        for file, source in places:
            out.append(f"| `{name}` | `{file.relative_to(ROOT).as_posix().split('/java/org/rapporteur/')[1]}` | {sentence(source)} |")
    return "\n".join(out) + "\n"


def sentence(source):
    """The first sentence of what the class says of itself."""
    top = re.search(r"/\*\*(.*?)\*/\s*(?:@\w+(?:\([^)]*\))?\s*)*(?:public |final |sealed |abstract )*(?:class|record|interface|enum) ", source, re.S)
    words = cell(re.sub(r"^\s*\* ?", "", top.group(1), flags=re.M)) if top else ""
    words = re.sub(r"\{@(?:code|link|linkplain) ([^}]*)\}", r"`\1`", re.sub(r"</?\w+>", "", words))
    return re.split(r"(?<=[.:]) (?=[A-Z@<])|(?<=\.)$", words)[0]


def lists():
    out = ["# Word lists\n", BY, "What the program knows of a language and of the world, as data. The head comment of each list says what it is and what its columns are.\n"]
    for module in MODULES:
        for file in sorted((ROOT / module / "src/main/resources").rglob("*")):
            if file.suffix not in (".txt", ".tsv"):
                continue
            lines = file.read_text(encoding="utf-8").split("\n")
            head = []
            for line in lines:
                if not line.startswith("#"):
                    break
                if "SPDX" not in line:
                    head.append(line.lstrip("# "))
            entries = sum(bool(line.strip()) and not line.startswith("#") for line in lines)
            words = " ".join(part for part in head if part)
            name = file.relative_to(ROOT / module / "src/main/resources").as_posix()
            out.append(f"**{module}: {name}** ({entries:,} lines). {words}\n")
    return "\n".join(out)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--command", default=str(ROOT / "rapporteur"))
    p.add_argument("--check", action="store_true")
    o = p.parse_args()
    command = shlex.split(o.command)
    with tempfile.TemporaryDirectory() as scratch:
        pages = {"commands.md": commands(command, scratch), "routes.md": routes(command, scratch), "fields.md": fields(), "rules.md": rules(), "lists.md": lists()}
    old = [name for name, text in pages.items() if not (FOLDER / name).exists() or (FOLDER / name).read_text(encoding="utf-8") != text]
    if o.check:
        for name in old:
            print(f"docs/reference/{name} is not what the program says: run bench/reference/reference.py")
        sys.exit(1 if old else 0)
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(pages)} pages, {len(old)} of them new")


if __name__ == "__main__":
    main()
