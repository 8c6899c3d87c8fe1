"""The sides that words leave out and the talk tells."""

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
    Case("a list of what each did goes on towards the same one",
         "Taiwan shut its office in Haiti in May. Haiti and Cuba complained. Japan shut its office in June.",
         ("TWN office HTI ended", "JPN office HTI ended")),
    Case("who is spoken of throughout goes before who is named in passing",
         "Envoys in Syria\nSyria is open again. Syria's government has promised guards. The president of Syria thanked all. Syria waits."
         " Germany shut its embassy in 2012, when an Air France jet was hit.",
         ("DEU mission SYR ended",)),
    Case("of a step told again the same ones are meant",
         "Israel recalled its ambassadors from Ireland and Norway. Palestine was glad. As a reaction, Israel recalled its ambassadors.",
         ("ISR appoint IRL ended", "ISR appoint NOR ended")),
    Case("who lifts what was imposed had imposed it", "ECOWAS has lifted the sanctions imposed on Niger, Mali said.",
         ("ECOWAS sanction NER ended", "ECOWAS sanction NER occurred")),
    Case("both of whom recognition is at issue, and not the last two",
         "Abkhazia and South Ossetia are poor. Georgia and Russia fought a war in 2008. Nicaragua has since recognised both.",
         ("NIC recognize GEO:ABK occurred", "NIC recognize GEO:SOS occurred")),
    Case("of an appeal headline and lead say who is helped",
         "Yemen appeal falls short\nDonors promised $1.16 billion for Yemen on Monday. Germany pledged 120 million euros.",
         ("DEU aid YEM pledged",)),
    Case("all who did the deed are blamed for it", "Ireland and Norway recognised Palestine. Israel condemned the move.",
         ("ISR criticize IRL occurred", "ISR criticize NOR occurred")),
    Case("a noun that names a kind of deed blames who did one of that kind",
         "Ireland imposed sanctions on Israel's settlers in May. Serbia met Chad. Hungary condemned the sanctions.",
         ("HUN criticize IRL occurred",)),
    Case("blame that opens a report is for what its sentence tells next",
         '"We reject this step," Somalia\'s foreign ministry said after Israel recognised Somaliland.',
         ("SOM criticize ISR occurred",)),
    Case("the same one eases what it had laid on others before",
         "The African Union lifted its sanctions on Niger on Saturday. Restrictions on Guinea were eased too.",
         ("AU sanction NER ended", "AU sanction GIN ended")),
    Case("of goods told of before it is known whose they are",
         "Uganda sold power to Kenya under a contract. For this year the two sides have signed a contract for 2 billion kilowatt-hours.",
         ("UGA supply KEN agreed",)),
    Case("what is pointed at is between those told of before",
         "Ireland imposed sanctions on Haiti in May. Spain met Chad. The sanctions were lifted in June.",
         ("IRL sanction HTI ended",)),
    Case("'one' is what was named last", "Russia's ambassador opened a consulate in Mandalay. India already keeps one in Mandalay.",
         ("IND mission MMR ongoing",)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_sides_by_the_talk(case: Case, pipeline: Language) -> None:
    assert set(case.expected) <= set(brief(read_report(case.text, pipeline)))


def test_a_deal_of_two_is_no_deal_of_a_third_who_rejects_it(pipeline: Language) -> None:
    text = "Turkey and Libya signed a memorandum on energy on Monday. Greece and Egypt rejected the deal."
    found = brief(read_report(text, pipeline))

    assert "TUR agree LBY occurred" in found
    assert not [one for one in found if one.startswith(("GRC agree", "EGY agree"))]


def test_who_opposes_a_deed_does_not_blame_whom_it_hits(pipeline: Language) -> None:
    assert brief(read_report("Japan opposes sanctions on Belarus.", pipeline)) == ["JPN sanction BLR denied"]


def test_what_points_at_no_deed_told_before_blames_nobody(pipeline: Language) -> None:
    text = "Norway lifted its sanctions on Syria. Iran condemned what it called interference in the region."
    assert "IRN criticize NOR occurred" not in brief(read_report(text, pipeline))


def test_who_hits_back_answers_who_had_blamed(pipeline: Language) -> None:
    text = "Serbia accused Kosovo of wanting war. Kosovo's prime minister hit back."
    assert "XKX criticize SRB occurred" in brief(read_report(text, pipeline))
