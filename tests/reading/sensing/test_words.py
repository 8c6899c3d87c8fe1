"""Words as the network sees them, and those that denote somebody."""

from __future__ import annotations

from reports import material_of
from spacy.language import Language

from legation.reading.sensing.words import KINDS, words_of

TEXT = "Ghana's minister met the Taliban in Accra.\n\nHe thanked the United Nations."


def test_every_word_has_its_sentence_and_no_white_space_is_one(pipeline: Language) -> None:
    words = words_of(material_of(TEXT, pipeline))

    assert [token.text for token in words.tokens][-4:] == ["the", "United", "Nations", "."]
    assert "".join(token.text for token in words.tokens) == "".join(TEXT.split())
    assert [len(sentence) for sentence in words.sentences] == [9, 6]
    assert words.sentence.tolist() == [0] * 9 + [1] * 6


def test_who_is_denoted_and_by_what_kind_of_word(pipeline: Language) -> None:
    words = words_of(material_of(TEXT, pipeline))
    found = {(words.tokens[one.place].text, one.actor.id, KINDS[one.kind - 1]) for one in words.denoting}

    assert ("Ghana", "GHA", "state") in found
    assert ("Taliban", "AFG:IEA", "government") in found
    assert ("He", "GHA", "pronoun") in found
    assert {actor for text, actor, _ in found if text == "Nations"} == {"UN"}


def test_flags_tell_of_the_contested_and_of_organisations(pipeline: Language) -> None:
    words = words_of(material_of(TEXT, pipeline))
    flags = {token.text: words.flags[place].tolist() for place, token in enumerate(words.tokens)}

    assert flags["Ghana"] == [1, 0, 0, 0, 0]
    assert flags["Taliban"] == [1, 1, 0, 0, 0]
    assert flags["Nations"][:3] == [1, 0, 1]
    assert flags["met"] == [0, 0, 0, 0, 0]


def test_a_text_of_nothing_has_no_words(pipeline: Language) -> None:
    words = words_of(material_of("\n\n", pipeline))

    assert (words.tokens, words.denoting, words.sentences) == ((), (), [])
