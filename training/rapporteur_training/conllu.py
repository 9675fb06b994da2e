# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Reading treebanks (CoNLL-U) and name corpora (IOB2 columns)."""
from .labels import FEATURES


def features(column):
    """The features of a word that the model tells, as CoNLL-U writes them; "_" for none."""
    return "|".join(f for f in column.split("|") if f.split("=")[0] in FEATURES) or "_"


def read(path):
    """Sentences as dicts of parallel lists, without empty nodes; forms of the words of a multiword token are the words' own.

    id is the treebank's own; starts says what begins with the sentence: "document", "paragraph" or None; text is the sentence as written, glued whether no
    space follows it.
    """
    out, rows, starts, document, text, glued, number = [], [], None, None, "", False, None
    for line in [*open(path, encoding="utf-8"), "\n"]:
        line = line.rstrip("\n")
        if line.startswith("#"):
            if line.startswith("# newdoc"):
                starts, document = "document", line.split("=", 1)[-1].strip()
            elif line.startswith("# newpar") and "block" not in line and not starts:
                starts = "paragraph"
            elif line.startswith("# sent_id"):
                number = line.split("=", 1)[1].strip()
            elif line.startswith("# text = "):
                text = line[9:]
        elif line:
            columns = line.split("\t")
            if "." not in columns[0]:
                glued = "SpaceAfter=No" in columns[9].split("|") or glued and not columns[0].isdigit()
            if columns[0].isdigit():
                rows.append(columns)
        elif rows:
            c = list(zip(*rows))
            out.append({"words": list(c[1]), "lemma": list(c[2]), "upos": list(c[3]), "xpos": list(c[4]),
                        "feats": list(map(features, c[5])), "head": [int(h) for h in c[6]],
                        "rel": list(c[7]), "misc": list(c[9]), "starts": starts, "document": document, "id": number, "text": text, "glued": glued})
            rows, starts = [], None
    return out


def read_iob(path):
    """(document number, words, tags) of a UNER file."""
    out, words, tags, document = [], [], [], -1
    for line in [*open(path, encoding="utf-8"), "\n"]:
        if line.startswith("# newdoc"):
            document += 1
        elif not line.strip():
            if words:
                out.append((document, words, tags))
            words, tags = [], []
        elif line[0].isdigit():
            columns = line.rstrip("\n").split("\t")
            words.append(columns[1])
            tags.append(columns[2])
    return out


def documents(sentences):
    """[(text, sentences, the character after each sentence)] of the documents, put together as they were written."""
    out = []
    for s in sentences:
        if s["starts"] == "document" or not out:
            out.append(["", [], []])
        d = out[-1]
        if d[1]:
            d[0] += "\n" if s["starts"] else "" if d[1][-1]["glued"] else " "
        d[0] += s["text"]
        d[1].append(s)
        d[2].append(len(d[0]))
    return [tuple(d) for d in out]
