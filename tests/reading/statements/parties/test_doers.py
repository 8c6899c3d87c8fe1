"""What a word of praise or blame goes back to: the deed of its kind, so many who did it, the blame right before."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    (
        "blame answered is for who blamed",
        "Chad accused Sudan of arming rebels. Sudan rejected that.",
        "SDN criticize TCD occurred",
    ),
    (
        "the four who did it",
        "Mexico, Brazil, Chile and Peru recognised Kosovo. Serbia condemned the four.",
        "SRB criticize PER occurred",
    ),
    (
        "the deed in whose words the noun stands",
        "Norway imposed sanctions on Serbia. Serbia froze the assets of Kosovo. Russia condemned the sanctions.",
        "RUS criticize NOR occurred",
    ),
)


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_who_is_blamed(why: str, text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_a_crowd_that_is_asked_to_condemn_is_nobody(pipeline: Language) -> None:
    said = brief(
        read_report("Syria recognised Abkhazia. Georgia calls on the world to condemn the step.", pipeline)
    )

    assert said == ["SYR recognize GEO:ABK occurred"]


def test_praise_is_for_all_who_did_it_in_these_days(pipeline: Language) -> None:
    said = brief(
        read_report(
            "Chad recognised Kosovo on Sunday. Fiji did the same. Albania praised the step.", pipeline
        )
    )

    assert {"ALB support TCD occurred", "ALB support FJI occurred"} <= set(said)


def test_offence_at_an_accord_is_taken_at_both(pipeline: Language) -> None:
    text = "Turkey and Libya signed a memorandum on energy on Monday. Greece condemned it."

    assert {"GRC criticize TUR occurred", "GRC criticize LBY occurred"} <= set(
        brief(read_report(text, pipeline))
    )


def test_what_only_came_before_is_not_the_step(pipeline: Language) -> None:
    text = (
        "Chile recognised Kosovo on Friday. Its announcement is preceded by recognition of Kosovo by Peru and Bolivia."
        " Serbia slammed the move."
    )

    assert [row for row in brief(read_report(text, pipeline)) if "criticize" in row] == [
        "SRB criticize CHL occurred"
    ]
