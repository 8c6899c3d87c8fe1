"""Particular governments: those of the codebook, each with the days on which it held what it held."""

from datetime import date
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.governments import governments, governments_of, read_governments

OF_THE_CODEBOOK = {
    "AFG:IEA", "AFG:IRA", "MMR:SAC", "MMR:NUG", "SYR:TG", "SYR:BA", "VEN:PSUV", "VEN:IG", "LBY:GNU",
    "LBY:GNA", "LBY:GNS", "GEO:ABK", "GEO:SOS", "CYP:TRNC", "SOM:SML", "MDA:PMR", "NER:CNSP", "MLI:CNT",
    "BFA:MPSR", "BLR:OPP",
}  # fmt: skip

BESIDE = {"YEM:HOU", "IRQ:KRG"}

HELD = (
    ("the Emirate since the fall of Kabul", "AFG:IEA", date(2021, 8, 15), True),
    ("the Emirate not before", "AFG:IEA", date(2021, 8, 14), False),
    ("the republic no longer", "AFG:IRA", date(2022, 1, 1), False),
    ("the Assads until December 2024", "SYR:BA", date(2024, 12, 9), False),
    ("Syria's transition from December 2024", "SYR:TG", date(2024, 12, 8), True),
    ("the interim government of Venezuela dissolved itself", "VEN:IG", date(2023, 2, 1), False),
    ("Niger's soldiers since July 2023", "NER:CNSP", date(2023, 7, 26), True),
)

MALFORMED = (
    ("an id without a colon", "[AFGIEA]\nname = 'x'", "is no id of a government"),
    ("a state that is none", "['QQQ:AB']\nname = 'x'", "QQQ is no state"),
    ("an end before its start", "['AFG:IEA']\nname = 'x'\nfrom = 2021-01-02\nto = 2021-01-01", "lies before"),
    ("a day in quotes", "['AFG:IEA']\nname = 'x'\nfrom = '2021-01-02'", "should be a day"),
)


def test_the_governments_of_the_codebook_are_all_there_and_two_more_that_deal_with_states() -> None:
    assert set(governments()) == OF_THE_CODEBOOK | BESIDE


@pytest.mark.parametrize(("why", "id", "day", "expected"), HELD, ids=[case[0] for case in HELD])
def test_who_held_it_on_a_day(why: str, id: str, day: date, expected: bool) -> None:
    assert governments()[id].held_on(day) is expected


def test_the_governments_of_a_state() -> None:
    assert [one.id for one in governments_of("SYR")] == ["SYR:TG", "SYR:BA"]
    assert governments_of("KAZ") == ()


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[case[0] for case in MALFORMED])
def test_a_malformed_list_is_refused(tmp_path: Path, why: str, text: str, reason: str) -> None:
    path = tmp_path / "governments.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_governments(path)
