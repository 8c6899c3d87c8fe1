"""Classes of nouns that no list holds: '@actor' stands for an actor, '@official' for who acts for one.

In:  a noun and the document's mentions.
Out: for each special class whether the noun is of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from legation.codebook.noun_classes import load_nouns
from legation.lists.agencies import banks, carriers
from legation.lists.contested import contested
from legation.lists.governments import governments
from legation.lists.terms import terms, terms_by_name
from legation.parser.parsed import Token
from legation.reading.actors import Mention
from legation.reading.material import Material
from legation.reading.statements.triggers.listed_words import has_word, is_of_class
from legation.record.statement import Rank

EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
OF_EACH_OTHER = frozenset(word for pair in EACH_OTHER for word in pair)


NAMED_CARRIERS = frozenset({"airlines", "airways"})
"""Last words of an airline's name: 'Ethiopian Airlines'."""
PLACES = ("state", "capital", "city", "government", "nominal", "pronoun")
TRAVELLERS = ("person", "office", "pronoun", "group")


ENVOYS: frozenset[Rank] = frozenset({"ambassador", "charge", "envoy", "consul", "diplomats"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A noun of which a class is asked; what it mentions is looked up where the class asks for it."""

    noun: Token
    material: Material

    @property
    def mention(self) -> Mention | None:
        """What is mentioned at the noun."""
        return self.material.mentions.headed_by(self.noun) or self.material.mentions.at(self.noun)

    @property
    def kind(self) -> str:
        """The kind of the mention; '' where there is none."""
        mention = self.mention
        return mention.kind if mention is not None else ""

    @property
    def ids(self) -> list[str | None]:
        """The ids of the actors for whom the noun's phrase stands."""
        return [actor.id for actor in self.material.mentions.of_phrase(self.noun)]


def stands_for(noun: Token, name: str, material: Material) -> bool:
    """Whether a noun is of a special class."""
    return SPECIAL[name](_Asked(noun, material))


def _is_actor(asked: _Asked) -> bool:
    return _is_each_other(asked.noun) or bool(asked.ids)


def _is_state(asked: _Asked) -> bool:
    return _is_each_other(asked.noun) or (
        asked.kind in ("state", "capital", "government") and bool(asked.ids)
    )


def _is_official(asked: _Asked) -> bool:
    """Who acts for an actor: not its cities, and not its footballers."""
    if _is_each_other(asked.noun):
        return True
    return asked.kind != "city" and not _is_private(asked.mention) and bool(asked.ids)


def _is_traveller(asked: _Asked) -> bool:
    """Who can go somewhere and meet: people, and the delegations that they make up."""
    moves = asked.kind in TRAVELLERS and asked.noun.lower_ not in ("it", "this", "that", "its")
    return (moves or is_of_class(asked.noun, "delegation")) and bool(asked.ids)


def _is_person(asked: _Asked) -> bool:
    """A person or an office, unless it is said of a state: 'Pakistan, this year's host'."""
    noun = asked.noun
    said_of = asked.material.mentions.headed_by(noun.head) if noun.dep_ == "appos" else None
    return asked.kind in ("person", "office") and (said_of is None or said_of.kind not in PLACES)


def _is_thing(asked: _Asked) -> bool:
    return asked.noun.pos_ == "NOUN" and asked.material.mentions.headed_by(asked.noun) is None


def _is_of_a_carrier(asked: _Asked) -> bool:
    """An airline of a state's, or a plane of one: 'a Belavia jet'."""
    return any(_is_carrier(one, asked.material) for one in (asked.noun, *asked.noun.children))


def _is_a_bank(asked: _Asked) -> bool:
    """A bank or payment house of a state's: 'Western Union', 'Turkey's banks'."""
    mention = asked.mention
    if mention is None or not asked.ids:
        return False
    named = asked.material.doc[mention.start : mention.end].text in banks()
    return named or has_word(asked.noun, load_nouns()["lender"])


def _is_named(asked: _Asked) -> bool:
    mention = asked.mention
    return mention is not None and mention.person is not None


def _is_envoy(asked: _Asked) -> bool:
    mention = asked.mention
    return mention is not None and mention.rank in ENVOYS


def _is_head(asked: _Asked) -> bool:
    """A head of state, by rank or by the list of terms."""
    mention = asked.mention
    if mention is None:
        return False
    titled = mention.person is not None and (mention.office or "").lower() in (
        "president",
        "king",
        "emir",
        "sultan",
    )
    return titled or mention.rank == "head-of-state" or _heads_a_state(mention.person, asked.material)


def _is_uncontested(asked: _Asked) -> bool:
    """Of whom nobody says that they are no state, or no government."""
    ids = asked.ids
    return bool(ids) and not any(one in contested() for one in ids)


def _is_own(asked: _Asked) -> bool:
    """'Accredited its ambassador in Rome there': a possessor who is the subject himself."""
    verb = asked.noun.head.head
    subjects = {child.i: child for child in verb.children if child.dep_ == "nsubj"}.values()
    mentions = asked.material.mentions
    doers = {one.state for noun in subjects for one in mentions.of_phrase(noun)}
    return asked.noun.pos_ == "PRON" and any(one.state in doers for one in mentions.of_phrase(asked.noun))


def _is_carrier(noun: Token, material: Material) -> bool:
    mention = material.mentions.headed_by(noun)
    if mention is None:
        return False
    words = material.doc[mention.start : mention.end]
    listed = words.text in carriers()
    return listed or (bool(mention.actors) and words[-1].lower_ in NAMED_CARRIERS and len(words) > 1)


def _is_each_other(noun: Token) -> bool:
    """'Each other', 'one another': whoever acts is also acted on."""
    if noun.lower_ not in OF_EACH_OTHER:
        return False
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
    proper = noun.pos_ in ("PROPN", "PRON") and not noun.lower_.endswith("affaires")
    if proper or (mention is not None and mention.person is not None):
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


SPECIAL: Mapping[str, Callable[[_Asked], bool]] = {
    "@actor": _is_actor,
    "@any": lambda _: True,
    # 'the Revolutionary Guards': a state's force, listed as if it were a group
    "@armed": lambda asked: asked.kind == "nominal" and bool(asked.ids),
    "@bank": _is_a_bank,
    "@carrier": _is_of_a_carrier,
    "@city": lambda asked: asked.kind == "city",
    "@contested": lambda asked: any(one in contested() for one in asked.ids),
    "@country": lambda asked: asked.kind in ("state", "capital"),
    "@definite": lambda asked: _is_definite(asked.noun, asked.material),
    "@envoy": _is_envoy,
    "@group": lambda asked: any(one and ":" in one for one in asked.ids),
    "@head": _is_head,
    "@indefinite": lambda asked: not _is_definite(asked.noun, asked.material),
    "@named": _is_named,
    "@official": _is_official,
    "@organisation": lambda asked: asked.kind == "organisation",
    "@own": _is_own,
    "@people": lambda asked: asked.kind == "people",
    "@person": _is_person,
    "@place": lambda asked: asked.kind in PLACES,
    "@state": _is_state,
    "@thing": _is_thing,
    "@traveller": _is_traveller,
    "@two": lambda asked: asked.kind in ("nominal", "pronoun") and len(set(asked.ids)) == 2,
    "@uncontested": _is_uncontested,
}
