"""Find the best tree of a sentence from the scores of its arcs: one root, no cycle.

In:  scores [words, 1 + words] of each word for each head; column 0 is the root.
Out: for each word the number of its head, from 1; 0 for the one root.

Each word takes its best head; only where that gives a cycle, or more or fewer roots than one, is the maximum
spanning tree sought (Chu and Liu 1965, Edmonds 1967).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]

NEVER = -1e6


def tree(scores: Scores) -> Heads:
    """Return the heads of the best tree with one root."""
    heads: Heads = np.argmax(scores, axis=1)
    roots = np.flatnonzero(heads == 0)
    if len(roots) == 1 and not _cycle(_with_root(heads)):
        return heads
    return _one_root(scores)


def _with_root(heads: Heads) -> list[int]:
    return [0, *heads.tolist()]


def _one_root(scores: Scores) -> Heads:
    """Try each likely word as the only root and keep the tree of the best sum."""
    words = len(scores)
    if words == 1:
        return np.zeros(1, dtype=np.int64)
    relative = scores[:, 0] - scores[:, 1:].max(axis=1)
    candidates = np.argsort(-relative, kind="stable")[:3]
    best_sum, best = -np.inf, np.zeros(words, dtype=np.int64)
    for root in candidates:
        square = np.full((words + 1, words + 1), NEVER, dtype=np.float64)
        square[1:, 1:] = scores[:, 1:]
        square[root + 1, :] = NEVER
        square[root + 1, 0] = scores[root, 0]
        np.fill_diagonal(square, NEVER)
        heads = np.asarray(_spanning(square)[1:])
        total = float(square[np.arange(1, words + 1), heads].sum())
        if total > best_sum:
            best_sum, best = total, heads
    return best


def _cycle(heads: list[int]) -> list[int]:
    """Return the nodes of one cycle of `heads` (node 0 has none), or nothing."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def _spanning(square: NDArray[np.float64]) -> list[int]:
    """Return the heads of the maximum spanning tree of `square[dependent, head]` from node 0."""
    heads: list[int] = [0, *np.argmax(square[1:], axis=1).tolist()]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [node for node in range(len(square)) if node not in inside]
    inner = np.asarray(cycle)
    outer = np.asarray(outside)
    kept = square[inner, [heads[node] for node in cycle]]
    smaller = np.full((len(outside) + 1, len(outside) + 1), NEVER, dtype=np.float64)
    smaller[:-1, :-1] = square[np.ix_(outer, outer)]
    entering = square[np.ix_(inner, outer)] - kept[:, None]
    leaving = square[np.ix_(outer, inner)]
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    np.fill_diagonal(smaller, NEVER)
    contracted = _spanning(smaller)
    into = outside[contracted[-1]]
    entry = int(np.argmax(entering[:, contracted[-1]]))
    heads[cycle[entry]] = into
    for position, node in enumerate(outside[1:], start=1):
        head = contracted[position]
        if head == len(outside):
            heads[node] = cycle[int(np.argmax(leaving[position]))]
        else:
            heads[node] = outside[head]
    return heads
