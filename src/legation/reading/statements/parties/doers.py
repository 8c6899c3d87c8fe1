"""Who did what others praise, blame or answer: by the kind of deed, by how many they are, by what was done last.

In:  a word of praise or blame, and the statements read before it.
Out: pairs of who did it and towards whom.
"""

from __future__ import annotations

from functools import cache

from legation.codebook.named_deeds import named_deeds
from legation.codebook.noun_classes import load_nouns
from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.reading.actors.counted import NUMBERS
from legation.reading.statements.clause.lemmas import lemma_with_particle
from legation.reading.statements.clause.paragraphs import paragraph_start
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.statement import Act, Status

POINTING = frozenset({"that", "this", "it", "these", "those", "them"})
DONE: frozenset[Status] = frozenset({"occurred", "ended", "agreed"})
TOLD: frozenset[Status] = frozenset(
    {"requested", "occurred", "ended", "agreed", "planned", "pledged", "ongoing", "denied"}
)
BALLOTS = frozenset({"election", "referendum"})  # what a state does within itself
ANSWERING = frozenset({"hit back", "fire back", "strike back", "shoot back"})
BEFORE = frozenset({"precede", "follow"})
NEAR = 3  # days within which several do the same


def blamed_before(candidate: Candidate, found: list[Explained]) -> list[Pair]:
    """'Chad accused Sudan of lying. Sudan called that nonsense': who blamed whom two sentences ago or later."""
    if candidate.act != "criticize" or not found or found[-1].statement.act != "criticize":
        return []
    objects = candidate.arguments.object or candidate.arguments.subject
    answered = lemma_with_particle(candidate.trigger) in ANSWERING or any(
        word.lower_ in POINTING or word.lemma_.lower() in load_nouns()["claim"] for word in objects
    )
    before = candidate.trigger.sent_before[0].sent_before.start_char
    return told_last(found) if answered and found[-1].trigger.start >= before else []


def points_back(candidate: Candidate, *, of_two: bool) -> bool:
    """Whether what is praised or blamed may be a deed told before: 'the move', and not 'the generals', 'what it called
    meddling', or a deed in general ('opposes recognition'). In a report on two states blame is for the other.
    """
    if candidate.trigger.dep_ == "acl:relcl":  # 'which Nicosia protested against'
        return True
    words = candidate.trigger.children
    if any(word.lower_ == "what" for child in words for word in (child, *child.children)):
        return of_two
    for noun in candidate.arguments.object:
        if noun.pos_ == "NOUN" and noun.lemma_.lower() not in _pointing_nouns():
            return False
        if noun.lemma_.lower() == "recognition" and not noun.children:
            return False
    return True


def doers_of_named(candidate: Candidate, found: list[Explained]) -> list[Pair]:
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
            return [pair for pair in told_last(done or near or rows) if pair[0].id]
    return []


def doers_counted(candidate: Candidate, found: list[Explained]) -> list[Pair]:
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
        deeds = [row for row in deeds if not _is_told_beside(row, sentence)] or deeds
        paragraph = paragraph_start(sentence.doc.text, sentence.start_char)
        here = [row for row in deeds if row.statement.evidence.start >= paragraph]
        done = [row for row in deeds if row.statement.status in DONE]
        for deed in (*here[-1:], *done[-1:], *deeds[:1]):
            rows = [row.statement for row in deeds if row.trigger == deed.trigger or _is_alike(row, deed)]
            pairs = [(one.actor, one.counterpart) for one in rows if one.counterpart is not None]
            # who takes offence at an accord takes it at both
            both = [(b, a) for a, b in pairs if deed.statement.act in ("agree", "relations") and b.id]
            return [*pairs, *both]
    return []


def _is_told_beside(row: Explained, sentence: Words) -> bool:
    """'Its announcement is preceded by recognition by others': what only came before is not 'the move'."""
    word = next((one for one in sentence.doc if one.idx == row.trigger.start), None)
    return word is not None and word.dep_ == "obl:agent" and word.head.lemma_.lower() in BEFORE


def told_last(rows: list[Explained]) -> list[Pair]:
    """The pairs of the last deed: of all rows that its trigger made, those with two sides."""
    last = [row.statement for row in rows if row.trigger == rows[-1].trigger]
    return [(one.actor, one.counterpart) for one in last if one.counterpart is not None]


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


@cache
def _pointing_nouns() -> frozenset[str]:
    """Nouns that may stand for a deed told before."""
    nouns = load_nouns()
    return (nouns["this_word"] | nouns["claim"] | nouns["deed"]).union(named_deeds()) - BALLOTS
