"""Which actor is spoken of at a place: the mentions before it, by nearness and part of the sentence.

In:  the mentions that are settled so far, in the order of the text.
Out: the best one that a caller accepts.

The weights follow the order that centering theory found in English (Grosz, Joshi and Weinstein 1995): the
subject before the object before the rest; of two sentences the nearer.
"""

from __future__ import annotations

from collections.abc import Callable

from legation.parser.parsed import Token
from legation.reading.actors.mention import Mention
from legation.reading.actors.silent_subjects import silent_subject
from legation.reading.actors.syntax import SUBJECTS, clause_verb
from legation.reading.actors.table import MentionTable

WINDOW = 4
NEAR = 3.0
PER_SENTENCE = 1.2
SUBJECT = 1.6
OBJECT = 0.6
POSSESSOR = 0.5
ASIDE = -1.2
PARALLEL = 0.4
PARALLEL_OBJECT = 1.7
HEADLINE = -0.4
OF_ANOTHER_NUMBER = -1.5
SINGULAR = frozenset({"it", "its"})
PERSONS = frozenset({"person", "office"})
BODIES = frozenset({"state", "government", "organisation", "capital", "nominal"})
OFTEN = 0.06
OF_ITS_CLAUSE = 1.5
MOST_OFTEN = 0.6


class Focus:
    """The mentions settled so far, and what they weigh at a place."""

    def __init__(self, table: MentionTable) -> None:
        self.table = table
        self.settled: list[Mention] = []
        self.times: dict[str, int] = {}
        self._sentence = [0] * len(table.tokens)
        number = 0
        for token in table.tokens:
            if token.is_sent_start:
                number += 1
            self._sentence[token.i] = number
        self._title_ends = table.document.title_end

    def settle(self, mention: Mention) -> None:
        """Count a mention in from here on."""
        self.settled.append(mention)
        for actor in mention.actors:
            if actor.state:
                self.times[actor.state] = self.times.get(actor.state, 0) + 1

    def best(
        self, at: Token, accepts: Callable[[Mention], bool], *, window: int = WINDOW, bound: bool = True
    ) -> Mention | None:
        """The weightiest mention before the token that the caller accepts; of equals the later one.

        `bound` leaves out who is subject of the token's clause; a person is not left out for his state, 'according
        to her, Slovenia will'. A mention may have no actors: a person whose side is unknown.
        """
        found: tuple[float, Mention] | None = None
        here = self._sentence[at.i]
        apart = self.subject_of(at) if bound else set()
        persons_apart = self.subject_of(at, persons=True) if bound else set()
        for mention in reversed(self.settled):
            if mention.root >= at.i or mention.end > at.i:
                continue
            away = here - self._sentence[mention.root]
            if away > window:
                break
            barred = persons_apart if mention.kind in PERSONS else apart
            if (mention.actors and mention.actors[0].id in barred) or not accepts(mention):
                continue
            weight = self._weight(at, mention, away)
            if found is None or weight > found[0]:
                found = (weight, mention)
        return found[1] if found else None

    def same_sentence(self, at: Token, mention: Mention) -> bool:
        """Whether the mention stands in the token's sentence."""
        return self._sentence[at.i] == self._sentence[mention.root]

    def _weight(self, at: Token, mention: Mention, away: int) -> float:
        token = self.table.tokens[mention.root]
        weight = NEAR - PER_SENTENCE * away
        weight += self._part(token)
        if mention.locative or mention.kind in ("city", "demonym"):
            weight += ASIDE
        if mention.plural and at.lower_ in SINGULAR:
            weight += OF_ANOTHER_NUMBER
        if token.idx < self._title_ends <= at.idx:
            weight += HEADLINE
        if at.dep_ in SUBJECTS and token.dep_ in SUBJECTS:
            weight += PARALLEL
        elif away == 0 and at.dep_ == "obj" and token.dep_ in ("obj", "obl") and not mention.locative:
            weight += PARALLEL_OBJECT
        state = mention.actors[0].state if mention.actors else None
        weight += min(MOST_OFTEN, OFTEN * self.times.get(state or "", 0))
        if (
            away == 0
            and at.dep_ == "nmod:poss"
            and token.dep_ in SUBJECTS
            and clause_verb(token).i == clause_verb(at.head).i
        ):
            weight += OF_ITS_CLAUSE
        elif away == 0 and at.dep_ == "nmod:poss" and token.i == silent_subject(at):
            weight += OF_ITS_CLAUSE + SUBJECT
        elif away == 0 and token.dep_ in SUBJECTS and _contrasts(at, token):
            weight -= SUBJECT
        return weight

    def _part(self, token: Token) -> float:
        while token.dep_ == "conj" and token.head.i != token.i:
            token = token.head
        if token.dep_ in SUBJECTS or token.dep_ == "ROOT":
            return SUBJECT
        if token.dep_ in ("obj", "iobj", "obl:agent"):
            return OBJECT
        return POSSESSOR if token.dep_ == "nmod:poss" else 0.0

    def subject_of(self, at: Token, *, persons: bool = False) -> set[str | None]:
        """Who is subject of the clause of a plain pronoun, which is somebody else: 'Russia recognised it'.

        `persons` counts subjects that are states or bodies for nothing.
        """
        if at.dep_ == "nmod:poss" or at.dep_ in SUBJECTS:
            return set()
        verb = clause_verb(at)
        found: set[str | None] = set()
        while True:
            subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
            for child in subjects:
                mention = self.table.headed_by(child)
                if mention is not None and not (persons and mention.kind in BODIES):
                    found |= {actor.id for actor in mention.actors}
            if subjects or verb.dep_ not in ("conj", "xcomp", "aux") or verb.head.i == verb.i:
                return found
            verb = verb.head


def _contrasts(at: Token, subject: Token) -> bool:
    """'The US blamed Moscow, while its envoy …': a clause set against another has the envoy of the other side."""
    clause = at.head.head
    against = at.dep_ == "nmod:poss" and at.head.dep_ in SUBJECTS and clause.dep_ == "advcl"
    marks = {child.lower_ for child in clause.lefts if child.dep_ in ("mark", "advmod")} if against else set()
    return bool(marks & {"while", "whereas"}) and clause.head is subject.head
