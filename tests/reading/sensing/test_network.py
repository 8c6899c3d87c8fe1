"""The network that reads deeds, with weights so small that each likelihood can be worked out by hand."""

from __future__ import annotations

from math import log

import numpy as np
import pytest
from numpy.typing import NDArray

from legation.reading.sensing.network import DeedNetwork, Named, Pairs

Floats = NDArray[np.float32]
Row = list[float]

# states are two numbers, beside them stands one of the input; there are two acts, two statuses, one hidden number
WEIGHTS: dict[str, list[Row] | Row] = {
    "table.act": [[2.0], [-1.0]],
    "table.path": [[0.0], [0.25]],
    "table.distance": [[0.0], [-10.0]],
    "table.sentences": [[0.0], [7.0]],
    "table.kind": [[9.0], [0.5]],
    "act_hidden.weight": [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]],
    "act_hidden.bias": [0.0, 0.0],
    "act_out.weight": [[1.0, 1.0], [2.0, 0.0]],
    "act_out.bias": [-0.8, log(3) - 2.0],
    "status_hidden.weight": [[0.0, 0.0, 0.0, 1.0]],
    "status_hidden.bias": [0.0],
    "status_out.weight": [[log(3) / 2], [0.0]],
    "status_out.bias": [0.0, 0.0],
    "rank_hidden.weight": [[0.0, 0.0, 1.0, 0.0]],
    "rank_hidden.bias": [0.0],
    "rank_out.weight": [[0.0], [log(4)]],
    "rank_out.bias": [0.0, 0.0],
    "side_deed.weight": [[1.0, 0.0, 1.0]],
    "side_deed.bias": [0.0],
    "side_word.weight": [[0.0, 1.0, 1.0, 2.0]],
    "side_word.bias": [0.0],
    "side_between.weight": [[1.0, 1.0, 1.0]],
    "side_between.bias": [0.0],
    "side_hidden.weight": [[2.0]],
    "side_hidden.bias": [-2.5],
    "side_out.weight": [[1.0], [-1.0]],
    "side_out.bias": [0.0, 1.0],
    "nobody.weight": [[0.0, 0.0, 0.0], [1.0, 0.0, -0.5]],
    "nobody.bias": [0.0, log(3)],
}
DEED = [[1.0, 0.0]]


@pytest.fixture
def network() -> DeedNetwork:
    return DeedNetwork({name: floats(values) for name, values in WEIGHTS.items()})


def floats(values: list[Row] | Row) -> Floats:
    return np.asarray(values, dtype=np.float32)


def indexes(*values: int) -> NDArray[np.int64]:
    return np.asarray(values, dtype=np.int64)


def test_each_act_is_likely_by_itself(network: DeedNetwork) -> None:
    """Of (1, -2) a tenth of what is below zero is left: 1 - 0.2 - 0.8 is 0, and 2 + log 3 - 2 is log 3."""
    found = network.acts(floats([[1.0, -2.0, 5.0]]))

    assert found == pytest.approx(floats([[0.5, 0.75]]))


def test_statuses_share_one_likelihood_by_the_act(network: DeedNetwork) -> None:
    """The first act's number 2 gives log 3 against 0; the second's -1 leaves -0.1, and nearly nothing to choose by."""
    found = network.statuses(floats([[1.0, 0.0, 0.0], [1.0, 0.0, 0.0]]), indexes(0, 1))

    assert found.sum(axis=1) == pytest.approx(floats([1.0, 1.0]))
    assert found[0] == pytest.approx(floats([0.75, 0.25]))
    assert found[1, 0] == pytest.approx(1 / (1 + 3**0.05))


def test_ranks_share_one_likelihood(network: DeedNetwork) -> None:
    """The third number, 1, gives log 4 for the second rank against 0 for the first."""
    assert network.ranks(floats([[0.0, 0.0, 1.0]]), indexes(0)) == pytest.approx(floats([[0.2, 0.8]]))


def test_a_pair_is_scored_by_deed_word_and_what_lies_between(network: DeedNetwork) -> None:
    """The near word: 3 + 3 + 0.25, of which 2 · 6.25 - 2.5 = 10. The far one: 3 + 1 - 10, -0.6 of it, then -3.7."""
    pairs = Pairs(
        deed=indexes(0, 0),
        word=indexes(0, 1),
        path=indexes(1, 0),
        distance=indexes(0, 1),
        sentences=indexes(0, 0),
    )
    named = Named(floats([[0.0, 1.0], [0.0, -1.0]]), known=floats([[1.0], [1.0]]), kinds=indexes(1, 1))
    found = network.sides(floats(DEED), indexes(0), named, pairs)

    assert found == pytest.approx(floats([[10.0, -9.0], [-0.37, 1.37]]))


def test_nobody_is_likely_on_each_side_by_itself(network: DeedNetwork) -> None:
    assert network.nobody(floats(DEED), indexes(0)) == pytest.approx(floats([[0.5, 0.75]]))


def test_what_is_given_stays_as_it_was(network: DeedNetwork) -> None:
    states = floats([[-1.0, -2.0, -3.0]])
    network.acts(states)
    network.statuses(states, indexes(1))

    assert states.tolist() == [[-1.0, -2.0, -3.0]]


def test_no_deeds_have_no_likelihoods(network: DeedNetwork) -> None:
    none = np.zeros((0, 3), dtype=np.float32)

    assert network.acts(none).shape == (0, 2)
    assert network.nobody(none[:, :2], indexes()).shape == (0, 2)


def test_a_scorer_may_have_no_bias() -> None:
    bare = {name: floats(values) for name, values in WEIGHTS.items() if not name.endswith("_out.bias")}

    assert DeedNetwork(bare).acts(floats([[0.0, 0.0, 0.0]])) == pytest.approx(floats([[0.5, 0.5]]))
