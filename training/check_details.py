# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Checks the details of articles (gold/details.jsonl, described in gold/DETAILS.md) against the articles that they belong to.

Used by check_gold.py. An entry holds indices into the lists of its article; its seal shows whether those lists are still the ones it was made for.
"""
import hashlib
import re

MODES = ("crash derailment capsizing collapse explosion fire flood storm landslide earthquake eruption lightning drought epidemic pollution "
         "other").split()
STATUS = "happened ongoing expected possible requested threatened denied".split()
VOICE = "reported attributed alleged".split()
FATES = "killed injured missing detained freed displaced sick".split()
RELATIONS = ("holdsOffice memberOf spokespersonFor commands owns controls subsidiaryOf familyOf represents alsoKnownAs locatedIn").split()
POLARITY = "is was denied".split()
KINDS = "claim denial verification no-comment correction question order".split()
VERDICTS = "convicted acquitted dismissed mistrial overturned".split()
PLEAS = ("guilty", "not guilty", "no contest")
LISTINGS = "added removed renewed".split()

COURT = "COERCE ACCUSE CONCEDE REQUEST REJECT".split()
FIELDS = {  # which events may carry a field; None: every event
    "amount": None, "items": None, "purpose": None, "condition": None, "deadline": None,
    "charge": COURT, "court": COURT, "verdict": ["COERCE"], "sentence": ["COERCE"], "plea": ["COERCE", "ACCUSE"],
    "programme": ["SANCTION", "CONCEDE"], "basis": ["SANCTION", "CONCEDE"], "measures": ["SANCTION", "CONCEDE"], "listing": ["SANCTION", "CONCEDE"],
    "object": ["AGREE"], "terms": ["AGREE"], "signed": ["AGREE"],
    "attendees": ["CONSULT"], "hosts": ["CONSULT"], "agenda": ["CONSULT"], "format": ["CONSULT"],
    "weapon": ["ASSAULT"], "target": ["ASSAULT"], "victims": ["ASSAULT"],
    "force": ["MOBILIZE", "RETREAT"], "from": ["MOBILIZE", "RETREAT"], "to": ["MOBILIZE", "RETREAT"], "demand": ["PROTEST"]}
RECORD = ("event", "type", "actors", "recipients", "status")  # what says which record it is
WORDS = "items purpose charge programme basis measures object terms agenda format weapon target force demand condition".split()
NAMES = "actors recipients court attendees hosts from to".split()
LISTS = "actors recipients items charge measures terms attendees hosts agenda weapon target".split()
READ_AS = {("AGREE", "AID"), ("CONCEDE", "COERCE"), ("COERCE", "SANCTION"), ("REQUEST", "COERCE")}  # gold type, type that the contract gives
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")
DURATION = r"P(?=\d)(\d+Y)?(\d+M)?(\d+D)?"
SENTENCE = re.compile(rf"{DURATION}|life|death|fine|(suspended|probation) {DURATION}")
DEMONYMS = {"Barbados": "Barbadian", "China": "Chinese", "Congo": "Congolese", "Cuba": "Cuban", "Hungary": "Hungarian", "Netherlands": "Dutch",
            "North Korea": "Pyongyang", "Poland": "Polish", "Turkey": "Turkish", "United States": "U.S."}


def seal(article):
    """What the indices of an entry rest on: the anchors, figures and contents of its article, in order."""
    parts = [e.get("anchor") for e in article.get("events", ())] + [f.get("text") for f in article.get("figures", ())]
    parts += [" ".join(s.get("content") or ()) for s in article.get("statements", ())]
    return hashlib.sha256("\n".join(p or "" for p in parts).encode()).hexdigest()[:12]


def plain(words):
    return words.translate(str.maketrans("‘’“”", "''\"\"")).lower()


def mistakes(entry, article):
    """Yields (list, index, rule, value) for everything wrong in the details of one article."""
    text, low = article.get("text") or "", plain(article.get("text") or "")
    sizes = {key: len(article.get(key, ())) for key in ("events", "figures", "statements")}
    sizes |= {key: len(entry.get(key, ())) for key in ("incidents", "victims")}
    if entry.get("seal") != seal(article):
        yield "article", 0, f"its statements, figures or events have changed: make the indices hold again, then set seal to {seal(article)}", entry.get("seal")

    def exact(where, i, key, words):
        if not isinstance(words, str) or not words or words not in text:
            yield where, i, f"{key} must stand in the text character for character", words

    def told(where, i, key, name):
        if name is None:
            return
        demonym = DEMONYMS.get(name)
        if not isinstance(name, str) or not name or not (all(w in low for w in plain(name).split()) or demonym and demonym in text):
            yield where, i, f"{key} must be told in the text", name

    def anchored(where, i, item):
        for key in ("anchor", "sentence"):
            yield from exact(where, i, key, item.get(key))
        head, anchor = item.get("sentence") or "", item.get("anchor") or ""
        start = text.find(head)
        if start >= 0 and anchor in text and anchor not in text[start:start + 1500]:
            yield where, i, "anchor must stand after the beginning of its sentence", (head, anchor)

    def known(where, i, key, value, allowed):
        if value not in allowed:
            yield where, i, f"{key} must be one of {list(allowed)}", value

    def dated(where, i, key, value):
        if value is not None and not (isinstance(value, str) and DATE.fullmatch(value)):
            yield where, i, f"{key} must be YYYY, YYYY-MM, YYYY-MM-DD or two of them as a/b", value

    def below(where, i, key, value, listed):
        if type(value) is not int or not 0 <= value < sizes[listed]:
            yield where, i, f"{key} must be an index below {sizes[listed]}", value

    def event(where, i, value):
        if isinstance(value, dict):
            yield from below(where, i, "incident", value.get("incident"), "incidents")
        elif value is not None:
            yield from below(where, i, "event", value, "events")

    for i, n in enumerate(entry.get("incidents", ())):
        for item in [n, *n.get("anchors", ())]:
            yield from anchored("incidents", i, item)
        for key, allowed in (("mode", MODES), ("status", STATUS), ("voice", VOICE)):
            yield from known("incidents", i, key, n.get(key), allowed)
        yield from told("incidents", i, "place", n.get("place"))
        yield from dated("incidents", i, "date", n.get("date"))
    for i, d in enumerate(entry.get("details", ())):
        yield from event("details", i, d.get("event"))
        kind = d.get("type")
        if type(d.get("event")) is int and 0 <= d["event"] < sizes["events"]:
            own = article["events"][d["event"]].get("type")
            if kind != own and (own, kind) not in READ_AS:
                yield "details", i, f"type must be {own}, the type of the event, or a reading of it", kind
        for key, value in d.items():
            if key not in RECORD and (key not in FIELDS or FIELDS[key] is not None and kind not in FIELDS[key]):
                yield "details", i, f"{key} is no field of {kind}", value
                continue
            if (key in LISTS or key == "victims") and not (isinstance(value, list) and value):
                yield "details", i, f"{key} must be a list that is not empty", value
                continue
            for each in value if isinstance(value, list) else [value]:
                if key in WORDS:
                    yield from exact("details", i, key, each)
                elif key in NAMES:
                    yield from told("details", i, key, each)
                elif key == "victims":
                    yield from below("details", i, key, each, "victims")
        if not d.keys() - set(RECORD) and "status" not in d:
            yield "details", i, "must have a field of its own", d
        if "amount" in d:
            yield from below("details", i, "amount", d["amount"], "figures")
        for key, allowed in (("verdict", VERDICTS), ("plea", PLEAS), ("listing", LISTINGS), ("status", STATUS)):
            if key in d:
                yield from known("details", i, key, d[key], allowed)
        if "sentence" in d and not SENTENCE.fullmatch(str(d["sentence"])):
            yield "details", i, "sentence must be a duration, life, death, fine, suspended P1Y or probation P1Y", d["sentence"]
        yield from dated("details", i, "signed", d.get("signed"))
        if not re.fullmatch(DURATION, str(d.get("deadline"))):
            yield from dated("details", i, "deadline", d.get("deadline"))
    for i, v in enumerate(entry.get("victims", ())):
        for key in ("name", "home"):
            yield from told("victims", i, key, v.get(key))
        if v.get("occupation") is not None:
            yield from exact("victims", i, "occupation", v["occupation"])
        if not any(v.get(key) is not None for key in ("name", "age", "home", "occupation")):
            yield "victims", i, "must have a name, an age, a home or an occupation", v
        if v.get("age") is not None and not (type(v["age"]) is int and 0 <= v["age"] <= 125):
            yield "victims", i, "age must be years", v["age"]
        if v.get("nationality") is not None and not re.fullmatch("[A-Z]{3}", v["nationality"]):
            yield "victims", i, "nationality must be ISO 3166-1 alpha-3", v["nationality"]
        yield from known("victims", i, "fate", v.get("fate"), FATES)
        yield from event("victims", i, v.get("event"))
        if v.get("figure") is not None:
            yield from below("victims", i, "figure", v["figure"], "figures")
    for i, r in enumerate(entry.get("relations", ())):
        yield from anchored("relations", i, r)
        yield from known("relations", i, "type", r.get("type"), RELATIONS)
        yield from known("relations", i, "polarity", r.get("polarity"), POLARITY)
        for key in ("subject", "object"):
            yield from told("relations", i, key, r.get(key))
        if not r.get("subject") or (r.get("object") is None) != (r.get("type") == "alsoKnownAs"):
            yield "relations", i, "must have a subject and, but for alsoKnownAs, an object", (r.get("subject"), r.get("object"))
        if r.get("role") is not None or r.get("type") == "alsoKnownAs":
            yield from exact("relations", i, "role", r.get("role"))
        for key in ("since", "until"):
            yield from dated("relations", i, key, r.get(key))
    for i, s in enumerate(entry.get("statements", ())):
        yield from below("statements", i, "statement", s.get("statement"), "statements")
        if "kind" in s:
            yield from known("statements", i, "kind", s["kind"], KINDS)
        for name in [*s.get("addressees", ()), s.get("place")]:
            yield from told("statements", i, "addressees and place", name)
        if "occasion" in s:
            yield from exact("statements", i, "occasion", s["occasion"])
        yield from dated("statements", i, "date", s.get("date"))
        if not s.keys() - {"statement"}:
            yield "statements", i, "must have a field of its own", s
