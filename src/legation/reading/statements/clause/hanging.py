"""The nouns that hang on a verb, each by the relation in which the parse has it, common slips of a parse mended.

In:  a verb of a document parsed with Universal Dependencies.
Out: Hanging: tokens by relation. Who acts and what is acted on is decided by `arguments`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.belonging import dependents, owners
from legation.reading.statements.clause.forms import is_acronym
from legation.reading.statements.clause.misparsed import headed_list, what_is_left
from legation.reading.statements.clause.misplaced import is_behind_day
from legation.reading.statements.clause.relatives import antecedent, place_of_where
from legation.reading.statements.clause.syntax import (
    ANY_SUBJECTS,
    OBLIQUES,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    mark_of,
    preposition_of,
)

ABOUT = frozenset({"about", "around", "over", "under"})
AFFAIRES = frozenset({"d'affaires", "d’affaires", "affaires"})
BARE = frozenset({"NOUN", "NUM"})
SECOND = frozenset({"as", "to", "with", "for"})
"""'Allocated flour as aid': before a second object they open a part of its own, whatever the parse calls it."""

BY_WIRE = ("by", "via", "over", "on", "through")
"""How two speak who are not in one place: 'by telephone', 'over a video link'."""


@dataclass(slots=True)
class Hanging:
    """The nouns that hang on a verb, as the parse has them."""

    surface: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    agents: list[Token] = field(default_factory=list)
    iobjects: list[Token] = field(default_factory=list)
    prepositions: dict[str, list[Token]] = field(default_factory=dict)


def hanging_on(verb: Token, *, passive: bool) -> Hanging:
    """The nouns on a verb; in the passive what stands behind 'by' are agents."""
    found = Hanging()
    for child in verb.children:
        if child.lower_ == "whom" and not preposition_of(child):  # never a subject, whatever the parse says
            found.objects.append(antecedent(child))
        elif _is_surface(child, verb):
            found.surface.append(antecedent(child))
        elif (done := _done_to(child, verb, passive=passive)) is not None:
            found.objects.extend(done)
        elif child.lower_ == "face" and _is_face_to_face(child):
            found.prepositions.setdefault("with", []).extend(dependents(child, "with"))
        elif child.dep_ == "obj" and _is_no_object(child):
            continue
        elif child.dep_ == "obj" and found.objects and preposition_of(child) in SECOND:
            found.prepositions.setdefault(preposition_of(child), []).append(antecedent(child))
        elif (
            child.dep_ == "obj"
            or child.dep_ in PASSIVE_SUBJECTS
            or (child.dep_ == "ccomp" and child.pos_ in ("NOUN", "PROPN") and not is_clause(child))
            or _is_own(child)
        ):
            found.objects.append(antecedent(child))
        elif child.dep_ == "iobj":
            found.iobjects.append(antecedent(child))
        elif child.lower_ == "acting" and child.dep_ == "advcl" and mark_of(child):
            # 'called on acting foreign minister X', with 'acting' read as a verb
            offices = [noun for noun in child.children if noun.dep_ == "obj"]
            found.prepositions.setdefault(mark_of(child), []).extend(offices)
        elif is_behind_day(child, verb):
            found.surface.append(child)
        elif child.dep_ in OBLIQUES and child.pos_ not in ("VERB", "AUX"):
            preposition = preposition_of(child)
            if child.pos_ == "NUM" and preposition in ABOUT and child.i > verb.i and not found.objects:
                found.objects.append(child)  # 'it would send away about 25'
            elif child.dep_ == "obl:agent" or (passive and preposition == "by"):
                found.agents.append(child)
            elif preposition:
                found.prepositions.setdefault(preposition, []).append(antecedent(child))
                if passive and preposition in ("on", "at") and child.lemma_.lower() in vocabulary().biddings:
                    found.agents.extend(owners(child))  # 'was closed on the president's orders'
                if preposition == "like":  # 'was received like a head of state in Niamey'
                    found.prepositions.setdefault("in", []).extend(dependents(child, "in"))
            elif _is_bare(child, verb) and not found.objects:
                found.objects.append(child)
            elif child.lower_ == "where" and verb.dep_ == "acl:relcl":
                # 'Nepal, where it is banned'
                found.prepositions.setdefault("in", []).append(place_of_where(verb, child))
            elif child.lower_ in ("there", "here", "thither"):
                found.prepositions.setdefault("there", []).append(child)
        elif passive and child.dep_ == "xcomp" and _is_given(child, verb):
            found.objects.append(child)
    _hung_deeper(found, passive=passive)
    return found


def _is_bare(noun: Token, verb: Token) -> bool:
    """'Break off diplomatic relations', whose particle misled the parse; 'exited ECOWAS', whose capitals did."""
    taken = noun.dep_ == "obl" or (noun.dep_ == "advmod" and noun.pos_ == "PROPN" and noun.i == verb.i + 1)
    return taken and noun.pos_ in BARE and noun.i > verb.i


def _hung_deeper(found: Hanging, *, passive: bool) -> None:
    """What a parse hung on another noun of the verb's: where a journey ends, and who acts in the passive."""
    if "to" not in found.prepositions:  # 'flew from Oman to Yemen', hung on where it comes from
        ends = [end for home in found.prepositions.get("from", ()) for end in dependents(home, "to")]
        found.prepositions.update({"to": ends} if ends else {})
    if "with" not in found.prepositions:  # 'spoke by telephone with Cairo', hung on the telephone
        lines = [noun for how in BY_WIRE for noun in found.prepositions.get(how, ())]
        others = [other for line in lines if _is_a_line(line) for other in dependents(line, "with")]
        found.prepositions.update({"with": others} if others else {})
    if passive and not found.agents:  # 'was armed with tanks by Oman', hung on what one is armed with
        beside = (noun for group in found.prepositions.values() for noun in group)
        agents = (who for noun in beside for who in dependents(noun, "by") if who.pos_ in ("PROPN", "PRON"))
        found.agents.extend(who for noun in found.objects for who in dependents(noun, "by"))
        found.agents.extend(agents)  # 'was given a dinner by the king'


