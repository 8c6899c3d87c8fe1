"""Who is meant where a sentence goes on about what was told."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

TOLD = "Ireland imposed sanctions on Haiti in May. Spain met Chad. "

CASES = (
    (TOLD + "The sanctions were lifted in June.", "IRL sanction HTI ended"),
    (TOLD + "They were lifted in June.", "IRL sanction HTI ended"),
    (TOLD + "Sanctions on Cuba were widened too.", "IRL sanction CUB occurred"),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_deed_told_before_says_whose_it_is(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_the_embassy_is_the_one_told_of(pipeline: Language) -> None:
    said = brief(
        read_report(
            "Peru opened an embassy in Ankara. Turkish and Peruvian officials took part in the inauguration of the embassy.",
            pipeline,
        )
    )

    assert said == ["PER mission TUR occurred"]


def test_who_opens_another_one_opens_his_own(pipeline: Language) -> None:
    said = brief(
        read_report("Peru opened an embassy in Ankara. Chile opened the consulate in Izmir.", pipeline)
    )

    assert "CHL mission TUR occurred" in said


def test_what_is_not_pointed_at_is_nobodys(pipeline: Language) -> None:
    said = brief(read_report(TOLD + "New sanctions were lifted in June.", pipeline))

    assert "IRL sanction HTI ended" not in said
