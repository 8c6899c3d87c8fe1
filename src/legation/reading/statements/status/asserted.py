"""Whether a deed that a text names is told as done: 'decided to recognise' tells it, 'is free to recognise' names it.

In:  the trigger of an act, where its form and what governs it have left it a fact.
Out: the word by which it is only named, with what it then is; None where the text does tell it.
Law: an infinitive, a gerund and a noun assert nothing of themselves. What they name is so only where a word that takes
it for done stands above; of all others, which no list holds, it is possible at most.
"""

from __future__ import annotations

from typing import cast

from legation.codebook.status_cues import status_cues
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.asides import parted_by_saying
from legation.reading.statements.clause.embedded import head_doer
from legation.reading.statements.clause.forms import is_finite, is_gerund, is_infinitive, is_past
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, SUBJECTS, mark_of, preposition_of
from legation.reading.statements.clause.voice import is_passive
from legation.reading.statements.status.cues import cue_of
from legation.reading.statements.status.negation import negator
from legation.reading.statements.status.own_form import is_ranked
from legation.reading.statements.status.papers import does_by_paper, is_signed
from legation.record.statement import Status

Named = tuple[Status | None, Token]

# Conjunctions and prepositions whose gerund is done: 'after recognising', 'joined Kenya in recognising'.
AFTER = frozenset(
    "after since following upon despite through besides in_addition_to apart_from as_well_as along_with beyond".split()
)
WITH_MAIN = frozenset({"by", "in", "on", "while", "when", "with", "", "thus", "thereby"})
EXAMPLES = frozenset({"example", "lead", "footstep", "suit", "way", "step", "cue", "set", "give"})
"""Whose 'in recognising' is done: 'followed its example in recognising', 'led the way in recognising'."""
OF_MANY = frozenset({"those", "few", "many", "handful", "ones", "one", "far"})
FINE_CONDITIONS = frozenset({"provided", "providing", "assuming", "suppose", "supposing", "imagine"})
ABROAD = frozenset({"internationally", "globally", "universally", "worldwide", "abroad"})
"""What goes with being recognised: 'the government recognised internationally accuses Chad'."""
NEARLY_SO = (("all", "but"), ("in", "effect"), ("as", "good", "as"), ("in", "practice"), ("not", "quite"))


def only_named(trigger: Token) -> Named | None:
    """What a deed is that is named and not told; None where it is told."""
    if trigger.pos_ not in ("VERB", "AUX"):
        return _noun(trigger)
    verb = _first_of_row(trigger)
    if is_infinitive(verb) and _to(verb) is not None:
        return _infinitive(verb)
    if mark_of(verb) == "of" and lemma(verb.head) in vocabulary().accusing:
        return None, verb.head  # 'accused it of having recognised them'
    helped = any(child.dep_ in ("aux", "aux:pass", "cop") for child in verb.children)
    if is_gerund(verb) and not helped and verb.lower_.endswith("ing"):
        return _gerund(verb)
    return _finite(trigger) if trigger is verb else None


def _first_of_row(verb: Token) -> Token:
    """'Is free to visit and recognise it': a bare second verb stands where the first does."""
    current = verb
    while current.dep_ == "conj" and current.head.pos_ == "VERB":
        own = {child.dep_ for child in current.children}
        if is_finite(current) or own & (ANY_SUBJECTS | {"aux", "aux:pass", "cop"}):
            return current
        current = current.head
    return current


def _to(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "mark" and child.lower_ == "to"), None)


def _infinitive(verb: Token) -> Named | None:
    """'Decided to', 'the first to', 'the step to', 'was right to'; of all others the deed is open."""
    head, to = parted_by_saying(verb) or verb.head, _to(verb)
    if (head.lower_ == "had" and verb.dep_ == "xcomp") or does_by_paper(head):
        return None  # 'had to recognise it', 'exchanged letters to recognise it'
    before = to.nbor(-1) if to is not None and to.i > 0 else None
    if (
        before is not None and before.pos_ == "NOUN" and before.i != head.i
    ):  # 'took the decision to recognise'
        if before.lemma_.lower() in vocabulary().resolves or is_ranked(before):
            return None
    if any(
        word is not None and word.pos_ not in ("VERB", "AUX") and is_ranked(word) for word in (head, before)
    ):
        return _infinitive(head) if _to(head) is not None else None  # 'hopes to be the first to recognise'
    if head.pos_ in ("VERB", "AUX") and lemma(head) in vocabulary().carrying_through:
        return None
    if {head.lower_, head.lemma_.lower()} & (vocabulary().counted_states | OF_MANY) or head.pos_ == "NUM":
        return None  # 'one of few states to recognise it', 'went as far as to recognise it'
    if head.pos_ == "ADJ" and head.lower_ in vocabulary().judged_deeds and _was(head):
        return None
    above = head if before is None or before.pos_ != "PROPN" else before
    while (
        above.dep_ in ("conj", "flat") and above.head.i < above.i
    ):  # 'from Norway, Spain and Ireland to recognise'
        above = above.head
    for noun in (
        (head, above.head) if above.dep_ == "nmod" else (head,)
    ):  # 'the decision of Malta to recognise it'
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in vocabulary().resolves:
            return None
    if head.pos_ == "PROPN" and verb.dep_ == "acl":
        return "planned", verb  # a headline: 'Kenya to recognise it, minister says'
    if verb.dep_ in ("ROOT", "parataxis"):
        return "planned", verb
    return _by_cue(before, head)


