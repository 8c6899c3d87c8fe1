"""How likely the figures of a report are read right: measure, sides and period together, by the ids of the figures.

In:  what the network of figures makes of each number that is a figure.
Why: a figure that a phrasing tells is kept where the network doubts it; what is doubted should contradict little.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Likely = Mapping[str, float]

ALL_SURE: Final[Likely] = MappingProxyType({})
"""Nothing is doubted."""
