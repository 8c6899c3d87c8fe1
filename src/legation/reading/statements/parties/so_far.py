"""What the talk has been of so far: the pair of the last deed, and who did what others take offence at.

In:  the statements read before this place.
Out: pairs of who and towards whom, together a Talk.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from legation.codebook.named_deeds import named_deeds
from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.actors.counted import NUMBERS
from legation.reading.material import Material
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL, Act, Statement, Status

POINTING = frozenset({"that", "this", "it", "these", "those", "them"})
DONE: frozenset[Status] = frozenset({"occurred", "ended", "agreed"})
SENDING: frozenset[Act] = frozenset({"appoint"})
RECEIVING: frozenset[Act] = frozenset({"accredit", "credentials"})
TOLD: frozenset[Status] = frozenset(
    {"requested", "occurred", "ended", "agreed", "planned", "pledged", "ongoing", "denied"}
)


PASSING = 2  # times as often is a pair named that a report is about
NEAR = 3  # days within which several do the same


@dataclass(frozen=True, slots=True)
class Talk:
    """The pair spoken of last, those of the same act told last, those of the deed done last, and those of what was
    told of the thing taken up.
    """

    last: Pair | None = None
    same: tuple[Pair, ...] = ()
    doers: tuple[Pair, ...] = ()
    told: tuple[Pair, ...] = ()
    blamed: tuple[Pair, ...] = ()
    """Of blame told right before, who blamed whom: 'rejected that' answers it."""
    facing: tuple[Actor, ...] = ()
    """Towards whom deeds have been told, the most often first: a report has one at whom all others act."""
    main: Pair | None = None
    """The pair told of most often."""
    reacted: tuple[int, ...] = ()
    """Where praise and blame were told before."""

    @classmethod
    def at(cls, candidate: Candidate, found: list[Explained], material: Material) -> Talk:
        """What the talk has been of before a candidate."""
        doers = list[Pair]()
        if ("doer",) in candidate.phrasing.counterpart:  # most candidates ask for nobody's deed
            doers = (
                _doers_of_named(candidate, found)
                or _doers_counted(candidate, found)
                or doers_of_deed(found, candidate.trigger.sent)
            )
        same = [row for row in found if row.statement.act == candidate.act]
        thing = candidate.thing or _described(candidate)
        told = told_of(thing, same) if thing is not None and same else []
        blamed = _blamed_before(candidate, found)
        return cls(
            _turned(last_pair(found, candidate.trigger.sent, material), candidate.act, found),
            tuple(_told_last(same)),
            tuple(doers),
            tuple(told),
            tuple(blamed),
            tuple(_faced(found)),
            _main_pair(found, candidate.trigger.sent),
            reacted=tuple(row.trigger.start for row in found if row.statement.act in traits().reactions),
        )


def _main_pair(found: list[Explained], sentence: Words) -> Pair | None:
    """The pair told of most often, where the last one was told in passing: a paragraph before, and once."""
    rows = [row for row in found if row.statement.actor.id and row.statement.counterpart is not None]
    if not rows:
        return None
    times, known = Counter[frozenset[str | None]](), dict[frozenset[str | None], Pair]()
    for row in rows:
        actor, counterpart = row.statement.actor, row.statement.counterpart
        if counterpart is not None:
            both = frozenset((side_of(actor.id), side_of(counterpart.id)))
            times[both] += 1
            known.setdefault(both, (actor, counterpart))
    paragraph = sentence.doc.text.rfind("\n", 0, sentence.start_char) + 1
    if rows[-1].statement.evidence.start >= paragraph:
        return None
    (first, count), *others = times.most_common()
    return known[first] if count > 1 and all(count > 2 * other for _, other in others) else None


def _faced(found: list[Explained]) -> list[Actor]:
    """Towards whom the deeds so far were done, who most often first; what is done together is towards both."""
    times, known = Counter[str | None](), dict[str | None, Actor]()
    for row in found:
        statement = row.statement
        together = statement.act in SYMMETRICAL
        for one in (statement.counterpart, statement.actor) if together else (statement.counterpart,):
            if one is not None and one.id:
                times[side_of(one.id)] += 1 if together else 2
                known.setdefault(side_of(one.id), one)
    return [known[side] for side, _ in times.most_common()]


SILENCE = Talk()


def _blamed_before(candidate: Candidate, found: list[Explained]) -> list[Pair]:
    """'Chad accused Sudan of lying. Sudan called that nonsense': who blamed whom two sentences ago or later."""
    if candidate.act != "criticize" or not found or found[-1].statement.act != "criticize":
        return []
    objects = candidate.arguments.object or candidate.arguments.subject
    answered = any(
        word.lower_ in POINTING or word.lemma_.lower() in load_nouns()["claim"] for word in objects
    )
    start = candidate.trigger.sent.start
    before = candidate.trigger.doc[start - 1].sent.start if start else 0
    before = candidate.trigger.doc[before - 1].sent.start_char if before else 0
    return _told_last(found) if answered and found[-1].trigger.start >= before else []


def _described(candidate: Candidate) -> Token | None:
    """'Will reopen its embassy in Minsk, shut in 2022': the thing of which a participle tells more."""
    trigger, around = candidate.trigger, candidate.arguments
    if trigger.dep_ not in ("acl", "advcl") or not around.passive or len(around.object) != 1:
        return None
    return around.object[0] if around.object[0].pos_ == "NOUN" else None


def told_of(thing: Token, rows: list[Explained]) -> list[Pair]:
    """The pairs of the deed that was told last of a thing."""
    return _told_last([row for row in rows if _is_about(row, thing)])


def _told_last(rows: list[Explained]) -> list[Pair]:
    """The pairs of the last deed: of all rows that its trigger made, those with two sides."""
    last = [row.statement for row in rows if row.trigger == rows[-1].trigger]
    return [(one.actor, one.counterpart) for one in last if one.counterpart is not None]


def _is_about(row: Explained, thing: Token) -> bool:
    spans = (row.trigger, row.statement.evidence, *(span for _, span in row.roles))
    return any(span.start <= thing.idx < span.end for span in spans)


def _turned(pair: Pair | None, act: Act, found: list[Explained]) -> Pair | None:
    """The pair spoken of last, as an envoy's act has it: whose envoy one side receives, that side has sent."""
    if pair is None or act not in SENDING | RECEIVING:
        return pair
    last = next(row.statement.act for row in reversed(found) if row.statement.actor.id == pair[0].id)
    across = (act in SENDING and last in RECEIVING) or (act in RECEIVING and last in SENDING)
    return (pair[1], pair[0]) if across else pair


