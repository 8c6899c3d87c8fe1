"""Lines of a list under the heading that says what they are of."""

from __future__ import annotations

from reports import brief, read_report
from spacy.language import Language

HEADING = "Aid for Sudan: who gives what\n"


def test_a_sum_or_a_thing_under_a_heading_of_help_is_given(pipeline: Language) -> None:
    text = HEADING + "- Qatar: 40 tonnes of food\n- Kuwait: $10 million pledged.\n- Norway: nothing so far."

    assert brief(read_report(text, pipeline)) == [
        "QAT aid SDN occurred",
        "KWT aid SDN pledged",
        "NOR aid SDN denied",
    ]


def test_the_title_names_who_is_helped_where_the_line_above_does_not(pipeline: Language) -> None:
    text = "Sudan: who has given what\nThe following is on record.\n- Qatar: 40 tonnes of food\n- Kuwait: ten ambulances"

    assert brief(read_report(text, pipeline)) == ["QAT aid SDN occurred", "KWT aid SDN occurred"]


def test_a_list_of_something_else_tells_no_deed(pipeline: Language) -> None:
    for text in (
        "Medals at the games in Japan\n- Kenya: 4 gold\n- Fiji: none",
        "Exports to Chad\n- Kenya: $4 million\n- Fiji: $2 million",
        "Aid for Sudan and Chad\n- Kenya: $4 million\n- Fiji: $2 million",
        "Aid for Sudan\n- Kenya: its minister played golf\n- Fiji: rain",
    ):
        assert brief(read_report(text, pipeline)) == [], text
