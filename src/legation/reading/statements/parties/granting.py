"""Who grants and who is granted, on the ladder of recognition: who is at issue is not silently who recognises.

In:  the actors of an act of the ladder.
Out: which of them may be the one who grants it.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.phrasing import Path
from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.lists.contested import contested
from legation.reading.material import Material
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.parties.named import IMPLICIT, actors_at
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor


def granted(one: Actor, other: Actor) -> Pair:
    """A pair on the ladder, with the side that is at issue as the counterpart."""
    if one.id in contested() and other.id not in contested():
        return other, one
    return one, other


def granting_paths(candidate: Candidate, material: Material) -> tuple[Path, ...]:
    """The paths to who acts; on the ladder only a grammatical subject that is itself at issue grants anything.

    'The arrival of the Taliban's envoys does not mean recognition': the envoys' owner is not who recognises.
    Credentials and their copies are received by whom they are presented to, at issue or not.
    """
    paths = candidate.phrasing.actor
    copies = any(noun.lemma_.lower() in load_nouns()["copy"] for noun in candidate.arguments.object)
    handed = (
        candidate.act == "accredit" and copies and candidate.trigger.lemma_.lower() in vocabulary().handing
    )
    if candidate.act not in traits().ladder or candidate.act == "credentials" or handed:
        return paths
    able = list[Path]()
    for path in paths:
        if path == ("subject",) and _is_sought(candidate, material):
            continue
        if path == ("subject",) or path in IMPLICIT:
            able.append(path)
            continue
        found = actors_at(path, candidate.trigger, candidate.arguments, material)
        if any(actor.id not in contested() for actor in found):
            able.append(path)
    return tuple(able)


def _is_sought(candidate: Candidate, material: Material) -> bool:
    """'Kosovo's leaders wrote to Chad seeking recognition': who is at issue and seeks it does not give it."""
    verbs = candidate.arguments.at("carrier")
    if candidate.trigger.pos_ != "NOUN" or not any(lemma(verb) in vocabulary().striving for verb in verbs):
        return False
    found = actors_at(("subject",), candidate.trigger, candidate.arguments, material)
    return bool(found) and all(actor.id in contested() for actor in found)


def may_grant(actor: Actor, candidate: Candidate, paths: tuple[Path, ...], known: list[Actor]) -> bool:
    """Who is itself at issue is not silently taken for the one who recognises or accredits."""
    if (
        candidate.act not in traits().ladder
        or paths is not candidate.phrasing.actor
        or actor.id not in contested()
    ):
        return True
    return any(other.id in contested() for other in known)


def is_other_at_issue(candidate: Candidate, known: list[Actor]) -> bool:
    """Whether the mute side is the one whose recognition is at issue: where the other is not itself."""
    return candidate.act in traits().ladder and not any(actor.id in contested() for actor in known)
