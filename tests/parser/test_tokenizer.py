"""Text cut into words as the treebanks cut it."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokenizer import Tokenizer

from legation.parser.tokenizer import build_tokenizer


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return build_tokenizer(spacy.blank("en").vocab)


CUTS = [
    ("money is sign, number and unit", "$4m €300mn", "$ 4 m € 300 mn"),
    ("the letters before a sign are a word", "US$1.6bn", "US $ 1.6 bn"),
    ("a currency's letters before a number are a word", "Rs5.4bn", "Rs 5.4 bn"),
    ("a range of money has two signs", "$200,000-$300,000", "$ 200,000 - $ 300,000"),
    ("a number and its measure", "1,200MW 25km 7pc 5%", "1,200 MW 25 km 7 pc 5 %"),
    ("a time of day", "5:30pm", "5:30 pm"),
    ("a compound is cut at its hyphens", "40-year-old state-run", "40 - year - old state - run"),
    ("a name is cut at its hyphen", "Ur-Rehman al-Sharaa", "Ur - Rehman al - Sharaa"),
    ("letters and a number are cut at their hyphen", "COVID-19 Il-76", "COVID - 19 Il - 76"),
    (
        "a prefix keeps to its word",
        "non-oil pro-Taliban co-sponsor re-open",
        "non-oil pro-Taliban co-sponsor re-open",
    ),
    ("a range of years is three words", "2021-22", "2021 - 22"),
    ("a date in digits is one word", "2021-08-15", "2021-08-15"),
    ("two words about a slash are three", "and/or TAPI/CASA", "and / or TAPI / CASA"),
    ("an envoy's French rank is two words", "chargé d'affaires", "chargé d'affaires"),
    ("and with a curly sign too", "chargé d’affaires", "chargé d’affaires"),
    ("a possessive, straight and curly", "Iran's Iran’s", "Iran 's Iran ’s"),
    ("a plural possessive", "the ministers' talks", "the ministers ' talks"),
    ("negations, straight and curly", "can't won’t didn’t", "ca n't wo n’t did n’t"),
    ("cannot and gonna are two words", "cannot gonna", "can not gon na"),
    (
        "abbreviations keep their stop",
        "Mr. Lt. Gen. Sept. U.S. e.g. etc.",
        "Mr. Lt. Gen. Sept. U.S. e.g. etc.",
    ),
    ("a stop glued to the next sentence is cut off", "in March.The talks", "in March . The talks"),
    ("a bracket glued to the next sentence is cut off", "trade (energy).The", "trade ( energy ) . The"),
    ("a dash glued to words is cut off", "said.—Agency Kabul—Herat", "said . — Agency Kabul — Herat"),
    ("curly quotes are words", "“Yes,” he said", "“ Yes , ” he said"),
    ("a run of marks is one word", "What?! Oh...", "What ?! Oh ..."),
    ("an address on the web is one word", "www.mfa.uz/en info@mfa.uz", "www.mfa.uz/en info@mfa.uz"),
    ("a dateline", "ASTANA. KAZINFORM - The", "ASTANA . KAZINFORM - The"),
    ("a name with an apostrophe is one word", "Qur'an O'Connor", "Qur'an O'Connor"),
]


@pytest.mark.parametrize(("text", "words"), [cut[1:] for cut in CUTS], ids=[cut[0] for cut in CUTS])
def test_text_is_cut_as_the_treebanks_cut_it(text: str, words: str, tokenizer: Tokenizer) -> None:
    assert [token.text for token in tokenizer(text)] == words.split()


@pytest.mark.parametrize(
    "text", ["", "  ", "\n\n a", "“”‘’", "...", "--$--", "a-b-c/d—e", "x" * 3000, "(((", "5.5.5.5%-%"]
)
def test_no_letter_is_lost(text: str, tokenizer: Tokenizer) -> None:
    assert tokenizer(text).text == text


def test_a_foreign_phrase_is_one_word(tokenizer: Tokenizer) -> None:
    words = [token.text for token in tokenizer("Declared persona non grata, all three.")]

    assert words == ["Declared", "persona non grata", ",", "all", "three", "."]
