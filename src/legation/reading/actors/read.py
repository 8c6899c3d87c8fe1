"""Find the actors of a document: names, then persons, then what goes back to them.

In:  a document parsed with Universal Dependencies.
Out: its Mentions.

1. names of the lists   2. offices   3. persons, by title, apposition or list
4. from left to right: leaders without a side, nominals, common nouns, pronouns
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from legation.lists.organisations import organisations
from legation.parser.parsed import Doc, Token
from legation.reading.actors.focus import Focus
from legation.reading.actors.government_nominals import put_plain_nominals, resolve_nominal
from legation.reading.actors.group_parts import narrow_groups
from legation.reading.actors.lexicon import Meaning, find_names, find_titles
from legation.reading.actors.mention import Mention
from legation.reading.actors.mentions import Mentions
from legation.reading.actors.names import put_names
from legation.reading.actors.nominals import relational, resolve_noun
from legation.reading.actors.nouns import nouns
from legation.reading.actors.office_phrases import OfficePhrase, read_offices
from legation.reading.actors.owners import owner_actors
from legation.reading.actors.persons import Person, Persons, Place, mention_of, office_owner, read_persons
from legation.reading.actors.pronouns import PRONOUNS, resolve_pronoun
from legation.reading.actors.rows import rows_of
from legation.reading.actors.sides import holder_of, side_of
from legation.reading.actors.syntax import SUBJECTS, appositions, is_definite, is_locative, is_plural
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor
from legation.record.record import Document
from legation.record.statement import Rank

# Who is called so is of the same rank as whose counterpart he is.
EQUALS = frozenset({"counterpart", "colleague", "homologue"})

# Parts of speech that speak of nobody.
SILENT = frozenset({"PUNCT", "SPACE", "ADP", "CCONJ", "PART", "AUX", "INTJ", "SYM"})


def read_mentions(doc: Doc, document: Document) -> Mentions:
    """Find every mention of an actor in a parsed document, and say who is meant."""
    table = MentionTable(doc, document)
    aside = put_names(find_names(document.text), table)
    narrow_groups(table)
    table.rows = rows_of(table)
    nominals = put_plain_nominals(aside.nominals, table)
    put_owned_bodies(table)
    offices = read_offices(find_titles(document.text), table)
    persons = read_persons(aside.leaders, offices, table)
    return _Pass(table, persons, offices, nominals).run()


def _phrase(noun: Token) -> Iterator[Token]:
    """A noun's phrase without its relative clauses: 'her' of 'the talks that he held with her' waits for its turn."""
    for child in noun.lefts:
        yield from _phrase(child)
    yield noun
    for child in noun.rights:
        if child.dep_ not in ("acl:relcl", "advcl:relcl"):
            yield from _phrase(child)


def is_definite_office(root: Token) -> bool:
    """Whether an office is one person's: 'Greece's foreign minister', 'the Greek premier'; not 'an official'."""
    return is_definite(root) or any(child.dep_ == "nmod:poss" for child in root.lefts)


def body_of(token: Token, owner: Callable[[], tuple[Actor, ...]], table: MentionTable) -> Mention | None:
    """A body that goes by the name of an organisation's, and is its owner's; None where it is no such."""
    mention = table.headed_by(token)
    if mention is None or mention.kind != "organisation" or not mention.actors:
        return None
    organisation = organisations().get(mention.actors[0].id or "")
    if organisation is None or table.doc[mention.start : mention.end].text not in organisation.bodies:
        return None
    owned = tuple(one for one in owner() if one.id not in organisations())
    return Mention(mention.start, mention.end, token.i, owned, "nominal") if owned else None


def put_owned_bodies(table: MentionTable) -> None:
    """'Russia's Security Council' is Russia's, and so is its secretary."""
    for mention in table.in_order():
        root = table.tokens[mention.root]
        owned = body_of(root, partial(owner_actors, root, table), table)
        if owned is not None:
            table.put(owned)


