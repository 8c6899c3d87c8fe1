"""The noun whose content a clause tells, wherever it hangs: 'announced plans to open', 'hopes rise that'.

In:  a clause of a parsed document.
Out: the nouns that have it in their scope.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund, is_infinitive
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, PASSIVE_SUBJECTS, mark_of
from legation.reading.statements.status.cues import cue_of
from legation.reading.statements.status.saying import is_saying

# By which one makes known what one is ready for.
EXPRESSING = frozenset(
    {"express", "voice", "declare", "signal", "show", "reiterate", "reaffirm", "confirm", "state"}
)


def nouns_led_on(clause: Token) -> Iterator[Token]:
    """'Gave promises to reopen', 'expressed interest in opening an embassy': the noun whose clause it is, which a parse
    ties to the verb.
    """
    if is_infinitive(clause):
        yield from (noun for noun in clause.head.children if noun.dep_ == "obj" and _is_bound_by(noun))
    if is_gerund(clause) and mark_of(clause) == "to":  # 'gave the green light to reopening it'
        yield from (noun for noun in clause.head.children if noun.dep_ == "obj" and _is_leave(noun))
    mark = next((child for child in clause.children if child.dep_ == "mark"), None)
    if mark is not None and is_gerund(clause) and mark.i > 0 and mark.lower_ in ("in", "of"):
        before = mark.nbor(-1)
        if before.dep_ == "obj" and before.head is clause.head and cue_of(before) is not None:
            yield before


def noun_before_to(clause: Token) -> Token | None:
    """The noun right before an infinitive that the parse hung on the verb: 'announced plans to open'."""
    for child in clause.children:
        if child.dep_ == "mark" and child.lower_ == "to" and child.i > 0:
            before = child.nbor(-1)
            if mark_of(before) == "under":
                return None  # 'agreed under pressure to reopen it'
            if before.dep_ == "nmod" and before.head.pos_ == "NOUN" and _is_demand(before.head):
                before = before.head  # 'stepped up its pressure on Kenya to reopen'
            elif (
                before.dep_ == "obl" and before.head.i == clause.head.i
            ):  # 'renewed its call for Kenya to reopen'
                things = [c for c in clause.head.children if c.dep_ == "obj" and _is_demand(c)]
                before = things[0] if things else before
            if before.pos_ == "NOUN" and before.i != clause.head.i and before.head.i == clause.head.i:
                return before
    return None


def hoped(clause: Token) -> Iterator[Token]:
    """'Hopes are rising that Kenya will reopen it': the subject whose content a clause tells behind the verb.

    'Held talks with Chad about opening it': what is talked of.
    """
    verb = clause.head
    if is_gerund(clause) and mark_of(clause) in ("on", "about", "over"):
        yield from (noun for noun in verb.children if noun.i < clause.i and _is_talk(noun))
    pressing = (
        clause.dep_ in ("advcl", "xcomp") and mark_of(clause) == "to"
    )  # 'pressure is growing on Kenya to'
    if not (mark_of(clause) == "that" or pressing) or clause.i < verb.i or is_saying(verb):
        return
    for child in verb.children:
        if child.dep_ in ANY_SUBJECTS and child.pos_ == "NOUN":
            cue = cue_of(child)
            wanted = ("requested",) if pressing else ("possible", "requested")
            if cue is not None and cue.status in wanted:
                yield child


def demand_before(clause: Token) -> Iterator[Token]:
    """'Came with one demand: that it lift them': the noun whose content a clause without modal verb is."""
    for word in reversed(clause.doc[clause.sent.start : clause.left_edge.i]):
        cue = cue_of(word) if word.pos_ == "NOUN" else None
        if cue is not None:
            if cue.status == "requested":
                yield word
            return


def is_bare(verb: Token) -> bool:
    """'That it lift them': a verb without ending or auxiliary."""
    return verb.lower_ == lemma(verb) and not any(
        child.dep_ in ("aux", "aux:pass") for child in verb.children
    )


def _is_bound_by(noun: Token) -> bool:
    """'Gave promises to reopen', 'signed a deal with Chad to build', 'handed him an invitation for her to come'."""
    cue = cue_of(noun)
    if _is_demand(noun) and lemma(noun.head) in vocabulary().giving | vocabulary().handing:
        return True
    if cue is not None and cue.status in ("planned", "pledged") and lemma(noun.head) in EXPRESSING:
        return True  # 'expressed readiness over the years to invest'
    return noun.lemma_.lower() in load_nouns()["promise"] or (cue is not None and cue.status == "agreed")


def _is_talk(noun: Token) -> bool:
    """What one holds or is held, of which nothing has come yet."""
    held = noun.dep_ == "obj" or noun.dep_ in PASSIVE_SUBJECTS
    return held and {noun.lower_, noun.lemma_.lower()} & load_nouns()["talks"] != set()


def _is_leave(noun: Token) -> bool:
    cue = cue_of(noun)
    return cue is not None and cue.status == "agreed"


def _is_demand(noun: Token) -> bool:
    cue = cue_of(noun)
    return cue is not None and cue.status == "requested"
