# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import json

import check_details
import check_gold

TEXT = ("A fire at Lowmill killed Ann Low, 34, a baker. The Dutch envoy, Bo Dal, promised 5 million kroner for a new mill. "
        "Cy Ort was jailed for six years for arson by the Lowmill court.")


def article():
    def event(anchor, sentence, kind, status="happened"):
        return {"anchor": anchor, "sentence": sentence, "type": kind, "actors": [], "recipients": [], "place": None, "status": status,
                "voice": "reported"}

    return {"id": "a", "text": TEXT, "provenance": "invented", "places": [],
            "statements": [{"content": ["5 million kroner"], "quoted": "none", "kind": "person", "speaker": "Bo Dal"}],
            "figures": [{"text": "5 million kroner", "category": "money", "bound": "exactly", "value": 5000000, "min": 5000000, "max": 5000000,
                         "status": "expected", "voice": "reported"}],
            "events": [event("promised", "The Dutch envoy", "AGREE"), event("jailed", "Cy Ort", "COERCE")]}


def entry(**changed):
    return {"id": "a", "file": "made.jsonl", "seal": check_details.seal(article()),
            "incidents": [{"anchor": "fire", "sentence": "A fire", "mode": "fire", "place": "Lowmill", "date": None, "status": "happened",
                           "voice": "reported"}],
            "details": [{"event": 0, "type": "AID", "amount": 0, "purpose": "for a new mill", "status": "expected"},
                        {"event": 1, "type": "COERCE", "charge": ["arson"], "court": "Lowmill court", "sentence": "P6Y", "verdict": "convicted"}],
            "victims": [{"name": "Ann Low", "age": 34, "home": None, "nationality": None, "occupation": "baker", "fate": "killed",
                         "event": {"incident": 0}, "figure": None}],
            "relations": [{"type": "holdsOffice", "subject": "Bo Dal", "object": "Netherlands", "role": "envoy", "since": None, "until": None,
                           "polarity": "is", "anchor": "envoy", "sentence": "The Dutch envoy"}],
            "statements": [{"statement": 0, "kind": "claim"}]} | changed


def found(changed, of=None):
    return [(where, i, rule) for where, i, rule, _ in check_details.mistakes(changed, of or article())]


def one(key, **changed):
    """The mistakes of an entry whose first object of a list has other values."""
    return found(entry(**{key: [entry()[key][0] | changed, *entry()[key][1:]]}))


def test_details_that_hold_are_clean():
    assert found(entry()) == []


def test_indices_are_renewed_when_the_article_changes():
    changed = article()
    changed["events"].pop(0)
    rules = found(entry(), changed)
    assert rules[0][:2] == ("article", 0) and check_details.seal(changed) in rules[0][2]


def test_words_stand_in_the_text_and_names_are_told_there():
    assert one("details", purpose="for mills") == [("details", 0, "purpose must stand in the text character for character")]
    assert one("relations", object="Denmark") == [("relations", 0, "object must be told in the text")]
    assert one("relations", object="netherlands court") == [("relations", 0, "object must be told in the text")]


def test_a_field_belongs_to_its_type_and_the_type_to_the_event():
    assert one("details", charge=["arson"]) == [("details", 0, "charge is no field of AID")]
    assert one("details", type="ASSAULT") == [("details", 0, "type must be AGREE, the type of the event, or a reading of it")]
    assert one("details", amount=1) == [("details", 0, "amount must be an index below 1")]


def test_verdicts_and_sentences_have_their_own_words():
    jailed = entry()["details"][1]
    assert found(entry(details=[jailed | {"sentence": s} for s in ("life", "death", "fine", "P1Y6M", "suspended P2Y", "probation P90D")])) == []
    assert [i for _, i, _ in found(entry(details=[jailed | {"sentence": s} for s in ("six years", "P", "suspended")]))] == [0, 1, 2]
    assert found(entry(details=[jailed | {"verdict": "guilty"}]))[0][:2] == ("details", 0)


def test_a_victim_has_a_known_fate_and_something_to_know_it_by():
    assert one("victims", fate="dead")[0][:2] == ("victims", 0)
    assert one("victims", event={"incident": 1}) == [("victims", 0, "incident must be an index below 1")]
    assert one("victims", name=None, age=None, occupation=None) == [("victims", 0, "must have a name, an age, a home or an occupation")]


def test_no_relation_without_its_body_but_another_name():
    rule = ("relations", 0, "must have a subject and, but for alsoKnownAs, an object")
    assert one("relations", object=None) == [rule]
    assert one("relations", type="alsoKnownAs") == [rule]
    assert one("relations", type="alsoKnownAs", object=None) == []


def test_dates_and_deadlines():
    assert one("incidents", date="2001-02/2001-03-04") == [] and one("incidents", date="May")[0][:2] == ("incidents", 0)
    assert one("details", deadline="P10D") == [] and one("details", deadline="soon")[0][:2] == ("details", 0)


def test_entries_are_read_beside_their_articles(tmp_path, capsys):
    def write(name, value):
        path = tmp_path / name
        path.write_text(json.dumps(value) + "\n", encoding="utf-8")
        return path

    paths = [write("made.jsonl", article()), write("details.jsonl", entry())]
    assert check_gold.main(paths) == 0, capsys.readouterr().out
    assert check_gold.main([write("lost.jsonl", entry(id="b"))]) == 1
    assert "has no article b" in capsys.readouterr().out
