"""Where: the city or country that the text names for an act.

In:  a candidate and the document's material.
Out: the place as the text writes it, or None.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.actors import Mention
from legation.reading.material import Material
from legation.reading.statements.clause.dates import is_day_or_month
from legation.reading.statements.clause.paragraphs import paragraph_start
from legation.reading.statements.clause.paths import through
from legation.reading.statements.clause.relatives import place_of_where
from legation.reading.statements.clause.syntax import SUBJECTS, preposition_of
from legation.reading.statements.triggers.candidates import Candidate

REACH = 120  # words; farther back the crossing is no longer what a reader has in mind


def place_of(candidate: Candidate, material: Material) -> str | None:
    """The place that the text names for the act: the city of the embassy or of the meeting."""
    gate = _gate(candidate, material) if candidate.act == "transit" else None
    if gate is not None:
        return gate
    for token in (candidate.trigger, *candidate.arguments.object, *candidate.arguments.subject):
        for noun in through(token):
            for child in noun.children:
                place = None if _is_receiver(child, candidate, material) else _named_place(child, material)
                if place is not None:
                    return place
    there = _there(candidate, material) or _where(candidate, material)
    if there is not None:
        return there
    for preposition in ("in", "at", "to"):
        for token in candidate.arguments.at(preposition):
            place = None if _is_receiver(token, candidate, material) else _named_place(token, material)
            if place is not None:
                return place
    return _place_near(candidate.trigger, material) if candidate.act in traits().placed else None


def _gate(candidate: Candidate, material: Material) -> str | None:
    """'Reopened the Jaber crossing', 'opened it again', 'let traffic resume': the crossing, or the one named last."""
    found = candidate.arguments
    for noun in (*found.object, *found.subject):
        own = _crossing_named(noun, material)
        if own is not None:
            return own
    nouns = [*found.object, *found.subject, *([candidate.thing] if candidate.thing is not None else [])]
    if not any(
        noun.lemma_.lower() in vocabulary().gates or noun.lower_ in ("it", "they", "them") for noun in nouns
    ):
        return None
    for noun in reversed(material.doc[max(0, candidate.trigger.i - REACH) : candidate.trigger.i]):
        name = _crossing_named(noun, material) if noun.pos_ == "NOUN" else None
        if name is not None:
            return name
    return None


def _there(candidate: Candidate, material: Material) -> str | None:
    """'Put up an embassy there': the city named last of whom 'there' speaks."""
    for token in candidate.arguments.at("there"):
        mention = material.mentions.headed_by(token)
        sides = {actor.id for actor in mention.actors} if mention is not None else set()
        for place in reversed(material.mentions.all):
            named = place.kind in ("city", "capital") and place.named and place.root < token.i
            if named and sides & {actor.id for actor in place.actors}:
                return material.doc[place.start : place.end].text
    return None


def _where(candidate: Candidate, material: Material) -> str | None:
    """'From Abu Dhabi, where he discussed the port': the place that 'where' takes up."""
    for child in candidate.trigger.children:
        if child.lower_ == "where" and candidate.trigger.dep_ in ("acl:relcl", "advcl"):
            mention = material.mentions.headed_by(place_of_where(candidate.trigger, child))
            if mention is not None and mention.kind in ("city", "capital", "state") and mention.named:
                return material.doc[mention.start : mention.end].text
    return None


def _is_receiver(token: Token, candidate: Candidate, material: Material) -> bool:
    """'Made the embassy over to China': who is given it is no place."""
    mention = material.mentions.headed_by(token)
    given = ("to",) in candidate.phrasing.counterpart and candidate.act in (
        "premises",
        "accredit",
        "credentials",
    )
    return given and mention is not None and mention.kind == "state" and preposition_of(token) == "to"


def _place_near(trigger: Token, material: Material) -> str | None:
    """The city that the sentence names nearest to the act."""
    sentence = trigger.sent
    cities = [m for m in material.mentions.all if sentence.start <= m.start < sentence.end and m.named]
    cities = [
        m
        for m in cities
        if (m.kind == "city" and preposition_of(material.doc[m.root]) not in ("of", "from"))
        or (
            m.kind == "capital"
            and (m.locative or _is_behind(m.root, trigger, material) or _is_where(m.root, material))
        )
    ]
    if not cities:
        return _place_before(trigger, material)
    nearest = min(cities, key=lambda mention: abs(mention.root - trigger.i))
    return material.doc[nearest.start : nearest.end].text


def _place_before(trigger: Token, material: Material) -> str | None:
    """Where the story is: the city of the sentence before, in the same paragraph; else that of the dateline."""
    start = paragraph_start(material.doc.text, trigger.sent.start_char)
    named = [
        m for m in material.mentions.all if m.kind in ("city", "capital") and m.named and m.start < trigger.i
    ]
    told = [
        m for m in named if material.doc[m.start].idx >= start and (m.locative or _is_where(m.root, material))
    ]
    here = any(token.lower_ == "here" for token in trigger.sent)
    told = told or [m for m in named if here and material.mentions.in_dateline(material.doc[m.root])]
    return material.doc[told[-1].start : told[-1].end].text if told else None


def _is_behind(root: int, trigger: Token, material: Material) -> bool:
    """Whether a capital stands behind an act without acting itself: 'that Beijing would like to begin' is no place."""
    return root > trigger.i and material.doc[root].dep_ not in SUBJECTS


def _is_where(root: int, material: Material) -> bool:
    return preposition_of(material.doc[root]) in ("in", "at")


def _is_a_name_alone(mention: Mention) -> bool:
    """Whether nothing is known of a name, that it is a person's or another's."""
    return mention.kind == "person" and not (mention.actors or mention.office or mention.rank)


def _crossing_named(noun: Token, material: Material) -> str | None:
    """'Met at the reopened Kairagach crossing': the name before the noun, which is no state's."""
    if noun.lemma_.lower() not in load_nouns()["crossing_strict"]:
        return None
    names = [child for child in noun.children if child.dep_ == "compound" and child.pos_ == "PROPN"]
    mention = material.mentions.headed_by(names[0]) if len(names) == 1 else None
    stated = mention is not None and mention.kind not in ("city", "person")
    return names[0].text if len(names) == 1 and not stated else None


def _named_place(token: Token, material: Material) -> str | None:
    if preposition_of(token) not in ("in", "at", "to", "near"):
        return None
    mention = material.mentions.headed_by(token) or material.mentions.at(token)
    if mention is not None and mention.kind in ("city", "capital", "state") and mention.named:
        return material.doc[mention.start : mention.end].text
    crossing = _crossing_named(token, material) if preposition_of(token) in ("at", "near") else None
    if crossing is not None:
        return crossing
    if mention is not None and _is_a_name_alone(mention) and preposition_of(token) in ("in", "at"):
        return material.doc[mention.start : mention.end].text  # 'at Al-Ula' is no person
    if token.pos_ == "PROPN" and mention is None and not is_day_or_month(token.lower_.rsplit("-")[-1]):
        words = [
            t.i
            for t in token.subtree
            if t.dep_ in ("flat", "compound", "det", "amod", "nmod", "case") or t.i == token.i
        ]
        inside = [i for i in words if i <= token.i and token.doc[i].dep_ in ("flat", "compound")] or [token.i]
        return token.doc[min(inside) : token.i + 1].text
    return None
