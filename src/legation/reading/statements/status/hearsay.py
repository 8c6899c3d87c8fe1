"""Words around a clause that take the fact out of it: a question, 'as if', a rumour, an accusation.

In:  the trigger of an act.
Out: what its clause is by them: 'possible', 'denied', 'none' (not said at all), with the word that makes it so.
"""

from __future__ import annotations

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, SUBJECTS, preposition_of
from legation.record.statement import Act

# 'Why did Kenya recognise it?' takes for granted that it did.
TAKING_FOR_GRANTED = frozenset({"why", "how", "when"})
# 'Will it open one?' leaves open what 'Did it not open one?' may well know.
TO_COME = frozenset({"will", "would", "could", "can", "may", "might", "should", "shall"})
INTENDED = frozenset({"planned", "pledged"})  # 'does it mean to open one?'
WAITING = frozenset({"when", "if", "once", "after", "until"})
GOVERNED = frozenset({"xcomp", "ccomp", "conj", "obj", "cop", "aux"})


def hearsay(trigger: Token, act: Act, status: str) -> tuple[str, Token] | None:
    """What the clause of a trigger is by the words around it, where they take the fact out of it."""
    clause = _clause(trigger)
    marks = [child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod", "fixed")]
    marks += [
        grandchild.lower_
        for child in clause.children
        for grandchild in child.children
        if child.dep_ == "mark"
    ]
    if "as" in marks and ("if" in marks or "though" in marks):
        return "none", clause
    if act in traits().opined and is_gerund(clause) and clause.head.lemma_.lower() in vocabulary().accusing:
        return "none", clause.head
    if (
        act in traits().opined
        and preposition_of(trigger) == "for"
        and trigger.head.lemma_.lower() in vocabulary().leading_to
    ):
        return "possible", trigger.head
    told = _teller(clause)
    if told is not None:
        untrue = _untrue(told)
        if untrue is not None:
            return "denied", untrue
        if act in traits().opined or told.lemma_.lower() in vocabulary().rumours:
            return "possible", told
    asked = _question(clause)
    open_ = asked is not None and (act in traits().opined or asked.lower_ in TO_COME or status in INTENDED)
    return ("possible", asked) if asked is not None and open_ else None


def only_when(trigger: Token) -> Token | None:
    """'Becomes law only when', 'takes effect only if': the word that makes a deed in the present wait for another."""
    verb = trigger if trigger.pos_ in ("VERB", "AUX") else _clause(trigger)
    verbs = [verb, verb.head] if verb.dep_ in ("xcomp", "conj", "nsubj") else [verb]
    for one in verbs:
        if one.morph.get("Tense", []) != ["Pres"]:
            continue
        for word in one.sent:
            waits = word.lower_ in WAITING and word.i > one.i and word.nbor(-1).lower_ == "only"
            if waits and any(ancestor.i == one.i for ancestor in word.ancestors):
                return word
    return None


def is_undecided(trigger: Token) -> bool:
    """'Has not decided whether to recognise it'."""
    before = [token.lower_ for token in trigger.doc[max(trigger.sent.start, trigger.i - 2) : trigger.i]]
    return before == ["whether", "to"]


def _clause(trigger: Token) -> Token:
    """The verb of the clause in which a trigger stands: its own, or the one that carries it."""
    current = trigger
    while current.pos_ not in ("VERB", "AUX") and current.dep_ in (
        "obj",
        "nmod",
        "obl",
        "conj",
        "nsubj",
        "nsubj:pass",
    ):
        current = current.head
    return current


def _teller(clause: Token) -> Token | None:
    """The 'reports' of 'reports that it has recognised them', whatever the parse takes the clause for."""
    while clause.dep_ == "xcomp" and clause.head.dep_ in ("acl", "ccomp", "acl:relcl", "xcomp"):
        clause = clause.head  # 'reports that it was about to withdraw'
    that = any(child.lower_ == "that" and child.i < clause.i for child in clause.children)
    noun = _circulating(clause) if that else None
    if noun is not None:
        return noun
    noun = clause.head
    if not that or noun.lemma_.lower() not in vocabulary().told or noun.i > clause.i:
        return None
    if any(child.dep_ in SUBJECTS for child in noun.children):
        return None  # 'Reuters reported that …' is on somebody's word
    if clause.dep_ in ("acl", "ccomp"):
        return noun
    own = {child.dep_ for child in clause.children if child.lower_ != "that"}
    return noun if clause.dep_ == "acl:relcl" and own & SUBJECTS and "obj" in own else None


def _circulating(clause: Token) -> Token | None:
    """'A story is making the rounds that …', 'rumours spread that …': what is told, before a clause that came loose."""
    verb = clause.head
    for _ in range(2):
        if verb.pos_ == "VERB":
            break
        verb = verb.head
    if verb.pos_ != "VERB" or verb.i > clause.i or lemma(verb) in vocabulary().reporting:
        return None
    subjects = (child for child in verb.children if child.dep_ in ANY_SUBJECTS)
    return next((noun for noun in subjects if noun.lemma_.lower() in vocabulary().told), None)


def _untrue(told: Token) -> Token | None:
    """The word by which a report is called wrong: 'false reports', 'the report was wrong', 'dismissed a report'."""
    judged = [told.head] if told.dep_ in ANY_SUBJECTS else []
    judged += [child for child in told.children if child.dep_ in ("amod", "appos")]
    for word in judged:
        if {word.lower_, word.lemma_.lower()} & vocabulary().untrue:
            return word
    verb = told.head
    if told.dep_ == "obj" and lemma(verb) in ("call", "describe", "label", "brand", "term"):
        after = [word for word in verb.sent if word.i > told.i and word.lower_ in vocabulary().untrue]
        if after:
            return after[0]  # 'called reports that it had … nonsense'
    called = _untrue_after(told)
    if called is not None:
        return called
    objects = told.dep_ in ("obj", "obl", "nsubj:pass")
    return verb if objects and lemma(verb) in vocabulary().dismissing else None


def _untrue_after(told: Token) -> Token | None:
    """'… It is a good story and it is wrong': the next sentence, of what was told, calls it wrong."""
    end = told.sent.end
    if end >= len(told.doc):
        return None
    pointing = {"it", "this", "that", "they", "these", told.lower_}
    for word in told.doc[end].sent:
        if word.lower_ in vocabulary().untrue and word.pos_ in ("ADJ", "NOUN", "VERB"):
            near = (word, word.head) if word.dep_ in ("conj", "xcomp", "amod") else (word,)
            children = [child for one in near for child in one.children]
            denied = any(child.lower_ in ("not", "n't") for child in children)
            if not denied and any(child.dep_ in SUBJECTS and child.lower_ in pointing for child in children):
                return word
    return None


def _question(clause: Token) -> Token | None:
    """The auxiliary before the subject of 'Would Oman recognise them?'."""
    sentence = clause.sent
    if not any(token.text == "?" for token in sentence[-3:]):
        return None
    if any(token.lower_ in TAKING_FOR_GRANTED for token in sentence[:2]):
        return None
    if sentence[0].lower_ in ("what", "who", "which") and any(t.lower_ in TO_COME for t in sentence[:4]):
        return sentence[0]  # 'What would persuade Athens to recognise it?'
    for verb in (clause, clause.head) if clause.dep_ in GOVERNED else (clause,):
        subject = min((child.i for child in verb.children if child.dep_ in ANY_SUBJECTS), default=None)
        for child in verb.children:
            inverted = child.dep_ in ("aux", "aux:pass", "cop") and subject is not None and child.i < subject
            if inverted and child.i >= sentence.start:
                return child
    return None
