"""What a noun is: of a class of the codebook's, or standing for an actor, a person, a place.

In:  a noun, the classes that a phrasing asks for, the document's mentions.
Out: yes or no.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from legation.codebook.load import load_nouns
from legation.lists.agencies import carriers
from legation.lists.contested import contested
from legation.lists.governments import governments
from legation.lists.terms import terms, terms_by_name
from legation.parser.parsed import Token
from legation.reading.actors import Mention
from legation.reading.material import Material
from legation.reading.statements.clause.paths import through
from legation.reading.statements.clause.standins import stood_for
from legation.record.statement import Rank

ONES = frozenset({"one", "ones", "own"})
EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
TRAVELLERS = ("person", "office", "pronoun", "group")
ENVOYS: frozenset[Rank] = frozenset({"ambassador", "charge", "envoy", "consul", "diplomats"})


def meant_by(token: Token) -> tuple[Token, ...]:
    """The nouns that a word may be taken for: itself, what it is a copy or the whole of, what it stands for."""
    return (*through(token), *stood_for(token))


def listing(noun: Token) -> frozenset[str]:
    """Every class of the codebook that lists a noun, whatever it stands for."""
    return frozenset().union(*(_classes_of_word().get(word, ()) for word in _words_of(noun)))


def is_class(noun: Token, classes: frozenset[str], material: Material) -> bool:
    """Whether a noun is of one of the classes; a class that begins with '@' asks what it stands for."""
    words, _ = of_classes(classes)
    return (bool(words) and _has_word(noun, words)) or is_taken_for(noun, classes, material)


def is_taken_for(noun: Token, classes: frozenset[str], material: Material) -> bool:
    """Whether a noun that none of the classes lists is of one by what it stands for."""
    words, special = of_classes(classes)
    if words and _is_one_of(noun, words):
        return True
    return any(_stands_for(noun, name, material) for name in special)


@cache
def _classes_of_word() -> dict[str, frozenset[str]]:
    """The classes that each word is listed in: asked for once, they answer for every class."""
    found: dict[str, set[str]] = {}
    for name, words in load_nouns().items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def of_classes(classes: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of all classes together, and the special ones."""
    listed = [load_nouns()[name] for name in classes if not name.startswith("@")]
    return frozenset().union(*listed), tuple(sorted(name for name in classes if name.startswith("@")))


def _stands_for(noun: Token, name: str, material: Material) -> bool:
    """The special classes: '@actor' any actor, '@official' who acts for one, '@traveller' who can go and meet, …"""
    if name == "@any":
        return True
    if name == "@thing":
        return noun.pos_ == "NOUN" and material.mentions.headed_by(noun) is None
    if name in ("@actor", "@state", "@official") and _is_each_other(noun):
        return True
    mention = material.mentions.headed_by(noun) or material.mentions.at(noun)
    if name == "@carrier":  # an airline of a state's, or a plane of one: 'a Belavia jet'
        return any(_is_carrier(one, material) for one in (noun, *noun.children))
    if name == "@person":
        return mention is not None and mention.kind in ("person", "office")
    if name in ("@definite", "@indefinite"):
        return _is_definite(noun, material) == (name == "@definite")
    if name == "@named":
        return mention is not None and mention.person is not None
    if name == "@envoy":
        return mention is not None and mention.rank in ENVOYS
    if name == "@head":
        return mention is not None and (
            mention.rank == "head-of-state" or _heads_a_state(mention.person, material)
        )
    if name == "@place":
        return mention is not None and mention.kind in (
            "state",
            "capital",
            "city",
            "government",
            "nominal",
            "pronoun",
        )
    if name == "@city":
        return mention is not None and mention.kind == "city"
    if name == "@organisation":
        return mention is not None and mention.kind == "organisation"
    if name == "@country":
        return mention is not None and mention.kind in ("state", "capital")
    actors = material.mentions.of_phrase(noun)
    if name == "@traveller":
        moves = (
            mention is not None
            and mention.kind in TRAVELLERS
            and noun.lower_ not in ("it", "this", "that", "its")
        )
        return bool(actors) and (moves or _has_word(noun, load_nouns()["delegation"]))
    if name == "@state":
        return bool(actors) and mention is not None and mention.kind in ("state", "capital", "government")
    if name == "@armed":  # 'the Revolutionary Guards': a state's force, listed as if it were a group
        return mention is not None and mention.kind == "nominal" and bool(actors)
    if name == "@contested":
        return any(actor.id in contested() for actor in actors)
    if name == "@uncontested":  # of whom nobody says that they are no state, or no government
        return bool(actors) and not any(actor.id in contested() for actor in actors)
    if name == "@group":
        return any(actor.id and ":" in actor.id for actor in actors)
    if name == "@official":
        return bool(actors) and (mention is None or mention.kind != "city") and not _is_private(mention)
    return bool(actors)


