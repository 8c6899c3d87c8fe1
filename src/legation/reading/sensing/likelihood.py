"""How likely a claim is right: a weighted sum of a few numbers, brought between 0 and 1.

In:  the weights, learnt from reports that neither the network nor the codebook had seen; the numbers of a claim.
Out: a likelihood.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

LEAST_SURE = 1e-3
"""Whatever is less likely counts as so likely, that no logarithm runs away."""


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A logistic regression.

    >>> Likelihood((1.0, -2.0), 0.5).of((0.5, 0.5))
    0.5
    """

    weights: tuple[float, ...]
    bias: float

    def of(self, numbers: Sequence[float]) -> float:
        """How likely a claim with these numbers is right."""
        score = self.bias + sum(w * x for w, x in zip(self.weights, numbers, strict=True))
        return 1 / (1 + math.exp(-score))


def log_odds(likely: float) -> float:
    """The logarithm of the odds.

    >>> log_odds(0.5)
    0.0
    """
    kept = min(max(likely, LEAST_SURE), 1 - LEAST_SURE)
    return math.log(kept / (1 - kept))


def log_likely(likely: float) -> float:
    """The logarithm of a likelihood.

    >>> log_likely(1.0)
    0.0
    """
    return math.log(max(likely, LEAST_SURE))
