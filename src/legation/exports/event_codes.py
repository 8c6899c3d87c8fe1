"""What an act is in the codes of event data: CAMEO's, and PLOVER's types.

In:  event_codes.toml.
Out: Code(cameo, plover, quad) of a statement; None for what is no event there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from legation.lists.toml_list import TomlList
from legation.record.statement import ACTS, Statement, Status

HERE: Final = Path(__file__).parent
KINDS: Final = ("fact", "commitment", "request", "denial", "ending", "threat")
CLASS: Final[Mapping[Status, str]] = {
    "occurred": "fact",
    "ongoing": "fact",
    "agreed": "commitment",
    "pledged": "commitment",
    "planned": "commitment",
    "requested": "request",
    "denied": "denial",
    "ended": "ending",
}
# PLOVER's type of a CAMEO root, and of the two codes that it takes elsewhere.
PLOVER: Final[Mapping[str, str]] = {
    "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID",
    "08": "RETREAT", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "16": "SANCTION", "17": "COERCE",
    "057": "AGREE", "172": "SANCTION",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Code:
    """An event's codes; `quad` is 1 verbal cooperation, 2 material, 3 verbal conflict, 4 material."""

    cameo: str
    plover: str
    quad: int

    @property
    def root(self) -> str:
        """The first two digits."""
        return self.cameo[:2]


def code_of(statement: Statement) -> Code | None:
    """The codes of a statement."""
    kind = CLASS.get(statement.status)
    if kind is not None and statement.ending and kind != "ending":
        # An ending that is asked for or denied is no event of CAMEO's.
        kind = "threat" if kind == "commitment" else "ending" if kind == "fact" else None
    cameo = event_codes()[statement.act].get(kind) if kind else None
    return _code(cameo) if cameo else None


@cache
def event_codes() -> Mapping[str, Mapping[str, str]]:
    """The codes of every act, by what is said of it.

    >>> event_codes()["recognize"]["fact"]
    '054'
    """
    return read_event_codes(HERE / "event_codes.toml")


def read_event_codes(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Read the codes; an act that is none, or lacks a code for a fact, is refused."""
    listed = TomlList.read(path)
    found: dict[str, Mapping[str, str]] = {}
    for row in listed.rows():
        if row.key not in ACTS:
            row.refuse("is no act of the codebook")
        codes = {kind: code for kind in KINDS if (code := row.optional_text(kind)) is not None}
        row.close()
        wrong = [
            code for code in codes.values() if not re.fullmatch(r"\d{3,4}", code) or code[:2] not in PLOVER
        ]
        if wrong:
            row.refuse(f"has the code {wrong[0]!r}; CAMEO's have three or four digits")
        if "fact" not in codes:
            row.refuse("has no code for a fact")
        found[row.key] = MappingProxyType(codes)
    lost = [act for act in ACTS if act not in found]
    if lost:
        listed.refuse(lost[0], "has no table here")
    return MappingProxyType(found)


def _code(cameo: str) -> Code:
    root = int(cameo[:2])
    quad = 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4
    return Code(cameo, PLOVER.get(cameo, PLOVER[cameo[:2]]), quad)
