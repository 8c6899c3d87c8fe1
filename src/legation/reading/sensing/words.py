"""The words of a report as the network sees them, and those among them that denote actors.

In:  a parsed report with its mentions.
Out: Words: every word that is no white space, its sentence, its flags, and a Denoting for each actor that one denotes.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import get_args

import numpy as np

from legation.lists.contested import contested
from legation.parser.lstm import Floats, Indexes
from legation.parser.parsed import Token
from legation.reading.actors import Mentions
from legation.reading.actors.mention import Kind
from legation.reading.material import Material
from legation.record.actor import Actor

KINDS: tuple[str, ...] = get_args(Kind)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "X"})
FLAGS = 5
"""Denotes somebody, of them one whose recognition is at issue, or an organisation, or several; stands in the title."""


@dataclass(frozen=True, slots=True)
class Denoting:
    """A word that denotes an actor: the word's place, the actor, the kind of mention, and what is known of both."""

    place: int
    actor: Actor
    kind: int
    known: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report, with arrays as long as they are: the number of each one's sentence, and its flags."""

    tokens: tuple[Token, ...]
    sentence: Indexes
    flags: Floats
    denoting: tuple[Denoting, ...]

    @property
    def sentences(self) -> list[range]:
        """The places of each sentence's words."""
        begins = np.flatnonzero(np.diff(self.sentence, prepend=-1)).tolist()
        return [range(a, b) for a, b in pairwise([*begins, len(self.tokens)])]


def words_of(material: Material) -> Words:
    """The words of a report."""
    tokens, sentence = list[Token](), list[int]()
    number = 0
    for span in material.doc.sents:
        here = [token for token in span if token.text.strip()]
        tokens += here
        sentence += [number] * len(here)
        number += bool(here)
    flags = np.zeros((len(tokens), FLAGS), dtype=np.float32)
    denoting = list[Denoting]()
    told = Counter(actor.id for mention in material.mentions.all for actor in mention.actors if actor.id)
    most = max(told.values(), default=0)
    opened = set[int]()
    for place, token in enumerate(tokens):
        flags[place, 4] = in_title = token.idx < material.document.title_end
        actors = [actor for actor in denoted_by(token, material.mentions) if actor.id]
        if not actors:
            continue
        flags[place, :4] = 1, _any_contested(actors), any(map(_is_organisation, actors)), len(actors) > 1
        mention = material.mentions.headed_by(token)
        opens = sentence[place] not in opened
        opened.add(sentence[place])
        kind = KINDS.index(mention.kind if mention else "nominal") + 1
        for actor in actors:
            count = told[str(actor.id)]
            known = (
                math.log1p(count),
                float(_any_contested([actor])),
                float(_is_organisation(actor)),
                float(mention is not None and mention.named),
                float(mention is not None and mention.locative),
                float(token.dep_.startswith("nsubj")),
                float(opens),
                float(in_title),
                float(sentence[place] <= 1),
                float(len(actors) > 1),
                1 / len(actors),
                float(count == most),
            )
            denoting.append(Denoting(place, actor, kind, known))
    return Words(tuple(tokens), np.asarray(sentence, dtype=np.int64), flags, tuple(denoting))


def denoted_by(token: Token, mentions: Mentions) -> tuple[Actor, ...]:
    """The actors that a word denotes by itself, or as the head of its phrase."""
    mention = mentions.headed_by(token)
    if mention is not None and mention.actors:
        return mention.actors
    return mentions.of_phrase(token) if token.pos_ in NOMINAL else ()


def _any_contested(actors: list[Actor]) -> bool:
    return any(actor.id in contested() for actor in actors)


def _is_organisation(actor: Actor) -> bool:
    return actor.id is not None and ":" not in actor.id and len(actor.id) != len("KAZ")
