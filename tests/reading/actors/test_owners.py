"""Who stands behind a noun phrase."""

import pytest
from reading.actors.conftest import Reader

BEHIND = (
    ("a coordination", "China, Kyrgyzstan and Russia sent help.", "China", ["CHN", "KGZ", "RUS"]),
    ("a government of a state", "The government of Afghanistan refused.", "government", ["AFG"]),
    ("a ministry of a state", "Kazakhstan's Foreign Ministry refused.", "Ministry", ["KAZ"]),
    ("a side", "The Kazakh side refused.", "side", ["KAZ"]),
    ("a court", "A Russian court lifted the ban.", "court", ["RUS"]),
    ("a company", "A Chinese company signed the contract.", "company", ["CHN"]),
    ("a possessor", "The Taliban's envoys refused.", "envoys", ["AFG:IEA"]),
    ("a possessor behind", "Envoys of the Taliban refused.", "Envoys", ["AFG:IEA"]),
    ("a new administration is a particular one",
     "Representatives of the new administration in Afghanistan came.", "Representatives", ["AFG:IEA"]),
    ("de facto authorities in a capital", "The de facto authorities in Kabul refused.", "authorities", ["AFG:IEA"]),
    ("rulers of a state", "Afghanistan's rulers refused.", "rulers", ["AFG:IEA"]),
    ("appointed by", "The Taliban-appointed ambassador refused.", "ambassador", ["AFG:IEA"]),
    ("sent by", "The envoy appointed by the Taliban refused.", "envoy", ["AFG:IEA"]),
    ("under somebody", "A delegation under the Danish trade minister came.", "delegation", ["DNK"]),
    ("of a row of adjuncts", "A team of six Tajik police and defence ministry officials came.", "team", ["TJK"]),
    ("his opposite number by its own adjective", "Muttaqi met his Kazakh opposite number.", "number", ["KAZ"]),
    ("ministers named in a row", "The foreign ministers, Vjosa Osmani and Gideon Sa'ar of Israel, signed.", "ministers", ["XKX", "ISR"]),
    ("persons named in a row", "Aldo Rossi of Italy, Jan Bos of Malta and Eva Lind of Sweden came.", "Aldo", ["ITA", "SWE", "MLT"]),
    ("a region is whose name it bears", "The Georgian region of Abkhazia refused.", "region", ["GEO:ABK"]),
    ("a parliament", "A delegation of the US Congress left.", "delegation", ["USA"]),
    ("officials", "Taliban officials refused.", "officials", ["AFG:IEA"]),
    ("an embassy stands elsewhere", "The Afghan embassy in Moscow refused.", "embassy", ["AFG"]),
    ("an embassy's city is not its owner", "Afghanistan staffed its Ashgabat embassy.", "embassy", ["AFG"]),
    ("an ambassador stands elsewhere", "The Russian ambassador in Kabul refused.", "ambassador", ["RUS"]),
    ("an ambassador to a state", "The Afghan ambassador to China refused.", "ambassador", ["AFG"]),
    ("a ministry in a capital", "The foreign ministry in Tehran refused.", "ministry", ["IRN"]),
    ("a counterpart by his own adjective", "Muttaqi met his Kazakh counterpart.", "counterpart", ["KAZ"]),
    ("ministers of two states", "The foreign ministers of Turkmenistan and Iran came.", "ministers", ["TKM", "IRN"]),
)  # fmt: skip

NOBODY = (
    ("an owner who is an American", "He met the owner, an American.", "owner"),
    ("a region broken away is not its state's", "It backs breakaway regions of Serbia.", "regions"),
    ("goods act for nobody", "Kazakh flour arrived.", "flour"),
    ("who is backed is not owned", "The US-backed fighters fled.", "fighters"),
    ("a member of an organisation is not it", "Three members of the G7 agreed.", "members"),
)


@pytest.mark.parametrize(("why", "text", "word", "expected"), BEHIND, ids=[case[0] for case in BEHIND])
def test_who_stands_behind(read: Reader, why: str, text: str, word: str, expected: list[str]) -> None:
    assert read(text).phrase(word) == expected


@pytest.mark.parametrize(("why", "text", "word"), NOBODY, ids=[case[0] for case in NOBODY])
def test_nobody_stands_behind(read: Reader, why: str, text: str, word: str) -> None:
    assert read(text).phrase(word) == []
