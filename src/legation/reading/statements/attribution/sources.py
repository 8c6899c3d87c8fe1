"""Which words of a sentence name who says it: subjects of verbs of saying, 'according to', 'as … put it'.

In:  the trigger of what is said, in a parsed document.
Out: tokens that may name who says it, nearest first.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.attribution.reporters import reporters, strayed
from legation.reading.statements.clause.forms import is_finite
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import (
    PASSIVE_SUBJECTS,
    RELATIVES,
    SUBJECTS,
    is_passive,
    preposition_of,
)
from legation.reading.statements.status.saying import is_saying

SOURCES = frozenset({"according_to", "per", "quoting", "citing"})
SETTING_OFF = frozenset({",", "”", '"', "—", "–"})
HEIGHT = 12


def sources(trigger: Token) -> Iterator[Token]:
    """Tokens that may name who speaks, nearest first: subjects of saying verbs, nouns after 'according to'."""
    current = trigger
    for _ in range(HEIGHT):
        yield from _beside(current, trigger)
        head = current.head
        if head.i == current.i:
            return
        if is_saying(head) and head.i != trigger.i and _is_content(current, head):
            yield from _tellers(head)
        if (
            current.dep_ == "acl:relcl"
            and head.lemma_.lower() in vocabulary().told
            and lemma(head.head) in vocabulary().dismissing
        ):
            yield from reporters(head.head)  # 'dismissed a report that it had', read as a relative clause
        if _is_thing_remarked_on(current) or is_aside(current):
            return
        if head.pos_ == "NOUN" and current.dep_ in (
            "acl",
            "ccomp",
        ):  # 'a statement that', 'the announcement that'
            yield from _announced_by(head, trigger)
            if _is_word_given(current, head):
                yield from (child for child in head.children if child.dep_ == "nmod:poss")
            if _is_told(current, head):
                yield from reporters(head.head)
        current = head


def _tellers(verb: Token) -> Iterator[Token]:
    """Who says it: of 'was told by the ministry that' the ministry, and not who was told."""
    passive = any(child.dep_ in PASSIVE_SUBJECTS or child.dep_ == "aux:pass" for child in verb.children)
    if passive and lemma(verb) in vocabulary().addressing:
        yield from (c for c in verb.children if c.dep_ in ("obl:agent", "obl") and preposition_of(c) == "by")
    elif not (lemma(verb) in vocabulary().addressing and verb.dep_ == "conj" and is_passive(verb)):
        yield from reporters(verb)


def is_aside(clause: Token) -> bool:
    """'He said the embassy, which was shut in 2019, …': what a relative clause behind a comma adds is the report's."""
    return clause.dep_ == "acl:relcl" and _set_off(clause)


def _is_thing_remarked_on(clause: Token) -> bool:
    """'Rejected an accord that A and B signed': that they signed is not the word of who rejects it."""
    noun = clause.head
    return (
        clause.dep_ == "acl:relcl"
        and noun.dep_ == "obj"
        and noun.lemma_.lower() not in vocabulary().told
        and lemma(noun.head) in vocabulary().dismissing | vocabulary().remarking
    )


def _set_off(saying: Token) -> bool:
    """Whether a comma or a quotation mark parts a reporting clause from what stands before it."""
    start = saying.left_edge.i
    return any(word.text in SETTING_OFF for word in saying.doc[max(0, start - 1) : start + 1])


def _stands_behind(saying: Token) -> bool:
    """'…, said the minister': right behind a comma, with its subject behind it."""
    before = saying.nbor(-1).text if saying.i else ""
    return before in SETTING_OFF and any(c.dep_ in SUBJECTS and c.i > saying.i for c in saying.children)


