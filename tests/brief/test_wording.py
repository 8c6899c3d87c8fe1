"""Every act in every status, as a sentence that an editor would let stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from say import say

from legation.brief.acts import PHRASES
from legation.brief.subjects import _OF_RANK
from legation.brief.wording import sentence_of
from legation.codebook.wording import RANKS
from legation.record.actor import Actor
from legation.record.interval import Interval
from legation.record.span import Span
from legation.record.statement import ACTS, STATUSES, Attribution, Statement, Status
from legation.record.statement import RANKS as RANK_IDS

KNOWN = date(2023, 4, 20)


def told(words: str, status: Status = "occurred", **particulars: object) -> Statement:
    """A statement from three words; `quote`, `when` and `rank` as in `say`, all else by its field."""
    known = {name: particulars.pop(name) for name in ("quote", "when", "rank") if name in particulars}
    return replace(say(words, status, **known), **particulars)  # type: ignore[arg-type]  # as the tables below say


def attributed(
    speaker: str | None, office: str | None = None, actor: str | None = None, medium: str | None = None
) -> Attribution:
    return Attribution(speaker, office, Actor(actor, actor) if actor else None, medium)


FLOUR = Interval(Decimal(5350), Decimal(5450), "t", "5,400 tons")
MONEY = Interval(Decimal(3500000), Decimal(4500000), "USD", "$4 million")

SENTENCES = (
    ("a deed with day and place",
     told("KAZ accredit AFG:IEA", when="2023-04-17", rank="diplomats", place="Astana"),
     "Kazakhstan accredited the Taliban's diplomats in Astana on 17 April."),
    ("the Taliban are plural", told("AFG:IEA recognize KAZ", "ongoing"), "The Taliban recognise Kazakhstan."),
    ("and the United States is not", told("USA sanction AFG:IEA", "ongoing"), "The United States keeps sanctions on the Taliban."),
    ("another year is named", told("RUS recognize AFG:IEA", when="2025-07-03"), "Russia recognised the Taliban on 3 July 2025."),
    ("what is denied is not done", told("KAZ recognize AFG:IEA", "denied", when="2023-04-17", place="Astana"),
     "Kazakhstan does not recognise the Taliban."),
    ("nobody has", told("- recognize AFG:IEA", "denied"), "No state has recognised the Taliban."),
    ("nobody else has", told("- recognize AFG:IEA", "denied", quote="No other state has recognised them"),
     "No other state has recognised the Taliban."),
    ("none of those named before", told("- recognize AFG:IEA", "denied", quote="None has done so yet"),
     "None of the states spoken of has recognised the Taliban."),
    ("a denial of a day", told("IRN premises AFG:IEA", "denied", when="2023-02-26", quote="the embassy was not handed over"),
     "Iran did not hand embassy premises over to the Taliban on 26 February."),
    ("agreed is not done", told("KAZ accredit AFG:IEA", "agreed", rank="ambassador"), "Kazakhstan agreed to accredit the Taliban's ambassador."),
    ("a promise of goods", told("KAZ aid AFG:IEA", "pledged", amounts=(FLOUR,)), "Kazakhstan promised to give 5,400 tonnes of aid to the Taliban."),
    ("goods that the report names", told("KAZ aid AFG:IEA", amounts=(FLOUR,), object="wheat flour"),
     "Kazakhstan gave 5,400 tonnes of wheat flour to the Taliban."),
    ("an object that is no goods is left to the quotation", told("KAZ aid AFG:IEA", amounts=(FLOUR,), object="tonnes"),
     "Kazakhstan gave 5,400 tonnes of aid to the Taliban."),
    ("money as aid", told("KAZ aid AFG:IEA", amounts=(MONEY,)), "Kazakhstan gave $4 million in aid to the Taliban."),
    ("money as the worth of goods", told("KAZ supply AFG:IEA", amounts=(MONEY,), object="flour"),
     "Kazakhstan supplied flour worth $4 million to the Taliban."),
    ("a promise has a day of its own", told("KAZ mission AFG:IEA", "pledged", when="2023-04-16", place="Kabul"),
     "Kazakhstan promised on 16 April to open a mission in Kabul."),
    ("and what is promised another", told("KAZ mission AFG:IEA", "agreed", when="2023-05-16", place="Kabul"),
     "Kazakhstan agreed to open a mission in Kabul on 16 May."),
    ("relations are broken off nowhere", told("NRU relations TWN", "ended", quote="Nauru broke off relations", place="Beijing"),
     "Nauru broke off diplomatic relations with Taiwan."),
    ("who is sent to a state is sent to its capital", told("AFG:IEA appoint UZB", rank="charge", place="Tashkent"),
     "The Taliban named a chargé d'affaires to Uzbekistan."),
    ("one meets people", told("RUS meet AFG", rank="ambassador", place="Kabul"), "An ambassador of Russia met representatives of Afghanistan in Kabul."),
    ("what goes on is going on", told("NOR negotiate AFG:IEA", "ongoing"), "Norway is negotiating with the Taliban."),
    ("a counterpart is no office", told("TUR meet SYR:TG", counterpart=Actor("SYR:TG", "Syria", "Asaad al-Shaibani", "counterpart")),
     "Turkey met Asaad al-Shaibani of Syria's transitional government."),
    ("a word of the name is not said twice",
     told("DEU meet SYR:TG", counterpart=Actor("SYR:TG", "Syria", "Ahmed al-Sharaa", "transitional president")),
     "Germany met Ahmed al-Sharaa, president of Syria's transitional government."),
    ("two who say so", told("CHN visit KAZ", attribution=attributed(None, None, None, "CCTV footage; Taliban MFA")),
     "A delegation from China visited Kazakhstan, according to CCTV footage and the Taliban foreign ministry."),
    ("a statement is one of many", told("CHN visit KAZ", attribution=attributed(None, "the Taliban statement")),
     "A delegation from China visited Kazakhstan, according to a Taliban statement."),
    ("a contract", told("KAZ agree AFG:IEA", when="2023-04-15", amounts=(MONEY,), object="flour"),
     "Kazakhstan concluded an agreement with the Taliban on flour worth $4 million on 15 April."),
    ("an investment", told("CHN invest AFG:IEA", "planned", amounts=(MONEY,)), "China plans to invest $4 million in a project with the Taliban."),
    ("the verb of who closes", told("AFG:IEA mission NOR", "ended", quote="shut its embassy", place="Oslo"),
     "The Taliban closed their embassy in Oslo."),
    ("reopened where the report says so", told("IND mission AFG:IEA", quote="India reopened its embassy", place="Kabul"),
     "India reopened an embassy in Kabul."),
    ("a consulate where the report says so", told("SAU mission AFG:IEA", quote="consular work was resumed"),
     "Saudi Arabia opened a consulate in Afghanistan."),
    ("what stands since a day", told("OIC mission AFG:IEA", "ongoing", when="2022-03-01..", place="Kabul"),
     "The Organisation of Islamic Cooperation has kept a mission in Kabul since 1 March 2022."),
    ("a request names who asks", told("KAZ accredit AFG:IEA", "requested", rank="diplomats", attribution=attributed(None, "the deputy prime minister", "AFG:IEA")),
     "The Taliban asked Kazakhstan to accredit their diplomats."),
    ("a request of nobody named", told("KAZ recognize AFG:IEA", "requested"), "Kazakhstan is asked to recognise the Taliban."),
    ("relations that were lowered", told("PAK relations AFG:IEA", "ended", quote="downgraded its ties"),
     "Pakistan downgraded diplomatic relations with the Taliban."),
    ("relations that were broken off", told("HND relations TWN", "ended", quote="broke with Taipei"),
     "Honduras broke off diplomatic relations with Taiwan."),
    ("two verbs where the report leaves it open", told("TUR relations AFG:IEA", quote="ties are normal"),
     "Turkey established or upgraded diplomatic relations with the Taliban."),
    ("a person acts with their office",
     replace(told("KAZ meet AFG:IEA", when="2023-04-15"),
             actor=Actor("KAZ", "Astana", "Serik Zhumangarin", "Deputy Prime Minister"),
             counterpart=Actor("AFG:IEA", "it", "Abdul Ghani Baradar", "acting deputy prime minister")),
     "Serik Zhumangarin, deputy prime minister of Kazakhstan, met Abdul Ghani Baradar, acting deputy prime minister of the Taliban, on 15 April."),
    ("a visit to a state", told("AFG:IEA visit KAZ", place="Shymkent", when="2025-10-28", rank="minister"),
     "A minister of the Taliban visited Shymkent, Kazakhstan, on 28 October 2025."),
    ("a visit to a government", told("KAZ visit AFG:IEA", place="Kabul"), "A delegation from Kazakhstan visited the Taliban in Kabul."),
    ("a talk by telephone", told("KAZ meet AFG:IEA", quote="a telephone conversation took place"), "Kazakhstan spoke by telephone with the Taliban."),
    ("on whose word", told("KAZ recognize AFG:IEA", "denied", attribution=attributed("Aibek Smadiyarov", "spokesman", "KAZ")),
     "Kazakhstan does not recognise the Taliban, according to Aibek Smadiyarov, spokesman of Kazakhstan."),
    ("an office that says whose it is", told("KAZ aid AFG:IEA", attribution=attributed(None, "Kazakh ministry of trade", "KAZ")),
     "Kazakhstan gave aid to the Taliban, according to the Kazakh ministry of trade."),
    ("one's own word", told("IRN appoint AFG:IEA", attribution=attributed(None, None, "IRN")),
     "Iran named envoys to the Taliban, by its own account."),
    ("a channel", told("RUS aid AFG:IEA", attribution=attributed(None, None, None, "local media")),
     "Russia gave aid to the Taliban, according to local media."),
    ("a pronoun is no office", told("TUR aid AFG:IEA", attribution=attributed(None, "It", "TUR")),
     "Turkey gave aid to the Taliban, by its own account."),
    ("a plan of the past is told as of its day", told("AZE mission AFG:IEA", "planned", when="2023-02-15", place="Kabul"),
     "Azerbaijan plans to open a mission in Kabul (as of 15 February)."),
    ("a plan for a day to come is told with it", told("AFG:IEA visit KAZ", "planned", when="2023-05-02"),
     "A delegation from the Taliban plans to visit Kazakhstan on 2 May."),
    ("taken off a list", told("KAZ designate AFG:IEA", "ended", when="2023-12"),
     "Kazakhstan took the Taliban off a list of banned organisations in December."),
    ("an ending that is only possible", replace(told("HND recognize TWN", "possible"), ending=True),
     "Honduras may withdraw its recognition of Taiwan."),
    ("expelled people", told("PAK expel AFG:IEA"), "Pakistan expelled the Taliban's people."),
    ("several places", told("UZB office AFG:IEA", place="Kabul; Mazar-i-Sharif", quote="trading houses"),
     "Uzbekistan opened a trading house in Kabul and Mazar-i-Sharif."),
    ("a state held by one government", replace(told("KAZ recognize AFG", "denied"), counterpart=Actor("AFG", "Afghanistan")),
     "Kazakhstan does not recognise the government of Afghanistan."),
    ("a state is recognised as a state", told("KEN recognize XKX", when="2023-03-26"), "Kenya recognised Kosovo on 26 March."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "statement", "expected"), SENTENCES, ids=[why for why, *_ in SENTENCES])
def test_sentence(why: str, statement: Statement, expected: str) -> None:
    assert sentence_of(statement, 2023, KNOWN) == expected


@pytest.mark.parametrize("status", STATUSES)
def test_every_act_has_a_sentence_in_every_status(status: Status) -> None:
    """No placeholder is left open, and a day does not turn a plan into a deed."""
    for act in ACTS:
        sentence = sentence_of(told(f"KAZ {act} AFG:IEA", status, when="2023-04-17"), 2023, KNOWN)

        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert not set(sentence) & set("{}|")
        if status in ("agreed", "pledged", "planned", "requested"):
            assert " to " in sentence


def test_every_act_and_rank_has_its_words() -> None:
    assert set(PHRASES) == set(ACTS)
    assert set(RANKS) == set(RANK_IDS) == set(_OF_RANK)


def test_words_of_the_report_do_not_get_into_the_sentence() -> None:
    """Evidence chooses between fixed words and is never copied: what it says stands in the note."""
    statement = replace(say("KAZ mission AFG:IEA"), evidence=Span(0, 9, "<b>embassy"))

    assert sentence_of(statement, 2023) == "Kazakhstan opened an embassy in Afghanistan."