def _by_cue(before: Token | None, head: Token) -> Named:
    """What the word right before an infinitive says of it, where the parse hung it elsewhere; else it is open."""
    for word in (before, head):
        cue = cue_of(word) if word is not None and word.pos_ in ("NOUN", "ADJ") else None
        if (
            word is not None
            and cue is not None
            and cue.status in ("planned", "pledged", "requested", "denied")
        ):
            return cast("Status", cue.status), word
    return "possible", head


def _gerund(verb: Token) -> Named | None:
    """'After', 'by', 'thanked them for', 'announced'; a gerund behind any other word is what is talked of."""
    head, mark = verb.head, mark_of(verb)
    if mark in AFTER:
        return None
    if head_doer(verb) is not None:  # 'fears of Kenya recognising it'
        return None if head.lemma_.lower() in vocabulary().resolves else ("possible", head)
    if mark == "before":
        return (
            None
            if is_past(head) and lemma(head) not in vocabulary().wanting | {"ask"}
            else ("possible", head)
        )
    if mark in ("for", "over", "at"):  # 'thanked it for', 'came under fire for'
        near = (
            head,
            *(child for child in head.children if child.dep_ in ("obj", "obl") and child.i < verb.i),
        )
        return None if any(w.lemma_.lower() in vocabulary().answering for w in near) else ("possible", head)
    if mark != "from" and head.lower_ in vocabulary().judged_deeds | OF_MANY:
        return None  # 'was alone in recognising it', 'went as far as recognising it'
    if (
        verb.dep_ in ("acl", "nmod", "advcl", "obl")
        and mark in ("of", "to", "about", "on")
        and head.pos_ != "VERB"
    ):
        done = head.lemma_.lower() in vocabulary().resolves and mark == "of"
        return None if done or is_signed(head) else ("possible", head)
    if mark in WITH_MAIN and verb.dep_ in ("advcl", "acl", "obl"):
        if mark == "on" and verb.i > head.i:
            return "possible", head
        if (
            mark == "in"
            and verb.i > head.i
            and head.lemma_.lower() not in vocabulary().acting_like | EXAMPLES
        ):
            return "possible", head
        if verb.dep_ == "acl" and head.lemma_.lower() in vocabulary().unsettled:
            return "planned", head
        return _open_verb(head)
    if mark in ("", "as") and verb.dep_ in ("xcomp", "ccomp", "obj", "ROOT", "parataxis", "csubj"):
        if verb.dep_ in ("ROOT", "parataxis"):
            return None
        told = lemma(head) in vocabulary().carrying_through | vocabulary().owning_up
        return None if told or verb.dep_ == "csubj" else ("possible", head)
    return "possible", head


def _open_verb(head: Token) -> Named | None:
    """'Could help by recognising it': what is done by it is done no more than what it helps."""
    modals = (
        status_cues().modals["possible"] | status_cues().modals["requested"] | status_cues().modals["planned"]
    )
    open_ = (child for child in head.children if child.dep_ == "aux" and child.lower_ in modals)
    word = next(open_, None)
    return ("possible", word) if word is not None else None


def _was(adjective: Token) -> bool:
    """'Was right to recognise it'."""
    return any(child.dep_ == "cop" and is_past(child) for child in adjective.children)


def _noun(noun: Token) -> Named | None:
    """'Its planned recognition', 'its recognition needs a vote', 'is a long way off'."""
    for word in noun.children:
        if word.dep_ == "amod" and word.i < noun.i:
            if word.lower_ in vocabulary().intended:
                return "planned", word
            if word.lower_ in vocabulary().unreal:
                return "possible", word
    if preposition_of(noun) == "as":
        return "possible", noun.head  # 'saw the visit as its recognition'
    verb = noun.head if noun.dep_ in ANY_SUBJECTS else None
    if verb is not None and _is_elsewhere(verb):
        return ("denied" if verb.pos_ == "ADV" or _is_way_off(verb) else "possible"), verb
    if verb is not None and any(
        preposition_of(c) == "on" and c.lower_ in ("hold", "ice") for c in verb.children
    ):
        return "denied", verb
    if (
        verb is not None
        and verb.pos_ == "VERB"
        and lemma(verb) in vocabulary().lacking
        and not is_passive(verb)
    ):
        return "possible", verb
    if noun.dep_ == "obj" and noun.head.pos_ == "VERB" and lemma(noun.head) in ("offer", "promise", "pledge"):
        return "pledged", noun.head
    return None


def _is_elsewhere(predicate: Token) -> bool:
    """'Is on the agenda', 'is far away', 'is a long way off': where a deed stands, which is not done."""
    if predicate.pos_ in ("VERB", "AUX") or not any(child.dep_ == "cop" for child in predicate.children):
        return False
    placed = preposition_of(predicate) in ("on", "under", "off")
    return (
        placed or (predicate.pos_ == "ADV" and predicate.lower_ in ("away", "off")) or _is_way_off(predicate)
    )


