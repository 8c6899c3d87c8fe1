"""Which words of a sentence name who says it: subjects of verbs of saying, 'according to', 'as … put it'.

In:  the trigger of what is said, in a parsed document.
Out: tokens that may name who says it, nearest first.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.attribution.inserted import quoted_by
from legation.reading.statements.attribution.reporters import announced_by, reporters, set_off
from legation.reading.statements.attribution.that_clauses import said_by_subject_of
from legation.reading.statements.clause.forms import is_finite
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.quotations import in_quotes
from legation.reading.statements.clause.syntax import (
    ANY_SUBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    mark_of,
    preposition_of,
)
from legation.reading.statements.clause.voice import is_passive
from legation.reading.statements.status.saying import is_saying

SOURCES = frozenset({"according_to", "per", "quoting", "citing"})
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
            yield from _speaking_for(head)
            yield from quoted_by(head)
        elif _is_quoted_behind_colon(current, trigger):
            yield from reporters(head)
        else:
            says = said_by_subject_of(current)
            if says is not None and says.i != trigger.i:
                yield from _tellers(says)
        if (
            current.dep_ == "acl:relcl"
            and head.lemma_.lower() in vocabulary().told
            and lemma(head.head) in vocabulary().dismissing
        ):
            yield from reporters(head.head)  # 'dismissed a report that it had', read as a relative clause
        if _is_thing_remarked_on(current) or is_aside(current):
            return
        if head.pos_ == "NOUN" and current.dep_ in ("acl", "ccomp", "acl:relcl"):
            # 'a statement that', 'the announcement that'
            yield from _announced_by(head, trigger)
            if current.dep_ != "acl:relcl" and _is_word_given(current, head):
                yield from (child for child in head.children if child.dep_ == "nmod:poss")
            if _is_told(current, head):
                yield from reporters(head.head)
        current = head


def _tellers(verb: Token) -> Iterator[Token]:
    """Who says it: of 'was told by the ministry that', 'was asked to' the ministry, and not who was told."""
    passive = any(child.dep_ in PASSIVE_SUBJECTS or child.dep_ == "aux:pass" for child in verb.children)
    if passive and lemma(verb) in vocabulary().addressing | vocabulary().making_do:
        yield from (c for c in verb.children if c.dep_ in ("obl:agent", "obl") and preposition_of(c) == "by")
    elif not (lemma(verb) in vocabulary().addressing and verb.dep_ == "conj" and is_passive(verb)):
        yield from reporters(verb)


def _speaking_for(verb: Token) -> Iterator[Token]:
    """'Bamako announced through its spokesman that': through whom it is said."""
    yield from (c for c in verb.children if c.dep_ == "obl" and preposition_of(c) in ("through", "via"))


def is_aside(clause: Token) -> bool:
    """'He said the embassy, which was shut in 2019, …': what a relative clause behind a comma adds is the report's."""
    return clause.dep_ == "acl:relcl" and set_off(clause)


def _is_thing_remarked_on(clause: Token) -> bool:
    """'Rejected an accord that A and B signed': that they signed is not the word of who rejects it."""
    noun = clause.head
    return (
        clause.dep_ == "acl:relcl"
        and noun.dep_ == "obj"
        and noun.lemma_.lower() not in vocabulary().told
        and lemma(noun.head) in vocabulary().dismissing | vocabulary().remarking
    )


def _is_word_given(clause: Token, noun: Token) -> bool:
    """'Its claim that it has', 'its promise to open' are its word; 'its plan to open' is none."""
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    return that or noun.lemma_.lower() in vocabulary().words_given


def _is_quoted_behind_colon(clause: Token, trigger: Token) -> bool:
    """'He hailed the deal: "The Union has signed …"': what is quoted behind a colon is his word."""
    start = clause.left_edge.i
    before = [word.text for word in clause.doc[max(0, start - 2) : start + 1]]
    return (
        clause.head.pos_ == "VERB"
        and clause.head.i < start
        and ":" in before
        and in_quotes(trigger)
        and not in_quotes(clause.head)
    )


def _is_told(clause: Token, noun: Token) -> bool:
    """'Recalled with satisfaction that', 'told a reporter that': said, though the parse hangs it on the noun."""
    return (
        noun.dep_ in ("obl", "iobj", "obj")
        and is_saying(noun.head)
        and any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    )


