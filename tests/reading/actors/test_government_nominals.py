"""'The junta', 'the shadow government', 'the Emirate': of the state that is spoken of, on the day."""

from datetime import date

import pytest
from reading.actors.conftest import Reader

from legation.parser.parsed import parsed
from legation.parser.pipeline import load_pipeline
from legation.reading.actors import read_mentions
from legation.record.record import Document

MEANT = (
    ("Myanmar's junta", "2022-03-01", "Myanmar closed the border. The junta gave no reason.", "junta", ["MMR:SAC"]),
    ("Niger's junta", "2023-09-01", "Niger closed the border. The junta gave no reason.", "junta", ["NER:CNSP"]),
    ("a junta by its owner", "2023-09-01", "Mali thanked Niger's junta.", "junta", ["NER:CNSP"]),
    ("a junta by its place", "2023-09-01", "Mali thanked the junta in Niamey.", "junta", ["NER:CNSP"]),
    ("both juntas", "2024-08-07", "Mali broke with Kyiv, and Niger did so, too. Both juntas protested.", "juntas",
     ["NER:CNSP", "MLI:CNT"]),
    ("both breakaway parts by their state", "2024-08-07", "Russia aids the two breakaway regions of Georgia.", "regions",
     ["GEO:ABK", "GEO:SOS"]),
    ("both breakaway parts by the talk", "2024-08-07", "Georgia protested. Moscow funds both separatist regions.", "regions",
     ["GEO:ABK", "GEO:SOS"]),
    ("a breakaway part by its name", "2024-08-07", "Russia aids the breakaway republic of South Ossetia.", "republic",
     ["GEO:SOS"]),
    ("a breakaway part spoken of last", "2024-08-07", "Sukhum thanked Syria. The breakaway region has few friends.",
     "region", ["GEO:ABK"]),
    ("a state's breakaway part", "2024-08-07", "Moldova's breakaway region asked Russia for gas.", "region", ["MDA:PMR"]),
    ("a shadow government", "2022-03-01", "Myanmar is at war. The shadow government protested.", "government", ["MMR:NUG"]),
    ("the Emirate", "2024-03-01", "Kabul sent wheat. The Emirate wants ties.", "Emirate", ["AFG:IEA"]),
    ("the fallen republic", "2024-03-01", "Kabul dismissed diplomats of the fallen republic.", "republic", ["AFG:IRA"]),
    ("the commission of the union", "2024-03-01", "The EU met Syria. The Commission promised aid.", "Commission", ["EU"]),
)  # fmt: skip

NOBODY = (
    ("a junta of no state of the list", "Chile remembers. The junta of those days is gone.", "junta"),
    ("a republic of elsewhere", "The Republic of letters is dead.", "Republic"),
    ("either of two parts", "Georgia wants a breakaway region back. The breakaway region is poor.", "region"),
    ("an adjective", "Myanmar signed a military pact.", "military"),
)


@pytest.mark.parametrize(("why", "day", "text", "word", "expected"), MEANT, ids=[case[0] for case in MEANT])
def test_who_is_meant(read: Reader, why: str, day: str, text: str, word: str, expected: list[str]) -> None:
    assert read(text, day).ids(word) == expected


@pytest.mark.parametrize(("why", "text", "word"), NOBODY, ids=[case[0] for case in NOBODY])
def test_nobody_is_meant(read: Reader, why: str, text: str, word: str) -> None:
    found = read(text).mentions.headed_by(read(text).word(word))

    assert found is None or found.kind != "government"


def test_a_government_is_known_by_its_capital(read: Reader) -> None:
    text = read("Malta recognises the government in Tripoli.")
    assert text.ids("government") == ["LBY:GNU"]


def test_the_junta_is_the_one_that_the_report_has_called_so() -> None:
    said = "ECOWAS warned the junta in Niamey. Mali and Burkina Faso sent envoys. France blamed the junta."
    text = Document("d", said, published=date(2023, 9, 1))
    last = [
        one for one in read_mentions(parsed(load_pipeline()(said)), text).all if one.kind == "government"
    ][-1]

    assert [actor.id for actor in last.actors] == ["NER:CNSP"]
