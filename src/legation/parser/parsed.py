"""A parsed text as reading walks it: words with their tags, heads and dependents, in plain objects.

In:  a `Doc` of spaCy with parts of speech, features, lemmas, dependencies and sentences.
Out: the same as a `Doc` of `Token`s, with spaCy's names for what they have.

spaCy makes a token anew at every touch and looks up its strings at every question. Reading touches each word some
forty times, so one copy, made once, costs a twentieth of what it saves; and no rule of reading depends on spaCy.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, LOWER, MORPH, ORTH, POS, SENT_START, SPACY, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc as SpacyDoc

Features = Mapping[str, list[str]]
States = NDArray[np.float32]

MOST_STRINGS = 100_000
"""As many are kept for the next text: more than the words of a day's news, and some ten megabytes."""


class Token:
    """A word of a parsed text; two tokens are equal only if they are the same word of the same text."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "is_sent_start",
        "known",
        "left_edge",
        "lefts",
        "lemma_",
        "lower_",
        "morph",
        "pos_",
        "rights",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    doc: Doc
    i: int
    """Its place among the words of the text."""
    idx: int
    """Its first character in the text."""
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    morph: Features
    """Universal features: {'Tense': ['Past']}."""
    head: Token
    """The word it depends on; the root of a sentence is its own head."""
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    """Its dependents in the order of the text."""
    left_edge: Token
    """The first word of all that hangs on it."""
    sent: Span
    is_sent_start: bool
    known: dict[Callable[[Token], object], Any]
    """What has been asked of it, with the answers; `once` keeps them."""

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def nbor(self, step: int = 1) -> Token:
        """The word so many steps on; beyond the ends of the text a word without letters, which is nothing's."""
        place = self.i + step
        if 0 <= place < len(self.doc.tokens):
            return self.doc.tokens[place]
        return _beyond(self, place)

    @property
    def text_with_ws(self) -> str:
        """The word with the space after it."""
        return self.text + self.whitespace_

    @property
    def subtree(self) -> Iterator[Token]:
        """The word with all that hangs on it, its left dependents first."""
        waiting = [(self, False)]
        while waiting:
            token, opened = waiting.pop()
            if opened or not token.children:
                yield token
                continue
            waiting += [(child, False) for child in reversed(token.rights)]
            waiting.append((token, True))
            waiting += [(child, False) for child in reversed(token.lefts)]

    @property
    def sent_before(self) -> Span:
        """The sentence before its own; its own where that is the first."""
        start = self.sent.start
        return self.doc.tokens[start - 1].sent if start > 0 else self.sent

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def is_space(self) -> bool:
        """Whether it is mere white space."""
        return self.text.isspace()

    @property
    def is_alpha(self) -> bool:
        """Whether it is all letters."""
        return self.text.isalpha()

    @property
    def is_upper(self) -> bool:
        """Whether it is written in capitals."""
        return self.text.isupper()

    @property
    def is_punct(self) -> bool:
        """Whether it is all punctuation."""
        return all(unicodedata.category(sign)[0] == "P" for sign in self.text)


def _beyond(token: Token, place: int) -> Token:
    """What stands before the first word of a text or after its last: nothing, which answers every question with no."""
    nothing = Token()
    nothing.doc, nothing.i, nothing.idx = token.doc, place, 0 if place < 0 else len(token.doc.text)
    nothing.text = nothing.whitespace_ = nothing.lower_ = nothing.lemma_ = ""
    nothing.pos_ = nothing.tag_ = nothing.dep_ = ""
    nothing.morph, nothing.head, nothing.sent = {}, nothing, token.sent
    nothing.lefts = nothing.rights = nothing.children = ()
    nothing.left_edge = nothing
    nothing.is_sent_start = False
    nothing.known = {}
    return nothing


class Span:
    """Some words of a text in a row: from `start` on, before `end`; two are equal if they are the same words."""

    __slots__ = ("doc", "end", "start")

    # by hand: thousands are cut of each report, and a frozen dataclass takes thrice as long to make
    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc = doc
        self.start = start
        self.end = end

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return (self.doc, self.start, self.end) == (other.doc, other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.doc, self.start, self.end))

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...

    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        return self.doc.tokens[self.start : self.end][place]

    @property
    def start_char(self) -> int:
        """Its first character in the text."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The character after its last word."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as written, without what stands after the last."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The word nearest to the root of the sentence; of equals the first, and a sign only where all are."""
        within = list(self)
        return next((token for token in within if token.head is token), None) or min(within, key=_depth)


