"""How likely the numbers of a report are read right.

In:  what the network of figures makes of each number that is a figure.
Out: Likely: by the number's place in the text, and by the id of its figure.
Why: a figure that a phrasing tells is kept where the network doubts it a little; several such doubts together are
     one too many for a contradiction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from legation.record.span import Span


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely each number that is a figure is read right: measure, sides and period together."""

    of_figures: Mapping[str, float] = field(default_factory=dict)
    of_numbers: Mapping[Span, float] = field(default_factory=dict)


ALL_SURE = Likely()
"""Nothing is doubted."""
