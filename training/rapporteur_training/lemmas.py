# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Lemmas as edit scripts: how to make the lemma from the form.

A script is CASE then either -CUT+SUFFIX (cut so many characters off the end, add the suffix) or =LEMMA (the whole lemma).
CASE is l: of the lower-cased form, k: of the form as it is, t: of the form with one capital at the start.
"""
import os

_CASES = {"l": str.lower, "k": str, "t": str.capitalize}


def script(form, lemma):
    """The cheapest script that makes lemma of form."""
    best = None
    for case in "lkt" if lemma == lemma.lower() else "kt":
        base = _CASES[case](form)
        keep = len(os.path.commonprefix([base, lemma]))
        cost = len(base) - keep + len(lemma) - keep
        if best is None or cost < best[0]:
            best = (cost, f"{case}={lemma}" if keep == 0 else f"{case}-{len(base) - keep}+{lemma[keep:]}")
    return best[1]


def apply(rule, form):
    """The lemma that a script makes of form."""
    if rule[1] == "=":
        return rule[2:]
    base = _CASES[rule[0]](form)
    cut, suffix = rule[2:].split("+", 1)
    return base[:max(0, len(base) - int(cut))] + suffix
