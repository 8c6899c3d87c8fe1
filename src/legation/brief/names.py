"""Whom a sentence speaks of: their name with its article, its possessive, and whether verbs are plural."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.record.actor import Actor

# States whose name takes an article in running text, beside those that a last or first word gives away.
_WITH_ARTICLE: Final = frozenset(
    ("Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Holy See", "Isle of Man")
)
_LAST_WORDS: Final = ("Islands", "Republic", "Territories", "Territory")
_FIRST_WORDS: Final = ("United ", "US ", "Democratic Republic", "Republic of", "Bailiwick of")
# Organisations that go by a word of their own take none.
_BARE: Final = frozenset(("ASEAN", "Mercosur", "Interpol"))
# Plural in form though one in law: their possessive is a bare apostrophe.
_PLURAL_FORMS: Final = (
    "Nations",
    "States",
    "Emirates",
    "Islands",
    "Netherlands",
    "Philippines",
    "Maldives",
    "Territories",
)
_TOGETHER: Final = {"WLD": "the whole world", "CAS": "the five Central Asian states"}


@dataclass(frozen=True, slots=True)
class Name:
    """A party as a sentence names it.

    >>> Name.of("AFG:IEA").text, Name.of("AFG:IEA").possessive, Name.of("ARE").possessive
    ('the Taliban', "the Taliban's", "the United Arab Emirates'")
    """

    text: str
    plural: bool = False

    @classmethod
    def of(cls, id_: str | None, otherwise: str = "an unnamed party") -> Name:
        """The name of a state, a government or an organisation; of anybody else, what the report calls it."""
        id_ = id_ or ""
        if id_ in governments():
            government = governments()[id_]
            bare = government.name.removeprefix("the ")
            return cls(government.name, bare in government.plurals or bare.endswith("rulers"))
        if id_ in states():
            name = states()[id_].name
            return cls(f"the {name}" if _takes_article(name) else name)
        if id_ in organisations():
            name = organisations()[id_].name
            return cls(name if name.isupper() or name in _BARE else f"the {name}")
        return cls(_TOGETHER.get(id_) or otherwise, plural=id_ == "CAS")

    @property
    def possessive(self) -> str:
        """Whose."""
        return (
            f"{self.text}'" if self.text.endswith(_PLURAL_FORMS) or self._ends_plural() else f"{self.text}'s"
        )

    @property
    def its(self) -> str:
        """'its' or 'their'."""
        return "their" if self.plural else "its"

    def _ends_plural(self) -> bool:
        return self.plural and self.text.endswith("s")


def name_of(actor: Actor | None) -> Name:
    """The name of an actor; of one without an id, the report's own words.

    >>> name_of(Actor("USA", "Washington")).text
    'the United States'
    """
    if actor is None:
        return Name.of(None)
    return Name.of(actor.id, " ".join(actor.name.split()) or "an unnamed party")


def land_of(id_: str) -> str:
    """The id of the land of a party: a government that holds a place of its own, else the state.

    >>> land_of("SOM:SML"), land_of("AFG:IEA"), land_of("KAZ")
    ('SOM:SML', 'AFG', 'KAZ')
    """
    government = governments().get(id_)
    if government is not None and government.places:
        # 'Somaliland' is a name of its land too; 'the eastern Libyan government' is of none.
        if government.name.removeprefix("the ") in government.names:
            return id_
    return id_.partition(":")[0]


def heading_of(id_: str) -> str:
    """A party as a heading or a chart names it: without its article.

    >>> heading_of("USA"), heading_of("AFG:IEA")
    ('United States', 'Taliban')
    """
    name = Name.of(id_, id_).text.removeprefix("the ")
    return name[:1].upper() + name[1:]


def _takes_article(name: str) -> bool:
    return (
        name in _WITH_ARTICLE
        or name.endswith(_LAST_WORDS)
        or name.startswith(_FIRST_WORDS)
    )  # fmt: skip
