"""Reporting clauses told by the order of words: between commas or behind the news, wherever the parse hung them.

In:  a trigger in a parsed document.
Out: the tokens that name who says it, those whose word is passed on before those who pass it on.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.attribution.reporters import (
    agents,
    announced_by,
    named_behind,
    nearest_set_off,
    set_off,
    strayed,
    tells_those_behind,
)
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.quotations import in_quotes
from legation.reading.statements.clause.relatives import RELATIVES
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, SUBJECTS
from legation.reading.statements.status.saying import verbs_of_saying

ENDS = frozenset({";", ":"})


def inserted(trigger: Token) -> Iterator[Token]:
    """', the minister specified,', '…, the minister told reporters': who says it."""
    for verb in verbs_of_saying(trigger.doc[trigger.sent.start]):
        if verb.i == trigger.i or _parted(trigger, verb):
            continue
        speaker = _set_off_subject(verb)
        if speaker is None or any(token.i == trigger.i for token in speaker.subtree):
            continue
        behind = trigger.i < speaker.left_edge.i
        if (
            any(token.i == trigger.i for token in verb.subtree)
            and not behind
            and not _goes_on_behind(trigger, verb)
        ):
            continue
        if speaker.lower_ not in RELATIVES and not _goes_on(verb, speaker):
            yield from quoted_by(verb)
            yield speaker


def quoted_by(saying: Token) -> Iterator[Token]:
    """'State radio reported, quoting the minister': whose word the medium passes on."""
    for child in saying.children:
        if child.dep_ in ("advcl", "xcomp") and lemma(child) in vocabulary().passing_on:
            yield from (inner for inner in child.children if inner.dep_ == "obj")


def _parted(trigger: Token, verb: Token) -> bool:
    """Whether a semicolon stands between, or a colon behind the reporting clause."""
    if trigger.i < verb.i and not in_quotes(trigger):
        return any(word.text == ";" for word in verb.doc[trigger.i : verb.i])
    return any(word.text in ENDS for word in verb.doc[verb.i : trigger.i])


def _goes_on_behind(trigger: Token, verb: Token) -> bool:
    """'The step follows practice, he explained, and should not …': what joins on goes on what stood before."""
    for child in verb.children:
        if child.dep_ == "conj" and child.i > verb.i and any(token.i == trigger.i for token in child.subtree):
            own = any(inner.dep_ in ANY_SUBJECTS for inner in child.children)
            return verb.dep_ == "parataxis" and verb.head.i < verb.i and not own
    return False


def _set_off_subject(verb: Token) -> Token | None:
    """Who says it, where a comma or a quotation mark stands right before the reporting clause."""
    named = (
        next(iter(announced_by(verb)), None) or nearest_set_off(verb) or strayed(verb) or named_behind(verb)
    )
    if (
        named is None and lemma(verb) in vocabulary().vouching and set_off(verb)
    ):  # ', announced by the minister in May'
        named = next(agents(verb), None)
    if named is None and set_off(verb):  # ', on Monday the minister said,'
        named = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    return named


def _goes_on(verb: Token, speaker: Token) -> bool:
    """Whether what is said follows the verb, so that it is not what stands before: ', and he said that …'."""
    for child in verb.children:
        if child.i < verb.i or child.i == speaker.i:
            continue
        if child.dep_ in ("ccomp", "xcomp", "csubj") and not set_off(child):
            return True
        if child.dep_ == "obj" and lemma(verb) not in vocabulary().addressing:
            return True
    words = (token for token in (*verb.subtree, *speaker.subtree) if not token.is_space)
    last = max((token.i for token in words if token.i >= verb.i), default=verb.i)
    if tells_those_behind(verb):
        last = verb.head.i
    closed = last + 1 >= len(verb.doc) or verb.doc[last].is_punct or verb.doc[last + 1].is_punct
    return not closed
