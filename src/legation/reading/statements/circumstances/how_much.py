"""How much: the amounts that belong to an act.

In:  a candidate, the words that say it, the document's material.
Out: the amounts within those words; those tied to its things behind them ('worth …', 'of which …', '… and …');
     where it has none, that of the next sentence which speaks of the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.amounts import Amount
from legation.reading.material import Material
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import SUBJECTS
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.interval import Interval
from legation.record.span import Span
from legation.record.statement import Act

MEASURES = frozenset({"money", "mass", "volume", "energy", "power"})
BARE = Decimal(1_000_000)  # a bare number of so much, in a text about money, is money
# What may lie between an amount and the thing that it measures.
TIED = frozenset(
    "nmod nmod:unmarked nmod:desc nmod:poss nummod compound amod acl acl:relcl appos conj dep obl obl:unmarked obj"
    " xcomp advmod fixed flat list".split()
)
CLITICS = frozenset({"'s", "’s", "'", "’"})
NEAR = 1000  # characters; how far back the money is sought in which a bare number counts
ENDS = frozenset({";", ":"})
HEIGHT = 8


Placed = tuple[int, Interval]
"""An amount with the place in the text where it begins."""


def besides(amounts: Iterable[Placed], others: set[int]) -> tuple[Interval, ...]:
    """The amounts without those that stand at the places of others."""
    return tuple(interval for start, interval in amounts if start not in others)


def amounts_of(candidate: Candidate, evidence: Span, material: Material) -> tuple[Placed, ...]:
    """The amounts of an act with their places, where the act is one that has amounts."""
    if candidate.act not in traits().measured:
        return ()
    found = _within(candidate.act, evidence, material)
    found += tuple(_tied(candidate, evidence, material))
    return found or tuple(_told_next(candidate, material))


def amounts_in(act: Act, evidence: Span, material: Material) -> tuple[Interval, ...]:
    """The amounts within words that say an act."""
    return besides(_within(act, evidence, material), set())


def _within(act: Act, evidence: Span, material: Material) -> tuple[Placed, ...]:
    return amounts_between(act, evidence.start, evidence.end, material)


def amounts_between(act: Act, start: int, end: int, material: Material) -> tuple[Placed, ...]:
    """The amounts between two characters that can measure an act, with their places."""
    if act not in traits().measured:
        return ()
    inside = material.amounts_within(start, end)
    measured = ((one.span.start, _measured(one, act, material)) for one in inside)
    return tuple((start, interval) for start, interval in measured if interval is not None)


def _measured(amount: Amount, act: Act, material: Material) -> Interval | None:
    """The interval of an amount that can measure the act: people of who is expelled, of a gift money and goods."""
    if act == "expel":
        counted = amount.kind == "number" and amount.noun is None
        counted = counted or (amount.kind == "count" and amount.interval.unit in vocabulary().expelled)
        return (
            replace(amount.interval, unit="people")
            if counted
            else amount.interval
            if amount.kind == "count"
            else None
        )
    if amount.kind in MEASURES:
        return amount.interval
    if amount.kind != "number" or amount.noun is not None or amount.value < BARE:
        return None
    since = max(0, amount.span.start - NEAR)
    before = [one for one in material.amounts_within(since, amount.span.start) if one.kind == "money"]
    token = material.token_at(amount.span.start)
    # 'pledged 300 million euros, Britain £160 million and Norway 130 million': the money that the list began with
    here = [one for one in before if token is not None and one.span.start >= token.sent.start_char]
    return replace(amount.interval, unit=(here[:1] or before[-1:])[0].interval.unit) if before else None


def _tied(candidate: Candidate, evidence: Span, material: Material) -> Iterator[Placed]:
    """'Tonnes of food, worth two million soms', '500 million, of which 200 million': behind the words of the act."""
    trigger = candidate.trigger
    found = candidate.arguments
    things = {
        trigger.i,
        *(token.i for token in (*found.object, *found.iobject, *found.subject, *found.at("to"))),
    }
    for amount in material.amounts_within(evidence.end, trigger.sent.end_char):
        token = material.token_at(amount.span.start)
        if (
            token is None
            or not (_hangs_on(token, things) or _is_worth(token, things))
            or _is_anothers(evidence.end, token, material)
        ):
            continue
        interval = _measured(amount, candidate.act, material)
        if interval is not None:
            yield amount.span.start, interval


def _is_worth(token: Token, things: set[int]) -> bool:
    """'… of food and clothing, worth two million soms': right behind a thing, wherever the parse hung 'worth'."""
    place = token.i - 1
    if (
        place > token.sent.start
        and token.doc[place].lower_ == "at"
        and token.doc[place - 1].lower_ == "valued"
    ):
        place -= 1
    elif token.doc[place].lower_ != "worth":
        return False
    place -= 1
    while place > token.sent.start and token.doc[place].is_punct:
        place -= 1
    return place >= token.sent.start and _hangs_on(token.doc[place], things)


def _hangs_on(token: Token, things: set[int]) -> bool:
    """Whether a word is tied to one of the act's things, and not to another deed."""
    current = token
    for _ in range(HEIGHT):
        if current.i in things:
            return True
        share = (
            current.dep_ == "nsubj" and current.head.dep_ == "acl:relcl"
        )  # 'of which 200 million will come as grants'
        if not (current.dep_ in TIED or share) or current.head.i == current.i:
            return False
        if current.pos_ == "VERB" and current.dep_ in ("conj", "xcomp") and not _goes_on_about_it(current):
            return False
        current = current.head
    return False


def _goes_on_about_it(verb: Token) -> bool:
    """'… and to finance it with $500 million': a second verb about the same thing."""
    return any(child.dep_ == "obj" and child.lower_ in ("it", "them") for child in verb.children)


def _is_anothers(start: int, token: Token, material: Material) -> bool:
    """Whether a semicolon, or somebody named as one who does something too, stands before an amount."""
    between = [word for word in token.sent if start <= word.idx < token.idx]
    if any(word.text in ENDS for word in between):
        return True
    named = (material.mentions.headed_by(word) for word in between)
    return any(
        one is not None
        and one.named
        and one.kind in ("state", "government", "organisation", "capital", "person")
        and not any(
            child.dep_ == "case" and child.lower_ not in CLITICS for child in material.doc[one.root].children
        )
        and material.doc[one.root].dep_ not in ("compound", "amod", "nmod:poss", "nsubj")
        for one in named
    )


def _told_next(candidate: Candidate, material: Material) -> Iterator[Placed]:
    """'Russia has suspended its payments. The payments run to 1.8 billion': the sum in the next sentence."""
    trigger = candidate.trigger
    if trigger.sent.end >= len(trigger.doc):
        return
    following = trigger.doc[trigger.sent.end].sent
    if "\n" in trigger.doc.text[trigger.idx : following.start_char] or candidate.act == "expel":
        return
    subjects = [child for child in following.root.children if child.dep_ in SUBJECTS]
    own = {lemma(trigger), *(lemma(token) for token in candidate.arguments.object)}
    definite = any(
        child.dep_ == "det" and child.lower_ in ("the", "this", "these")
        for one in subjects
        for child in one.children
    )
    same = any(lemma(one) in own | vocabulary().sums for one in subjects)
    if not (definite and same and lemma(following.root) in vocabulary().amounting):
        return
    for amount in material.amounts_within(following.start_char, following.end_char):
        interval = _measured(amount, candidate.act, material)
        if interval is not None:
            yield amount.span.start, interval
