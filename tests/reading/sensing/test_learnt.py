"""What ships: the parts fit each other and the codebook."""

from __future__ import annotations

from typing import get_args

import numpy as np

from legation.reading.sensing.learnt import learnt
from legation.record.statement import Act, Status


def test_every_act_and_status_is_known_to_the_record() -> None:
    parts = learnt()

    assert set(parts.acts) == set(get_args(Act))
    assert {status for status, _ in parts.statuses} == set(get_args(Status))
    assert ("ended", True) in parts.statuses
    assert ("ended", False) not in parts.statuses


def test_words_that_mean_alike_have_vectors_alike() -> None:
    envoy, ambassador, cabbage = learnt().vectors.of(["envoy", "ambassador", "cabbage"])

    def nearness(one: np.ndarray, other: np.ndarray) -> float:
        return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))

    assert nearness(envoy, ambassador) > nearness(envoy, cabbage)
