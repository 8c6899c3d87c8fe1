"""Deeds left out because the clause before has said them."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import brief, read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    expected: str


CASES = (
    Case("a bare 'has not' denies it", "Honduras recognised Kosovo in 2019. Mexico has not.", "MEX recognize XKX denied"),
    Case("'neither … has' denies it of both", "Fiji recognised Kosovo in May. Neither Spain nor Greece has.", "GRC recognize XKX denied"),
    Case("'so have' does likewise", "Honduras has recognised Kosovo, and so have Ghana and Fiji.", "FJI recognize XKX occurred"),
    Case("'nor do' denies likewise", "Spain does not recognise Kosovo. Nor do Greece and Romania.", "ROU recognize XKX denied"),
    Case("'as does' holds likewise", "Fiji recognises Kosovo, as does Tonga.", "TON recognize XKX ongoing"),
    Case("'and did' at the end of its clause", "Peru recognised Kosovo in May, and in June Fiji did.", "FJI recognize XKX occurred"),
    Case("a name and a time", "Ireland recognised Palestine in May, Slovenia in June.", "SVN recognize PSE occurred"),
    Case("a row of names and a time", "Kenya recognised Kosovo in 2010; Palau, Togo and Nauru in 2011.", "TGO recognize XKX occurred"),
    Case("names alone, so long after whose deed it was", "Malta recognised Palestine in June, a week after Spain and Fiji.",
         "FJI recognize PSE occurred"),
    Case("beside one at issue a state does likewise", "Kenya recognised Kosovo in March, and Sudan in April.",
         "SDN recognize XKX occurred"),
    Case("a name and 'too'", "The Emirates have had an embassy in Damascus since 2018, Bahrain too.", "BHR mission SYR ongoing"),
    Case("a name and a sum after the one given to", "Germany pledged 125 million euros to Sudan, France 110 million.", "FRA aid SDN pledged"),
    Case("a last name and a sum", "Norway gave 9 million dollars in aid to Chad; Italy 3 million and Spain 2 million.", "ESP aid TCD occurred"),
    Case("a bare 'will not' before a colon", "Norway recognised Kosovo. Spain will not: its minister told reporters that the law was broken.", "ESP recognize XKX denied"),
    Case("a name and a number", "Denmark expelled 15 Russian diplomats, Italy 30 and Spain 25.", "ESP expel RUS occurred"),
    Case("a name and a number behind 'and'", "Italy expelled 30 Russian diplomats on Tuesday and Denmark 15.", "DNK expel RUS occurred"),
    Case("a name and a sum", "Germany gave Syria 300 million euros, Britain up to £160 million.", "GBR aid SYR occurred"),
    Case("a genitive stands for the embassy", "Norway kept its embassy in Bamako. Denmark's has closed.", "DNK mission MLI ended"),
    Case("'theirs' stands for the embassies", "Hungary kept its embassy in Damascus open, while Poland and Italy closed theirs.", "ITA mission SYR ended"),
    Case("'nor are' denies a plan likewise",
         "Reopening its mission in Mali is not something Britain is planning, nor are France and Germany.", "DEU mission MLI denied"),
    Case("another place and a time", "Norway closed its embassy in Kampala in October, in Luanda in May.", "NOR mission AGO ended"),
    Case("numbers go on from a plan", "Denmark expelled 15 Russian diplomats; Spain said it would send away about 25, and Sweden three.",
         "SWE expel RUS planned"),
    Case("'its own' from another place", "Algeria recalled its ambassador from Bamako on Sunday and Mali its own from Algiers the day after.",
         "MLI appoint DZA ended"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_what_is_left_out(case: Case, pipeline: Language) -> None:
    assert case.expected in brief(read_report(case.text, pipeline))


@pytest.mark.parametrize(
    "text",
    [
        "Honduras recognised Kosovo in 2019. Mexico has oil.",
        "Kenya recognised Kosovo after talks in Oslo, Norway, in May.",
    ],
)
def test_nothing_is_left_out(text: str, pipeline: Language) -> None:
    found = brief(read_report(text, pipeline))
    assert not any(row.startswith(("MEX ", "NOR ")) for row in found)
