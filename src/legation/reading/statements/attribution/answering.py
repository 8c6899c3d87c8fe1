"""Who speaks where nobody near is said to: the last one quoted before, or whoever is asked in an interview.

In:  a trigger within a quotation or an answer, and the document's mentions.
Out: the words that may name who speaks, the likeliest first.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.parser.parsed import Span, Token
from legation.reading.material import Material
from legation.reading.statements.attribution.reporters import reporters_in
from legation.reading.statements.clause.paragraphs import paragraph_start
from legation.reading.statements.clause.quotations import MARKS, OPENING, STRAIGHT

ANSWER = ("A:", "A.:", "A -", "A –")


def quoted_before(trigger: Token) -> Iterator[Token]:
    """Whoever was quoted last before the trigger's sentence."""
    earlier = [one for one in trigger.doc.sents if one.start < trigger.sent.start]
    for sentence in reversed(earlier):
        if _is_quoting(sentence):
            yield from reporters_in(sentence)


def asked(trigger: Token, material: Material) -> Iterator[Token]:
    """'Q: And recognition? / A: …', '"…", to a question in a line of its own: the first named with an office."""
    if not is_answer(trigger):
        return
    for mention in material.mentions.all:
        titled = mention.office is not None or mention.rank is not None
        if mention.kind == "person" and mention.person is not None and titled and mention.root < trigger.i:
            yield trigger.doc[mention.root]
            return


def is_answer(trigger: Token) -> bool:
    """Whether the paragraph of the trigger answers a question: marked so, or behind one that asks."""
    text = trigger.doc.text
    start = paragraph_start(text, trigger.idx)
    if text.startswith(ANSWER, start):
        return True
    return text[:start].rstrip().endswith("?") and text[start] in OPENING | {STRAIGHT}


def _is_quoting(sentence: Span) -> bool:
    return any(word.text in MARKS for word in sentence)
