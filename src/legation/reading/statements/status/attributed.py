"""What the adjective before a deed's noun says of it: 'a planned visit', 'the promised flour', 'a possible reopening'.

In:  the noun that is the trigger of an act.
Out: the status that the adjective gives, with the adjective; None where it has none.
Law: a deed that its sentence tells as done is done, as in 'the long-promised visit took place'.
"""

from __future__ import annotations

from legation.codebook.status_cues import status_cues
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_past
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.clause.syntax import SUBJECTS, carrier_of
from legation.record.statement import Act, Status


def attributed(noun: Token, act: Act) -> tuple[Status, Token] | None:
    """The status that an adjective right before a deed's noun gives it, with the adjective."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    table = status_cues().attributes
    before = [child for child in noun.children if child.dep_ in ("amod", "compound") and child.i < noun.i]
    word = next((child for child in before if child.lower_ in table), None)
    if word is None or any(child.lower_ == "not" for child in word.children) or _is_told_done(noun):
        return None
    status = table[word.lower_]
    if act == "agree" and status in ("agreed", "denied"):
        return None  # 'the agreed text', 'a cancelled contract': it was concluded
    return status, word


def _is_told_done(noun: Token) -> bool:
    """'Paid a planned visit', 'the promised delivery took place': the verb says that it came about."""
    verb = carrier_of(noun)
    if verb is None:
        return False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "aux:pass")]
    past = is_past(verb) or any(is_past(helper) or helper.lower_ in ("has", "have") for helper in helpers)
    if not past or any(child.lower_ in ("not", "n't", "n’t", "never") for child in verb.children):
        return False
    done = vocabulary().coming_about if noun.dep_ in SUBJECTS else vocabulary().carrying_out
    return lemma_with_particle(verb) in done or lemma(verb) in done