def inserted(trigger: Token) -> Iterator[Token]:
    """', the minister specified,': who says it in a clause between commas, wherever the parse hung it."""
    for word in trigger.sent:
        if (
            word.dep_ not in ("acl", "acl:relcl", "parataxis", "advcl", "conj", "dep", "appos", "ccomp")
            or word.i == trigger.i
        ):
            continue
        if not is_saying(word) or not (_set_off(word) or _stands_behind(word)):
            continue
        if any(t.i == trigger.i for t in word.subtree):
            continue
        subjects = [child for child in word.children if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
        named = strayed(word) if not subjects else None
        subjects += [named] if named is not None else []
        content = any(child.dep_ in ("ccomp", "xcomp", "obj") and child.i > word.i for child in word.children)
        last = max((t.i for t in word.subtree), default=word.i)
        closed = last + 1 >= len(word.doc) or word.doc[last].is_punct or word.doc[last + 1].is_punct
        relative = any(child.lower_ in RELATIVES for child in subjects)
        if subjects and closed and not content and not relative:
            yield from subjects


def _is_word_given(clause: Token, noun: Token) -> bool:
    """'Its claim that it has', 'its promise to open' are its word; 'its plan to open' is none."""
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    return that or noun.lemma_.lower() in vocabulary().words_given


def _is_told(clause: Token, noun: Token) -> bool:
    """'Recalled with satisfaction that', 'told a reporter that': said, though the parse hangs it on the noun."""
    return (
        noun.dep_ in ("obl", "iobj", "obj")
        and is_saying(noun.head)
        and any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    )


def _is_content(clause: Token, verb: Token) -> bool:
    """Whether a clause or noun is what a verb of saying says or asks for, and not a circumstance of it."""
    if clause.dep_ in ("ccomp", "parataxis", "xcomp", "obj", "csubj", "dep", "nsubj:pass"):
        return True
    mark = next((child.lower_ for child in clause.children if child.dep_ in ("mark", "case")), "")
    # 'the embassy will close, the president declared', with the first clause hung on the second
    if clause.dep_ == "advcl" and not mark and clause.i < verb.i and _stands_alone(clause):
        return True
    return (
        clause.dep_ in ("advcl", "obl")
        and mark in ("to", "for", "of", "from", "against", "on")
        and clause.i > verb.i
    )


def _stands_alone(verb: Token) -> bool:
    """Whether a clause could stand alone: it has a subject, and a finite verb or auxiliary."""
    finite = [verb, *(child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop"))]
    return any(map(is_finite, finite)) and any(
        child.dep_ in SUBJECTS | PASSIVE_SUBJECTS for child in verb.children
    )


def _beside(token: Token, trigger: Token) -> Iterator[Token]:
    """Reporting clauses that hang on a token: ', X said', 'as X put it', 'according to X'."""
    yield from _announced_by(token, trigger)
    for child in token.children:
        if (
            child.dep_ in ("parataxis", "advcl", "ccomp", "discourse")
            and is_saying(child)
            and child.i != trigger.i
        ):
            if child.dep_ == "advcl" and not any(c.lower_ == "as" for c in child.children):
                continue
            if child.dep_ == "ccomp" and trigger.i < child.i and not _set_off(child):
                continue
            yield from _quoted_by(child)
            inside = any(t.i == trigger.i for t in child.subtree)
            if not inside and not any(c.dep_ == "ccomp" and c.i > child.i for c in child.children):
                yield from (c for c in child.children if c.dep_ in SUBJECTS | PASSIVE_SUBJECTS)
        elif (child.dep_ in ("obl", "nmod", "advcl", "parataxis") and preposition_of(child) in SOURCES) or (
            child.dep_ in ("obl", "advmod")
            and preposition_of(child) == "to"
            and any(c.lower_ == "according" for c in child.children)
        ):
            yield child
        elif child.lower_ == "according":
            yield from (c for c in child.children if c.dep_ in ("obl", "nmod", "obj"))


def _announced_by(noun: Token, trigger: Token) -> Iterator[Token]:
    """'A decision announced by the president'."""
    for child in noun.children:
        if child.dep_ == "acl" and is_saying(child) and child.i != trigger.i:
            agents = (c for c in child.children if c.dep_ in ("obl:agent", "obl"))
            yield from (agent for agent in agents if preposition_of(agent) == "by")


def _quoted_by(saying: Token) -> Iterator[Token]:
    """'State radio reported, quoting the minister': whose word the medium passes on."""
    for child in saying.children:
        if child.dep_ in ("advcl", "xcomp") and child.lemma_.lower() in ("quote", "cite"):
            yield from (inner for inner in child.children if inner.dep_ == "obj")
