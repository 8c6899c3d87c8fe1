"""What phrasings say weighed against what the network senses: whatever is likely enough is told.

In:  the explained statements of a document, and what the network makes of it.
Out: the statements that it leaves, and those that it adds; the weights were learnt from annotated reports.
Law: of what phrasings say the members of an enumeration are told together, or not at all; that one recognises another
is told as a fact on the word of both alone; what a phrasing younger than the network tells, nobody doubts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.sensed import sensed
from legation.reading.sensing.senses import Senses
from legation.reading.statements.explained import Explained
from legation.reading.statements.merging import key_of_statement
from legation.reading.statements.weighing.claims import Sensing, numbers_of_sensed, numbers_of_statements
from legation.reading.statements.weighing.telling import statements_of_sensed
from legation.reading.statements.weighing.together import told_together
from legation.record.statement import Act, Statement, Status

LEAST_SAID = 0.2
"""What a phrasing tells is left out where it is four times likelier wrong: the reports by which claims are weighed are
worded farther from the phrasings than those that people read."""

LEAST_FACT = 0.7
"""So likely a recognition has to be."""

Listed = tuple[int, Act, Status, bool]

FACTS = frozenset[Status]({"occurred", "ongoing"})


def weighed(found: Sequence[Explained], senses: Senses, material: Material) -> Iterator[Explained]:
    """The statements that are likely enough of those found, then what is sensed beside them."""
    sensing = Sensing.of(sensed(senses))
    words = [(row, material.token_at(row.trigger.start)) for row in found]
    yield from (row for row, word in words if word is None)
    rows = [(row, word) for row, word in words if word is not None]
    numbers = numbers_of_statements([(row.statement, word) for row, word in rows], senses, sensing)
    likely = [senses.parts.of_statements.of(own) for own in numbers]
    together = dict[Listed, float]()
    for (row, word), own in zip(rows, likely, strict=True):
        together[_listed(row, word)] = max(own, together.get(_listed(row, word), 0.0))
    for row, word in rows:
        if _is_younger(row, word, senses) or together[_listed(row, word)] >= _least(row.statement):
            yield row
    said = {key_of_statement(row.statement) for row in found}
    unsaid = [
        (one, senses.parts.of_sensed.of(numbers_of_sensed(one, sensing)))
        for one in sensing.by_key.values()
        if one.key not in said and not is_recognition(one.act, one.status)
    ]
    beside = told_together(unsaid, said, material)
    deeds = frozenset({word.i for _, word in rows} | {one.word.i for one, _ in beside})
    for one, sure in beside:
        yield from statements_of_sensed(one, sure, deeds, material)


def is_recognition(act: Act, status: Status) -> bool:
    """Whether it is told as a fact that one recognises another."""
    return act == "recognize" and status in FACTS


def _listed(row: Explained, word: Token) -> Listed:
    """What the members of an enumeration have in common: they are told by one word, and are right or wrong together."""
    statement = row.statement
    return word.i, statement.act, statement.status, statement.ending


def _least(statement: Statement) -> float:
    return LEAST_FACT if is_recognition(statement.act, statement.status) else LEAST_SAID


def _is_younger(row: Explained, word: Token, senses: Senses) -> bool:
    """Whether the codebook got the trigger after the network learnt; recognition is never taken on a word alone."""
    act = row.statement.act
    if act == "recognize" or not row.phrasing.startswith(f"codebook/acts/{act}.toml"):
        return False  # what is implied, repeated or left out has no trigger of its own
    return f"{act} {word.lemma_.lower()}" not in senses.parts.triggers