class Doc:
    """A parsed text: its words in their order, and its sentences."""

    __slots__ = ("sentences", "starts", "states", "text", "tokens")

    def __init__(self) -> None:
        self.text = ""
        self.tokens: list[Token] = []
        self.starts: list[int] = []
        """The first character of each word."""
        self.sentences: tuple[Span, ...] = ()
        self.states: States | None = None
        """What the parser's network made of each word [words, width]; a pipeline of others gives none."""

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> Span: ...

    def __getitem__(self, place: int | slice) -> Token | Span:
        if type(place) is int:  # most ask for a word
            return self.tokens[place]
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]

    @property
    def sents(self) -> Iterator[Span]:
        """Its sentences in their order."""
        return iter(self.sentences)

    def char_span(self, start: int, end: int) -> Span | None:
        """The words that the characters from `start` to `end` touch; None where a side lies outside the text."""
        first, last = self._word_at(start), self._word_at(end - 1)
        if first is None or last is None:
            return None
        if start == first.idx + len(first.text):  # a space belongs to no word
            return Span(self, first.i + 1, last.i + 1)
        return Span(self, first.i, last.i + 1)

    def _word_at(self, offset: int) -> Token | None:
        """The word at a character, or before it where that is a space."""
        place = bisect_right(self.starts, offset) - 1
        if place < 0:
            return None
        token = self.tokens[place]
        return token if offset < token.idx + len(token.text) + len(token.whitespace_) else None


def parsed(doc: SpacyDoc) -> Doc:
    """Return what spaCy found in a text."""
    told = Doc()
    strings, features = _strings(doc.vocab.strings), _features
    columns = doc.to_array([ORTH, LOWER, LEMMA, POS, TAG, DEP, MORPH, SPACY, SENT_START, HEAD]).reshape(
        -1, 10
    )
    # by columns: a list for each word would set off the collector of garbage
    written, (spaces, begins) = columns.T[:7].tolist(), columns.T[7:9].tolist()
    heads = (np.arange(len(doc)) + columns.T[9].astype(np.int64)).tolist()
    rows: Any = zip(*[map(strings.__getitem__, column) for column in written], spaces, begins, strict=True)
    offset, add = 0, told.tokens.append
    for place, (text, lower, lemma, pos, tag, dep, morph, space, begin) in enumerate(rows):
        token = Token()
        token.doc, token.i, token.idx = told, place, offset
        token.text, token.lower_, token.lemma_ = text, lower, lemma
        token.pos_, token.tag_, token.dep_ = pos, tag, dep
        token.morph = features(morph)
        token.is_sent_start = begin == 1
        token.known = {}
        token.lefts = token.rights = token.children = ()
        offset += len(text)
        if space:
            token.whitespace_ = " "
            offset += 1
        else:
            token.whitespace_ = ""
        add(token)
        told.starts.append(token.idx)
    told.text = "".join([token.text + token.whitespace_ for token in told.tokens])
    _tie(told.tokens, heads)
    _divide(told)
    if len(doc.tensor) == len(doc):
        told.states = np.asarray(doc.tensor, dtype=np.float32)
    return told


def _tie(tokens: list[Token], heads: list[int]) -> None:
    """Give each word its head, its dependents, which most lack, and where what hangs on it begins."""
    lefts, rights, edges = dict[int, list[Token]](), dict[int, list[Token]](), [*range(len(heads))]
    for place, (token, head) in enumerate(zip(tokens, heads, strict=True)):
        token.head = tokens[head]
        if head == place:
            continue
        (lefts if place < head else rights).setdefault(head, []).append(token)
        # the first word to come below another is the first of all below it, and below those above it
        above = head
        while edges[above] > place:
            edges[above] = place
            above = heads[above]
    for head, left in lefts.items():
        tokens[head].lefts = tokens[head].children = tuple(left)
    for head, right in rights.items():
        token = tokens[head]
        token.rights = tuple(right)
        token.children = token.lefts + token.rights if token.lefts else token.rights
    for token, edge in zip(tokens, edges, strict=True):
        token.left_edge = tokens[edge]


def _divide(doc: Doc) -> None:
    """Give each word its sentence."""
    starts = [token.i for token in doc.tokens if token.is_sent_start or token.i == 0]
    ends = [*starts[1:], len(doc.tokens)]
    doc.sentences = tuple(Span(doc, *bounds) for bounds in zip(starts, ends, strict=False))
    for sentence in doc.sentences:
        for token in sentence:
            token.sent = sentence


class _Strings(dict[int, str]):
    """The strings of a pipeline by spaCy's numbers; each is looked up once, and the same word is the same object."""

    def __init__(self, store: StringStore) -> None:
        super().__init__({0: ""})
        self._store = store

    def __missing__(self, number: int) -> str:
        if len(self) > MOST_STRINGS:
            self.clear()
            self[0] = ""
        self[number] = found = self._store[number] if number else ""
        return found


@lru_cache(maxsize=2)
def _strings(store: StringStore) -> _Strings:
    return _Strings(store)


@lru_cache(maxsize=1024)
def _features(written: str) -> Features:
    """The features that 'Tense=Past|VerbForm=Fin' writes down."""
    pairs = (pair.partition("=") for pair in written.split("|") if pair and pair != "_")
    return {name: value.split(",") for name, _, value in pairs}


def _depth(token: Token) -> tuple[bool, int]:
    sign = not token.children and (token.is_punct or token.is_space)
    return sign, sum(1 for _ in token.ancestors)
