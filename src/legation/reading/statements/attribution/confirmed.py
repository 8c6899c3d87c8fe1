"""Who says so in the next sentence: 'The minister disclosed this at a meeting', 'That was announced by the envoy'.

In:  a trigger whose own sentence names nobody who says it.
Out: the tokens of the next sentence that name who does.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.attribution.reporters import reporters
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import PASSIVE_SUBJECTS, preposition_of
from legation.reading.statements.status.saying import is_saying

POINTING = frozenset({"this", "that"})


def confirmed_behind(trigger: Token) -> Iterator[Token]:
    """Who vouches in the sentence right behind, in the same paragraph, for what the trigger's sentence tells."""
    sentence = trigger.sent
    if (
        sentence.end >= len(trigger.doc)
        or "\n" in trigger.doc.text[trigger.idx : trigger.doc[sentence.end].idx]
    ):
        return
    root = trigger.doc[sentence.end].sent.root
    made = lemma(root) == "make" and any(_is_what_was_told(child) for child in root.children)
    if not made and not (is_saying(root) and lemma(root) in vocabulary().vouching):
        return
    for child in root.children:
        if child.dep_ == "obj" and _is_what_was_told(child):
            yield from reporters(root)
        elif child.dep_ in PASSIVE_SUBJECTS and _is_what_was_told(child):
            agents = (c for c in root.children if c.dep_ in ("obl", "obl:agent"))
            yield from (agent for agent in agents if preposition_of(agent) == "by")


def _is_what_was_told(token: Token) -> bool:
    """Whether a word points at what was told: 'this', 'that', 'the announcement'; 'it' where it is confirmed."""
    confirmed = token.lower_ == "it" and lemma(token.head) == "confirm"
    pointing = token.lower_ in POINTING and token.pos_ in ("PRON", "DET")
    return (
        confirmed
        or pointing
        or (token.dep_ in ("obj", "nsubj:pass") and lemma(token) in vocabulary().announced)
    )
