"""What the form of a word alone says of an act: 'opened', 'opens', 'to open', 'is opening'.

In:  the trigger of an act.
Out: the status that its own form gives, before anything above it changes it.
"""

from __future__ import annotations

from functools import cache

from legation.codebook.noun_classes import load_nouns
from legation.codebook.status_cues import status_cues
from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.asides import parted_by_saying
from legation.reading.statements.clause.dates import is_day_or_month
from legation.reading.statements.clause.embedded import goes_on_to, told_by
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.one_of_many import is_newly_of
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.status.under_way import has_date_ahead, under_way_status
from legation.record.statement import Act

RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last only newest sole".split()
)


def own_status(trigger: Token, act: Act, *, headline: bool) -> str:
    """What the form of the word alone says."""
    under_way = None if headline else under_way_status(trigger, act)
    if under_way is not None:
        return under_way
    if trigger.pos_ not in ("VERB", "AUX"):
        return "occurred"
    if act in traits().gifts and lemma(trigger) in _pledging():
        return "pledged"  # 'offers rescue teams' gives none yet
    form, tense = trigger.morph.get("VerbForm", []), trigger.morph.get("Tense", [])
    if form == ["Inf"] and trigger.dep_ == "xcomp" and trigger.head.lemma_.lower() in vocabulary().helping:
        return own_status(trigger.head, act, headline=headline)  # 'is helping to build'
    if form == ["Inf"] and trigger.dep_ in ("acl", "xcomp", "advcl") and is_ranked(trigger.head):
        left = any(child.lower_ in ("last", "only") for child in trigger.head.children)
        return "ongoing" if left and act == "recognize" else "occurred"
    auxiliaries = [child for child in trigger.children if child.dep_ in ("aux", "aux:pass")]
    to = any(
        child.dep_ == "mark" and child.lower_ == "to" for child in trigger.children
    )  # a bare 'shut' is a past
    if form == ["Inf"] and to and not auxiliaries and _is_alone(trigger, headline):
        return "planned"
    held = act in traits().standing and not headline and not trigger.lower_.endswith("ing")
    if held and [a.lower_ for a in auxiliaries] in (["is"], ["are"]):
        return "planned" if to else "ongoing"  # 'is recognised only by Ankara'
    if form == ["Inf"] and to and act == "recognize" and _is_an_aim(trigger):
        return "planned"  # 'flew in to recognise', 'met to recognise': the aim alone is no recognition
    if form == ["Inf"] and to and act in traits().events and _is_set_out_for(trigger):
        return "planned"  # 'left for Baku to attend a summit'
    if to and trigger.dep_ == "acl" and any(a.dep_ == "aux:pass" for a in auxiliaries):
        return "planned"  # 'millions to be invested'
    if act in traits().durative and [a.lower_ for a in auxiliaries] in (["is", "being"], ["are", "being"]):
        return "ongoing"  # 'is being built'
    if trigger.lower_.endswith("ing") and any(a.lemma_.lower() == "be" for a in auxiliaries):
        return _going_on(trigger, act, auxiliaries)
    if form == ["Fin"] and tense == ["Pres"] and not auxiliaries and not headline:
        if act in traits().durative:
            done = _is_performed(trigger, act) or _is_of_a_day(trigger)
            return "occurred" if done else "ongoing"
        if (
            act in traits().events
            and trigger.pos_ == "VERB"
            and (has_date_ahead(trigger) or _is_on_its_way(trigger))
        ):
            return "planned"  # 'flies to Bishkek on Wednesday'
    return "occurred"


def _going_on(trigger: Token, act: Act, auxiliaries: list[Token]) -> str:
    """'Is building', 'was building', 'is accusing', 'is opening': what the progressive says of an act."""
    if act in traits().performed and _is_said(trigger):
        return "occurred"  # 'said that they are resuming relations': it is done as it is said
    if act in traits().durative or any(
        a.morph.get("Tense", []) == ["Past"] or a.lower_ == "been" for a in auxiliaries
    ):
        return "ongoing" if act in traits().durative else "occurred"
    if has_date_ahead(trigger):
        return "planned"
    if act in traits().reactions:
        return "occurred"  # 'is accusing Chad', 'Chad is undermining peace, Togo says'
    if act in traits().ordered and _is_of_envoys(trigger):
        return "occurred"  # 'is expelling two diplomats': it is done as it is said
    return "ongoing" if lemma(trigger) in vocabulary().streaming else "planned"


def _is_said(verb: Token) -> bool:
    """Whether a clause is what somebody says: 'said that it is switching recognition'."""
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in status_cues().saying


