"""What phrasings say weighed against what the network senses."""

from __future__ import annotations

from itertools import chain, repeat

import pytest
from reports import brief, read_report
from spacy.language import Language

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing import learnt as parts
from legation.reading.sensing.likelihood import Likelihood
from legation.reading.statements.weighing import together as enumerations
from legation.reading.statements.weighing import weighed as room
from legation.reading.statements.weighing.claims import OF_SENSED, OF_STATEMENT


@pytest.fixture(scope="module")
def sensing() -> Language:
    """The pipeline that keeps states."""
    return load_pipeline()


REPORT = (
    "Norway trucked 300 tents to Chad last week.\nThe foreign minister of Mali sat down with his Ghanaian colleague "
    "in Accra on Monday."
)


def test_what_the_phrasings_tell_stays_as_it_is(sensing: Language, pipeline: Language) -> None:
    alone = brief(read_report(REPORT, pipeline))

    assert [row for row in brief(read_report(REPORT, sensing)) if row in alone] == alone


def test_what_is_out_of_the_question_is_not_told(sensing: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LEAST_SAID", 1.1)
    monkeypatch.setattr(enumerations, "LEAST_SENSED", 1.1)

    assert read_report(REPORT, sensing) == []


def test_the_members_of_an_enumeration_are_right_or_wrong_together(
    sensing: Language, pipeline: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = "Envoys of the Taliban are accredited in China, Qatar, Uzbekistan and Turkmenistan."
    likely = chain((0.9,), repeat(0.0))
    monkeypatch.setattr(Likelihood, "of", lambda *_: next(likely))
    monkeypatch.setattr(enumerations, "LEAST_SENSED", 1.1)

    assert brief(read_report(report, sensing)) == brief(read_report(report, pipeline))


def test_a_phrasing_younger_than_the_network_is_believed(
    sensing: Language, pipeline: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "LEAST_SAID", 1.1)
    monkeypatch.setattr(enumerations, "LEAST_SENSED", 1.1)
    monkeypatch.setattr(room, "_is_younger", lambda *_: True)

    assert brief(read_report(REPORT, sensing)) == brief(read_report(REPORT, pipeline))


def test_how_sure_it_is_stands_in_the_record(sensing: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enumerations, "LEAST_SENSED", 0.0)
    found = [one for one in read_report("Peru flew 20 field kitchens into Chad.", sensing) if one.confidence]

    assert [row for row in brief(found) if row == "PER aid TCD occurred"]
    assert all(0 <= (one.confidence or 0) <= 1 for one in found)


def test_nobody_is_told_to_have_recognised_on_the_networks_word(
    sensing: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enumerations, "LEAST_SENSED", 0.0)
    report = "For the cabinet in Oslo the men in Kabul are now the lawful rulers of Afghanistan, full stop."
    found = read_report(report, sensing)

    assert not [one for one in found if one.act == "recognize" and one.status in ("occurred", "ongoing")]


def test_without_states_only_the_phrasings_speak(pipeline: Language) -> None:
    assert all(one.confidence is None for one in read_report(REPORT, pipeline))


def test_both_regressions_ship() -> None:
    assert len(parts.learnt().of_statements.weights) == OF_STATEMENT
    assert len(parts.learnt().of_sensed.weights) == OF_SENSED
