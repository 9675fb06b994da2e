# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Writes the list by which `rapporteur score` knows the reports that the program was trained on.

    training_texts.py NEWS GOLD... >export/src/main/resources/en/score/training-texts.txt

GOLD are the annotated reports that the language model or the scorers were trained on, NEWS has the texts of those that carry
none. A report is known by the first 16 hexadecimal digits of the SHA-256 of its text without white space.
"""
import hashlib
import json
import re
import sys


def rows(name):
    with open(name, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def key(text):
    return hashlib.sha256(re.sub(r"\s+", "", text).encode()).hexdigest()[:16]


def main(news, *gold):
    texts = {row["id"]: row["text"] for row in rows(news)}
    found = {key(row.get("text") or texts[row["id"]]) for name in gold for row in rows(name)}
    print("# SPDX-License-Identifier: Apache-2.0\n# SPDX-FileCopyrightText: The Rapporteur authors\n#\n"
          "# The annotated reports that this version was trained on: one a line, the first 16 hexadecimal digits of the SHA-256 of its"
          " text\n# without white space. Written by training/training_texts.py.")
    print("\n".join(sorted(found)))


if __name__ == "__main__":
    main(*sys.argv[1:])
