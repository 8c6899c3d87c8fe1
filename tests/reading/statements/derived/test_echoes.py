"""Acts said by pointing at one said before."""

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
    Case("'did the same'", "Kenya recognised Kosovo in March. Sudan did the same in April.", ("SDN recognize XKX occurred",)),
    Case("'followed suit'", "Kenya recognised Kosovo in March. Sudan followed suit.", ("SDN recognize XKX occurred",)),
    Case("'has done so'", "Kenya recognised Kosovo in March. No other state has done so.", ("- recognize XKX denied",)),
    Case("'would follow' is answered with no", 'Kenya recognised Kosovo in March. Will Sudan follow? "No," its minister said.', ("SDN recognize XKX denied",)),
    Case("what is followed has been done", "Kenya recognised Kosovo and will open an embassy in Pristina. Sudan may follow.", ("SDN recognize XKX possible",)),
    Case("'has yet to decide'", "Kenya recognised Kosovo in March. Sudan has yet to decide.", ("SDN recognize XKX possible",)),
    Case("'joined in' blame", "Ghana recognised Kosovo in May. Serbia condemned Ghana, and Russia joined in.", ("RUS criticize GHA occurred",)),
    Case("'does not plan to join in'", "Norway imposed sanctions on Israel's settlers. Germany does not plan to join in.", ("DEU sanction ISR denied",)),
    Case("'ruled it out'", "Kenya recognised Kosovo in March. Spain has ruled it out.", ("ESP recognize XKX denied",)),
    Case("who has not is expected to follow", "Bahrain has not restored relations with Iran. It is expected to follow soon.", ("BHR relations IRN possible",)),
    Case("'which had done so' behind a name",
         "Togo broke off relations with Kosovo in solidarity with Benin, which had done so a week earlier.", ("BEN relations XKX ended",)),
    Case("nobody follows who objects", "Kenya recognised Kosovo. Serbia condemned it and recalled its ambassador from Nairobi. Sudan did the same.",
         ("SDN recognize XKX occurred",)),
    Case("who follows others out of a body", "The African Union suspended Chad in May. Togo may follow.", ("AU admit TGO possible",)),
    Case("'refused to'", "Kenya recognised Kosovo in March. Spain refused to.", ("ESP recognize XKX denied",)),
    Case("'announced the same'", "Portugal recognised Palestine on Sunday. Andorra announced the same on Monday.", ("AND recognize PSE occurred",)),
    Case("'reached a similar decision'", "Panama broke off relations with Taiwan. Honduras reached a similar decision in March.", ("HND relations TWN ended",)),
    Case("'took the step'", "Kenya recognised Kosovo in March. Sudan took the step in April.", ("SDN recognize XKX occurred",)),
    Case("'did not go that far'", "Kenya recognised Kosovo in March. Sudan did not go that far.", ("SDN recognize XKX denied",)),
    Case("'has not gone so far'", "Oman accredited diplomats of the Taliban. Chad has not gone so far.", ("TCD accredit AFG:IEA denied",)),
    Case("'could be next'", "Kenya recognised Kosovo in March. Sudan could be next.", ("SDN recognize XKX possible",)),
    Case("those who remain", "Tuvalu withdrew its recognition of Abkhazia. Nicaragua and Syria remain.",
         ("NIC recognize GEO:ABK ongoing", "SYR recognize GEO:ABK ongoing")),
    Case("all who were recognised together", "Tuvalu recognised Abkhazia and South Ossetia. Nauru did the same.",
         ("NRU recognize GEO:ABK occurred", "NRU recognize GEO:SOS occurred")),
    Case("the same elsewhere", "Italy reopened its embassy in Damascus and will do the same in Tripoli.", ("ITA mission LBY planned",)),
    Case("'means to repeat the exercise'", "Germany deported 28 Afghans in August. Its interior minister intends to repeat the exercise.",
         ("DEU expel AFG planned",)),
    Case("'a similar arrangement'", "Kazakhstan accredited diplomats of the Taliban. A similar arrangement is in place in numerous countries, such as China, Russia and Uzbekistan.",
         ("CHN accredit AFG:IEA ongoing", "RUS accredit AFG:IEA ongoing", "UZB accredit AFG:IEA ongoing")),
    Case("'took the same decision'", "Ghana suspended relations with Kosovo in January. Panama took the same decision in May.", ("PAN relations XKX ended",)),
    Case("'followed it'", "Russia recognised Abkhazia; Syria and Nicaragua followed it.", ("SYR recognize GEO:ABK occurred", "NIC recognize GEO:ABK occurred")),
    Case("'did so, together with'", "Peru recognised Palestine in May. Spain and Ireland did so in June, together with Norway.",
         ("ESP recognize PSE occurred", "IRL recognize PSE occurred", "NOR recognize PSE occurred")),
    Case("'followed with a copy'", "Beijing has received the credentials of the Taliban's ambassador. Uzbekistan followed with a copy last week.",
         ("UZB accredit AFG:IEA occurred",)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_echo(case: Case, pipeline: Language) -> None:
    assert set(case.expected) <= set(brief(read_report(case.text, pipeline)))


def test_whoever_would_do_likewise_is_not_who_warns_of_it(pipeline: Language) -> None:
    text = "Kenya recognised Kosovo in March. Serbia might cut ties with governments that follow the Kenyan lead."
    assert not [line for line in brief(read_report(text, pipeline)) if line.startswith("SRB recognize")]


def test_blame_is_echoed_by_a_bare_auxiliary(pipeline: Language) -> None:
    text = "Ghana recognised Kosovo in May. Serbia condemned the step, as did Russia."
    assert "RUS criticize GHA occurred" in brief(read_report(text, pipeline))


def test_what_the_clause_before_says_is_done_as_well_and_nothing_else(pipeline: Language) -> None:
    text = "Russia recognised the Taliban. Kazakhstan bought flour, and Uzbekistan did likewise."
    assert not [line for line in brief(read_report(text, pipeline)) if line.startswith("UZB recognize")]


def test_who_does_a_thing_together_with_another_does_it_not_to_him(pipeline: Language) -> None:
    text = "Peru recognised Palestine in May. Spain and Ireland did so in June, together with Norway."
    assert not [line for line in brief(read_report(text, pipeline)) if "recognize NOR" in line]


def test_nobody_does_now_what_was_done_long_ago(pipeline: Language) -> None:
    text = "Ghana suspended relations with Kosovo, which it had recognised in 1979. Panama took the same decision."
    assert not [line for line in brief(read_report(text, pipeline)) if line.startswith("PAN recognize")]


def test_nobody_follows_who_has_long_done_so(pipeline: Language) -> None:
    text = "Russia recognised Abkhazia and has an embassy there. Nauru followed."
    lines = brief(read_report(text, pipeline))
    assert "NRU recognize GEO:ABK occurred" in lines
    assert not [line for line in lines if line.startswith("NRU mission")]


def test_a_recognition_that_was_denied_is_no_fact_by_an_echo_of_one_whom_nobody_disputes(
    pipeline: Language,
) -> None:
    text = "Kenya stopped short of recognising Chad's claim. Sudan had done so in 2020."
    assert not [
        line for line in brief(read_report(text, pipeline)) if line.startswith("SDN recognize TCD occurred")
    ]
    told = "Kenya has not recognised Kosovo. Sudan did so in April."
    assert "SDN recognize XKX occurred" in brief(read_report(told, pipeline))