def last_pair(found: list[Explained], sentence: Words, material: Material) -> Pair | None:
    """The pair of the deed read last that has two sides; praise and blame are no deeds of their own.

    A pair told of in passing is not carried into the next paragraph: there it is again one that the report is about.
    """
    told = [row.statement for row in found if _tells_pair(row)]
    if not told:
        return None
    last = told[-1]
    paragraph = sentence.doc.text.rfind("\n", 0, sentence.start_char)
    if last.evidence.start < paragraph:
        named = _times_named(material)
        main = max(reversed(told), key=lambda one: _least_named(one, named))
        if _least_named(main, named) >= PASSING * _least_named(last, named):
            last = main
    assert last.counterpart is not None
    return last.actor, last.counterpart


def _times_named(material: Material) -> Counter[str | None]:
    return Counter(side_of(actor.id) for mention in material.mentions.all for actor in mention.actors)


def _least_named(one: Statement, named: Counter[str | None]) -> int:
    """How often a report speaks of the one of two sides that it speaks of less."""
    other = one.counterpart
    return min(named[side_of(one.actor.id)], named[side_of(other.id)] if other is not None else 0)


def _tells_pair(row: Explained) -> bool:
    one = row.statement
    return (
        one.act not in traits().reactions
        and one.status not in ("ongoing", "possible")
        and one.actor.id is not None
        and one.counterpart is not None
    )


def _doers_of_named(candidate: Candidate, found: list[Explained]) -> list[Pair]:
    """Who did what a noun around a word of praise or blame names by its kind: 'the sanctions', 'the visit'."""
    if candidate.act not in traits().reactions:
        return []
    around = candidate.arguments
    nouns = (*around.object, *around.subject, *(t for group in around.by_preposition.values() for t in group))
    for noun in nouns:
        acts = named_deeds().get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
        rows = [row for row in found if acts and row.statement.act in acts and row.statement.status in TOLD]
        near = [row for row in rows if noun.text.lower() in row.statement.evidence.quote.lower()]
        done = [row for row in near or rows if row.statement.status in DONE]
        if rows:
            return [pair for pair in _told_last(done or near or rows) if pair[0].id]
    return []


def _doers_counted(candidate: Candidate, found: list[Explained]) -> list[Pair]:
    """'Accused the four', 'condemned all three': so many who did the deed that was done last."""
    around = candidate.arguments
    nouns = (*around.object, *(t for group in around.by_preposition.values() for t in group))
    count = next((NUMBERS[noun.lower_] for noun in nouns if noun.lower_ in NUMBERS), None)
    deeds = [
        row.statement
        for row in found
        if row.statement.act not in traits().reactions and row.statement.status in DONE
    ]
    if count is None or not deeds:
        return []
    acted = dict[str | None, Pair]()
    for one in reversed(deeds):
        if one.act == deeds[-1].act and one.counterpart is not None and one.actor.id and len(acted) < count:
            acted.setdefault(side_of(one.actor.id), (one.actor, one.counterpart))
    return list(acted.values()) if len(acted) == count else []


def doers_of_deed(found: list[Explained], sentence: Words) -> list[Pair]:
    """Who did the deed that others take offence at, each with whom it was done to.

    It is one of the same paragraph; else the last one done; else the news itself, which headline and lead tell first; a
    meeting at last.
    """
    for passing in (traits().passing, frozenset[Act]()):
        deeds = [
            row
            for row in found
            if row.statement.act not in traits().reactions | passing
            and row.statement.status in TOLD
            and row.statement.actor.id is not None
            and not (row.statement.status == "denied" and row.statement.act in traits().passing)
            and (row.statement.act not in traits().gifts or row.statement.status == "ended")
        ]
        paragraph = sentence.doc.text.rfind("\n", 0, sentence.start_char) + 1
        here = [row for row in deeds if row.statement.evidence.start >= paragraph]
        done = [row for row in deeds if row.statement.status in DONE]
        for deed in (*here[-1:], *done[-1:], *deeds[:1]):
            rows = [row.statement for row in deeds if row.trigger == deed.trigger or _is_alike(row, deed)]
            return [(one.actor, one.counterpart) for one in rows if one.counterpart is not None]
    return []


def _is_alike(row: Explained, deed: Explained) -> bool:
    """Whether others did the same in these days: who rejects 'the declarations' rejects those of all."""
    one, other = row.statement, deed.statement
    if one.act != other.act or one.status != other.status or one.counterpart != other.counterpart:
        return False
    first = one.when.start if one.when is not None else None
    second = other.when.start if other.when is not None else None
    if first is None or second is None:
        return one.when == other.when
    return abs((first - second).days) <= NEAR
