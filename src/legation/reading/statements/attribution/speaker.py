"""Who it is that speaks: the person, the office or the paper that a word names.

In:  the word that stands for who says something, and the document's mentions.
Out: an Attribution, or None where the word names nobody who could speak.
"""

from __future__ import annotations

from itertools import pairwise

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.actors import Mention
from legation.reading.material import Material
from legation.reading.statements.attribution.media import is_called_a_paper, medium_beside, outlet_at
from legation.reading.statements.attribution.sources import SOURCES
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import SUBJECTS, preposition_of
from legation.reading.statements.status.saying import is_saying
from legation.record.statement import Attribution

BODIES = frozenset({"state", "government", "capital", "organisation", "pronoun"})
SELF = frozenset({"i", "we"})


def speaker_at(token: Token, material: Material, *, quoted: bool) -> Attribution | None:
    """Whose word it is where `token` names who says it; `quoted` where it is said in quotation marks."""
    token = _of_two_titles(token, material)
    mention = material.mentions.headed_by(token) or material.mentions.at(token) or _inside(token, material)
    if quoted and token.lower_ in SELF:
        return None  # who says 'I' inside the quotation is named outside it
    if mention is None and _is_paper(token):
        for child in token.children:  # 'according to a statement by the ministry'
            if child.dep_ in ("nmod", "obl:agent") and preposition_of(child) in ("by", "of", "from"):
                whose = speaker_at(child, material, quoted=quoted)
                if whose is not None and whose.actor is not None:
                    return whose
    if (
        mention is None
        or not (mention.person or mention.office or mention.actors)
        or is_called_a_paper(token)
    ):
        outlet = outlet_at(token)
        if outlet is not None:
            return Attribution(medium=outlet, quoted=quoted)
    if mention is None:
        return _unmentioned(token, material, quoted=quoted)
    actor = mention.actors[0] if mention.actors else None
    if mention.kind == "pronoun" and actor is None and mention.person is None:
        return None
    if mention.kind == "capital" and _opens_dateline(token):
        return None
    person = mention.person or (
        actor.person if actor is not None and mention.kind in ("person", "pronoun", "office") else None
    )
    if person is None and mention.kind == "office":
        person = _holder(token, mention, material)
    if person is None and mention.kind == "pronoun":
        person = _holder_meant(token, mention, material)
    office = mention.office or (actor.office if actor is not None else None)
    nameless = person is not None or (token.pos_ == "PRON" and actor is not None)
    return Attribution(
        speaker=person,
        office=office or (None if nameless else _phrase(token)),
        actor=actor,
        medium=medium_beside(token),
        quoted=quoted,
    )


def _of_two_titles(token: Token, material: Material) -> Token:
    """'Deputy Prime Minister and Foreign Minister Ishaq Dar said': the name that both titles are of."""
    title = material.mentions.headed_by(token)
    if title is None or title.kind != "office" or title.person is not None or title.plural:
        return token
    joined = title.end < len(token.doc) and token.doc[title.end].lower_ == "and"
    if not joined or any(child.dep_ == "det" for child in token.lefts):
        return token
    for named in material.mentions.all:
        if named.start == title.end + 1 and named.kind == "person" and named.rank is not None:
            return token.doc[named.root]
    return token


def _unmentioned(token: Token, material: Material, *, quoted: bool) -> Attribution | None:
    """Who speaks under a name or noun that is no mention of an actor, a person or an office."""
    if (
        token.pos_ == "PROPN"
        and lemma(token.head) == "report"
        and not any(c.dep_ == "flat" for c in token.children)
    ):
        return Attribution(
            medium=_phrase(token), quoted=quoted
        )  # a name of one word that reports is an outlet's
    titled = _by_initials(token, material)
    if titled is not None:
        return Attribution(
            speaker=titled.person,
            office=titled.office,
            actor=titled.actors[0] if titled.actors else None,
            quoted=quoted,
        )
    if token.pos_ == "PROPN" and token.is_upper and len(token) > 1:
        return Attribution(office=_phrase(token), quoted=quoted)  # letters that stand for a body or an office
    if token.pos_ == "PROPN":
        return Attribution(speaker=_phrase(token), quoted=quoted)
    return (
        Attribution(office=_phrase(token), quoted=quoted)
        if token.pos_ == "NOUN" and (_can_speak(token) or _is_paper(token))
        else None
    )


def is_bare(token: Token, material: Material) -> bool:
    """Whether a word names a side and nobody of it: 'Honduras', 'the Taliban', 'it'."""
    mention = material.mentions.headed_by(token)
    return (
        mention is not None and mention.person is None and mention.office is None and mention.kind in BODIES
    )


