"""Reports in other words: for the teacher to say what they tell, and for the network to learn it from.

In:  the words of annotated reports with their parts of speech, the vectors of words, a seed.
Out: of a report its text with every fourth word of content replaced, of those that tell deeds more: mostly by one of
the nearest in meaning, else by any of the same kind and ending. Names stay. What comes out is seldom sensible and
always grammatical enough to be parsed; what it tells is whatever the teacher says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np
from deed_cases import Case
from deed_examples import material_of_case
from spacy.language import Language

from legation.parser.parsed import Token
from legation.reading.sensing.vectors import WordVectors
from legation.reading.sensing.words import denoted_by

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
ENDINGS = {"VERB": ("ing", "ed", "en", "s"), "NOUN": ("s",), "ADJ": (), "ADV": ("ly",)}
REPLACED, REPLACED_OF_DEEDS = 0.25, 0.4
NEAR = 0.7
"""So often a word near in meaning is taken."""

NEAREST = 15
LEAST_MET = 2
SHORTEST = 3

Kind = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Replaceable:
    """A word of content that is no name: where it stands, and its kind: part of speech and ending."""

    start: int
    end: int
    form: str
    kind: Kind


class Variation:
    """The words of all reports by their kinds, with those nearest to each."""

    def __init__(self, words: Sequence[Sequence[Replaceable]], vectors: WordVectors, seed: int) -> None:
        self._draw = Random(seed)
        counts = defaultdict[Kind, Counter[str]](Counter)
        for report in words:
            for word in report:
                counts[word.kind][word.form] += 1
        self._known = {
            kind: {form: count for form, count in forms.items() if count >= LEAST_MET}
            for kind, forms in counts.items()
        }
        self._near = {kind: _nearest(list(forms), vectors) for kind, forms in self._known.items()}

    def variant(self, case: Case, words: Sequence[Replaceable]) -> Case:
        """The case in other words, with nothing said of what it tells."""
        told = [one.word or one.evidence for one in case.told or ()]
        parts, last = list[str](), 0
        for word in words:
            hot = any(span.start <= word.start < span.end for span in told)
            other = self._other(word, REPLACED_OF_DEEDS if hot else REPLACED)
            if other is not None:
                written = case.text[word.start : word.end]
                parts += [
                    case.text[last : word.start],
                    other.capitalize() if written[0].isupper() else other,
                ]
                last = word.end
        text = "".join([*parts, case.text[last:]])
        title = text.partition("\n")[0] if case.title is not None else None
        return replace(case, text=text, title=title, told=(), origin="variant")

    def _other(self, word: Replaceable, share: float) -> str | None:
        known = self._known.get(word.kind, {})
        if not known or self._draw.random() > share:
            return None
        near = self._near[word.kind].get(word.form, ())
        if near and self._draw.random() < NEAR:
            return self._draw.choice(near)
        return self._draw.choices(list(known), list(known.values()))[0]


def replaceable(case: Case, pipeline: Language) -> list[Replaceable]:
    """The words of a case that may be replaced."""
    material = material_of_case(case, pipeline)
    return [
        Replaceable(token.idx, token.idx + len(token.text), token.text.lower(), _kind(token))
        for token in material.doc
        if token.pos_ in CONTENT
        and token.text.isalpha()
        and len(token.text) >= SHORTEST
        and not denoted_by(token, material.mentions)
    ]


def _kind(token: Token) -> Kind:
    word = token.text.lower()
    return token.pos_, next((one for one in ENDINGS[token.pos_] if word.endswith(one)), "")


def _nearest(forms: list[str], vectors: WordVectors) -> dict[str, list[str]]:
    """Of each form those nearest to it."""
    table = vectors.of(forms)
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    table = table / np.maximum(lengths, 1e-6)
    found = dict[str, list[str]]()
    for number, form in enumerate(forms):
        if lengths[number] > 0:
            order = np.argsort(-(table @ table[number]), kind="stable")[: NEAREST + 1]
            found[form] = [forms[place] for place in order.tolist() if place != number]
    return found
