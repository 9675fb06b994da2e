# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
from rapporteur_training import articles, prepare

TEXT = "Ann Low said that “two boats sank”. Low left. Officials said Low met Bo Dal."


def words(text=TEXT):
    import re
    return articles.Words(text, [[m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]])


def test_names_take_the_longest_form_first():
    tags = articles.names(words(), {"names": [["Low", "person"], ["Ann Low", "person"], ["Bo Dal", "person"]], "exceptions": []})
    assert [i for i, t in enumerate(tags) if t == "B-person"] == [0, 10, 15, 17]


def test_an_exception_holds_where_its_surroundings_stand():
    tags = articles.names(words(), {"names": [["Low", "person"]], "exceptions": [{"text": "Low", "around": "Low left", "kind": "place"}]})
    assert [t for t in tags if t != "O"] == ["B-person", "B-place", "B-person"]


def test_a_statement_takes_the_cue_and_source_beside_it():
    gold = {"statements": [{"content": ["two boats sank"], "quoted": "full", "cue": "said", "source": "Ann Low"},
                           {"content": ["Low met Bo Dal"], "quoted": "none", "cue": "said", "source": "Officials"}]}
    placed = articles.statements(words(), gold)
    assert placed["cue"] == [(2, 3, "cue"), (14, 15, "cue")]
    assert placed["source"] == [(0, 2, "source"), (13, 14, "source")]
    assert placed["content"] == [(5, 8, "full"), (15, 19, "none")]


def test_content_inside_other_content_is_nested():
    gold = {"statements": [{"content": ["Low met Bo Dal"], "quoted": "none", "cue": None, "source": None},
                           {"content": ["met Bo Dal"], "quoted": "none", "cue": None, "source": None}]}
    placed = articles.statements(words(), gold)
    assert placed["content"] == [(15, 19, "none")] and placed["nested"] == [(16, 19, "none")]


def test_an_event_is_found_after_the_beginning_of_its_sentence():
    gold = {"events": [{"anchor": "said", "sentence": "Officials said", "type": "ACCUSE", "status": "happened", "voice": "reported"}]}
    assert articles.events(words(), gold) == [(14, 15, "ACCUSE", "happened", "reported")]


def test_a_figure_is_labelled_on_its_number():
    figure = {"text": "two boats", "category": "equipment", "status": "happened", "voice": "reported"}
    found, unknown = articles.figures(words(), {"figures": [figure]})
    assert found == {5: ("equipment", "happened", "reported")} and not unknown


def test_words_of_an_anchor_of_several_words_wait_for_the_tree():
    event = {"anchor": "met Bo", "sentence": "Officials", "type": "CONSULT", "status": "happened", "voice": "attributed"}
    rows = prepare.label(words(), {"events": [event], "figures": [], "statements": []}, None)
    assert rows["event"][16:18] == [None, None] and rows["anchors"] == [(16, 18, "CONSULT", "happened", "attributed")]
