"""Find persons, their offices and for whom they speak; the same person under a surname later.

In:  the parsed document with its names, the offices read, the leaders of the lists found in it.
Out: a mention of kind person at each place; its actor where a title, an apposition or the lists tell it.
Law: what the text says of a person goes before what the lists say. An unknown name of one word is nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.lists.organisations import organisations
from legation.lists.terms import terms_by_name
from legation.parser.parsed import Token
from legation.reading.actors.lexicon import Meaning
from legation.reading.actors.mention import Mention
from legation.reading.actors.name_runs import (
    TERM_RANKS,
    known_leaders,
    name_runs,
    serving_by_surname,
)
from legation.reading.actors.nouns import nouns
from legation.reading.actors.office_phrases import OfficePhrase
from legation.reading.actors.owner_words import OWNING_KINDS, of_country_behind
from legation.reading.actors.owners import owner_actors
from legation.reading.actors.syntax import appositions
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor
from legation.record.statement import Rank

# Words between a name and the office behind it: 'Karimi, the Afghan chargé' may hold so many.
APPOSITION_WORDS = 7
APPOSED = frozenset({"appos", "conj", "nmod:desc", "flat", "list", "parataxis", "dep"})


@dataclass(slots=True)
class Person:
    """What the document and the lists say of one person."""

    name: str
    said: tuple[Actor, ...] = ()
    listed: tuple[Actor, ...] = ()
    office: str | None = None
    rank: Rank | None = None

    @property
    def actors(self) -> tuple[Actor, ...]:
        """For whom the person speaks: by the text, which the lists may sharpen, else by the lists."""
        if len(self.said) == 1 and self.listed and self.listed[0].state == self.said[0].id:
            return self.listed
        return self.said or self.listed


@dataclass(slots=True)
class Place:
    """Where a person is named, with the office there."""

    start: int
    end: int
    root: int
    person: Person
    office: OfficePhrase | None


@dataclass(slots=True)
class Persons:
    """The persons of a document, by full name and by the words under which they come back."""

    places: list[Place] = field(default_factory=list)
    by_word: dict[str, Person] = field(default_factory=dict)
    by_name: dict[str, Person] = field(default_factory=dict)

    def named(self, name: str) -> Person:
        """The person of that full name, new if not met before."""
        person = self.by_name.get(name)
        if person is None:
            person = self.by_name[name] = Person(name)
            words = name.replace("-", " ").split()
            for word in (words[0], words[-1]) if len(words) > 1 else words:
                if len(word) > 1:
                    self.by_word[word] = person
            for word in words[
                1:-1
            ]:  # Muse Bihi Abdi comes back as Bihi, Edmundo González Urrutia as González
                if len(word) > 2 and word[0].isupper():
                    self.by_word.setdefault(word, person)
        return person


def read_persons(
    aside: list[tuple[int, int, tuple[Meaning, ...]]], offices: list[OfficePhrase], table: MentionTable
) -> Persons:
    """Find every person, and put a mention wherever one is named."""
    persons = Persons()
    known = known_leaders(aside, table)
    words = {place for office in offices for place in range(office.start, office.end)}
    runs = dict(name_runs(table, words))
    for start, (end, _, _) in known.items():
        if not any(first <= start and end <= last for first, last in runs.items()):
            runs = {first: last for first, last in runs.items() if last <= start or first >= end}
            runs[start] = end
    states = {actor.state for mention in table.in_order() for actor in mention.actors}
    for start in sorted(runs, key=lambda first: (first - runs[first] >= -1, first)):
        _place(start, runs[start], persons, _Context(known, offices, states, table))
    persons.places.sort(key=lambda place: place.start)
    for place in persons.places:
        table.put(mention_of(place, table))
    return persons


@dataclass(frozen=True, slots=True)
class _Context:
    known: dict[int, tuple[int, str, str]]
    offices: list[OfficePhrase]
    states: set[str | None]
    table: MentionTable


def _place(start: int, end: int, persons: Persons, context: _Context) -> None:
    """Decide whether a run of names is a person, and keep what is said of him or her there."""
    table = context.table
    honorific, first = False, start
    while start < end and table.doc[start].lower_ in nouns().honorifics:
        start, honorific = start + 1, True
        while start < end and table.doc[start].text in (".", "-"):
            start += 1
    if start >= end:
        return
    name = table.doc[start:end].text
    root = table.root_of(start, end)
    title = table.doc[root].head
    if table.doc[root].dep_ == "flat" and first <= title.i < start:
        root = title.i  # 'assured Ms Tsikhanouskaya', of which the parse makes 'Ms' the head
    office = _office_beside(start, end, root, context)
    leader = next((known for first, known in context.known.items() if start <= first < end == known[0]), None)
    person = _identified(name, leader, office, persons, context)
    if person is None:
        if end - start == 1 and office is None and not honorific:
            return
        if any(token.text in nouns().not_persons for token in table.doc[start:end]):
            return
        if office is None and not honorific and not _looks_personal(start, end, table):
            return
        person = persons.named(name)
    if not person.listed:
        _look_up(person, leader, table)
    if office is None and not person.actors:
        person.said = tuple(Actor(one.id, one.name) for one in of_country_behind(end, table))
    placed = not person.listed  # whom the lists know is not of the place where the text has him
    said = (
        office_owner(office, table.doc[root], table, placed=placed)
        if office
        else owner_actors(table.doc[root], table, placed=placed)
    )
    if office is None:
        person.said = person.said or tuple(Actor(one.id, one.name) for one in said)
    else:
        person.said = person.said or tuple(Actor(one.id, one.name) for one in said)
        if person.office is None or person.rank is None:
            state = (person.actors or (None,))[0]
            person.office = (
                office.text if office.office.id != "other" or person.office is None else person.office
            )
            person.rank = office.rank_in(state.state if state else None) or person.rank
    persons.places.append(Place(start, end, root, person, office))


def _identified(
    name: str,
    leader: tuple[int, str, str] | None,
    office: OfficePhrase | None,
    persons: Persons,
    context: _Context,
) -> Person | None:
    """The person met before under this name or one of its words, or one whom the lists know."""
    met = persons.by_name.get(name)
    if met is None and " " not in name:
        met = persons.by_word.get(name.rsplit("-", maxsplit=1)[-1])
    if met is not None:
        return met
    if leader is not None and (" " in name or " " in leader[1]):
        return persons.named(name if " " in name else leader[1])
    if " " not in name:
        rank = office.rank_in(None) if office is not None else None
        titled = frozenset(
            held for held, of_term in TERM_RANKS.items() if rank is not None and of_term == rank
        )
        term = serving_by_surname(name, context.table.published, context.states, titled)
        full = term.person if term is not None else leader[1] if leader is not None else None
        return persons.named(full) if full is not None else None
    return persons.named(name) if name.lower() in terms_by_name() else None


def _look_up(person: Person, leader: tuple[int, str, str] | None, table: MentionTable) -> None:
    """Take from the lists for whom a person speaks, and the office held on the day of the document."""
    held = terms_by_name().get(person.name.lower()) or terms_by_name().get(
        leader[1].lower() if leader else "", ()
    )
    day = table.published
    serving = [term for term in held if day is None or term.possibly_held(day)]
    if leader is not None and (leader[2] not in organisations() or not held or serving):
        person.listed = (Actor(leader[2], person.name),)
    elif serving:
        person.listed = (Actor(serving[0].actor, person.name),)
    elif held:
        # who has left an office is still of that state, and no longer of an organisation
        last = max(held, key=lambda term: term.start)
        person.listed = () if last.actor in organisations() else (Actor(last.actor, person.name),)
    for term in serving:
        if person.office is None and (not person.listed or term.actor == person.listed[0].id):
            person.office, person.rank = term.titles[0], TERM_RANKS.get(term.office)


def _office_beside(start: int, end: int, root: int, context: _Context) -> OfficePhrase | None:
    """The office before the name ('Minister X', 'the minister, X') or behind it ('X, the minister')."""
    doc = context.table.doc
    named = doc[root]
    children = {child.i for child in appositions(named)}
    apposed = named.head.i if named.dep_ in ("appos", "flat", "nmod:desc") else None
    for office in context.offices:
        if office.plural:
            continue
        before = start - office.end
        if before == 0 or office.root in children:
            return office
        if apposed == office.root or _is_right_before(office, start, table=context.table):
            return office
        if before > 0 and doc[office.end : start].text.strip() in (",", "-", '"', "(") and office.end < start:
            return office
        between = office.root - end
        if _serves_as(doc[office.root], named):
            return office
        joined = end + 1 < len(doc) and doc[end + 1].dep_ == "cc"  # 'Rashid Meredov, and the minister of …'
        if (
            0 < between <= APPOSITION_WORDS
            and doc[end].text == ","
            and doc[office.root].dep_ in APPOSED
            and not joined
        ):
            return office
    return None


def _serves_as(office: Token, named: Token) -> bool:
    """'Laura Dogu, who had landed two days earlier as chargé d'affaires'."""
    verb = office.head
    as_such = office.dep_ == "obl" and any(child.lower_ == "as" for child in office.lefts)
    return as_such and verb.dep_ == "acl:relcl" and verb.head.i == named.i