def _is_content(clause: Token, verb: Token) -> bool:
    """Whether a clause or noun is what a verb of saying says or asks for, and not a circumstance of it."""
    if _is_news_of_its_own(clause, verb) or _gives_the_reason(clause, verb):
        return False
    if clause.dep_ in ("ccomp", "parataxis", "xcomp", "obj", "csubj", "dep", "nsubj:pass"):
        return True
    if clause.dep_ == "conj" and _stands_alone(clause):
        # 'he did not rule out reprisals: visas could be refused, and …', the second clause hung on 'rule'
        return any(word.text == ":" for word in verb.doc[verb.i : clause.i])
    if clause.dep_ in SUBJECTS and in_quotes(clause) and not in_quotes(verb):
        return True  # '"A betrayal," said the minister'
    mark = next((child.lower_ for child in clause.children if child.dep_ in ("mark", "case")), "")
    # 'the embassy will close, the president declared', with the first clause hung on the second
    if clause.dep_ == "advcl" and not mark and clause.i < verb.i and _stands_alone(clause):
        return True
    return (
        clause.dep_ in ("advcl", "obl")
        and mark in ("to", "for", "of", "from", "against", "on")
        and clause.i > verb.i
    )


def _is_news_of_its_own(clause: Token, verb: Token) -> bool:
    """'One president asked for money; another invited …': behind a semicolon the report goes on in its own voice.

    'The minister said that it was open; it had never closed' goes on in his.
    """
    between = [word.text for word in verb.doc[verb.i : clause.left_edge.i + 1]]
    if any(child.dep_ == "ccomp" and verb.i < child.i != clause.i for child in verb.children):
        return False
    return ";" in between and ":" not in between and _stands_alone(clause)


def _gives_the_reason(clause: Token, verb: Token) -> bool:
    """'He accused Brussels of bribery: the bloc promised aid': what follows a colon reports nothing before it."""
    between = clause.doc[clause.i : verb.left_edge.i + 1] if clause.i < verb.i else ()
    return not in_quotes(clause) and any(word.text == ":" for word in between) and _stands_alone(verb)


def _stands_alone(verb: Token) -> bool:
    """Whether a clause could stand alone: it has a subject, and a finite verb or auxiliary."""
    finite = [verb, *(child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop"))]
    return any(map(is_finite, finite)) and any(child.dep_ in ANY_SUBJECTS for child in verb.children)


def _beside(token: Token, trigger: Token) -> Iterator[Token]:
    """Reporting clauses that hang on a token: ', X said', 'as X put it', 'according to X'."""
    yield from _announced_by(token, trigger)
    for child in token.children:
        if child.dep_ == "advcl" and lemma(child) in vocabulary().believing and mark_of(child) == "if":
            yield from (c for c in child.children if c.dep_ == "nsubj:pass")
        elif (
            child.dep_ in ("parataxis", "advcl", "ccomp", "discourse")
            and is_saying(child)
            and child.i != trigger.i
        ):
            if child.dep_ == "advcl" and not any(c.lower_ == "as" for c in child.children):
                continue
            if child.dep_ == "ccomp" and trigger.i < child.i and not set_off(child):
                continue
            if _gives_the_reason(trigger, child):
                continue
            yield from quoted_by(child)
            inside = any(t.i == trigger.i for t in child.subtree)
            if not inside and not any(c.dep_ == "ccomp" and c.i > child.i for c in child.children):
                yield from announced_by(child) or reporting_subjects(child)
        elif (child.dep_ in ("obl", "nmod", "advcl", "parataxis") and preposition_of(child) in SOURCES) or (
            child.dep_ in ("obl", "advmod")
            and preposition_of(child) == "to"
            and any(c.lower_ == "according" for c in child.children)
        ):
            yield child
        elif child.dep_ == "obl" and child.lemma_.lower() in vocabulary().words_of:
            yield from _whose_words(child)
        elif child.lower_ == "according":
            yield from (c for c in child.children if c.dep_ in ("obl", "nmod", "obj"))


def _whose_words(noun: Token) -> Iterator[Token]:
    """'In the words of the minister', 'by his account': whose they are."""
    if preposition_of(noun) in ("in", "by"):
        for child in noun.children:
            if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and preposition_of(child) == "of"):
                yield child


def reporting_subjects(verb: Token) -> tuple[Token, ...]:
    """The subjects that hang on a verb of saying itself."""
    return tuple(child for child in verb.children if child.dep_ in ANY_SUBJECTS)


def _announced_by(noun: Token, trigger: Token) -> Iterator[Token]:
    """'A decision announced by the president'."""
    for child in noun.children:
        if child.dep_ == "acl" and is_saying(child) and child.i != trigger.i:
            agents = (c for c in child.children if c.dep_ in ("obl:agent", "obl"))
            yield from (agent for agent in agents if preposition_of(agent) == "by")
