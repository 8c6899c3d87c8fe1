"""The best tree of a sentence: held to the best of all trees, tried one by one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from legation.parser.tree import tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether heads form a tree with one root."""
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_it_is_the_best_of_all_trees(size: int) -> None:
    trees = [heads for heads in product(range(size + 1), repeat=size) if is_tree(heads)]
    draw = np.random.default_rng(size)
    for _ in range(60):
        scores = draw.normal(size=(size, size + 1)).astype(np.float32)
        best = max(trees, key=lambda heads: sum(scores[i, head] for i, head in enumerate(heads)))

        assert tuple(tree(scores).tolist()) == best


@pytest.mark.parametrize("size", [1, 2, 7, 30, 120])
def test_it_is_always_a_tree_with_one_root(size: int) -> None:
    draw = np.random.default_rng(size)
    for _ in range(10):
        assert is_tree(tuple(tree(draw.normal(size=(size, size + 1)).astype(np.float32)).tolist()))


def test_equal_scores_give_a_tree() -> None:
    assert is_tree(tuple(tree(np.zeros((6, 7), dtype=np.float32)).tolist()))


def test_no_word_is_its_own_head_where_its_own_score_is_ruled_out() -> None:
    scores = np.full((3, 4), -1.0, dtype=np.float32)
    scores[np.arange(3), np.arange(1, 4)] = -1e6

    heads = tree(scores)

    assert all(head != place for place, head in enumerate(heads.tolist(), start=1))