def _opens_dateline(token: Token) -> bool:
    """'KABUL - ': the place of the report, whatever the parse takes it for."""
    first = token.i == 0 or "\n" in token.nbor(-1).text_with_ws
    return first and token.is_upper and len(token) > 2


def _holder(token: Token, mention: Mention, material: Material) -> str | None:
    """Who 'the Russian president', 'the spokesman' is: the name beside it, else the one of that office named before."""
    for child in token.children:
        if child.dep_ in ("appos", "flat") and child.pos_ == "PROPN":
            named = material.mentions.headed_by(child) or material.mentions.at(child)
            if named is not None and named.person is not None:
                return named.person
            if named is None and any(part.dep_ == "flat" for part in child.children):
                return " ".join(
                    part.text for part in (child, *child.children) if part is child or part.dep_ == "flat"
                )
    behind = _named_behind_comma(token, material)
    if behind is not None:
        return behind
    sides = {actor.id for actor in mention.actors}
    for earlier in reversed(material.mentions.all):
        if earlier.root < token.i and earlier.kind == "person" and earlier.person is not None:
            if earlier.rank == mention.rank and sides & {actor.id for actor in earlier.actors}:
                return earlier.person
    return _subject_before(token, material)


def _holder_meant(token: Token, pronoun: Mention, material: Material) -> str | None:
    """'The minister in Pristina, Enver Hoxhaj, spoke. He noted': the name beside the office that 'he' stands for."""
    for earlier in reversed(material.mentions.all):
        if (
            earlier.root < token.i
            and earlier.kind == "office"
            and earlier.office == pronoun.office is not None
        ):
            return _holder(token.doc[earlier.root], earlier, material)
    return None


def _by_initials(token: Token, material: Material) -> Mention | None:
    """'EAM announced': External Affairs Minister X, named before."""
    if not token.is_upper or len(token) < 2:
        return None
    found = list(material.mentions.all)
    for office, person in pairwise(found):
        words = material.doc[office.start : office.root + 1]
        named = office.kind == "office" and person.kind == "person" and person.root < token.i
        if named and "".join(word.text[0] for word in words) == token.text:
            return person
    return None


def _named_behind_comma(token: Token, material: Material) -> str | None:
    """'Its high commissioner in Pretoria, Grace Tembo, said': the name between commas, hung on the place."""
    places = sorted(word.i for word in token.subtree if word.i > token.i)
    for place in places:
        if place + 1 in places and token.doc[place].text == ",":
            named = material.mentions.at(token.doc[place + 1])
            return named.person if named is not None and named.start == place + 1 else None
    return None


def _subject_before(token: Token, material: Material) -> str | None:
    """'Akbasov speaks of Kabul. The chargé told …': whoever opened the sentence before."""
    start = token.sent.start
    if start == 0 or not any(child.lower_ == "the" or child.dep_ == "nmod:poss" for child in token.children):
        return None
    for word in token.doc[start - 1].sent:
        if word.dep_ in SUBJECTS and (word.head.dep_ == "ROOT" or is_saying(word.head)):
            named = material.mentions.headed_by(word)
            if named is not None and named.kind == "person" and named.office is None and named.rank is None:
                return named.person
    return None


def _can_speak(noun: Token) -> bool:
    """People and offices speak; whoever says, tells or adds something does; letters and figures do not."""
    says = noun.dep_ in SUBJECTS and lemma(noun.head) in vocabulary().own_words
    word = noun.lemma_.lower()
    return word in vocabulary().speakers or (says and word not in vocabulary().cited)


def _is_paper(noun: Token) -> bool:
    """'According to a note', 'the note adds': a paper that is cited or speaks."""
    speaks = noun.dep_ in SUBJECTS and is_saying(noun.head)
    return noun.lemma_.lower() in vocabulary().papers and (speaks or preposition_of(noun) in SOURCES)


def _inside(token: Token, material: Material) -> Mention | None:
    """A mention among the words before a noun: the parse may head a name by another of its words."""
    for child in token.children:
        if child.dep_ in ("amod", "compound", "flat", "nmod:desc", "appos", "nmod:poss"):
            found = material.mentions.at(child)
            if found is not None:
                return found
    return None


def _phrase(token: Token) -> str:
    """A noun with the words that belong before it."""
    words = [
        t
        for t in token.subtree
        if t.dep_ in ("det", "amod", "compound", "nmod:poss", "case", "flat") or t.i == token.i
    ]
    inside = [t for t in words if t.i <= token.i and not (t.dep_ == "case" and t.head.i == token.i)]
    start = min((t.i for t in inside), default=token.i)
    return token.doc[start : token.i + 1].text
