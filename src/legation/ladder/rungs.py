"""The ladder's rungs, and which act stands on which.

Law: codebook, "Standing: the ladder", and the last column of its table of acts.
"""

from __future__ import annotations

from typing import Final

from legation.record.statement import Act

SEVERED: Final = 0
CONTACT: Final = 1
AMBASSADOR: Final = 5
HIGHEST: Final = 6

RUNGS: Final = (
    "severed",
    "contact",
    "presence",
    "premises",
    "accreditation",
    "ambassador",
    "recognition",
)

RUNG_OF: Final[dict[Act, int]] = {
    "recognize": 6,
    "credentials": 5,
    "accredit": 4,
    "premises": 3,
    "mission": 2,
    "office": 2,
    "visit": 1,
    "meet": 1,
    "negotiate": 1,
    "agree": 1,
}

# `relations` stands on no rung, and its ending takes rungs away.
ON_THE_LADDER: Final[frozenset[Act]] = frozenset({*RUNG_OF, "relations"})

# What says of relations that ended that they were lowered and not broken off.
LOWERING: Final = ("downgrad", "lower", "reduc", "scal", "level of charg")
