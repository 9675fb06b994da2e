# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""What of the facts counts as right when the scorers are trained."""
import struct

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
    assert not told.is_accused("ASSAULT", "e1")


def test_an_accusation_is_right_anywhere_in_the_document():
    told, _ = document(events=[GOLD])
    assert told.is_accused("ASSAULT", "e1")
    assert not told.is_accused("COERCE", "e1")
    assert not told.is_named("e1") and told.is_named("e2")


def test_texts_are_written_as_the_product_reads_them():
    pytest.importorskip("lightgbm")
    from rapporteur_scorers import forest
    assert forest.text("né") == struct.pack(">H", 3) + "né".encode()
