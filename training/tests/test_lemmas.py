# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
import pytest

from rapporteur_training import lemmas


@pytest.mark.parametrize("form, lemma", [("boats", "boat"), ("Boats", "boat"), ("was", "be"), ("NAMES", "name"), ("Oslo", "Oslo"), ("OSLO", "Oslo"),
                                         ("n't", "not"), ("I", "I"), ("a+b", "a+b"), ("es", "e"), ("", "")])
def test_a_script_makes_the_lemma_it_was_made_for(form, lemma):
    assert lemmas.apply(lemmas.script(form, lemma), form) == lemma


def test_regular_forms_share_a_script():
    assert lemmas.script("boats", "boat") == lemmas.script("Sails", "sail") == "l-1+"


def test_a_cut_longer_than_the_form_leaves_the_suffix():
    assert lemmas.apply("l-3+y", "es") == "y"