def _is_way_off(predicate: Token) -> bool:
    return predicate.lower_ in ("way", "years", "months", "decades") and any(
        child.lower_ in ("off", "away") for child in predicate.children
    )


def _finite(verb: Token) -> Named | None:
    """'All but recognised', 'provided that it recognises', 'insists that it recognise', 'the draft says'."""
    start = verb.sent.start
    for words in NEARLY_SO:
        before = tuple(word.lower_ for word in verb.doc[max(start, verb.i - len(words)) : verb.i])
        if before == words:
            return "possible", verb.nbor(-1)
    if _is_recognised_abroad(verb):
        return None, verb
    edge = verb.left_edge
    opening = [edge, *([edge.nbor(-1)] if edge.i > start else [])]
    for word in opening:
        if word.lower_ in FINE_CONDITIONS:
            return "possible", word
    led = _behind_to(verb)
    if mark_of(verb) == "whether" or led is not None:
        return "possible", led or verb
    if verb.dep_ in ("acl:relcl", "acl", "ccomp"):
        noun = verb.head
        whole = verb.dep_ == "acl:relcl" and {"nsubj", "obj"} <= {child.dep_ for child in verb.children}
        misread = verb.dep_ == "ccomp" and noun.is_sent_start  # 'Reports that it had recognised them'
        told = noun.lower_ in ("reports", "claims", "rumours", "rumors") if misread else whole
        if noun.lemma_.lower() in vocabulary().tokens or (told and noun.lemma_.lower() in vocabulary().told):
            return "possible", noun  # 'no sign that it recognises them'
        denied = negator(noun.head if noun.dep_ == "nmod" and noun.head.lower_ == "one" else noun)
        if verb.dep_ == "acl:relcl" and denied is not None and denied.lower_ == "not":
            return "denied", denied  # 'is not among the countries that recognise it'
        for child in noun.children if verb.dep_ == "ccomp" else ():
            if child.dep_ in SUBJECTS and child.lemma_.lower() in vocabulary().told | vocabulary().postings:
                if any(word.lower_ in vocabulary().untrue for word in child.children):
                    return "denied", child  # 'a false report said that it had'
                if child.lemma_.lower() in vocabulary().postings:
                    return "possible", child
    if any(child.dep_.startswith("aux") for child in verb.children):
        return None
    if _is_bare_of_one(verb):
        return "requested", verb
    if not is_finite(verb) or is_past(verb):
        return None
    when = next((c for c in verb.children if c.lower_ in ("when", "before", "once") and c.i < verb.i), None)
    if when is not None and verb.dep_ in ("advcl", "acl:relcl", "advcl:relcl", "acl"):
        return "possible", when
    if verb.dep_ == "acl:relcl" and verb.head.lemma_.lower() in vocabulary().unsettled | {
        "day",
        "moment",
        "time",
    }:
        return "possible", verb.head
    return _in_a_draft(verb)


def _is_recognised_abroad(verb: Token) -> bool:
    """'The government recognised internationally accuses Chad', 'its internationally recognised president'."""
    before, behind = verb.nbor(-1), verb.nbor(1)
    bare = all(child.dep_ not in ("obj", "aux") for child in verb.children)
    return bare and (before.lower_ in ABROAD or (behind.lower_ in ABROAD and behind.head.i != verb.i))


def _behind_to(verb: Token) -> Token | None:
    """'Is due to formally recognise it', where the parse ties 'to' to another word."""
    place = verb.i - 1
    while place > verb.sent.start and verb.doc[place].pos_ == "ADV":
        place -= 1
    bare = is_infinitive(verb) and not any(child.dep_ == "aux" for child in verb.children)
    return verb.doc[place] if bare and verb.doc[place].lower_ == "to" else None


def _is_bare_of_one(verb: Token) -> bool:
    """'Insists that Kenya recognise it': a form without ending, said of one alone, is what is wished."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    single = any(
        word.morph.get("Number", []) == ["Sing"] and word.lower_ not in ("i", "you") for word in subjects
    )
    joined = any(child.dep_ == "conj" for word in subjects for child in word.children)
    wished = verb.dep_ in ("ccomp", "xcomp", "advcl", "acl")
    return verb.lower_ == lemma(verb) and single and not joined and wished


def _in_a_draft(verb: Token) -> Named | None:
    """'Under the draft, Kenya recognises it'; 'the draft treaty says that Kenya recognises it'."""
    for child in verb.children:
        if preposition_of(child) in ("under", "in") and _is_unsettled(child):
            return "possible", child
    if verb.dep_ == "ccomp":
        for child in verb.head.children:
            if child.dep_ in SUBJECTS and _is_unsettled(child):
                return "possible", child
    return None


def _is_unsettled(paper: Token) -> bool:
    """'The proposal', 'the draft treaty'."""
    return any(word.lemma_.lower() in vocabulary().unsettled for word in (paper, *paper.children))
