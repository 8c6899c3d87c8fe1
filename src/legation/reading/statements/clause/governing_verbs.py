"""Verbs that tell whose a deed is that hangs on them: 'praised Kenya for opening', 'denounced the opening'.

In:  a verb and the verb that governs it.
Out: whether the object of the governing verb, or nobody, is the one who does it.
"""

from __future__ import annotations

from legation.codebook.load import load_nouns
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_infinitive

# 'Praised Kenya for opening', 'accused Chad of closing': who is praised or accused has done it.
JUDGING = frozenset(
    "praise thank blame accuse criticise criticize condemn commend fault hail applaud denounce slam blast rebuke"
    " chide castigate lambast lambaste upbraid berate reprimand censure reproach scold admonish assail attack punish"
    " congratulate credit reward salute laud deride ridicule vilify suspect excoriate decry forgive".split()
)
# 'Denounced the opening', 'praised the decision': who remarks on a deed is not who does it.
REMARKING = JUDGING | frozenset(
    "denounce deplore welcome slam blast decry lament protest mock describe note observe witness say call"
    " notice question".split()
)
# 'Received promises from Qatar to reopen': what one has from another is the other's to do.
HAVING_FROM = frozenset("receive get obtain win secure hear".split())
ASKING = frozenset("invite ask urge order tell press persuade allow force instruct request".split())


def is_controlled(verb: Token, head: Token) -> bool:
    """Whether an adverbial clause tells what the object of its verb does or did."""
    mark = next((child.lower_ for child in verb.children if child.dep_ == "mark"), "")
    lemma = head.lemma_.lower()
    return (mark in ("for", "of") and lemma in JUDGING) or (mark == "to" and lemma in ASKING)


def intended(verb: Token) -> Token | None:
    """The plan or promise of which an infinitive tells, where the parse tied it to the verb instead.

    'Praised the announcements by Malta to open', 'received promises from Qatar to reopen'.
    """
    head = verb.head
    if not is_infinitive(verb) or head.lemma_.lower() not in REMARKING | HAVING_FROM:
        return None
    nouns = [child for child in head.children if child.dep_ == "obj"]
    return next((noun for noun in nouns if noun.lemma_.lower() in load_nouns()["intention"]), None)
