"""Who does a deed with a thing of his own: 'sent food to Chad, Italy tents', 'recalled its envoy, Italy its consul'.

In:  a sentence with its mentions.
Out: a Gap for each name that a thing alone follows; whether the deed is one with such things.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.derived.ellipsis import KINDS, Gap, rest_ends
from legation.record.statement import Act

CLASSES: Mapping[Act, tuple[str, ...]] = MappingProxyType({
    "aid": ("aid", "relief_goods", "relief_team"),
    "supply": ("goods", "relief_goods", "arms"),
    "appoint": ("envoy_strict",),
    "expel": ("envoy_strict",),
    "mission": ("mission_strict",),
    "office": ("office_strict",),
})  # fmt: skip
"""Of which nouns the things are with which a deed is done."""
BEFORE_NOUN = frozenset({"DET", "NUM", "ADJ", "PRON"})
PARTING = frozenset({",", ";", "and", "–", "—", "while"})
MOST = 6  # words; a longer rest is a clause of its own


def listed_objects(sentence: Words, material: Material) -> Iterator[Gap]:
    """'…, Italy medicines and Spain 40 tents': who is named with a thing and no verb."""
    doc = material.doc
    for mention in material.mentions.all:
        start, end = mention.start, mention.end
        if not sentence.start < start < sentence.end or mention.kind not in KINDS or not mention.named:
            continue
        start -= doc[start - 1].lower_ == "the"
        if start <= sentence.start or doc[start - 1].lower_ not in PARTING:
            continue
        rest = doc[end : rest_ends(end, sentence)]
        if 0 < len(rest) <= MOST and _is_thing(list(rest)):
            actors = tuple(actor for actor in mention.actors if actor.id)
            yield Gap(actors, start, rest.end, end, counted=False, thing=rest[-1])


def is_done_with(act: Act, thing: Token) -> bool:
    """Whether a deed may be done with a thing: a gift with medicines, a recall with a consul."""
    return any(thing.lemma_.lower() in load_nouns()[name] for name in CLASSES.get(act, ()))


def _is_thing(rest: list[Token]) -> bool:
    """'Medicines', '40 large tents', 'its chargé d'affaires': one noun, and what stands before it."""
    *before, noun = rest
    if noun.pos_ not in ("NOUN", "PROPN") or any(word.lower_ in vocabulary().months for word in rest):
        return False
    return all(word.pos_ in BEFORE_NOUN or word.pos_ in ("NOUN", "SYM") for word in before)