def _is_surface(noun: Token, verb: Token) -> bool:
    """Whether a noun is a verb's subject as the parse has it; of 'ECOWAS lifted sanctions', with the name taken for an
    auxiliary of the passive, the name is.
    """
    if noun.dep_ in PASSIVE_SUBJECTS and noun.i > verb.i and any(map(is_acronym, verb.children)):
        return False
    return noun.dep_ in ANY_SUBJECTS or is_acronym(noun)


def _is_a_line(noun: Token) -> bool:
    """A telephone, a video link."""
    lemma = noun.lemma_.lower()
    return bool({lemma, f"{noun.nbor(-1).lower_} {lemma}"} & load_nouns()["telephone"])


def _is_no_object(word: Token) -> bool:
    """'Supplies electricity free of charge', the 'd'affaires' of a chargé, which a parse may leave alone."""
    return word.lower_ in AFFAIRES or (word.pos_ == "ADJ" and word.lower_ == "free")


def _is_given(noun: Token, verb: Token) -> bool:
    """'Was supplied tanks': a bare noun behind a passive of giving, which a parse takes for what one is said to be."""
    return (
        noun.pos_ == "NOUN"
        and noun.i > verb.i
        and verb.lemma_ in vocabulary().giving
        and not preposition_of(noun)
    )


def _done_to(child: Token, verb: Token, *, passive: bool) -> list[Token] | None:
    """Whom a verb is done to where a parse takes him for something else; None where nothing of the kind stands there.

    'Told visiting minister X'; 'met, among others, the Danish minister'; 'what is left of its embassy'.
    """
    if child.lower_ == "visiting" and child.dep_ in ("ccomp", "xcomp") and child.i == verb.i + 1:
        return [guest for guest in child.children if guest.dep_ == "obj"]
    if child.lower_ == "others" and preposition_of(child) == "among" and not passive:
        return [named for named in child.children if named.dep_ == "appos"]
    if child.dep_ == "obj" and child.lower_ == "what" and (left := what_is_left(child)) is not None:
        return [left]
    if child.dep_ == "parataxis" and headed_list(verb, child):
        return [child]
    if child.dep_ == "parataxis" and child.pos_ in ("NOUN", "PROPN"):
        start = child.left_edge.i
        before = [token.lower_ for token in child.doc[max(0, start - 3) : start]]
        return [child] if before == ["among", "others", ","] else None
    return None


def _is_face_to_face(word: Token) -> bool:
    """'Met face to face with': neither face is what was met."""
    near = word.doc[max(0, word.i - 2) : word.i + 3]
    return [token.lower_ for token in near].count("face") > 1 and any(token.lower_ == "to" for token in near)


def is_clause(noun: Token) -> bool:
    """'Recognises that Taiwan is a partner': a noun with a subject of its own is no object."""
    return any(child.dep_ in SUBJECTS for child in noun.children)


def _is_own(word: Token) -> bool:
    """'Kept its own': an object that the parse takes for what is said of it."""
    return word.lower_ == "own" and any(child.dep_ == "nmod:poss" for child in word.children)
