"""The parsed text that reading walks, held to what spaCy says of the same words."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from legation.parser.parsed import Doc, parsed
from legation.parser.pipeline import load_pipeline

LONG = (
    "Kenya's foreign ministry said on Friday (its first word in weeks) that it had received, from Hargeisa, a note.\n"
    "\n  Two envoys, Amina and José, didn't travel.  They'll go to N'Djamena ... later\t— perhaps."
)
TEXTS = (
    LONG,
    "“Нет”, said the envoy 🙂 . “No!”",
    "word",
    " ",
    "",
)


@pytest.fixture(scope="module")
def pipeline() -> Language:
    """The shipped model."""
    return load_pipeline(None)


@pytest.fixture(scope="module", params=TEXTS)
def both(request: pytest.FixtureRequest, pipeline: Language) -> tuple[SpacyDoc, Doc]:
    """A text as spaCy has it and as reading has it."""
    doc = pipeline(request.param)
    return doc, parsed(doc)


def test_every_word_is_told_as_spacy_tells_it(both: tuple[SpacyDoc, Doc]) -> None:
    """Attributes, features, heads and dependents."""
    theirs, ours = both
    assert (len(ours), ours.text) == (len(theirs), theirs.text)
    for one, other in zip(theirs, ours, strict=True):
        for name in ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "whitespace_"):
            assert getattr(other, name) == getattr(one, name), name
        for name in ("is_space", "is_alpha", "is_upper", "is_punct", "text_with_ws"):
            assert getattr(other, name) == getattr(one, name), name
        assert dict(other.morph) == {name: one.morph.get(name, []) for name in one.morph.to_dict()}
        assert other.head.i == one.head.i
        assert bool(one.is_sent_start) == other.is_sent_start
        for name in ("children", "lefts", "rights", "subtree", "ancestors"):
            assert [token.i for token in getattr(other, name)] == [token.i for token in getattr(one, name)], (
                name
            )
        assert other.left_edge.i == one.left_edge.i
        assert (other.sent.start, other.sent.end) == (one.sent.start, one.sent.end)


def test_sentences_and_stretches_are_those_of_spacy(both: tuple[SpacyDoc, Doc]) -> None:
    """Sentences with their roots, slices, and the words at characters."""
    theirs, ours = both
    assert [(s.start, s.end, s.text, s.root.i) for s in ours.sents] == [
        (s.start, s.end, s.text, s.root.i) for s in theirs.sents
    ]
    for start in range(len(theirs)):
        for end in range(start + 1, len(theirs) + 1):
            one, other = theirs[start:end], ours[start:end]
            assert (other.text, other.start_char, other.end_char) == (one.text, one.start_char, one.end_char)
            assert other.root.i == one.root.i
    for start in range(len(theirs.text)):
        for end in range(start + 1, min(start + 30, len(theirs.text)) + 1):
            span, words = theirs.char_span(start, end, alignment_mode="expand"), ours.char_span(start, end)
            told = None if words is None else (words.start, max(words.end, words.start))
            assert told == (None if span is None else (span.start, span.end))


def test_a_neighbour_outside_the_text_is_a_word_of_nothing(pipeline: Language) -> None:
    """Before the first word and behind the last."""
    doc = parsed(pipeline("Chad agreed."))
    assert doc[0].nbor().text == "agreed"
    for beyond in (doc[0].nbor(-1), doc[2].nbor(1)):
        assert (beyond.text, beyond.pos_, list(beyond.subtree), beyond.head) == ("", "", [beyond], beyond)


def test_words_hung_on_one_another_without_end_are_walked() -> None:
    """A list of ten thousand names, each hung on the one before it."""
    size = 10_000
    heads = [0, *range(size - 1)]
    doc = SpacyDoc(Vocab(), ["name"] * size, heads=heads, deps=["root", *["conj"] * (size - 1)])
    first = parsed(doc)[0]
    assert sum(1 for _ in first.subtree) == size
    assert first.left_edge is first


def test_the_sentence_before_is_its_own_where_that_is_the_first(pipeline: Language) -> None:
    doc = parsed(pipeline("Chad agreed. Kenya refused."))
    first, second = doc.sents
    assert (doc[0].sent_before, doc[4].sent_before) == (first, first)
    assert second.start == 3


def test_the_same_word_of_two_texts_is_one_string(pipeline: Language) -> None:
    """What is asked of a word is looked up by its string, whose number is then worked out once."""
    first, second = (parsed(pipeline(text)) for text in ("Chad left.", "Chad came back."))
    assert first[0].text is second[0].text
    assert first[0].lower_ is second[0].lower_
