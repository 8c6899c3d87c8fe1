"""Things taken up by a pronoun or a general noun, and the deed that was told of them."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import brief, read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    expected: tuple[str, ...]


CASES = (
    Case("plural pronoun", "The EU imposed sanctions on Syria in 2011. They were lifted in May.",
         ("EU sanction SYR occurred", "EU sanction SYR ended")),
    Case("general noun", "The EU imposed sanctions on Syria in 2011. The measures were eased in May.",
         ("EU sanction SYR occurred", "EU sanction SYR ended")),
    Case("of itself", "Pakistan closed the Torkham crossing in October. It reopened on Monday.",
         ("PAK transit AFG ended", "PAK transit AFG occurred")),
    Case("of no number", "Canada halted aid to Afghanistan in 2021. It was resumed two years later.",
         ("CAN aid AFG ended", "CAN aid AFG occurred")),
    Case("of another number", "Canada halted aid to Afghanistan in 2021. They were resumed two years later.",
         ("CAN aid AFG ended",)),
    Case("a deed of which nothing was told", "Brazil's farmers paid for the road. It was closed on Monday.", ()),
    Case("a thing of which the verb is not said", "The EU imposed sanctions on Syria in 2011. They were eaten in May.",
         ("EU sanction SYR occurred",)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_taken_up(case: Case, pipeline: Language) -> None:
    assert set(brief(read_report(case.text, pipeline))) == set(case.expected)
