"""Common nouns that go back to what was spoken of."""

import pytest
from reading.actors.conftest import Reader

BACK = (
    ("the ministry", "The Kazakh Foreign Ministry met envoys of Iran. The ministry gave no details.", "ministry", ["KAZ"]),
    ("the ministry of the capital in front",
     "Iran met envoys of Chad. In Oslo the foreign ministry denied it.", "ministry", ["NOR"]),
    ("the ministry of the capital behind", "Iran met envoys of Chad. The ministry in Oslo denied it.", "ministry", ["NOR"]),
    ("a ministry before its spokesman",
     "Iran's oil ministry denied it. Ministry spokesman Reza Karimi gave no details.", "Karimi", ["IRN"]),
    ("the country", "Uzbekistan opened the bridge. The country expects more trade.", "country", ["UZB"]),
    ("the island", "Taiwan thanked China's neighbour. The island has few friends.", "island", ["TWN"]),
    ("the kingdom", "Saudi Arabia received Syria's minister. The kingdom wants peace.", "kingdom", ["SAU"]),
    ("the movement", "Russia spoke with the Taliban. The movement was pleased.", "movement", ["AFG:IEA"]),
    ("the bloc", "Syria thanked the European Union. The bloc promised more.", "bloc", ["EU"]),
    ("the court", "The International Criminal Court wrote to Russia. The court expects an answer.", "court", ["ICC"]),
    ("the government", "Norway closed its embassy. The government gave no reason.", "government", ["NOR"]),
    ("the Baltic state", "China wrote to Lithuania. The Baltic state refused.", "state", ["LTU"]),
    ("the Gulf state", "Sudan wrote to Qatar. The Gulf state refused.", "state", ["QAT"]),
    ("the Pacific nation", "Nauru wrote to Taiwan. The Pacific nation refused.", "nation", ["NRU"]),
    ("the country on which another imposes", "Syria is poor. Norway imposed sanctions on the country.", "country", ["SYR"]),
    ("the city where one was", "Norway sent envoys to Damascus. Beijing criticised it. Talks began in the city.", "city",
     ["SYR"]),
    ("a short name", "The EU paid the Palestinian Authority. The Authority of late pays little.", "Authority", ["PSE"]),
    ("the delegation", "Six officials of Norway are in Tokyo. The delegation arrived on Sunday.", "delegation", ["NOR"]),
    ("the region", "Abkhazia bought power from Russia. The region's minister was pleased.", "region", ["GEO:ABK"]),
    ("the Central American nation", "Honduras broke with Taiwan. The Central American nation is poor.", "nation", ["HND"]),
    ("the Central American nation, with another state named since",
     "Panama opened an embassy in Beijing, Chinese media said, days after the Central American nation agreed.", "nation",
     ["PAN"]),
    ("the country that is given to", "Mali's minister was glad that Japan provides aid to the country.", "country", ["MLI"]),
    ("the statement of whom it was", "A Norwegian statement praised Chad. The statement added that it would pay.", "statement", ["NOR"]),
    ("the country that a president's own deals with",
     "Syria rejoiced. President Joe Biden said that the United States would build ties with the country.", "country",
     ["SYR"]),
    ("both of two parts of a state", "Abkhazia and South Ossetia fought. Russia recognised both republics.", "republics",
     ["GEO:ABK", "GEO:SOS"]),
    ("the host government", "In Oslo a Taliban delegation met officials of the host government.", "government", ["NOR"]),
    ("the neighbour", "Pakistan closed the border with Afghanistan. Its neighbour protested.", "neighbour", ["AFG"]),
    ("the neighbouring country", "Pakistan has sold flour to Afghanistan. Imports from the neighbouring country fell.",
     "country", ["AFG"]),
    ("the first country to do so", "Russia became the first country to agree.", "country", ["RUS"]),
)  # fmt: skip

NOBODY = (
    ("an indefinite noun", "Norway thanked Chad. A government may fall.", "government"),
    ("a bank of another kind", "Syria wrote to the World Bank. Norway freed the central bank.", "bank"),
    (
        "a post that somebody holds",
        "Slovakia's leader will not change his mind as long as he is in office.",
        "office",
    ),
    (
        "a nation of a region where nobody named lies",
        "China sees Taiwan so. The Baltic nation laughed.",
        "nation",
    ),
    (
        "partners of whom nobody is named",
        "China spoke of Taiwan and forbids its partners to trade.",
        "partners",
    ),
    ("without anybody before it", "The country is beautiful.", "country"),
)


@pytest.mark.parametrize(("why", "text", "word", "expected"), BACK, ids=[case[0] for case in BACK])
def test_whom_a_noun_goes_back_to(read: Reader, why: str, text: str, word: str, expected: list[str]) -> None:
    assert read(text).ids(word) == expected


@pytest.mark.parametrize(("why", "text", "word"), NOBODY, ids=[case[0] for case in NOBODY])
def test_a_noun_that_goes_back_to_nobody(read: Reader, why: str, text: str, word: str) -> None:
    assert read(text).ids(word) == []
