"""Every statement of the ledger, and every figure read in the dispatches, as an editor reads them: nothing slips."""

from __future__ import annotations

import re
from datetime import date

from legation.brief.figures import figure_in_words
from legation.brief.wording import clause_of, sentence_of
from legation.register.ask import Filter, held
from legation.register.ask_numbers import Span, numbers
from legation.register.asof import AsOf
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.store import Register

SLIPS = re.compile(
    r" [,;.)]|,[,.]|\.\.|  |\( |\(\)|[\[\]{}|<>\n_]"  # signs and blanks
    r"|\ba [aeioAEIO]|\ban [^aeiouAEIOU]|\b1 [a-z]+s\b"  # articles and plurals
    r"|\b(?:the the|The the|in in|of of|on on|to to)\b|'s's|\bNone\.|\bnull\b"  # words twice, and holes
)
WHOLE = re.compile(r"[A-Z].*\.")


def slipped(sentences: list[str]) -> list[str]:
    return [one for one in sentences if SLIPS.search(one) or not WHOLE.fullmatch(one)]


def test_the_ledger() -> None:
    told = [
        sentence_of(statement, kept.known.year, kept.known)
        for kept in shipped_ledger("taliban").records
        for statement in kept.record.statements
    ]

    assert len(told) > 400
    assert slipped(told) == []
    assert [one for one in told if len(one) > 300] == []


def test_clauses_that_are_told_bare_name_neither_day_nor_amount() -> None:
    """What reports differ on is said once, behind the clause."""
    clauses = [
        clause_of(statement, 2023, kept.known, bare=True)
        for kept in shipped_ledger("taliban").records
        for statement in kept.record.statements
    ]

    assert [one for one in clauses if re.search(r"\bon \d|tonnes|\$\d|million", one)] == []


def test_what_was_read_in_dispatches(april: Register) -> None:
    everything = Span(date(2000, 1, 1), date(2030, 1, 1), AsOf())
    with april.reading() as connection:
        told = [sentence_of(one.statement, 2023, one.known) for one in held(connection, Filter())]
        figures = [
            figure_in_words(one.figure, 2023)
            for one in numbers(connection, ("AFG", "KAZ", "UZB", "TJK"), everything)
        ]

    assert len(figures) > 5
    assert slipped(told) == []
    assert slipped(figures) == []
