"""Reporting clauses told by the order of words, wherever the parse hung them."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    speaker: str | None


CASES = (
    Case("set off, with an object", "China has never recognised Kosovo, Wang Lijun, the Chinese ambassador to Belgrade, reminded his hosts.", "Wang Lijun"),
    Case("a name, and a clause about it", "The contract between Ghana and Niger was signed in Accra, Daniel Osei, who attended the ceremony, recalled.", "Daniel Osei"),
    Case("inside a quotation", '"Brazil recognises Palestine," said the Brazilian ambassador, Luiz Silva, "and Brazil will open an embassy in Ramallah."', "Luiz Silva"),
    Case("an agency quotes the minister", "Mali and Russia have initialled a contract for the delivery of 160,000 tonnes of petroleum products and as much grain, state radio in Bamako reported, quoting Economy Minister Alousséni Sanou.", "Alousséni Sanou"),
    Case("a passive with 'it'", "Panama's relations with the Sahrawi republic are suspended, it was announced by Foreign Minister Rosa Castillo.", "Rosa Castillo"),
    Case("announced by somebody, behind", "The United States pledged Yemen more than $444 million, announced by Antony Blinken in a video message.", "Antony Blinken"),
    Case("news behind a semicolon is the report's", "Kenya will open an embassy in Doha, William Ruto said; Ghana has opened an embassy in Rabat.", None),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_inserted(case: Case, pipeline: Language) -> None:
    *_, statement = read_report(case.text, pipeline)

    assert (statement.attribution.speaker if statement.attribution else None) == case.speaker