def _is_carrier(noun: Token, material: Material) -> bool:
    mention = material.mentions.headed_by(noun)
    return mention is not None and material.doc[mention.start : mention.end].text in carriers()


def _is_each_other(noun: Token) -> bool:
    """'Each other', 'one another': whoever acts is also acted on."""
    around = [word.lower_ for word in noun.doc[max(0, noun.i - 1) : noun.i + 2]]
    return any(pair in EACH_OTHER for pair in pairwise(around))


def _is_private(mention: Mention | None) -> bool:
    """A person with a nationality and no office: a footballer or a suspect acts for no state."""
    if mention is None or mention.kind != "person" or mention.person is None:
        return False
    known = {mention.person, mention.person.split()[-1]}
    leads = any(known & set(government.leaders) for government in governments().values())
    return not (mention.office or mention.rank or leads or mention.person.lower() in terms_by_name())


def _is_definite(noun: Token, material: Material) -> bool:
    """Whether a noun speaks of a certain one: 'the chargé', 'its ambassador', a name; not 'an envoy'."""
    mention = material.mentions.headed_by(noun)
    if noun.pos_ in ("PROPN", "PRON") or (mention is not None and mention.person is not None):
        return True
    return any(
        child.dep_ == "nmod:poss"
        or (child.dep_ == "det" and child.lower_ in ("the", "this", "that", "these", "those"))
        for child in noun.children
    )


def _heads_a_state(person: str | None, material: Material) -> bool:
    """Whether the list of terms knows a person as head of state on the day of publication."""
    day = material.document.published
    if person is None or day is None:
        return False
    return any(
        term.office == "head-of-state" and term.start <= day and (term.end is None or day <= term.end)
        for term in terms()
        if person == term.person or person in term.aliases
    )


def _is_one_of(noun: Token, words: frozenset[str]) -> bool:
    """'One' and 'its own' stand for a noun said before: 'an embassy … proposed to open one in Herat'."""
    if noun.lower_ not in ONES or noun.dep_ in ("nummod", "det", "amod", "advmod"):
        return False
    for earlier in reversed(noun.doc[max(0, noun.sent.start - 60) : noun.i]):
        if earlier.pos_ == "NOUN" and earlier.dep_ not in ("compound", "obl:unmarked", "nmod:unmarked"):
            if _has_word(earlier, words):
                return True
    return False


def _has_word(noun: Token, words: frozenset[str]) -> bool:
    return not words.isdisjoint(_words_of(noun))


def _words_of(noun: Token) -> list[str]:
    """The words under which a class may list a noun: its lemma, its form, with the word before it."""
    lemma = noun.lemma_.lower()
    words = [lemma, noun.lower_]
    if noun.i > 0:
        before = noun.doc.tokens[noun.i - 1].lower_
        words.append(f"{before} {lemma}")
        if before == "-" and noun.i > 1:
            words.append(f"{noun.doc.tokens[noun.i - 2].lower_}-{lemma}")
    if lemma == "one":  # 'the legitimate one'
        words += [child.lower_ for child in noun.children if child.dep_ == "amod"]
    return words
