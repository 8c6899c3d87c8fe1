"""Free indirect speech: 'The minister told reporters that talks had ended. Envoys would go home on Monday.'

In:  the trigger of an act in a sentence that names nobody who says it.
Out: who speaks in the sentence before, where this one goes on in his words.
Law: only a future seen from the past, 'would', goes on so; a plain past may be the report's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.parser.parsed import Token
from legation.reading.statements.attribution.reporters import reporters
from legation.reading.statements.clause.quotations import in_quotes
from legation.reading.statements.status.saying import is_saying

CONDITIONS = frozenset({"if", "unless", "otherwise", "should"})


def spoken_on(trigger: Token) -> Iterator[Token]:
    """The speakers of the sentence before, in whose words the trigger's sentence goes on."""
    sentence, before = trigger.sent, trigger.sent_before
    if before.start == sentence.start or "\n" in before[-1].text + before[-1].whitespace_:
        return
    root = sentence.root
    backshifted = any(child.dep_ == "aux" and child.lower_ == "would" for child in root.children)
    if not backshifted or any(word.lower_ in CONDITIONS or is_saying(word) for word in sentence):
        return
    for word in before:
        if is_saying(word) and not in_quotes(word):
            yield from reporters(word)
