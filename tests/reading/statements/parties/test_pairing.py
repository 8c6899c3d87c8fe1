"""Who towards whom: named, unfolded, left out, denied of all."""

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
    Case("an enumeration unfolds into one for each state", "Ireland, Norway and Spain recognised Palestine on May 28.",
         ("IRL recognize PSE occurred", "NOR recognize PSE occurred", "ESP recognize PSE occurred")),
    Case("several objects unfold", "Russia recognised Abkhazia and South Ossetia in 2008.",
         ("RUS recognize GEO:ABK occurred", "RUS recognize GEO:SOS occurred")),
    Case("a list of what each did goes on towards the same one",
         "Taiwan shut its office in Haiti in May. Haiti and Cuba complained. Japan shut its office in June.",
         ("TWN office HTI ended", "JPN office HTI ended")),
    Case("who is spoken of throughout goes before who is named in passing",
         "Envoys in Syria\nSyria is open again. Syria's government has promised guards. The president of Syria thanked all. Syria waits."
         " Germany shut its embassy in 2012, when an Air France jet was hit.",
         ("DEU mission SYR ended",)),
    Case("of many who came together each met the host",
         "The Taliban thanked its guests. The meeting was attended by ambassadors of Spain, Italy, Canada, Norway and Japan.",
         ("ESP meet AFG:IEA occurred", "JPN meet AFG:IEA occurred")),
    Case("a subject hung on the clause before",
         "As instructed by President Kassym-Jomart Tokayev, Kazakh Deputy Prime Minister and Minister of Trade and"
         " Integration Serik Zhumangarin visited the Afghan capital Kabul on a trade and humanitarian mission.",
         ("KAZ visit AFG occurred",)),
    Case("of a step told again the same ones are meant",
         "Israel recalled its ambassadors from Ireland and Norway. Palestine was glad. As a reaction, Israel recalled its ambassadors.",
         ("ISR appoint IRL ended", "ISR appoint NOR ended")),
    Case("their respective governments are those of both",
         "Israel recalled its ambassadors from Ireland and Norway in response to their respective governments deciding to recognise Palestine.",
         ("IRL recognize PSE occurred", "NOR recognize PSE occurred")),
    Case("the two countries are the two just named side by side",
         "Israel recalled its ambassadors from Ireland and Norway. The two countries recognised Palestine on Tuesday.",
         ("IRL recognize PSE occurred", "NOR recognize PSE occurred")),
    Case("who lifts what was imposed had imposed it", "ECOWAS has lifted the sanctions imposed on Niger, Mali said.",
         ("ECOWAS sanction NER ended", "ECOWAS sanction NER occurred")),
    Case("both of whom recognition is at issue, and not the last two",
         "Abkhazia and South Ossetia are poor. Georgia and Russia fought a war in 2008. Nicaragua has since recognised both.",
         ("NIC recognize GEO:ABK occurred", "NIC recognize GEO:SOS occurred")),
    Case("plans are no strangers, but somebody's",
         "Kenya hopes to sell more tea to Kosovo. Plans are in motion to open a trade office in Pristina.",
         ("KEN office XKX planned",)),
    Case("of an appeal headline and lead say who is helped",
         "Yemen appeal falls short\nDonors promised $1.16 billion for Yemen on Monday. Germany pledged 120 million euros.",
         ("DEU aid YEM pledged",)),
    Case("nobody at all", "No country has recognised Somaliland.", ("- recognize SOM:SML denied",)),
    Case("'neither' is each of the two before", "Kenya and Ethiopia trade with Somaliland. Neither has recognised it.",
         ("KEN recognize SOM:SML denied", "ETH recognize SOM:SML denied")),
    Case("a ministry acts for its state", "Norway's foreign ministry accepted an ambassador of Kosovo.",
         ("NOR accredit XKX occurred",)),
    Case("a breakaway part and its state are two sides", "Georgia condemned Abkhazia.", ("GEO criticize GEO:ABK occurred",)),
    Case("all who did the deed are blamed for it", "Ireland and Norway recognised Palestine. Israel condemned the move.",
         ("ISR criticize IRL occurred", "ISR criticize NOR occurred")),
    Case("a noun that names a kind of deed blames who did one of that kind",
         "Ireland imposed sanctions on Israel's settlers in May. Serbia met Chad. Hungary condemned the sanctions.",
         ("HUN criticize IRL occurred",)),
    Case("blame that opens a report is for what its sentence tells next",
         '"We reject this step," Somalia\'s foreign ministry said after Israel recognised Somaliland.',
         ("SOM criticize ISR occurred",)),
    Case("a company of the state's acts for it", "Gazprom has resumed deliveries of gas to Transnistria.",
         ("RUS supply MDA:PMR occurred",)),
    Case("a gift that a parse hangs on a long name", "The Organization of Turkic States gave the Turkish Republic of Northern Cyprus observer status.",
         ("OTS admit CYP:TRNC occurred",)),
    Case("the same one eases what it had laid on others before",
         "The African Union lifted its sanctions on Niger on Saturday. Restrictions on Guinea were eased too.",
         ("AU sanction NER ended", "AU sanction GIN ended")),
    Case("of goods told of before it is known whose they are",
         "Uganda sold power to Kenya under a contract. For this year the two sides have signed a contract for 2 billion kilowatt-hours.",
         ("UGA supply KEN agreed",)),
    Case("whose goods they are called tells who delivers them",
         "Ugandan power for Kenya\nKenya and Uganda have signed a contract for the delivery of electricity.",
         ("UGA supply KEN agreed",)),
    Case("what is pointed at is between those told of before",
         "Ireland imposed sanctions on Haiti in May. Spain met Chad. The sanctions were lifted in June.",
         ("IRL sanction HTI ended",)),
    Case("'they' that stands for crossings is nobody's name",
         "Togo and Ghana met. Togo closed its crossings with Ghana. They will reopen once the mechanism is in place.",
         ("TGO transit GHA planned",)),
    Case("two names with a hyphen are at either end of a way", "The Tajik-Kyrgyz border was reopened on Monday.",
         ("TJK transit KGZ occurred", "KGZ transit TJK occurred")),
    Case("a way opened together is open from either end", "Spain and Morocco will open a customs post in February.",
         ("ESP transit MAR planned", "MAR transit ESP planned")),
    Case("a counterpart deep in a noun phrase", "The Treasury of the United States extended the sanctions against the gold traders of the capital of Chad.",
         ("USA sanction TCD occurred",)),
    Case("who does a nominal deed hangs on whom it is done to", "The expulsion of two Serbian diplomats by Croatia surprised nobody.",
         ("HRV expel SRB occurred",)),
    Case("rivals for one state are two sides", "Myanmar's military council outlawed the NUG.",
         ("MMR:SAC designate MMR:NUG occurred",)),
    Case("an acronym that opens a sentence acts", "ECOWAS lifted the suspension of Guinea's membership.",
         ("ECOWAS admit GIN occurred",)),
    Case("whom a thing within a thing goes to", "Managua has turned over the building of the former Taiwanese embassy to China.",
         ("NIC premises CHN occurred",)),
    Case("two that discuss a matter have met", "Uganda and Kosovo discussed the resumption of flights.",
         ("UGA meet XKX occurred",)),
    Case("'the two' that a parse hangs on the verb are its subject",
         "Israel recognised Somaliland. The two intend to exchange ambassadors and to set up embassies.",
         ("SOM:SML appoint ISR planned", "ISR mission SOM:SML planned", "SOM:SML mission ISR planned")),
    Case("on both sides each does it", "Kosovo promised Chad on Monday that embassies would be opened in both capitals.",
         ("XKX mission TCD pledged", "TCD mission XKX pledged")),
    Case("each with the other", "Ghana and Taiwan agreed that each would open a trade house with the other.",
         ("GHA office TWN agreed", "TWN office GHA agreed")),
    Case("another of the things stands elsewhere", "North Korea closed its embassies in Uganda and Angola and the one in Spain.",
         ("PRK mission AGO ended", "PRK mission ESP ended")),
    Case("what a participle behind the object tells was done by the same",
         "Italy is at odds with Malta. The Foreign Ministry in Berlin wants to reopen the embassy in Minsk, shut since 2022.",
         ("DEU mission BLR planned", "DEU mission BLR ended")),
    Case("'there' is where no place is named", "Kenya met Cyprus in Nicosia. Kazakhstan put up an embassy there last year.",
         ("KAZ mission CYP occurred",)),
    Case("a name behind a day is the first of the row", "On Sunday Mali, Niger and Togo withdrew their ambassadors from Algiers.",
         ("MLI appoint DZA ended", "TGO appoint DZA ended")),
    Case("two owners and no place exchange them", "The appointment of Iranian and Saudi ambassadors is expected.",
         ("IRN appoint SAU possible", "SAU appoint IRN possible")),
    Case("of both only the other travels", "Chad's and Sudan's negotiators met. They will return to N'Djamena next week.",
         ("SDN visit TCD planned",)),
    Case("neither with the other", "Armenia and Turkey share a border. At present neither has an embassy in the other's country.",
         ("ARM mission TUR denied", "TUR mission ARM denied")),
    Case("'one' is what was named last", "Russia's ambassador opened a consulate in Mandalay. India already keeps one in Mandalay.",
         ("IND mission MMR ongoing",)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_pairs(case: Case, pipeline: Language) -> None:
    assert set(case.expected) <= set(brief(read_report(case.text, pipeline)))


def test_whose_rivals_they_are_is_not_who_they_are(pipeline: Language) -> None:
    assert read_report("Turkey delivered drones to Somaliland's rivals.", pipeline) == []


def test_a_state_named_in_another_clause_is_no_buyer(pipeline: Language) -> None:
    text = "Niger will sell uranium on the open market after nationalising a mine of France."
    assert not [s for s in read_report(text, pipeline) if s.act == "supply"]


def test_a_statement_needs_two_sides(pipeline: Language) -> None:
    assert read_report("Kosovo recognised its best athletes on Monday.", pipeline) == []


def test_an_agreement_with_strangers_is_with_nobody_named_before(pipeline: Language) -> None:
    text = "The Irish taoiseach met the American ambassador. An agreement with the union was signed."
    assert not [s for s in read_report(text, pipeline) if s.act == "agree"]


TURNED = (
    (
        "Kenya named Ruto ambassador in Caracas. He presented his credentials to Maduro.",
        "VEN:PSUV credentials KEN occurred",
    ),
    (
        "Kenya met Chad in Hargeisa. Kenya and Chad said they did not recognise Somaliland.",
        "KEN recognize SOM:SML denied",
    ),
    (
        "Fiji told Ankara about Northern Cyprus. Fiji said that it would not recognise it.",
        "FJI recognize CYP:TRNC denied",
    ),
    (
        "The president of Turkey said the world should recognise Northern Cyprus.",
        "- recognize CYP:TRNC requested",
    ),
)


@pytest.mark.parametrize(("text", "expected"), TURNED, ids=[text for text, _ in TURNED])
def test_who_grants_and_who_is_granted(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))
