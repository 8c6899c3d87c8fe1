"""The states that a counted crowd is told to be: 'five states: Spain …', 'members such as Hungary', 'among them Haiti'.

In:  the noun that counts states without naming them.
Out: the actors that the sentence goes on to name for it.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.syntax import preposition_of
from legation.record.actor import Actor

OPENING = frozenset({"including", "namely", "notably", "like", "(", ":", "–", "—"})
OPENING_PAIRS = frozenset(
    {("such", "as"), ("among", "them"), ("among", "those"), ("among", "which"), ("for", "instance")}
)
JOINS = frozenset({"and", "or", ",", "&", "the", "as", "well", "also"})
KINDS = frozenset({"state", "capital", "government"})
COUNTING = frozenset(
    {"many", "several", "some", "most", "few", "numerous", "dozens", "various", "countless", "other"}
)
POINTING = frozenset({"the", "these", "those", "both", "all", "such"})


def examples_of(noun: Token, material: Material) -> list[Actor]:
    """Whom the rest of the sentence names for a counted crowd; none where it names nobody."""
    doc, end = noun.doc, noun.sent.end
    for place in range(noun.i + 1, end - 1):
        pair = (doc[place].lower_, doc[place + 1].lower_)
        opened = place + 2 if pair in OPENING_PAIRS else place + 1 if pair[0] in OPENING else None
        if opened is not None:
            named = _row_from(opened, end, material)
            if named:
                return named
    return []


def _row_from(start: int, end: int, material: Material) -> list[Actor]:
    found, place = dict[str, Actor](), start
    if material.doc[place].lower_ in ("those", "that") and material.doc[place].nbor().lower_ == "of":
        place += 2  # 'among them those of Malta and Qatar'
    while place < end:
        if material.doc[place].pos_ in ("VERB", "AUX") and material.doc[start - 1].is_punct:
            return []  # '– China poached seven': a clause of its own names no examples
        mention = material.mentions.at(material.doc[place])
        if mention is not None and mention.kind in KINDS and mention.named:
            found.update({actor.id: Actor(actor.id, actor.name) for actor in mention.actors if actor.id})
            place = mention.end
        elif material.doc[place].lower_ in JOINS:
            place += 1
        else:
            break
    return list(found.values())


def is_crowd(token: Token) -> bool:
    """'Fifty-odd countries', 'many states', 'most of the members': states that the text counts and does not name."""
    counted = token
    if token.lemma_.lower() in load_nouns()["counted_part"]:
        counted = next((child for child in token.children if preposition_of(child) == "of"), token)
    elif not any(child.dep_ == "nummod" or child.lower_ in COUNTING for child in token.children):
        if any(child.dep_ == "nmod:poss" or child.lower_ in POINTING for child in token.children):
            return False
    return counted.lemma_.lower() in vocabulary().counted_states and counted.morph.get("Number", []) == [
        "Plur"
    ]
