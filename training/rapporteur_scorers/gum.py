# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Articles with chains from the GUM corpus (UD conllu with `Entity=` in MISC): text, title, published, and who is mentioned where."""
import re
from pathlib import Path

OPEN = ("news", "interview", "speech")  # CC BY, CC BY and public domain; other genres must not be shipped, nor what is made from them


def read(folder, genres=OPEN):
    """{id: article} of the documents of some genres below a folder; chains are of two mentions or more, or of one."""
    out = {}
    for file in sorted(Path(folder).rglob("*.conllu")):
        for block in re.split(r"(?m)^(?=# newdoc)", file.read_text(encoding="utf-8")):
            found = re.match(r"# newdoc id = (\S+)", block)
            if found and found.group(1).split("_")[1] in genres:
                out[found.group(1)] = article(found.group(1), block)
    return out


def article(name, block):
    meta = dict(re.findall(r"(?m)^# meta::(\w+) = (.*)$", block))
    text, chains, still, after, inside = "", {}, {}, "", 0
    for line in block.split("\n"):
        if line.startswith("# newpar ") or line == "# newpar":
            after = "\n\n"
        if line.startswith("# sent_id"):
            inside = 0
        columns = line.split("\t")
        if len(columns) != 10 or "." in columns[0]:
            continue
        if "-" in columns[0]:  # a word of several, as don't: its parts are written without a space between them
            inside, spaced = int(columns[0].split("-")[1]), "SpaceAfter=No" not in columns[9]
            continue
        text += after if text else ""
        start, text = len(text), text + columns[1]
        many = int(columns[0]) <= inside
        last = many and int(columns[0]) == inside
        after = (" " if last and spaced else "") if many else "" if "SpaceAfter=No" in columns[9] else " "
        for entity in re.findall(r"(?:^|\|)Entity=([^|]*)", columns[9]):
            for opened, closed in bounds(entity):
                if opened:
                    still.setdefault(opened[0], []).append((start, opened[1]))
                else:
                    begun, kind = still[closed].pop()
                    chains.setdefault(closed, {"kind": kind, "mentions": []})["mentions"].append([begun, len(text)])
    for chain in chains.values():
        chain["mentions"].sort()
    return {"id": name, "title": meta.get("title"), "published": day(meta), "text": text, "part": "new",
            "chains": [chains[k] for k in sorted(chains, key=int)]}


def day(meta):
    found = re.match(r"\d{4}-\d\d-\d\d$", meta.get("dateCreated", ""))
    return found.group() if found else None


def bounds(entity):
    """What begins, (number, kind), and what ends at a word; what is one word long begins and ends."""
    for found in re.finditer(r"\((\d+)-([a-z]+)[^()]*(\))?|(?<![\w*.])(\d+)\)", entity):
        number, kind, whole, closed = found.groups()
        if number:
            yield (number, kind), None
            if whole:
                yield None, number
        else:
            yield None, closed
