"""Names in their document: who is meant, what kind of name it is, and whether it only says where."""

import pytest
from reading.actors.conftest import Reader

MEANT = (
    ("a state", "Kazakhstan signed the deal.", "Kazakhstan", ["KAZ"], "state"),
    ("an adjective before a noun", "A Kazakh song was played.", "Kazakh", ["KAZ"], "demonym"),
    ("a people", "The Kazakhs agreed to it.", "Kazakhs", ["KAZ"], "people"),
    ("an adjective as a people", "The Chinese refused the offer.", "Chinese", ["CHN"], "people"),
    ("a capital that acts", "Astana rejected the offer.", "Astana", ["KAZ"], "capital"),
    ("a house", "The Kremlin rejected the offer.", "Kremlin", ["RUS"], "government"),
    ("a city", "They met in Almaty on Monday.", "Almaty", ["KAZ"], "city"),
    ("a particular government", "The Taliban rejected the offer.", "Taliban", ["AFG:IEA"], "government"),
    ("an organisation", "The World Bank paused its grants.", "Bank", ["WB"], "organisation"),
    ("Kosovo by its capital", "Pristina rejected the offer.", "Pristina", ["XKX"], "capital"),
    ("Taiwan by its official name", "The Republic of China opened an office.", "Republic", ["TWN"], "state"),
    ("Palestine by its authority", "The Palestinian Authority objected.", "Authority", ["PSE"], "state"),
    ("Western Sahara by its movement", "The Polisario Front objected.", "Front", ["ESH"], "state"),
    ("Somaliland by its capital", "Hargeisa rejected the offer.", "Hargeisa", ["SOM:SML"], "capital"),
    ("Somalia by its capital", "Mogadishu rejected the offer.", "Mogadishu", ["SOM"], "capital"),
    ("South Ossetia by its capital", "Tskhinvali rejected the offer.", "Tskhinvali", ["GEO:SOS"], "capital"),
    ("northern Cyprus", "Northern Cyprus sent observers.", "Northern", ["CYP:TRNC"], "government"),
    ("Transnistria by its capital", "Tiraspol rejected the offer.", "Tiraspol", ["MDA:PMR"], "capital"),
    ("Brussels that acts is the union", "Brussels rejected the offer.", "Brussels", ["EU"], "capital"),
    ("Brussels as a place lies in Belgium", "They met in Brussels on Monday.", "Brussels", ["BEL"], "city"),
    ("five states by one phrase", "The five Central Asian states agreed.", "states",
     ["KAZ", "KGZ", "TJK", "TKM", "UZB"], "group"),
    ("three states by one phrase", "The Baltic states agreed to it.", "states", ["EST", "LTU", "LVA"], "group"),
    ("North Korea", "North Korea sent troops.", "Korea", ["PRK"], "state"),
)  # fmt: skip

NOBODY = (
    ("a currency", "The bridge cost US$5 million.", "US"),
    ("a sea", "Ships crossed the South China Sea.", "China"),
    ("an American state", "Rain fell on New Mexico.", "Mexico"),
    ("a newspaper", "The Moscow Times reported on it.", "Moscow"),
    ("Georgia among American states", "Voters in Georgia and Alabama stayed at home.", "Georgia"),
    ("a convention by its city", "The Vienna Convention protects them.", "Vienna"),
    ("a surname", "Michael Jordan left the club.", "Jordan"),
    ("an outlet in a dateline", "CAIRO (Oman News Agency) - Rain fell.", "Oman"),
    ("of whom a land's people are made up", "Rain fell on the mostly Albanian country.", "Albanian"),
    ("a continent", "Trade with South America grew.", "America"),
)

LOCATIVE = (
    ("in a capital", "They met in Kabul on Monday.", "Kabul", True),
    ("a journey to a capital", "The envoy travelled to Kabul.", "Kabul", True),
    ("a capital that acts", "Kabul rejected the offer.", "Kabul", False),
    ("a capital that one talks with", "Moscow held talks with Kabul.", "Kabul", False),
    ("talks by their city", "The Doha talks failed.", "Doha", True),
    ("a dateline", "MOSCOW - The envoy left.", "MOSCOW", True),
)


@pytest.mark.parametrize(("why", "text", "word", "expected", "kind"), MEANT, ids=[case[0] for case in MEANT])
def test_who_is_meant(read: Reader, why: str, text: str, word: str, expected: list[str], kind: str) -> None:
    mention = read(text).mention(word)

    assert [actor.id for actor in mention.actors] == expected
    assert mention.kind == kind


@pytest.mark.parametrize(("why", "text", "word"), NOBODY, ids=[case[0] for case in NOBODY])
def test_nobody_is_meant(read: Reader, why: str, text: str, word: str) -> None:
    assert read(text).ids(word) == []


@pytest.mark.parametrize(("why", "text", "word", "expected"), LOCATIVE, ids=[case[0] for case in LOCATIVE])
def test_whether_a_name_only_says_where(read: Reader, why: str, text: str, word: str, expected: bool) -> None:
    assert read(text).mention(word).locative is expected


def test_the_name_is_as_the_text_writes_it_and_of_an_adjective_the_states_own(read: Reader) -> None:
    text = read("Astana and a Kyrgyz envoy agreed on it.")

    assert text.mention("Astana").actors[0].name == "Astana"
    assert text.mention("Kyrgyz").actors[0].name == "Kyrgyzstan"


def test_a_council_with_a_secretary_is_a_states(read: Reader) -> None:
    text = read("Russia sent Sergei Shoigu. The secretary of the Security Council arrived in Kabul.")

    assert "UN" not in {actor.id for mention in text.mentions.all for actor in mention.actors}
