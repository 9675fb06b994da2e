# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import check_gold

TEXT = "Police arrested Ann Low. The arrest angered her party."


def article(**changed):
    def event(anchor, sentence, kind="COERCE"):
        return {"anchor": anchor, "sentence": sentence, "type": kind, "actors": ["police"], "recipients": ["Ann Low"], "place": None,
                "status": "happened", "voice": "reported"}

    return {"id": "a", "text": TEXT, "provenance": "invented", "statements": [], "figures": [], "places": [],
            "events": [event("arrested", "Police arrested"), event("arrest", "The arrest"), event("angered", "The arrest", "ACCUSE")],
            "chains": [{"name": "police", "kind": "organization", "mentions": [[0, 6]]},
                       {"name": "Ann Low", "kind": "person", "mentions": [[16, 23], [44, 47]]}],
            "event_chains": [[0, 1]]} | changed


def rules(changed):
    return [(where, i, rule) for where, i, rule, _ in check_gold.mistakes(changed)]


def test_chains_that_hold_are_clean():
    assert rules(article()) == []
    assert rules({k: v for k, v in article().items() if "chains" not in k}) == []


def test_a_mention_is_whole_words_within_the_text_and_stands_once():
    police = {"name": "police", "kind": "organization", "mentions": [[0, 5], [40, 90], [16, 23]]}
    ann = {"name": "Ann Low", "kind": "person", "mentions": [[16, 23]]}
    assert rules(article(chains=[police, ann])) == [
        ("chains", 0, "a mention must begin and end with whole words"),
        ("chains", 0, f"a mention must be [start, end] within 0 to {len(TEXT)}"),
        ("chains", 1, "a mention must stand in one chain, once")]


def test_every_actor_of_a_fact_has_a_chain():
    found = rules(article(chains=[article()["chains"][0]]))
    assert found == [("events", i, "a name in a fact must be the name of a chain") for i in range(3)]


def test_a_chain_has_a_known_kind_a_name_of_the_text_and_a_mention():
    odd = {"name": "Bo Dal", "kind": "ship", "mentions": []}
    assert [i for where, i, _ in rules(article(chains=article()["chains"] + [odd])) if where == "chains"] == [2, 2, 2]


def test_events_of_a_chain_are_several_of_one_type_and_in_one_chain():
    assert rules(article(event_chains=[[0]])) == [("event_chains", 0, "must hold at least two events")]
    assert rules(article(event_chains=[[0, 3]])) == [("event_chains", 0, "must be indices below 3")]
    assert rules(article(event_chains=[[0, 2]])) == [("event_chains", 0, "events of a chain must have one type")]
    assert rules(article(event_chains=[[0, 1], [1, 0]])) == [("event_chains", 1, "an event must stand in one chain, once")]
