"""What an agreement says will be done: 'a deal under which Iran supplies fuel'.

In:  the trigger of an act.
Out: the agreement whose clause it stands in, and what the clause makes of the act's status.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund, is_past
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import preposition_of

TERMS = frozenset({"under", "by", "in", "according_to", "through"})
OPEN = frozenset({"occurred", "ongoing", "planned"})


def as_stipulated(trigger: Token, status: str) -> str:
    """What two have agreed is agreed, whatever tense tells it; what was done under a deal torn up has ended."""
    deal = _deal_of(trigger)
    if deal is None or status not in OPEN:
        return status
    past = is_past(trigger) or any(is_past(child) for child in trigger.children if child.dep_ == "aux")
    if not past:
        return "agreed"
    torn_up = deal.dep_ == "obj" and lemma(deal.head) in vocabulary().reversing | vocabulary().stopping
    return "ended" if torn_up and is_gerund(trigger) else status


def _deal_of(trigger: Token) -> Token | None:
    """The agreement on which a clause hangs that 'under which', 'by which' or 'whereby' opens."""
    verb = trigger.head if trigger.dep_ == "conj" and trigger.head.dep_ == "acl:relcl" else trigger
    nouns = load_nouns()["agreement_strict"] | load_nouns()["concession"]
    if verb.dep_ != "acl:relcl" or verb.head.lemma_.lower() not in nouns:
        return None
    led = (
        child.lower_ == "whereby" or (child.lower_ == "which" and preposition_of(child) in TERMS)
        for child in verb.children
    )
    return verb.head if any(led) else None
