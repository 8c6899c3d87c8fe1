"""The sides that the words name."""

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
    Case("nobody recognises himself",
         "Somaliland's president met Israel's minister. Somaliland strives to obtain recognition of its state.",
         ("SOM:SML meet ISR occurred",)),
    Case("who is to be recognised is whom others are told to recognise",
         "Malta will recognise Palestine in May. Peru's and Chile's ministers said their countries would recognise on 28 May.",
         ("MLT recognize PSE planned", "PER recognize PSE planned", "CHL recognize PSE planned")),
    Case("closed embassies of many are nobody's",
         "Peru reopened its embassy in Kabul on Saturday after almost all embassies closed in 2021.",
         ("PER mission AFG occurred",)),
    Case("the embassies of several in one place are nobody's",
         "Peru reopened its embassy in Kabul. Analysts said that the reopening of the embassies in Kabul was good.",
         ("PER mission AFG occurred",)),
    Case("consulates of many are nobody's",
         "Kenya opened a consulate in Laayoune. Algeria denounced the opening of consulates there.",
         ("KEN mission ESH occurred", "DZA criticize KEN occurred")),
    Case("the mission told before, whoever opens it",
         "Peru opened an embassy in Ankara on Monday. The embassy was inaugurated by the Peruvian and Turkish ministers.",
         ("PER mission TUR occurred",)),
    Case("a subject hung on the clause before",
         "As instructed by President Kassym-Jomart Tokayev, Kazakh Deputy Prime Minister and Minister of Trade and"
         " Integration Serik Zhumangarin visited the Afghan capital Kabul on a trade and humanitarian mission.",
         ("KAZ visit AFG occurred",)),
    Case("plans are no strangers, but somebody's",
         "Kenya hopes to sell more tea to Kosovo. Plans are in motion to open a trade office in Pristina.",
         ("KEN office XKX planned",)),
    Case("on whom sanctions lie does not lift them",
         "Oman's minister will meet Kenyan lawmakers to discuss the lifting of the sanctions on his country.",
         ("KEN sanction OMN possible",)),
    Case("nobody at all", "No country has recognised Somaliland.", ("- recognize SOM:SML denied",)),
    Case("'neither' is each of the two before", "Kenya and Ethiopia trade with Somaliland. Neither has recognised it.",
         ("KEN recognize SOM:SML denied", "ETH recognize SOM:SML denied")),
    Case("a ministry acts for its state", "Norway's foreign ministry accepted an ambassador of Kosovo.",
         ("NOR accredit XKX occurred",)),
    Case("a company of the state's acts for it", "Gazprom has resumed deliveries of gas to Transnistria.",
         ("RUS supply MDA:PMR occurred",)),
    Case("a gift that a parse hangs on a long name", "The Organization of Turkic States gave the Turkish Republic of Northern Cyprus observer status.",
         ("OTS admit CYP:TRNC occurred",)),
    Case("'they' that stands for crossings is nobody's name",
         "Togo and Ghana met. Togo closed its crossings with Ghana. They will reopen once the mechanism is in place.",
         ("TGO transit GHA planned",)),
    Case("two names with a hyphen are at either end of a way", "The Tajik-Kyrgyz border was reopened on Monday.",
         ("TJK transit KGZ occurred", "KGZ transit TJK occurred")),
    Case("a counterpart deep in a noun phrase", "The Treasury of the United States extended the sanctions against the gold traders of the capital of Chad.",
         ("USA sanction TCD occurred",)),
    Case("who does a nominal deed hangs on whom it is done to", "The expulsion of two Serbian diplomats by Croatia surprised nobody.",
         ("HRV expel SRB occurred",)),
    Case("an acronym that opens a sentence acts", "ECOWAS lifted the suspension of Guinea's membership.",
         ("ECOWAS admit GIN occurred",)),
    Case("whom a thing within a thing goes to", "Managua has turned over the building of the former Taiwanese embassy to China.",
         ("NIC premises CHN occurred",)),
    Case("another of the things stands elsewhere", "North Korea closed its embassies in Uganda and Angola and the one in Spain.",
         ("PRK mission AGO ended", "PRK mission ESP ended")),
    Case("'there' is where no place is named", "Kenya met Cyprus in Nicosia. Kazakhstan put up an embassy there last year.",
         ("KAZ mission CYP occurred",)),
    Case("a name behind a day is the first of the row", "On Sunday Mali, Niger and Togo withdrew their ambassadors from Algiers.",
         ("MLI appoint DZA ended", "TGO appoint DZA ended")),
    Case("of both only the other travels", "Chad's and Sudan's negotiators met. They will return to N'Djamena next week.",
         ("SDN visit TCD planned",)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_sides_by_the_words(case: Case, pipeline: Language) -> None:
    assert set(case.expected) <= set(brief(read_report(case.text, pipeline)))