class _Pass:
    """The way through the document from left to right, on which what goes back is resolved."""

    def __init__(
        self,
        table: MentionTable,
        persons: Persons,
        offices: list[OfficePhrase],
        nominals: list[tuple[int, int, tuple[Meaning, ...]]],
    ) -> None:
        self.table = table
        self.persons = persons
        self.focus = Focus(table)
        self.offices = {office.root: office for office in offices}
        self.places = {place.root: place for place in persons.places}
        self.taken = {place.office.root: place for place in persons.places if place.office is not None}
        self.done: set[int] = set()
        self.there = [token for token in table.tokens if token.lower_ == "there"]
        # the tokens that may have something behind them that tells whose they are: few do
        self.led_behind = {token.head.i for token in self.there} | self.offices.keys() | self.places.keys()
        self.nominals = {
            table.root_of(start, end): (start, end, meanings) for start, end, meanings in nominals
        }

    def run(self) -> Mentions:
        """Settle every token, and give the mentions."""
        headed = self.table.headed
        for sentence in self.table.doc.sents:
            tokens = list(sentence)
            for token in tokens if self.nominals else ():
                if token.i in self.nominals:
                    self._nominal(token)
            for token in tokens:
                self._settle_once(token)
                settled = headed.get(token.i)
                if settled is not None and (settled.actors or settled.person):
                    self.focus.settle(settled)
        return Mentions(self.table, self.focus)

    def _nominal(self, token: Token) -> None:
        found = resolve_nominal(*self.nominals[token.i], self.table, self.focus)
        if found is not None:
            self.table.put(found)

    def _settle_once(self, token: Token) -> None:
        """Settle a token after what it is of: 'ministry' and 'its' before the spokesman of its ministry."""
        if token.pos_ in SILENT or token.i in self.done:
            return
        self.done.add(token.i)
        for child in self._first(token) if token.i in self.led_behind else ():
            for inner in _phrase(child):
                self._settle_once(inner)
        found = self._settle(token)
        if found is not None:
            self.table.put(found)

    def _first(self, token: Token) -> list[Token]:
        """What stands behind a token and tells whose it is: 'of its ministry', 'there', ', his envoy'."""
        behind = [child for child in self.there if child.head.i == token.i and child.i > token.i]
        if token.i in self.offices or token.i in self.places:
            behind += [child for child in token.rights if child.dep_ == "nmod"]
        place = self.places.get(token.i)
        if place is not None and place.office is not None and place.office.root > token.i:
            root = self.table.tokens[place.office.root]
            behind += [
                child
                for child in root.children
                if child.i > token.i and (child.dep_ in ("nmod:poss", "nmod") or child.lower_ == "there")
            ]
            behind.sort(key=lambda child: child.lower_ != "there")
        return behind

    def _settle(self, token: Token) -> Mention | None:
        place = self.places.get(token.i)
        if place is not None:
            return self._person(place)
        if self.table.headed_by(token) is not None or token.i in self.table.blocked:
            return self._body(token)
        if token.i in self.offices:
            return self._office(token, self.offices[token.i])
        around = self.table.at(token)
        if around is not None and around.kind not in ("person", "office", "nominal"):
            return None
        if token.pos_ in ("NOUN", "PROPN", "NUM") or token.lower_ in ("both", "neither", "each"):
            found = resolve_noun(token, self.table, self.focus)
            if found is not None:
                return found
        return resolve_pronoun(token, self.table, self.focus) if token.lower_ in PRONOUNS else None

    def _body(self, token: Token) -> Mention | None:
        """'The secretary of the Security Council there': the council of a secretary is no organisation's."""
        if token.head.lemma_.lower() != "secretary":
            return None
        return body_of(token, partial(self._of_secretary, token.head), self.table)

    def _of_secretary(self, secretary: Token) -> tuple[Actor, ...]:
        """Whose a secretary is, before whose his council is: 'the secretary of the Security Council there'."""
        places = [self.table.headed_by(child) for child in secretary.rights if child.lower_ == "there"]
        there = tuple(actor for place in places if place is not None for actor in place.actors)
        return there or owner_actors(secretary, self.table)

    def _person(self, place: Place) -> Mention:
        """A person, whose side is looked for in what was said before where neither text nor lists tell it."""
        person = place.person
        if not person.actors and place.office is not None:
            self._find_side(person, place.office, self.table.tokens[place.root])
        elif not person.actors:
            self._know_again(person, self.table.tokens[place.root])
        return mention_of(place, self.table)

    def _know_again(self, person: Person, name: Token) -> None:
        """'Greece's foreign minister never got off his plane. Nikos Dendias had flown …': the same under his name."""
        start = name.sent.start
        headline = self.table.document.text[: self.table.document.title_end]
        known = person.name.rsplit(" ", maxsplit=1)[-1] in headline  # of whom the whole report tells
        if name.dep_ not in SUBJECTS or not known or any(appositions(name)):
            return
        if start == 0 or "\n" in self.table.tokens[start - 1].text_with_ws:
            return  # of another paragraph
        before = self.table.tokens[start - 1].sent
        for one in reversed(self.focus.settled):
            root = self.table.tokens[one.root]
            if one.root < before.start or (one.root < start and one.kind == "person"):
                return  # who holds the office has been named: 'Serbia's president, Ana Kos, left. Vjosa Osmani …'
            if (
                one.root < start
                and one.kind == "office"
                and root.dep_ in SUBJECTS
                and root.head.dep_ == "ROOT"
            ):
                if one.person is None and not one.plural and one.actors and is_definite_office(root):
                    self._tell(person, one)
                return

    def _tell(self, person: Person, office: Mention) -> None:
        """Tell every place where a person is named whose office he holds."""
        person.said = tuple(Actor(one.id, one.name) for one in office.actors)
        person.office, person.rank = office.office, person.rank or office.rank
        for named in self.persons.places:
            if named.person is person:
                self.table.put(mention_of(named, self.table))

    def _find_side(self, person: Person, office: OfficePhrase, name: Token) -> None:
        """Give a person a side, and tell it to every place where the person is named."""
        root = self.table.doc[office.root]
        actors = owner_actors(root, self.table)
        if not actors and root.lemma_.lower() in nouns().relational:
            other = relational(root, self.table, self.focus)
            actors = other.actors if other is not None else ()
        actors = actors or side_of(name, office, self.table, self.focus)
        if not actors:
            return
        person.said = tuple(Actor(one.id, one.name) for one in actors)
        if person.rank is None:
            person.rank = office.rank_in(person.said[0].state)
        for named in self.persons.places:
            if named.person is person:
                self.table.put(mention_of(named, self.table))

    def _office(self, token: Token, office: OfficePhrase) -> Mention:
        """An office: its holder where one is named, else its owner, else who held it when last spoken of."""
        taken = self.taken.get(token.i)
        if taken is not None:
            person = taken.person
            if not person.actors:
                self._find_side(person, office, self.table.doc[taken.root])
            of_person = mention_of(taken, self.table)
            return self._of_office(token, office, of_person.actors, person.name, person.rank)
        actors = office_owner(office, None, self.table)
        if not actors and is_definite(token) and not is_plural(token):
            back = holder_of(token, self.focus)
            if back is not None:
                return self._of_office(token, office, back.actors, back.person, back.rank)
        if not actors:
            other = resolve_noun(token, self.table, self.focus)
            actors = other.actors if other is not None else side_of(token, office, self.table, self.focus)
        return self._of_office(token, office, actors, None, self._rank_of_other(token))

    def _rank_of_other(self, token: Token) -> Rank | None:
        """'His Kazakh counterpart' is of the rank that he is of."""
        if token.lemma_.lower() not in EQUALS:
            return None
        for child in token.lefts:
            if child.dep_ == "nmod:poss":
                owner = self.table.headed_by(child)
                return owner.rank if owner is not None else None
        return None

    def _of_office(
        self,
        token: Token,
        office: OfficePhrase,
        actors: tuple[Actor, ...],
        person: str | None,
        rank: Rank | None,
    ) -> Mention:
        state = actors[0].state if actors else None
        return Mention(
            office.start, max(office.end, token.i + 1), token.i,
            tuple(Actor(one.id, one.name, person, office.text) for one in actors), "office",
            rank=office.rank_in(state) or rank,
            named=person is not None, locative=is_locative(token), person=person, office=office.text,
            plural=office.plural,
        )  # fmt: skip
