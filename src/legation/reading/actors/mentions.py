"""Where the actors of a document stand in it."""

from __future__ import annotations

from itertools import accumulate

from legation.parser.parsed import Token
from legation.reading.actors.focus import OFTEN, Focus
from legation.reading.actors.mention import Mention
from legation.reading.actors.owners import actors_of_phrase
from legation.reading.actors.syntax import is_locative
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

PLACES = frozenset({"city", "capital", "state"})
RECENT = 0.5


class Mentions:
    """The mentions of one document, and what its noun phrases stand for."""

    __slots__ = ("_all", "_focus", "_of_phrase", "_sentences", "_table")

    def __init__(self, table: MentionTable, focus: Focus) -> None:
        self._table = table
        self._focus = focus
        self._all = tuple(table.in_order())
        self._of_phrase = dict[int, tuple[Actor, ...]]()
        # the number of sentences begun before each token
        self._sentences = tuple(accumulate((bool(token.is_sent_start) for token in table.doc), initial=0))

    @property
    def all(self) -> tuple[Mention, ...]:
        """Every mention, in the order of the text."""
        return self._all

    def at(self, token: Token) -> Mention | None:
        """The longest mention that covers the token."""
        return self._table.at(token)

    def headed_by(self, token: Token) -> Mention | None:
        """The mention whose head the token is."""
        return self._table.headed.get(token.i)

    def of_phrase(self, token: Token) -> tuple[Actor, ...]:
        """The actors that the noun phrase headed by the token denotes or acts for."""
        known = self._of_phrase.get(token.i)
        if known is None:
            self._of_phrase[token.i] = known = actors_of_phrase(token, self._table)
        return known

    def is_outlet_or_misnomer(self, token: Token) -> bool:
        """Whether the token is part of a name that means no actor: 'New Mexico', 'the Moscow Times'."""
        return token.i in self._table.blocked

    def in_dateline(self, token: Token) -> bool:
        """Whether the token is the place of a dateline, which does nothing itself, whatever the parse takes it for."""
        return token.i in self._table.datelines

    def place_of(self, token: Token) -> Mention | None:
        """The named place in which the text puts what the token says: 'in Kabul', of a verb or of a noun."""
        for child in token.children:
            mention = self._table.headed_by(child)
            if mention is not None and mention.kind in PLACES and mention.named and is_locative(child):
                return mention
        for child in token.children:
            if child.dep_ in ("obj", "nsubj:pass", "obl", "nmod"):
                for inner in child.children:
                    mention = self._table.headed_by(inner)
                    if (
                        mention is not None
                        and mention.kind in PLACES
                        and mention.named
                        and is_locative(inner)
                    ):
                        return mention
        return None

    def salient(self, before: Token) -> list[Actor]:
        """The actors spoken of before the token, the most present first: lately, and often."""
        weights: dict[str, tuple[float, Actor]] = {}
        for mention in self._all:
            if mention.root >= before.i or mention.kind == "city":
                continue
            for actor in mention.actors:
                if actor.id is None:
                    continue
                weight = weights.get(actor.id, (0.0, actor))[0] + OFTEN
                away = self._sentences[before.i] - self._sentences[mention.root]
                weight += RECENT / (1 + away) * (0.3 if mention.locative else 1.0)
                weights[actor.id] = (weight, actor)
        ranked = sorted(weights.values(), key=lambda pair: -pair[0])
        return [Actor(actor.id, actor.name) for _, actor in ranked]
