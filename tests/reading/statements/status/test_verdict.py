"""Status, case by case: what the verb's form and its governors make of an act."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.parser.parsed import Token, parsed
from legation.reading.statements.status.verdict import verdict
from legation.record.statement import Act


class Case(NamedTuple):
    why: str
    text: str
    trigger: str
    status: str
    act: Act = "recognize"
    ending: bool = False


CASES = (
    Case("what a deal says is agreed", "They signed a deal under which Iran supplies fuel to Chad.", "supplies", "agreed", "supply"),
    Case("what was done under a deal torn up has ended",
         "Chad cancelled the contract under which Iran was drilling a field there.", "drilling", "ended", "invest", True),
    Case("a deal some words before its infinitive", "Oman signed a deal with Chad last week to open a road.", "open", "agreed", "transit"),
    Case("how long it took asks for nothing", "The envoy needed only a day in Lima to be received at the palace.", "received", "occurred", "meet"),
    Case("'it should be noted that' asks for nothing", "It should be noted that Chad has recognised Oman.", "recognised", "occurred"),
    Case("a plan that waits for a day is a plan", "Oman will buy power once the plant is built.", "buy", "planned", "supply"),
    Case("a denial reaches no second verb in the present", "Tajikistan has never recognised the council and keeps it on its list of banned groups.", "keeps", "ongoing", "designate"),
    Case("a campaign to deport them is under way", "Pakistan has launched a campaign to deport Afghans.", "deport", "occurred", "expel"),
    Case("asked to stop is an ending asked for", "Iraq asked Finland to stop deporting its citizens.", "deporting", "requested", "expel", True),
    Case("poised is planned", "Kenya is poised to reopen its embassy in Damascus.", "reopen", "planned", "mission"),
    Case("on track is planned", "Kenya is on track to reopen its embassy in Damascus.", "reopen", "planned", "mission"),
    Case("on course is planned", "Kenya is on course to reopen its embassy in Damascus.", "reopen", "planned", "mission"),
    Case("the process is planned", "Kenya has begun the process of reopening its embassy in Damascus.", "reopening", "planned", "mission"),
    Case("tried is planned", "Kenya tried to reopen its embassy in Damascus.", "reopen", "planned", "mission"),
    Case("volunteered is pledged", "Kenya volunteered to reopen its embassy in Damascus.", "reopen", "pledged", "mission"),
    Case("gave its word is pledged", "Kenya gave its word that it will reopen its embassy in Damascus.", "reopen", "pledged", "mission"),
    Case("green light is agreed", "Kenya gave the green light to reopening its embassy in Damascus.", "reopening", "agreed", "mission"),
    Case("leans towards is possible", "Kenya is leaning towards reopening its embassy in Damascus.", "reopening", "possible", "mission"),
    Case("left the door open is possible", "Kenya left the door open to reopening its embassy in Damascus.", "reopening", "possible", "mission"),
    Case("hopes rise is possible", "Hopes are rising that Kenya will reopen its embassy in Damascus.", "reopen", "possible", "mission"),
    Case("suggested it could is possible", "Kenya suggested that it could reopen its embassy in Damascus.", "reopen", "possible", "mission"),
    Case("too early is denied", "It is too early to reopen its embassy in Damascus.", "reopen", "denied", "mission"),
    Case("put plans on hold is denied", "Kenya put its plans to reopen its embassy in Damascus on hold.", "reopen", "denied", "mission"),
    Case("put off plans is denied", "Kenya has put off plans to reopen its embassy in Damascus.", "reopen", "denied", "mission"),
    Case("walked back is denied", "Kenya walked back a promise to reopen its embassy in Damascus.", "reopen", "denied", "mission"),
    Case("backed out is denied", "Kenya backed out of a promise to reopen its embassy in Damascus.", "reopen", "denied", "mission"),
    Case("withdrew an offer is denied", "Kenya withdrew an offer to reopen its embassy in Damascus.", "reopen", "denied", "mission"),
    Case("ignored calls is denied", "Kenya ignored calls to reopen its embassy in Damascus.", "reopen", "denied", "mission"),
    Case("against is denied", "Kenya is against reopening its embassy in Damascus.", "reopening", "denied", "mission"),
    Case("insisted that is requested", "Brazil insisted that Kenya reopen its embassy in Damascus.", "reopen", "requested", "mission"),
    Case("pressure on is requested", "Brazil stepped up its pressure on Kenya to reopen its embassy in Damascus.", "reopen", "requested", "mission"),
    Case("a call for is requested", "Brazil renewed its call for Kenya to reopen its embassy in Damascus.", "reopen", "requested", "mission"),
    Case("tried to persuade is requested", "Brazil tried to persuade Kenya to reopen its embassy in Damascus.", "reopen", "requested", "mission"),
    Case("persuaded is occurred", "Brazil persuaded Kenya to reopen its embassy in Damascus.", "reopen", "occurred", "mission"),
    Case("ought is requested", "Kenya ought to reopen its embassy in Damascus.", "reopen", "requested", "mission"),
    Case("under pressure is requested", "Kenya is under pressure to reopen its embassy in Damascus.", "reopen", "requested", "mission"),
    Case("set to be is planned", "The embassy is set to be reopened by Kenya.", "reopened", "planned", "mission"),
    Case("a planned thing is planned", "Brazil welcomed the planned reopening of its embassy.", "reopening", "planned", "mission"),
    Case("what is remarked on ahead of it is planned", "Ahead of the reopening of its embassy, the ministry was painted.", "reopening", "planned", "mission"),
    Case("an option is possible", "The reopening of its embassy remains an option.", "reopening", "possible", "mission"),
    Case("a past tense happened", "France recognised the council in 2011.", "recognised", "occurred"),
    Case("a perfect happened", "France has recognised the council.", "recognised", "occurred"),
    Case("the plain present of a lasting act holds", "Turkey recognises the north as a state.", "recognises", "ongoing"),
    Case("what a deal holds is agreed", "They signed a deal under which Chad supplies gas to Mali.", "supplies", "agreed", "supply"),
    Case("an agreement's infinitive is its own, wherever a parse hung it",
         "Chad signed an agreement with Mali last week to build a port there.", "build", "agreed", "invest"),
    Case("when the time is ripe", "The embassy will reopen when the time is ripe, he said.", "reopen", "possible", "mission"),
    Case("a procedure set in motion is a plan", "Chad has set in motion the procedure for severing relations with Mali.", "severing", "planned", "relations"),
    Case("that an order is void ends nothing", "He retorted that the order to close the embassy was void.", "void", "occurred", "criticize"),
    Case("'will' is planned", "France will recognise the state in September.", "recognise", "planned"),
    Case("'would' in reported speech is planned", "He said that France would recognise the state.", "recognise", "planned"),
    Case("who is told something is not told to do it",
         "He told the broadcaster that Chad will open an embassy; he is to travel there.", "open", "planned", "mission"),
    Case("a decision with immediate effect is done",
         "The council agreed on Sunday to readmit the state with immediate effect.", "readmit", "occurred", "admit"),
    Case("'if' before the saying leaves the saying what it is", "If asked, an official said, France might recognise the council.", "recognise", "possible"),
    Case("'goes on to' does it after all", "France went on to recognise the council.", "recognise", "occurred"),
    Case("'whether it will go on to' is open", "Whether France will go on to recognise the council is another matter.", "recognise", "possible"),
    Case("what one now recognises is recognised", "France now recognises the council.", "recognises", "occurred"),
    Case("an announcement far before its content",
         "France protested at the announcement by Chad on Friday that it recognises the council.", "recognises", "occurred"),
    Case("a position whose change is denied is held", "There is no change in the position of France that it does not recognise it.", "recognise", "denied"),
    Case("a finite verb is not coordinated with an infinitive",
         "Chad asked Niger to leave the room and has opened an embassy.", "opened", "occurred", "mission"),
    Case("'is to' is planned once", "The minister is to visit Chad.", "visit", "planned", "visit"),
    Case("what ended a time happened", "Seven states knew it until Tuvalu recognised the council.", "recognised", "occurred"),
    Case("who flies in for talks has yet to hold them", "The minister flew to Chad for talks.", "talks", "planned", "meet"),
    Case("who was there for talks has held them", "The minister was in Chad for talks.", "talks", "occurred", "meet"),
    Case("what a trip does not change is not the trip", "His trip to Chad has not changed its mind.", "trip", "occurred", "visit"),
    Case("a trip that did not take place", "His trip to Chad did not take place.", "trip", "denied", "visit"),
    Case("who pays a visit is there", "The minister is paying a visit to Chad.", "paying", "occurred", "visit"),
    Case("whom one plays host to is there", "Chad is playing host to the envoy.", "playing", "occurred", "meet"),
    Case("talks at which they agreed were held", "They agreed on a road at talks in Chad.", "talks", "occurred", "meet"),
    Case("'plans to' is planned", "Chad plans to open an embassy there.", "open", "planned", "mission"),
    Case("'is set to' is planned", "Chad is set to open an embassy there.", "open", "planned", "mission"),
    Case("'decided to' does it at once", "The cabinet decided to sever the ties.", "sever", "occurred", "relations"),
    Case("a plan's infinitive is planned", "It announced plans to open an embassy.", "open", "planned", "mission"),
    Case("'agreed to' is agreed", "Chad agreed to accredit the envoys.", "accredit", "agreed", "accredit"),
    Case("'pledged to' is pledged", "Japan pledged to send rice.", "send", "pledged", "aid"),
    Case("'promised to' is pledged", "Japan has promised to send rice.", "send", "pledged", "aid"),
    Case("'may' is possible", "Chad may recognise the council.", "recognise", "possible"),
    Case("'is considering' is possible", "Chad is considering recognising the council.", "recognising", "possible"),
    Case("'if' is possible", "If Chad recognises the council, others will follow.", "recognises", "possible"),
    Case("a question about a plan is possible", "Does Chad mean to open an embassy there?", "open", "possible", "mission"),
    Case("'made depend on' is possible", "Germany made the easing of sanctions depend on a vote.", "easing", "possible", "sanction"),
    Case("'threatened with' is possible", "Chad threatened Sudan with closing the border.", "closing", "possible", "transit"),
    Case("'will no longer' is an ending to come", "The airlines will no longer fly to Doha.", "fly", "planned", "transit", ending=True),
    Case("'announced that it recognises' has recognised", "Syria announced that it recognises the republic.", "recognises", "occurred"),
    Case("'proposed that it open' is requested", "The governor proposed that Chad open a consulate there.", "open", "requested", "mission"),
    Case("a demand in front of 'that' is requested", "They came with one demand: that Chad lift the ban.", "lift", "requested", "sanction"),
    Case("a perfect beside an infinitive is no request", "Chad told the envoy to leave and has recalled its own.", "recalled", "occurred", "appoint"),
    Case("'is thought to be about to' is possible", "China is thought to be about to receive the general.", "receive", "possible", "meet"),
    Case("what one wants another to do is requested", "Oman wants Iraq to expel the envoy.", "expel", "requested", "expel"),
    Case("without a date it is possible", "No date has been set for the opening of the embassy.", "opening", "possible", "mission"),
    Case("a list behind 'told to' is no request", "Chad told the ambassador to leave, is shutting a consulate and has called home its own envoy.", "called", "occurred", "appoint"),
    Case("'had' before its subject is a condition", "Had Togo recognised the state, Serbia would have left.", "recognised", "possible"),
    Case("'should' before its subject is a condition", "Serbia would leave should Togo recognise the state.", "recognise", "possible"),
    Case("'nearly' falls short", "Togo nearly recognised the state.", "recognised", "denied"),
    Case("'came close to' falls short", "Haiti came close to severing ties.", "severing", "possible", "relations"),
    Case("'allegedly' is hearsay", "Togo allegedly recognised the state.", "recognised", "possible"),
    Case("'rather than' in front denies", "Rather than recognise the state, Kenya opened an office.", "recognise", "denied"),
    Case("'feared that' is no fact", "Serbia feared that Togo had recognised the state.", "recognised", "possible"),
    Case("'urged to' is requested", "The president urged the West to recognise the government.", "recognise", "requested"),
    Case("'called on … to' is requested", "He called on the union to recognise the government.", "recognise", "requested"),
    Case("'asked to' is requested", "Somaliland asked Kenya to open a consulate.", "open", "requested", "mission"),
    Case("'not' is denied", "Spain has not recognised the state.", "recognised", "denied"),
    Case("'does not' is denied", "Spain does not recognise the state.", "recognise", "denied"),
    Case("'never' is denied", "Spain never recognised the state.", "recognised", "denied"),
    Case("'will not' is denied", "Spain will not recognise the state.", "recognise", "denied"),
    Case("'no country' is denied", "No country has recognised the rulers.", "recognised", "denied"),
    Case("'refused to' is denied", "Spain refused to recognise the state.", "recognise", "denied"),
    Case("'stopped short of' is denied", "Spain stopped short of recognising the state.", "recognising", "denied"),
    Case("'without' is denied", "Chad accredited the envoy without recognising the council.", "recognising", "denied"),
    Case("'has yet to' is denied", "Spain has yet to recognise the state.", "recognise", "denied"),
    Case("'ruled out' is denied", "Spain ruled out recognising the state.", "recognising", "denied"),
    Case("'refrained from' is denied", "Spain has refrained from recognising the state.", "recognising", "denied"),
    Case("'neither … nor' is denied", "The talks neither legitimise nor recognise the rulers.", "recognise", "denied"),
    Case("'did not rule out' is possible", "Spain did not rule out recognising the state.", "recognising", "possible"),
    Case("'has no plans to' is denied", "Spain has no plans to recognise the state.", "recognise", "denied"),
    Case("'no longer' ended", "Spain no longer recognises the council.", "recognises", "ended", ending=True),
    Case("'premature' is denied", "It would be premature to recognise the council.", "recognise", "denied"),
    Case("an occasion is not asked for", "On a visit to Oslo the minister asked for help.", "visit", "occurred", "visit"),
    Case("'told that it would' asks for nothing", "He told the guest that Chad would open an embassy.", "open", "planned", "mission"),
    Case("a second conjunct shares 'will'", "Chad will open an embassy and send an ambassador.", "send", "planned", "appoint"),
    Case("a deed after 'but' is not negated", "Chad did not open an embassy but sent a consul.", "sent", "occurred", "appoint"),
    Case("reported speech leaves a deed a deed", "The minister said that Chad had opened an embassy.", "opened", "occurred", "mission"),
    Case("a passive that leaves out its auxiliaries has those before it",
         "The embassy is to be shut and its staff withdrawn.", "withdrawn", "planned", "mission"),
    Case("'when the time is ripe' may be never", "The embassy will reopen when the time is ripe.", "reopen", "possible", "mission"),
    Case("a day that was right has come", "Chad opened the embassy when the day was right.", "opened", "occurred", "mission"),
)  # fmt: skip


def _trigger(doc: object, word: str) -> Token:
    return next(token for token in doc if token.text == word)  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_status(case: Case, pipeline: Language) -> None:
    found = verdict(
        _trigger(parsed(pipeline(case.text)), case.trigger), case.act, base=None, ending=False, headline=False
    )

    assert (found.status, found.ending) == (case.status, case.ending)


def test_a_denial_under_a_condition_denies_nothing(pipeline: Language) -> None:
    doc = parsed(pipeline("There is no peace if there is no recognition of the state."))
    assert (
        verdict(_trigger(doc, "recognition"), "recognize", base=None, ending=False, headline=False).status
        is None
    )


def test_an_ending_that_happened_is_ended_and_one_that_has_not_keeps_its_status(pipeline: Language) -> None:
    done = parsed(pipeline("Chad closed its embassy."))
    planned = parsed(pipeline("Chad will close its embassy."))

    first = verdict(_trigger(done, "closed"), "mission", base=None, ending=True, headline=False)
    second = verdict(_trigger(planned, "close"), "mission", base=None, ending=True, headline=False)
    assert (first.status, first.ending) == ("ended", True)
    assert (second.status, second.ending) == ("planned", True)


def test_a_headline_writes_the_past_in_the_present_and_the_future_as_an_infinitive(
    pipeline: Language,
) -> None:
    past = verdict(
        _trigger(parsed(pipeline("Chad recognises council")), "recognises"),
        "recognize",
        base=None,
        ending=False,
        headline=True,
    )
    future = verdict(
        _trigger(parsed(pipeline("Chad to recognise council")), "recognise"),
        "recognize",
        base=None,
        ending=False,
        headline=True,
    )

    assert past.status == "occurred"
    assert future.status == "planned"


def test_what_one_would_have_done_it_in_is_not_told(pipeline: Language) -> None:
    doc = parsed(pipeline("Firms would have enjoyed privileges when investing in Chad."))
    found = verdict(_trigger(doc, "investing"), "invest", base=None, ending=False, headline=False)

    assert found.status is None


def test_what_one_travels_for_is_not_done_yet(pipeline: Language) -> None:
    material = material_of("Peru's minister flew to Lomé to reopen the embassy.", pipeline)
    found = verdict(word(material, "reopen"), "mission", base=None, ending=False, headline=False)

    assert found.status == "possible"