def _is_right_before(office: OfficePhrase, start: int, table: MentionTable) -> bool:
    """'The minister of foreign affairs of Turkmenistan, Rashid Meredov': what it is of, and a comma, between."""
    between = table.tokens[office.end : start]
    if not 2 < len(between) <= APPOSITION_WORDS + 1 or between[0].lower_ not in ("of", "for"):
        return False
    return between[-1].text == "," and not any(
        word.pos_ in ("VERB", "AUX", "PUNCT") or word.dep_ == "cc" for word in between[:-1]
    )


def office_owner(
    office: OfficePhrase, name: Token | None, table: MentionTable, *, placed: bool = True
) -> tuple[Actor, ...]:
    """For whom an office speaks: by its own words, by those of the name, by what stands right before it."""
    found = owner_actors(table.doc[office.root], table)
    if not found and name is not None:
        found = owner_actors(name, table, placed=placed)
    for other in range(office.start, office.end) if not found else ():
        if other != office.root:  # 'the chargé d'affaires of South Ossetia', hung on 'affaires'
            found = found or owner_actors(table.doc[other], table)
    if found:
        return found
    place = office.start - 1
    while place >= 0 and table.doc[place].text in ("'s", "’s", "'", "’", "-"):
        place -= 1
    mention = table.at(place) if place >= 0 else None
    if mention is not None and mention.kind in OWNING_KINDS and mention.end > place and not mention.locative:
        return mention.actors
    return ()


def _looks_personal(start: int, end: int, table: MentionTable) -> bool:
    """Whether a run of two words or more looks like a person's name: no article, no word for a body."""
    doc = table.doc
    if start > 0 and doc[start - 1].lower_ in ("the", "a", "an", "this"):
        return False
    if any(token.text in nouns().not_persons or token.is_upper for token in doc[start:end] if len(token) > 1):
        return False
    root = doc[table.root_of(start, end)]
    return root.dep_ not in ("compound", "amod", "flat")


def mention_of(place: Place, table: MentionTable) -> Mention:
    """The mention of a person at a place, with what is known of the person by now."""
    person = place.person
    written = table.doc[place.start : place.end].text
    actors = tuple(Actor(one.id, written, person.name, person.office) for one in person.actors)
    start = place.start
    if place.office is not None and place.office.end == place.start:
        start = place.office.start
    return Mention(
        start,
        place.end,
        place.root,
        actors,
        "person",
        rank=person.rank,
        person=person.name,
        office=person.office,
    )
