# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Reading articles with chains from GUM."""
from rapporteur_scorers import gum

HEAD = "# newdoc id = GUM_news_boat\n# meta::dateCreated = 2024-03-08\n# meta::title = A boat\n# newpar\n# sent_id = GUM_news_boat-1\n"


def words(*rows):
    return "".join("\t".join([number, form, *["_"] * 7, misc]) + "\n" for number, form, misc in rows)


def test_text_and_chains_are_read_by_place(tmp_path):
    first = words(("1", "Ada", "Entity=(1-person-new-nnnnn-cf1-1-coref"), ("2", "Brook", "Entity=1)"), ("3-4", "didn't", "_"), ("3", "did", "_"),
                  ("4", "n't", "_"), ("5", "say", "_"), ("6", "whose", "_"), ("7", "boat", "Entity=(2-object-new-nnnnn-cf2-1-sgl)|SpaceAfter=No"), ("8", ".", "_"))
    second = "\n# newpar\n# sent_id = GUM_news_boat-2\n" + words(("1", "Her", "Entity=(3-person-new-nnnnn-cf1-1-sgl(1-person-giv:act-nnnnn-cf1-1-ana)"),
                                                               ("2", "son", "Entity=3)"), ("3", "left", "_"))
    (tmp_path / "a.conllu").write_text(HEAD + first + second, encoding="utf-8")
    article = gum.read(tmp_path)["GUM_news_boat"]
    assert article["text"] == "Ada Brook didn't say whose boat.\n\nHer son left"
    assert article["published"] == "2024-03-08"
    assert [[article["text"][s:e] for s, e in c["mentions"]] for c in article["chains"]] == [["Ada Brook", "Her"], ["boat"], ["Her son"]]


def test_genres_that_must_not_be_shipped_are_left_out(tmp_path):
    (tmp_path / "a.conllu").write_text(HEAD.replace("GUM_news", "GUM_vlog") + words(("1", "Yes", "_")), encoding="utf-8")
    assert gum.read(tmp_path) == {}
