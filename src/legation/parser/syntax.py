"""The component `legation_syntax`: tags, features, lemmas, heads and relations of the words of each sentence.

needs: `token.is_sent_start`.
gives: `token.pos`, `token.morph`, `token.lemma`, `token.head`, `token.dep`;
`doc.tensor`, what the network made of each word.

Relations are those of Universal Dependencies; the root's is written ROOT, as spaCy writes it. White space hangs on
the word before it. A dateline is read apart from the sentence behind it and hangs on its root: 'NAIROBI - Kenya' is no
name, and few treebanks have the like.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START
from spacy.language import Language
from spacy.symbols import IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab

from legation.errors import ModelError
from legation.parser.artefacts import Weights, read_artefacts, write_artefacts
from legation.parser.datelines import datelines
from legation.parser.features import WordTables
from legation.parser.lemmas import Lemmas
from legation.parser.one_thread import one_thread
from legation.parser.syntax_network import Analysis, SyntaxNetwork

ATTRIBUTES = [POS, MORPH, LEMMA, DEP, HEAD]
ROOT = "ROOT"
UD_ROOT = "root"
LOOSE = "dep"
"""The relation that white space gets, which is no word and has none."""

BESIDE = "parataxis"
"""The relation by which a dateline hangs on its sentence."""

Integers = NDArray[np.int64]


class Syntax:
    """The component; without weights, until `from_disk` has read them, it refuses to run."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._network: SyntaxNetwork | None = None
        self._weights: Weights = {}
        self._lists: dict[str, Any] = {}
        self.keeps_states = True
        """Whether a doc is given the network's states as its `tensor`."""

    @property
    def dependency_labels(self) -> tuple[str, ...]:
        """The relations that the component can give."""
        return tuple(self._lists.get("labels", ()))

    def learn(self, weights: Weights, lists: dict[str, Any]) -> None:
        """Take the weights, the keys of the tables, the classes of tags and labels, and the lists of lemmas."""
        self._weights = weights
        self._lists = lists
        self._network = SyntaxNetwork(weights)
        self._width = self._network.width
        self._tables = WordTables(lists["known"])
        self._lemmas = Lemmas(lists["lemmas"])
        self._tags: list[str] = lists["tags"]
        strings, morphology = self._vocab.strings, self._vocab.morphology
        split = [tag.partition("|") for tag in self._tags]
        self._pos = _unsigned([IDS[upos] for upos, _, _ in split])
        self._morph = _unsigned([morphology.add("" if feats == "_" else feats) for _, _, feats in split])
        self._dep = _unsigned([strings.add(ROOT if label == UD_ROOT else label) for label in lists["labels"]])
        self._lemma_ids: dict[tuple[str, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Read one doc."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Read the docs of a stream, the sentences of `batch_size` docs at once."""
        if self._network is None:
            raise ModelError("legation_syntax: the component has no weights; load the pipeline by spacy.load")
        row = self._tables.row
        for docs in _batches(stream, batch_size):
            read = [_Sentences.of(doc) for doc in docs]
            rows = [
                np.asarray([(*row(text), spaced) for text, spaced in sentence], dtype=np.int64)
                for sentences in read
                for sentence in sentences.words
            ]
            with one_thread():
                analyses = iter(self._network.analyse(rows)) if rows else iter(())
            for doc, sentences in zip(docs, read, strict=True):
                self._annotate(doc, sentences, analyses)
                yield doc

    def _annotate(self, doc: Doc, sentences: _Sentences, analyses: Iterator[Analysis]) -> None:
        if not len(doc):
            return
        values = np.zeros((len(doc), len(ATTRIBUTES)), dtype=np.uint64)
        heads = np.zeros(len(doc), dtype=np.int64)
        roots: list[int] = []
        states = np.zeros((len(doc), self._width), dtype=np.float32) if self.keeps_states else None
        for places, words in zip(sentences.places, sentences.words, strict=True):
            found = next(analyses)
            values[places, 0] = self._pos[found.tags]
            values[places, 1] = self._morph[found.tags]
            values[places, 2] = [
                self._lemma_id(text, tag) for (text, _), tag in zip(words, found.tags.tolist(), strict=True)
            ]
            values[places, 3] = self._dep[found.labels]
            if states is not None:
                states[places] = found.states
            heads[places] = np.where(found.heads == 0, places, places[found.heads - 1]) - places
            roots.append(int(places[found.heads == 0][0]))
            values[roots[-1], 3] = self._vocab.strings[ROOT]
        for hung in sentences.datelines:
            heads[roots[hung]] = roots[hung + 1] - roots[hung]
            values[roots[hung], 3] = self._vocab.strings.add(BESIDE)
        self._hang_white_space(sentences.white, values, heads, doc)
        values[:, 4] = heads.astype(np.uint64)
        doc.from_array(ATTRIBUTES, values)  # type: ignore[arg-type]  # any integers
        if states is not None:
            doc.tensor = states  # type: ignore[assignment]  # any floats

    def _hang_white_space(
        self, white: list[int], values: NDArray[np.uint64], heads: Integers, doc: Doc
    ) -> None:
        marked = frozenset(white)
        words = [place for place in range(len(doc)) if place not in marked] if white else []
        for place in white:
            values[place, 0] = IDS["SPACE"]
            values[place, 2] = doc[place].orth
            values[place, 3] = self._vocab.strings.add(LOOSE)
            before = np.searchsorted(words, place) - 1
            heads[place] = (words[max(0, int(before))] - place) if words else 0

    def _lemma_id(self, text: str, tag: int) -> int:
        found = self._lemma_ids.get((text, tag))
        if found is None:
            found = int(self._vocab.strings.add(self._lemmas.lemma(text, self._tags[tag])))
            if len(self._lemma_ids) < 200_000:
                self._lemma_ids[(text, tag)] = found
        return found

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # spaCy names it
        """Write the weights and lists to a folder."""
        write_artefacts(Path(path), self._weights, self._lists)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Self:  # as above
        """Read the weights and lists of a folder."""
        self.learn(*read_artefacts(Path(path)))
        return self


class _Sentences:
    """The sentences of a doc: the places and the words of each, the places of white space, and which are datelines."""

    def __init__(self) -> None:
        self.places: list[Integers] = []
        self.words: list[list[tuple[str, int]]] = []
        self.white: list[int] = []
        self.datelines: list[int] = []
        """Those that are only the dateline of the one after them."""

    @classmethod
    def of(cls, doc: Doc) -> Self:
        """Split a doc where sentences begin."""
        found = cls()
        begins = doc.to_array([SENT_START])
        behind = {end for _, end in datelines(doc.text)}
        places: list[int] = []
        words: list[tuple[str, int]] = []
        spaced = 1
        for place, token in enumerate(doc):
            text = token.text
            if text.isspace():
                found.white.append(place)
                spaced = 1
                continue
            if (begins[place] == 1 or token.idx in behind) and places:
                if begins[place] != 1:
                    found.datelines.append(len(found.places))
                found._close(places, words)
                places, words = [], []
            places.append(place)
            words.append((text, spaced))
            spaced = 1 if token.whitespace_ else 0
        if places:
            found._close(places, words)
        return found

    def _close(self, places: list[int], words: list[tuple[str, int]]) -> None:
        self.places.append(np.asarray(places, dtype=np.int64))
        self.words.append(words)


def _batches(stream: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    remaining = iter(stream)
    while batch := list(islice(remaining, size)):
        yield batch


def _unsigned(values: list[int]) -> NDArray[np.uint64]:
    return np.asarray(values, dtype=np.uint64)


@Language.factory(
    "legation_syntax",
    requires=["token.is_sent_start"],
    assigns=["token.pos", "token.morph", "token.lemma", "token.head", "token.dep"],
)
def make_syntax(nlp: Language, name: str) -> Syntax:  # a factory's signature is spaCy's
    """Return the component without weights, for spaCy to fill."""
    return Syntax(nlp.vocab)
