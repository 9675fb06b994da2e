# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""From arc scores to well-formed trees: one root, no cycle."""
import numpy as np

FORBIDDEN = -1e9


def heads(arc):
    """Heads (0 = root, else word number from 1) of one sentence from its scores arc [words, 1 + words]."""
    arc = np.array(arc, dtype=np.float64)
    n = len(arc)
    arc[np.arange(n), np.arange(1, n + 1)] = FORBIDDEN
    greedy = arc.argmax(1)
    if (greedy == 0).sum() == 1 and not _cycle(np.concatenate([[0], greedy])):
        return greedy
    # One root only: the word that loses least, against its best other head, by being the root.
    others = arc[:, 1:].max(1) if n > 1 else np.zeros(1)
    root = int((arc[:, 0] - others).argmax())
    full = np.full((n + 1, n + 1), FORBIDDEN)
    full[1:, 1:] = arc[:, 1:]
    full[root + 1, :] = FORBIDDEN
    full[root + 1, 0] = 0
    return _edmonds(full)[1:]


def by_sentence(arc, ends):
    """Heads of a window that holds several sentences: ends[i] says that a sentence ends after word i; the last one always does."""
    out, start = np.zeros(len(arc), int), 0
    for stop in [i + 1 for i, end in enumerate(ends) if end and i + 1 < len(arc)] + [len(arc)]:
        part = np.asarray(arc)[start:stop][:, [0, *range(start + 1, stop + 1)]]
        found = heads(part)
        out[start:stop] = np.where(found == 0, 0, found + start)
        start = stop
    return out


def _cycle(head):
    """The nodes of a cycle in head (node 0 is the root), or an empty list."""
    state = np.zeros(len(head), int)
    for v in range(1, len(head)):
        path = []
        while v and not state[v]:
            state[v] = -1
            path.append(v)
            v = int(head[v])
        if v and state[v] == -1:
            return path[path.index(v):]
        state[path] = 1
    return []


def _edmonds(score):
    """Chu-Liu/Edmonds on score[dependent, head]; row 0 is not used."""
    score = score.copy()
    np.fill_diagonal(score, FORBIDDEN * 10)
    head = score.argmax(1)
    head[0] = 0
    cycle = _cycle(head)
    if not cycle:
        return head
    cycle = np.array(cycle)
    rest = np.setdiff1d(np.arange(len(score)), cycle)
    m = len(rest)
    small = np.full((m + 1, m + 1), FORBIDDEN * 10)
    small[:m, :m] = score[np.ix_(rest, rest)]
    leave = score[np.ix_(rest, cycle)]
    small[:m, m] = leave.max(1)
    enter = score[np.ix_(cycle, rest)] - score[cycle, head[cycle]][:, None]
    small[m, :m] = enter.max(0)
    solved = _edmonds(small)
    out = head.copy()
    for i, r in enumerate(rest):
        if i:
            out[r] = cycle[leave[i].argmax()] if solved[i] == m else rest[solved[i]]
    broken = cycle[enter[:, solved[m]].argmax()]
    out[broken] = rest[solved[m]]
    return out
