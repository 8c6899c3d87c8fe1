"""The words that say it."""

from __future__ import annotations

from reports import read_report
from spacy.language import Language


def test_the_evidence_is_the_clause(pipeline: Language) -> None:
    (statement, *_) = read_report("Kenya recognised Kosovo on Tuesday, and the market rose.", pipeline)

    assert statement.evidence.quote == "Kenya recognised Kosovo on Tuesday"
