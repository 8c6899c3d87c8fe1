"""Questions answered with no; and those that are not answered at all."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    expected: list[tuple[str, str]]


CASES = (
    Case("no such plans", 'Asked whether Malaysia would open an embassy in Pristina, the spokeswoman said only: "We have no such plans."', [("mission", "denied")]),
    Case("it would not", "Asked whether Japan would recognise the Taliban, Yoshimasa Hayashi said it would not.", [("recognize", "denied")]),
    Case("not on the agenda", "Asked about recognising Kosovo, the Slovak prime minister told reporters that this was not on his agenda.", [("recognize", "denied")]),
    Case("a question without a verb of asking", 'Would Slovakia close its embassy in Tripoli? "Not for now," the minister said.', [("mission", "denied")]),
    Case("a bare no", "Will Kenya open an embassy in Kabul? No.", [("mission", "denied")]),
    Case("a question for a reason takes no no", "Why did Kenya open an embassy in Kabul? No reason was given.", [("mission", "occurred")]),
    Case("a no in front of the question", '"No," Hayashi replied when a paper asked whether Japan would recognise the Taliban.', [("recognize", "denied")]),
    Case("no decision is no no", "Asked whether Japan would recognise the Taliban, the minister said that no decision had been taken.", [("recognize", "possible")]),
    Case("a question of one noun", 'Norway has an office in Hargeisa. Recognition? "That is not on the table," a Norwegian official said.', [("office", "ongoing"), ("recognize", "denied")]),
    Case("no answer", "Asked whether Malaysia would open an embassy in Pristina, the minister smiled.", []),
    Case("another deed is its own answer", "Asked whether Oman would recognise Kosovo, the minister said Oman had not opened an office in Pristina.", [("office", "denied")]),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_replies(case: Case, pipeline: Language) -> None:
    found = [(one.act, one.status) for one in read_report(case.text, pipeline)]

    assert found == case.expected
