"""Which words have an act in their scope: the path upwards from its trigger.

In:  the trigger of an act in a parsed document.
Out: the words above it that can change what it says, nearest first; a circumstance of another clause is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.asides import parted_by_saying, reporting
from legation.reading.statements.clause.doers_of_nouns import plans_before
from legation.reading.statements.clause.embedded import goes_on_to, head_doer, told_by
from legation.reading.statements.clause.forms import (
    has_finite_helper,
    is_finite,
    is_gerund,
    is_infinitive,
    is_past_participle,
)
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, OBLIQUES, SUBJECTS, mark_of
from legation.reading.statements.clause.voice import is_left_bare, thing_done
from legation.reading.statements.status.cues import cue_of
from legation.reading.statements.status.led_on import (
    demand_before,
    hoped,
    is_bare,
    noun_before_to,
    nouns_led_on,
)
from legation.reading.statements.status.negation import negator
from legation.reading.statements.status.own_form import is_ranked

SCOPE = frozenset(
    {
        "xcomp",
        "ccomp",
        "obj",
        "obl",
        "nmod",
        "acl",
        "csubj",
        "advcl",
        "appos",
        "obl:agent",
        "nmod:poss",
        "compound",
        "iobj",
    }
)
HEIGHT = 8
OCCASIONS = frozenset({"during", "after", "following", "amid", "since", "throughout", "under"})
FRONTED = OCCASIONS | {"on", "at", "in", "before", "with", "under", "despite", "by", "besides", "alongside"}
ANSWERS = frozenset({"response", "reaction", "retaliation", "reply", "answer"})
COMING = frozenset({"will", "would", "shall", "may", "might", "could"})
COMPLEMENT_MARKS = frozenset(
    {"near", "from", "of", "on", "at", "about", "toward", "towards", "against", "over", "into"}
)


def governors(trigger: Token) -> Iterator[tuple[str, Token]]:
    """The words above the trigger that have it in their scope, nearest first, with the relation."""
    current = thing_done(trigger) or trigger
    for _ in range(HEIGHT):
        relation, head = current.dep_, current.head
        if relation in ("advcl", "parataxis") and mark_of(current) == "that" and is_bare(current):
            yield from (("acl", demand) for demand in demand_before(current))
            return
        if head.i == current.i or relation in ("acl:relcl", "parataxis", "advcl:relcl"):
            return
        if relation == "ccomp" and (_is_listed(current) or _is_parted(current, head)):
            return  # 'told the envoy to leave, is shutting the consulate'
        if relation == "conj":
            own = any(child.dep_ in ANY_SUBJECTS for child in current.children)
            if own and not is_left_bare(current):
                return
            if is_gerund(current) and mark_of(current) in COMPLEMENT_MARKS and not is_gerund(head):
                yield "obl", head  # 'agreed on recognition and on opening embassies'
            current = _before_in_row(current, head)
            continue
        if relation == "advmod" and _is_particle(current):  # 'stopped short of imposing sanctions'
            yield relation, head
            current = head
            continue
        if relation not in SCOPE | ANY_SUBJECTS | OBLIQUES or _is_occasion(current, trigger):
            return
        if relation == "advcl" and head.lower_ == "far" and head.dep_ == "advmod":
            yield relation, head.head  # 'may go as far as to break'
            current = head.head
            continue
        yield from (("acl", hope) for hope in hoped(current))
        parted = parted_by_saying(current)
        noun = _binding(current)
        if relation == "advcl" and noun is None and not _is_complement(current, parted or head):
            yield from (("acl", noun) for noun in nouns_led_on(current))
            return
        if relation == "acl" and _is_of_one_ranked(current):
            return
        yield from (("obj", verb) for verb in _wishing(current))
        if relation == "acl" and not any(child.dep_ == "mark" for child in current.children):
            if head_doer(current) is not None and cue_of(head) is not None:
                yield relation, head  # 'no question of Georgia restoring relations'
                current = head
                continue
            return  # 'diplomats sent by Kabul': that they were sent does not hang on what is done with them
        yield from (("nmod", plan) for plan in plans_before(current))
        content = told_by(current)
        if content is not None and content.lemma_.lower() in vocabulary().standpoints:
            return  # 'no change in its position that it does not recognise them'
        if noun is not None:
            yield from _with_noun(noun, head)
        elif not _is_particle(head):
            if relation == "csubj":  # 'sending one is a step Norway refuses to take'
                yield from (("ccomp", child) for child in head.children if child.dep_ == "acl:relcl")
            yield from (*_forced(relation, head), *_granted(relation, current, head))
            yield relation, parted or head
        current = parted or head


def _is_of_one_ranked(clause: Token) -> bool:
    """'Kenya, the first to recognise it', 'a visit to one of the two to recognise it': it has done so."""
    return is_infinitive(clause) and clause.head.dep_ in ("appos", "nmod") and is_ranked(clause.head)


def _binding(clause: Token) -> Token | None:
    """The noun right before an infinitive, where it says how far that is so: 'announced plans to open'."""
    noun = noun_before_to(clause) if clause.dep_ in ("xcomp", "advcl") else None
    return noun if noun is not None and cue_of(noun) is not None else None


def _wishing(participle: Token) -> Iterator[Token]:
    """'Wants the embassy reopened by Kenya': the wish for what the parse takes for a description of the embassy."""
    thing = participle.head
    if participle.dep_ == "acl" and is_past_participle(participle) and thing.dep_ == "obj":
        if lemma(thing.head) in vocabulary().wanting:
            yield thing.head


def _with_noun(noun: Token, verb: Token) -> Iterator[tuple[str, Token]]:
    """'Put off plans to reopen it': the plans, and what is made of them."""
    yield "acl", noun
    above = cue_of(verb)
    if above is not None and above.status != "neutral":
        yield noun.dep_, verb


def _before_in_row(verb: Token, head: Token) -> Token:
    """What stands before a verb in a row: the clause that it reports, or the finite verb that it is joined to."""
    reported = reporting(verb)
    if reported is not None:
        return reported
    return _above_infinitives(head) if is_finite(verb) or has_finite_helper(verb) else head


def _above_infinitives(verb: Token) -> Token:
    """'Told him to leave, is shutting the consulate': a finite verb is coordinated with 'told', not with 'leave'."""
    while is_infinitive(verb) and verb.dep_ in ("xcomp", "ccomp", "advcl") and not has_finite_helper(verb):
        verb = verb.head
    return verb


def _is_listed(clause: Token) -> bool:
    """A finite verb without subject or conjunction behind a comma: a list that the parse lost."""
    own = {child.dep_ for child in clause.children}
    behind = clause.left_edge.i > clause.head.i and clause.doc[clause.left_edge.i].text == ","
    return behind and has_finite_helper(clause) and not own & (ANY_SUBJECTS | {"mark", "cop"})


def _is_parted(clause: Token, head: Token) -> bool:
    """'Neither has closed; the minister called the order unjust': a semicolon ends what the first clause says."""
    first, second = sorted((clause, head), key=lambda verb: verb.i)
    parted = any(word.text == ";" for word in clause.doc[first.i : second.i])
    return parted and (is_finite(clause) or has_finite_helper(clause))


def _forced(relation: str, verb: Token) -> Iterator[tuple[str, Token]]:
    """'The visit had to be called off': what befell the subject stands below 'had to'."""
    if relation not in SUBJECTS or verb.lemma_.lower() not in ("have", "need", "seem", "appear"):
        return
    for child in verb.children:
        if child.dep_ == "xcomp" and any(word.dep_ == "aux:pass" for word in child.children):
            yield "nsubj:pass", child


def _granted(relation: str, noun: Token, verb: Token) -> Iterator[tuple[str, Token]]:
    """'Gave the green light to the sale': the consent that is given to what stands behind 'to'."""
    if relation not in OBLIQUES or mark_of(noun) not in ("to", "for"):
        return
    for child in verb.children:
        cue = cue_of(child) if child.dep_ == "obj" and child.pos_ == "NOUN" else None
        if (
            cue is not None
            and cue.status == "agreed"
            and verb.lemma_.lower() in vocabulary().awarding | {"get"}
        ):
            yield "acl", child


def _is_occasion(noun: Token, trigger: Token) -> bool:
    """'On a visit to Nairobi, he asked': when a thing was done hangs on no plan, wish or denial of it."""
    if noun.dep_ in ("advmod", "advcl") and noun.pos_ in ("ADJ", "ADV"):
        return noun.i < noun.head.i  # 'fresh from a trip, he asked'
    if _is_answered(noun):
        return True
    if noun.dep_ != "obl" or noun.i != trigger.i or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    if mark_of(noun) == "to" and noun.lemma_.lower() in load_nouns()["displeasure"]:
        return True  # 'the summit ended, to the dismay of Ankara'
    if mark_of(noun) == "in" and noun.lemma_ == "protest":
        return True  # 'recalled its envoy in protest'
    if mark_of(noun) == "at" and noun.lemma_.lower() in load_nouns()["meeting"]:
        return True  # 'agreed on a road at talks'
    return mark_of(noun) in (FRONTED if noun.i < noun.head.i else OCCASIONS)


def _is_answered(noun: Token) -> bool:
    """'In response to the expulsion it seeks talks': what another deed answers is no part of that deed."""
    return noun.dep_ == "obl" and noun.lemma_.lower() in ANSWERS and mark_of(noun) == "in"


def _is_particle(word: Token) -> bool:
    """A word that its verb takes along: the 'short' of 'stopped short' is weighed with the verb."""
    return word.dep_ in ("compound:prt", "advmod", "xcomp", "obj") and lemma_with_particle(
        word.head
    ).endswith(f" {word.lower_}")


def _is_complement(clause: Token, head: Token) -> bool:
    """An adverbial clause that its verb asks for: 'refrained from recognising', 'called on X to release'."""
    mark = mark_of(clause)
    if mark == "as" and any(child.lower_ == "far" for child in head.children):
        return True  # 'has not gone so far as to reopen it'
    if mark == "with" and (head.lemma_ == "proceed" or any(c.lower_ == "ahead" for c in head.children)):
        return True  # 'is pushing ahead with reopening it'
    if mark in COMPLEMENT_MARKS or (mark == "in" and head.lemma_.lower() in vocabulary().acting_like):
        return True
    if _comes_of_it(clause, head):
        return True
    if mark == "" and is_gerund(clause) and clause.i > head.i:  # 'ruled out recognising', without a comma
        return cue_of(head) is not None and not any(token.is_punct for token in head.doc[head.i : clause.i])
    if goes_on_to(clause):
        return True
    if mark == "to" and any(child.lower_ in ("close", "near") for child in head.children):
        return True  # 'came close to recognising'
    if mark == "with" and head.lemma_.lower() in ("threaten", "menace"):
        return True
    if mark == "in" and any(child.dep_ == "obj" and child.lower_ == "part" for child in head.children):
        return True  # 'take part in financing it'
    to_do = mark == "to" or any(child.dep_ == "mark" and child.lower_ == "to" for child in clause.children)
    if mark == "in" and head.pos_ in ("ADJ", "VERB") and head.lower_ == "interested":
        return True
    cue = cue_of(head) if to_do else None
    return cue is not None and cue.status not in ("neutral", "ended", "ongoing")


def _comes_of_it(clause: Token, head: Token) -> bool:
    """'Will open one on Monday, making it the fifth state': what comes of a deed is no nearer than the deed."""
    behind = clause.i > head.i and clause.i and clause.nbor(-1).text == ","
    if not behind or not is_gerund(clause) or clause.lemma_.lower() not in ("make", "become"):
        return False
    to_come = any(child.dep_ == "aux" and child.lower_ in COMING for child in head.children)
    return to_come and negator(head) is None
