# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Says which facts documents of a set of news are no longer what they were, byte for byte.

    python bench/golden/compare.py FOLDER            reads wikinews2019-2020.jsonl and bbc2225.jsonl of a folder, and compares
    python bench/golden/compare.py facts.jsonl       compares what was read before
    python bench/golden/compare.py --write FOLDER    takes what is read now as the new truth, after a change on purpose

Exit status 0 where all are the same. The hashes are of version 0.1; the texts themselves are not in the project.
"""
import hashlib
import json
import subprocess
import sys
from pathlib import Path

NEWS = ("wikinews2019-2020.jsonl", "bbc2225.jsonl")
HASHES = Path(__file__).with_name("facts-of-news.tsv")


def hashes(lines):
    for line in lines:
        document = json.loads(line)["document"]
        yield document["id"] or document["source"], hashlib.sha256(line).hexdigest()


def lines(path):
    """The facts documents of a file, or of the news in a folder, which are read now."""
    if path.is_file():
        yield from path.read_bytes().splitlines(keepends=True)
        return
    program = Path(__file__).resolve().parents[2] / "rapporteur"
    command = [program, "read", "--format", "jsonl", *(path / name for name in NEWS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as reading:
        yield from reading.stdout


def main(arguments):
    write = arguments[:1] == ["--write"]
    files = arguments[1:] if write else arguments
    if len(files) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    now = dict(hashes(lines(Path(files[0]))))
    if write:
        HASHES.write_text("".join(f"{name}\t{digest}\n" for name, digest in now.items()), encoding="utf-8")
        return 0
    before = dict(line.split("\t") for line in HASHES.read_text(encoding="utf-8").splitlines())
    changed = [name for name in before if name in now and now[name] != before[name]]
    missing = [name for name in before if name not in now]
    new = [name for name in now if name not in before]
    for word, names in (("changed", changed), ("missing", missing), ("new", new)):
        for name in names:
            print(f"{word} {name}")
    print(f"{len(before) - len(changed) - len(missing)} of {len(before)} as they were", file=sys.stderr)
    return 1 if changed or missing or new else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
