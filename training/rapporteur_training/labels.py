# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The label vocabularies of the heads, in the order of the model's outputs."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
KINDS = "person organization country place group event product work law other".split()
TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE "
         "ASSAULT").split()
STATUS = "happened ongoing expected possible requested threatened denied".split()
VOICE = "reported attributed alleged".split()
CATEGORIES = ("killed injured missing displaced detained sick crowd forces equipment money damaged votes affected").split()
QUOTED = "full partial none".split()


def bio(kinds):
    """O, then B- and I- of each kind."""
    return ["O"] + [prefix + kind for kind in kinds for prefix in ("B-", "I-")]


# Heads whose labels are fixed; lemma scripts, bundles of features and relations are counted from the treebanks.
FIXED = {"upos": UPOS, "name": bio(KINDS), "cue": bio(["cue"]), "source": bio(["source"]), "content": bio(QUOTED), "nested": bio(QUOTED),
         "event": ["O"] + TYPES, "status": STATUS, "voice": VOICE, "figure": ["O"] + CATEGORIES}
SPANS = ("name", "cue", "source", "content", "nested")
OUTPUTS = ("upos", "lemma", "feats", "arc", "rel", "name", "end", "cue", "source", "content", "nested", "event", "status", "voice", "figure")
# The features of Universal Dependencies that the model tells, all of a word as one label ("Number=Plur|VerbForm=Fin").
FEATURES = frozenset("Case Gender Number Person Tense VerbForm Voice".split())
IGNORE = -100

# What a corpus with coarser names allows. O? = not a name of the kinds that the corpus marks; N? = inside some name; - = anything.
HIDDEN = "group event product work law other".split()
_COARSE = {"PER": ["person"], "ORG": ["organization"], "LOC": ["country", "place"], "PRO": ["product", "work"]}


def allowed(tag):
    """The exact name labels that a tag of any corpus stands for."""
    every = FIXED["name"]
    if tag == "-":
        return every
    if tag == "N?":
        return every[1:]
    if tag == "O?":
        return ["O"] + [p + k for k in HIDDEN for p in ("B-", "I-")]
    if tag == "O" or tag[2:] in KINDS:
        return [tag]
    return [tag[:2] + kind for kind in _COARSE[tag[2:]]]


NAME_TAGS = FIXED["name"] + ["-", "N?", "O?"] + [p + c for c in _COARSE for p in ("B-", "I-")]
