"""The gate lets through what may tell of dealings with whom a watch follows, and stops what cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legation.codebook.load import load_acts
from legation.watch.relevance import Gate, gate_of
from legation.watch.watches import find_watch, shipped_watches

CASES = Path(__file__).parents[2] / "gold" / "cases"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya recognised Kosovo on Wednesday.",
        "KENYA RECOGNISES KOSOVO",
        "Nairobi's envoy flew to Pristina.",
        "The Kenyan ambassador arrived on Monday. Kosovo received him as its guest.",
        "A Kosovo-Serbia meeting was held.",
        "Talks on trade were held by Kenya on Monday. Goods from Albania were the subject of an accord.",
        "The U.S. delegation left Kabul.",
        "Algeria accused Mali of lying.",
        "Chad freed the prisoners whom Sudan had sought. Its foreign minister praised Qatar for its mediation.",
        "Somaliland and Somalia resumed talks in Ankara.",
        "Vladimir Putin received Robert Fico in Moscow.",
        "No country has recognised the Islamic Emirate.",
        "Exports of Moldova to Romania rose to 900 million euros.",
        "Poland’s foreign minister flew to Lima for talks.",
    ],
)
def test_a_report_of_dealings_is_let_through(text: str) -> None:
    assert Gate.of().reason(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ambassador of good taste opened a restaurant.",
        "Kenya's parliament met to talk about aid, trade and a ministry.",
        "Kenya beat Albania by two goals on Wednesday.",
        "LONDON (Agency) - Oil prices fell on Tuesday as stocks in the United States rose.",
        "Striker Ann Ode of Norway scored twice in the Champions League against a side from Spain.",
        "The Brazilian singer sang in Portugal before a full hall on Saturday.",
        "No country has as many lakes as Finland.",
        "The company said its profits rose by a tenth.",
    ],
)
def test_other_news_is_stopped(text: str) -> None:
    assert Gate.of().reason(text) is None


def test_a_watch_lets_through_its_own_parties_alone() -> None:
    text = "Kenya recognised Kosovo on Wednesday."

    assert Gate.of(["XKX"]).reason(text) == text
    assert Gate.of(["TWN"]).reason(text) is None
    assert Gate.of(["AFG:IEA"]).reason("Uzbek envoys met Muttaqi.") is not None


def test_the_sentence_that_lets_a_report_through_is_told() -> None:
    text = "It rained. Kenya's envoy arrived in Pristina. It snowed."

    assert Gate.of().reason(text) == "Kenya's envoy arrived in Pristina."


def told(case: dict[str, list[dict[str, object]]]) -> set[str]:
    """The states of which a case's statements tell."""
    said = [one.get(role) for one in case["statements"] for role in ("actor", "counterpart")]
    ids = [id_ for one in said for id_ in (one if isinstance(one, list) else [one])]
    return {id_.partition(":")[0] for id_ in ids if isinstance(id_, str)}


def test_no_more_than_one_in_a_hundred_of_the_reports_with_statements_is_lost() -> None:
    lines = [
        line
        for name in ("develop", "fresh-develop", "world-develop")
        for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    cases = [case for case in map(json.loads, lines) if case["statements"]]
    gates = {"": Gate.of(), **{name: gate_of(find_watch(name)) for name in shipped_watches()}}
    asked = [
        (watch, case["id"], gate.reason(case["text"]))
        for watch, gate in gates.items()
        for case in cases
        if not watch or told(case) & gate.watched
    ]
    lost = [(watch, case) for watch, case, reason in asked if reason is None]

    assert len(lost) * 100 <= len(asked), lost


def test_nearly_every_sentence_by_which_the_codebook_explains_an_act_is_let_through() -> None:
    examples = [
        example.text
        for entry in load_acts().values()
        for example in entry.examples
        if any(not expected.absent for expected in example.expected)
    ]
    lost = [text for text in examples if Gate.of().reason(text) is None]
    parties = [text for text in lost if Gate.of(["XKX", "TWN", "AFG:IEA", "SOM:SML", "SYR"]).reason(text)]

    assert len(lost) * 7 <= len(examples), lost
    assert len(parties) * 20 <= len(examples), parties
