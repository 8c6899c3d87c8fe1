"""Words that govern an act and say how far it is so ('refused to', 'premature'), or stand beside it ('not', 'may').

In:  status.toml.
Out: StatusCues: cues by part of speech and word, verbs of saying, negations, modal verbs, conjunctions, attributes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.lists.toml_list import Row, TomlList
from legation.record.statement import STATUSES, Status

PARTS_OF_SPEECH = ("verb", "noun", "adjective")
ATTRIBUTED: tuple[Status, ...] = ("planned", "pledged", "agreed", "requested", "possible", "denied")
OUTCOMES = frozenset({*STATUSES, "neutral", "none"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What a governing word makes of an act, plain and negated.

    A status; 'neutral' changes nothing; by 'none' the act is not said at all.
    """

    status: str
    negated: str


@dataclass(frozen=True, slots=True)
class StatusCues:
    """The words of status.toml; `cues` go by part of speech and word, `modals` and `marks` by what they give.

    `attributes` go by the adjective or participle before a deed's noun: 'planned' in 'a planned visit'.
    """

    cues: Mapping[tuple[str, str], Cue]
    saying: frozenset[str]
    negations: frozenset[str]
    negative_pronouns: frozenset[str]
    modals: Mapping[str, frozenset[str]]
    marks: Mapping[str, frozenset[str]]
    attributes: Mapping[str, Status]


@cache
def status_cues() -> StatusCues:
    """The cues, read once.

    >>> status_cues().cues["verb", "refuse"]
    Cue(status='denied', negated='possible')
    """
    return read_status_cues(Path(__file__).with_name("status.toml"))


def read_status_cues(path: Path) -> StatusCues:
    """Read the cues; a word with two outcomes is refused, as is an outcome that is no status."""
    source = TomlList.read(path)
    cues: dict[tuple[str, str], Cue] = {}
    for row in source.each("cue"):
        cue = Cue(row.text("status"), row.text("negated"))
        for outcome in (cue.status, cue.negated):
            if outcome not in OUTCOMES:
                row.refuse(f"{outcome!r} is no outcome; write one of {', '.join(sorted(OUTCOMES))}")
        for pos in PARTS_OF_SPEECH:
            for word in row.texts(pos):
                if cues.setdefault((pos, word), cue) != cue:
                    row.refuse(f"the {pos} {word!r} has another outcome in a cue before; keep one")
        row.close()
    rows = {row.key: row for row in source.rows()}
    found = StatusCues(
        cues=cues,
        saying=_taken(source, rows, "saying", "verb"),
        negations=_taken(source, rows, "negation", "words"),
        negative_pronouns=_taken(source, rows, "negation", "pronouns"),
        modals={key: _taken(source, rows, "modal", key) for key in ("planned", "possible", "requested")},
        marks={key: _taken(source, rows, "mark", key) for key in ("possible", "denied")},
        attributes={word: key for key in ATTRIBUTED for word in _taken(source, rows, "attribute", key)},
    )
    for row in rows.values():
        row.close()
    return found


def _taken(source: TomlList, rows: dict[str, Row], table: str, key: str) -> frozenset[str]:
    if table not in rows:
        source.refuse(table, f"the table [{table}] is missing; add it with its `{key}`")
    return rows[table].words(key)
