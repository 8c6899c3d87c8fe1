"""Free indirect speech: 'The minister told reporters that talks had ended. Envoys would go home on Monday.'

In:  the trigger of an act in a sentence that names nobody who says it.
Out: who speaks in the sentence before, where this one goes on in his words.
Law: only a future seen from the past, 'would', goes on so; a plain past may be the report's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.parser.parsed import Token
from legation.reading.statements.attribution.reporters import reporters_in
from legation.reading.statements.clause.line_labels import begins_line
from legation.reading.statements.status.saying import verbs_of_saying

CONDITIONS = frozenset({"if", "unless", "otherwise", "should"})


def spoken_on(trigger: Token) -> Iterator[Token]:
    """The speakers of the sentence before, in whose words the trigger's sentence goes on."""
    sentence, before = trigger.sent, trigger.sent_before
    if before.start == sentence.start or begins_line(trigger.doc, sentence.start):
        return
    backshifted = any(child.dep_ == "aux" and child.lower_ == "would" for child in sentence.root.children)
    if not backshifted or verbs_of_saying(trigger.doc[sentence.start]):
        return
    if not any(word.lower_ in CONDITIONS for word in sentence):
        yield from reporters_in(before)