def _is_on_its_way(verb: Token) -> bool:
    """'Visits Kuwait from 20 to 22 June', 'goes on to Kuwait, where he will meet the emir': it is yet to come."""
    if any(word.lower_ in vocabulary().months for word in verb.subtree if word.i > verb.i):
        return True
    return any(
        word.dep_ == "aux" and word.lower_ in status_cues().modals["planned"]
        for place in verb.children
        if place.dep_ == "obl"
        for clause in place.children
        if clause.dep_ == "acl:relcl"
        for word in clause.children
    )


@cache
def _pledging() -> frozenset[str]:
    """The verbs by which a thing is promised."""
    cues = status_cues().cues.items()
    return frozenset(word for (pos, word), cue in cues if pos == "verb" and cue.status == "pledged")


def _is_alone(infinitive: Token, headline: bool) -> bool:
    """An infinitive for which no other verb stands: 'Chad to open embassy'."""
    if infinitive.dep_ in ("ROOT", "parataxis") or (infinitive.dep_ == "acl" and _is_headed(infinitive)):
        return True
    return headline and _no_finite_verb(infinitive)


def _is_headed(infinitive: Token) -> bool:
    """A name at the beginning of a sentence whose verb is an infinitive right behind it, as in a headline."""
    name = infinitive.head
    told = name.pos_ == "PROPN" and name.dep_ in ("ROOT", "nsubj", "parataxis", "ccomp")
    return told and name.left_edge.is_sent_start and not any(c.dep_ in ("cop", "case") for c in name.children)


def _is_of_a_day(verb: Token) -> bool:
    """'Chad reopens its embassy on December 27': what has a day is done on it."""
    return any(
        preposition_of(child) == "on" and any(is_day_or_month(word.lower_) for word in child.subtree)
        for child in verb.children
        if child.i > verb.i and child.dep_ == "obl"
    )


def _is_of_envoys(verb: Token) -> bool:
    return any(
        child.dep_ == "obj" and child.lemma_.lower() in load_nouns()["envoy_strict"]
        for child in verb.children
    )


def _is_an_aim(verb: Token) -> bool:
    """'Met to recognise them': an infinitive that hangs loosely on what is done for it."""
    as_far = any(child.lower_ == "as" for child in verb.children)  # 'went so far as to recognise them'
    loose = verb.dep_ == "advcl" and not as_far and not goes_on_to(verb) and parted_by_saying(verb) is None
    return loose and not _is_resolved(verb.head)


def _is_set_out_for(verb: Token) -> bool:
    """'Left for Baku on Sunday to attend a summit': who has only left has not been there yet."""
    return verb.dep_ in ("advcl", "xcomp") and lemma(verb.head) in vocabulary().setting_out


def _is_performed(verb: Token, act: Act) -> bool:
    """'Today Portugal recognises it', 'which Chad now recognises': a present by which a thing is done."""
    if any(child.lower_ in vocabulary().performed for child in verb.children):
        return True
    newly = any(child.lower_ == "now" for child in verb.children) or is_newly_of(verb)
    return (act == "recognize" and newly) or (act in traits().performed and is_made_known(verb))


def is_made_known(verb: Token) -> bool:
    """'Announced that it recognises', 'the announcement that it recognises': it does so by saying so."""
    announced = vocabulary().announcing
    if verb.dep_ in ("ccomp", "acl") and verb.head.lemma_.lower() in announced:
        return True
    noun = told_by(verb)
    return noun is not None and noun.lemma_.lower() in announced


def _is_resolved(verb: Token) -> bool:
    """Whether a verb has a decision for its object, whose infinitive the parse may have hung on the verb."""
    return any(
        child.dep_ == "obj" and child.lemma_.lower() in load_nouns()["intention"] for child in verb.children
    )


def is_ranked(noun: Token) -> bool:
    """'the first state to recognise', 'the latest to open', 'one of three to cut ties': who is ranked has done it."""
    if noun.lower_ == "one" and any(child.dep_ == "nmod" for child in noun.rights):
        return True
    return any(word.lower_ in RANKS or _is_numbered(word) for word in (noun, *noun.children))


def _is_numbered(word: Token) -> bool:
    """'The 118th country'."""
    return word.lower_[:1].isdigit() and word.lower_.endswith(("th", "st", "nd", "rd"))


def _no_finite_verb(trigger: Token) -> bool:
    """A headline such as 'Chad to open embassy' has an infinitive for its only verb."""
    return not any(token.morph.get("VerbForm", []) == ["Fin"] for token in trigger.sent)
