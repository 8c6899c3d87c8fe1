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


def test_whose_name_nobody_knows_is_not_who_was_helped_before(pipeline: Language) -> None:
    said = brief(
        read_report("Russia threw its weight behind Abkhazia. China stood by the Socialist leader.", pipeline)
    )

    assert said == ["RUS support GEO:ABK occurred"]


def test_those_who_are_named_beside_one_another_are_meant(pipeline: Language) -> None:
    said = brief(
        read_report(
            "Kenya blamed foreign meddling, naming the United States and the European Union.", pipeline
        )
    )

    assert sorted(said) == ["KEN criticize EU occurred", "KEN criticize USA occurred"]
