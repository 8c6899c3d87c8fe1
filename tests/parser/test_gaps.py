"""What stands before a word."""

from __future__ import annotations

import pytest
import spacy

from legation.parser.gaps import LINE, NOTHING, PARAGRAPH, SPACE, is_wrapped, words_of


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("a b", [PARAGRAPH, SPACE]),
        ("(a", [PARAGRAPH, NOTHING]),
        ("a\nb", [PARAGRAPH, LINE]),
        ("a \n b", [PARAGRAPH, LINE]),
        ("a\n\nb", [PARAGRAPH, PARAGRAPH]),
        ("a\r\nb", [PARAGRAPH, LINE]),
        ("Envoy leaves\nThe envoy left.", [PARAGRAPH, SPACE, PARAGRAPH, SPACE, SPACE, NOTHING]),
        ("\n a", [PARAGRAPH]),
        ("a   b", [PARAGRAPH, SPACE]),
        (" \n", []),
    ],
)
def test_the_gap_before_each_word(text: str, gaps: list[int]) -> None:
    found = words_of(spacy.blank("en")(text))

    assert found.gaps.tolist() == gaps


PROSE = "The two sides spoke of the transit of goods and of electricity,\nand agreed to meet once more in Tashkent"


def test_lines_cut_by_their_length_are_wrapped() -> None:
    assert is_wrapped(f"{PROSE}\n{PROSE}\n{PROSE}")


def test_a_title_and_a_long_paragraph_are_not_wrapped() -> None:
    assert not is_wrapped("A title\n" + PROSE.replace("\n", " ") + "\nThe end")


def test_a_list_of_short_lines_is_not_wrapped() -> None:
    assert not is_wrapped("Flour\nSugar\nRice\nOil\nTea")


def test_in_a_wrapped_text_the_end_of_a_line_is_only_a_sign() -> None:
    doc = spacy.blank("en")("\n".join([PROSE.replace("and", "And"), PROSE, PROSE]))

    gaps = words_of(doc).gaps.tolist()

    assert PARAGRAPH not in gaps[1:]
    assert LINE in gaps
