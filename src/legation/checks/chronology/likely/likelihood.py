"""How likely a date is that of a thing which has its day or month: signs, weighed as was learnt from reports.

In:  the signs of a date and a thing; `en_signs`, their weights and how rare words are.
Out: a likelihood between 0 and 1.
Why: where signs are strong, of a thousand dates that have the month of a thing all but a few have its year. Then one
     that has another year is likely a slip. A sign counts by steps: above each of some values it adds a weight.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.errors import ModelError

FOLDER = Path(__file__).parent / "en_signs"
FILE = "weights.json"


@dataclass(frozen=True, slots=True)
class Weighing:
    """The steps of each sign with what has been added at each; what all starts from; how rare words are."""

    start: float
    steps: Mapping[str, tuple[tuple[float, ...], tuple[float, ...]]]
    rarity: Mapping[str, float]

    def likelihood(self, signs: Mapping[str, float]) -> float:
        """What the signs together come to.

        >>> round(Weighing(0.0, {"own words": ((0.5, 1.5), (0.0, 1.0, 3.0))}, {}).likelihood({"own words": 2}), 3)
        0.953
        """
        total = self.start
        for sign, (values, sums) in self.steps.items():
            total += sums[bisect_left(values, signs.get(sign, 0.0))]
        return 1 / (1 + math.exp(-total))


@cache
def weighing() -> Weighing:
    """The weights that ship."""
    return read_weighing(FOLDER)


def read_weighing(folder: Path) -> Weighing:
    """Read weights; a ModelError names a file that cannot be read."""
    path = folder / FILE
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        steps = {sign: (tuple(values), tuple(sums)) for sign, (values, sums) in stored["steps"].items()}
        return Weighing(stored["start"], steps, stored["rarity"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"{path}: the weights of signs cannot be read ({error}); install legation again, or learn them anew "
            "with model/train_signs.py"
        ) from error


def write_weighing(folder: Path, weights: Weighing) -> None:
    """Write weights where `read_weighing` finds them."""
    folder.mkdir(parents=True, exist_ok=True)
    stored = {
        "start": round(weights.start, 4),
        "steps": {
            sign: [values, [round(one, 4) for one in sums]] for sign, (values, sums) in weights.steps.items()
        },
        "rarity": {word: round(value, 1) for word, value in sorted(weights.rarity.items())},
    }
    (folder / FILE).write_text(json.dumps(stored, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
