# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""What of the facts counts as right when the scorers are trained."""
import struct

import numpy as np
import pytest

from rapporteur_scorers import names, right


def document(**gold):
    article = {"text": "Rebels shelled Brno on Monday.", "events": [], "figures": [], "statements": []} | gold
    entities = [{"id": "e1", "name": "Rebels", "mentions": [{"form": "nominal"}]}, {"id": "e2", "name": "Brno", "mentions": [{"form": "name"}]}]
    event = {"type": "ASSAULT", "status": "happened", "voice": "reported", "actors": ["e1"], "recipients": ["e2"], "place": "e2", "date": None,
             "anchor": {"start": 7, "end": 14}, "anchors": [{"start": 7, "end": 14}]}
    facts = {"document": {"source": "a"}, "entities": entities, "events": [event], "figures": [], "statements": []}
    return right.Document(article, facts), event


GOLD = {"sentence": "Rebels shelled Brno on Monday.", "anchor": "shelled", "type": "ASSAULT", "status": "happened", "voice": "reported",
        "actors": ["the rebels"], "recipients": [], "place": "Brno", "date": "2022-04-04"}


def test_names_are_the_same_by_words_initials_or_last_word():
    assert names.same("Jens Stoltenberg", "Stoltenberg")
    assert names.same("European Union", "EU")
    assert not names.same("North Korea", "South Korea")


def test_an_event_is_right_field_by_field():
    told, event = document(events=[GOLD])
    fields = right.event(told, event, (7, 14))
    assert fields["type"] and fields["actors"] and fields["place"]
    assert not fields["recipients"] and not fields["date"]


def test_what_the_gold_does_not_have_is_none():
    told, event = document()
    assert right.event(told, event, (7, 14)) is None
    assert not told.did("e1", [(7, 14)])


class Rows:
    """Candidates of a task, without their features."""

    def __init__(self, *keys):
        self.docs, self.places, self.values = map(list, zip(*keys))


def test_an_accusation_is_right_for_the_very_act_only():
    told, _ = document(events=[GOLD])
    assert list(right.accused(Rows(("a", (7, 14), "e1"), ("a", (7, 14), "e2")), {"a": told})) == [1, 0]
    assert not told.is_named("e1") and told.is_named("e2")


def test_another_type_makes_an_accusation_wrong():
    told, _ = document(events=[dict(GOLD, type="COERCE")])
    assert list(right.accused(Rows(("a", (7, 14), "e1")), {"a": told})) == [0]


def test_what_belongs_to_somebody_named_is_named():
    told, _ = document()
    told.names["e1"] = "Brno's rebels"
    assert told.is_named("e1")


def test_a_word_means_whoever_shares_its_chain():
    #       0    5       13     20
    text = "Lee met Bo Dal. He spoke."
    article = {"text": text, "chains": [{"name": "Ann Lee", "mentions": [[0, 3], [16, 18]]}, {"name": "Bo Dal", "mentions": [[8, 14]]}]}
    rows = Rows(("a", (16, 18), "0-3"), ("a", (16, 18), "8-14"), ("b", (16, 18), "0-3"))
    labels, weights = right.reference(rows, {"a": article, "b": {"text": text}})
    assert list(labels) == [1, 0, 0] and list(weights) == [1, 1, 0]


def test_mentions_are_one_act_by_the_chains_of_the_gold():
    again = dict(GOLD, sentence="The shelling", anchor="shelling")
    text = GOLD["sentence"] + " The shelling went on."
    told, _ = document(text=text, events=[GOLD, again], event_chains=[[0, 1]])
    told.events = {e["at"]: e for e in told.gold}
    rows = Rows(("a", (35, 43), "7-14"))
    assert [list(x) for x in right.same_act(rows, {"a": told})] == [[1], [1]]
    told.article["event_chains"] = []
    assert [list(x) for x in right.same_act(rows, {"a": told})] == [[0], [1]]


def test_without_chains_what_agrees_in_all_is_half_believed():
    told, _ = document(text=GOLD["sentence"] + " The shelling went on.", events=[GOLD, dict(GOLD, sentence="The shelling", anchor="shelling")])
    told.events = {e["at"]: e for e in told.gold}
    rows = Rows(("a", (35, 43), "7-14"))
    assert [list(x) for x in right.same_act(rows, {"a": told})] == [[1], [0.5]]
    told.gold[1]["actors"] = ["the army"]
    assert [list(x) for x in right.same_act(rows, {"a": told})] == [[0], [0.5]]


def test_texts_are_written_as_the_product_reads_them():
    pytest.importorskip("lightgbm")
    from rapporteur_scorers import forest
    assert forest.text("né") == struct.pack(">H", 3) + "né".encode()


def test_of_words_that_overlap_an_anchor_one_alone_tells_it():
    text = "Norway held talks in Oslo."
    article = {"text": text, "events": [{"anchor": "held talks", "sentence": text, "type": "CONSULT", "actors": [], "recipients": []}]}

    class Words:
        docs, places, values = ["a"] * 3, [(7, 11), (12, 17), (12, 17)], ["CONSULT", "CONSULT", "AGREE"]

        def column(self, name):
            return np.array([0.0, 1.0, 1.0])

    assert list(right.acts(Words(), {"a": article})) == [0, 1, 0]
