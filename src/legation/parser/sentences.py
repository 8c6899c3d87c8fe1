"""The component `legation_sentences`: finds where sentences begin, before anything else is known of the text.

needs: words.   gives: `token.is_sent_start`, `doc.sents`.

The first word of a paragraph, and the mark of a list's point at the head of a line, always begin a sentence; all else
the network decides from a window of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from legation.errors import ModelError
from legation.parser.artefacts import Weights, read_artefacts, write_artefacts
from legation.parser.boundary_network import USED_TABLES, BoundaryNetwork, Floats
from legation.parser.features import TABLES, WordTables
from legation.parser.gaps import LINE, PARAGRAPH, words_of
from legation.parser.one_thread import one_thread

LONGEST_SENTENCE = 200
"""More words than any sentence of the treebanks has; a longer stretch (a table, a list of names) is cut."""


POINTS = frozenset("-–—•·*▪◦●‣")
"""What marks a point of a list at the head of a line."""


MARKS = frozenset(".!?…:;\"'”’)]")
UNMARKED = 1.0
"""The score that a boundary needs after a word that is no mark: in news a sentence rarely ends without one."""


BEFORE_A_NUMBER = frozenset("Rs Tk Sh Fr Dh Dhs Afs No no Nos nos Art Arts Res Para".split())
"""Short forms that a number goes with: 'Rs. 500 million', 'No. 3'. Their stop ends no sentence before one."""


BEFORE_A_NAME = frozenset(("Eng", "Engr", "Pvt"))
"""Short forms that a name goes with and that the treebanks do not know."""


class Sentences:
    """The component; without weights, until `from_disk` has read them, it refuses to run."""

    def __init__(self) -> None:
        self._network: BoundaryNetwork | None = None
        self._weights: Weights = {}
        self._lists: dict[str, Any] = {}
        self._tables: WordTables | None = None
        self._columns = [TABLES.index(name) for name in USED_TABLES]

    def learn(self, weights: Weights, lists: dict[str, Any]) -> None:
        """Take the weights, and the keys that each table knows."""
        self._weights = weights
        self._lists = lists
        self._network = BoundaryNetwork(weights)
        self._tables = WordTables(lists["known"])

    def __call__(self, doc: Doc) -> Doc:
        """Mark the words that begin a sentence."""
        marks = np.full((len(doc), 1), -1, dtype=np.int64)
        words = words_of(doc)
        if len(words.texts):
            begins = self._begins(words.texts, words.gaps)
            marks[words.places[begins], 0] = 1
            marks[0, 0] = 1
            if words.places[0] != 0:
                marks[words.places[0], 0] = -1
        if len(doc):
            doc.from_array([SENT_START], marks.astype(np.uint64))  # type: ignore[arg-type]  # any integers
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:  # spaCy names it
        """Mark the docs of a stream one by one."""
        for doc in stream:
            yield self(doc)

    def _begins(self, texts: list[str], gaps: NDArray[np.int64]) -> NDArray[np.bool_]:
        if self._network is None or self._tables is None:
            raise ModelError(
                "legation_sentences: the component has no weights; load the pipeline by spacy.load"
            )
        row = self._tables.row
        rows = np.asarray([row(text) for text in texts], dtype=np.int64)[:, self._columns]
        with one_thread():
            scores = self._network.scores(np.concatenate([rows, gaps[:, None]], axis=1))
        marked = np.asarray([True, *(text[-1] in MARKS for text in texts[:-1])])
        begins: NDArray[np.bool_] = (scores > np.where(marked, 0.0, UNMARKED)) | (gaps == PARAGRAPH)
        for place in np.flatnonzero(gaps == LINE):
            begins[place] |= texts[place] in POINTS
        for word in np.flatnonzero(begins & (gaps != PARAGRAPH)).tolist():
            begins[word] = not _is_short_form(texts, word)
        begins[0] = True
        _cut_long(begins, scores)
        return begins

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # spaCy names it
        """Write the weights and tables to a folder."""
        write_artefacts(Path(path), self._weights, self._lists)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Self:  # as above
        """Read the weights and tables of a folder."""
        self.learn(*read_artefacts(Path(path)))
        return self


def _is_short_form(texts: list[str], place: int) -> bool:
    """Whether the stop before a place belongs to a short form that waits for the word there."""
    if place < 2 or texts[place - 1] != ".":
        return False
    behind, short = texts[place][0], texts[place - 2]
    return (behind.isdigit() and short in BEFORE_A_NUMBER) or (behind.isupper() and short in BEFORE_A_NAME)


def _cut_long(begins: NDArray[np.bool_], scores: Floats) -> None:
    """Cut stretches that are too long where the network comes nearest to a boundary."""
    edges = [*np.flatnonzero(begins).tolist(), len(begins)]
    waiting = list(pairwise(edges))
    while waiting:
        start, end = waiting.pop()
        if end - start > LONGEST_SENTENCE:
            cut = start + 1 + int(np.argmax(scores[start + 1 : end]))
            begins[cut] = True
            waiting += [(start, cut), (cut, end)]


@Language.factory("legation_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> Sentences:  # a factory's signature is spaCy's
    """Return the component without weights, for spaCy to fill."""
    return Sentences()
