"""Whom a clause silently has as subject: infinitives, participles, second conjuncts, relative clauses.

In:  a verb of a parsed document.
Out: the tokens that are its subject, sought upwards where the clause has none of its own.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.asides import (
    before_saying,
    behind_colon,
    parted_by_saying,
    reporting,
)
from legation.reading.statements.clause.embedded import cleft, exchanged, head_doer, interposed
from legation.reading.statements.clause.forms import (
    is_gerund,
    is_infinitive,
    is_past_participle,
)
from legation.reading.statements.clause.governing_verbs import (
    asked_by,
    asked_for,
    behind_for,
    intended,
    is_controlled,
)
from legation.reading.statements.clause.left_out_objects import fronted_object
from legation.reading.statements.clause.misplaced import hung_beside, in_row_before
from legation.reading.statements.clause.nouns_before import is_counted
from legation.reading.statements.clause.relatives import RELATIVES, antecedent
from legation.reading.statements.clause.syntax import (
    ANY_SUBJECTS,
    DEPTH,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    carrier_of,
    mark_of,
    preposition_of,
)
from legation.reading.statements.clause.voice import is_passive, thing_done

PAPERS = frozenset(
    "statement letter resolution communique communiqué message post declaration decree law bill order motion "
    "note directive proclamation edict tweet waiver licence license".split()
)
"""Papers whose participle tells what is done by them: 'signed a decree recognising it'."""
ABOVE = frozenset("xcomp ccomp advcl conj parataxis csubj obl obj".split())
CALLED_ON = ("on", "upon", "for", "to")


def surface_subject(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """The grammatical subject of a clause, sought upwards where the clause has none of its own."""
    swapped = exchanged(verb)
    if swapped is not None:
        return (antecedent(swapped[1] if verb.dep_ == "ccomp" else swapped[0]),)
    front = cleft(verb)
    if front is not None:
        return surface_subject(front, depth + 1)
    own = [antecedent(child) for child in verb.children if child.dep_ in ANY_SUBJECTS or is_counted(child)]
    if len(own) > 1 and own[0].lower_ == "none":
        own = own[1:]  # 'none against, the Assembly confirmed'
    first = in_row_before(verb)
    if first is not None:
        own.insert(0, antecedent(first))
    if not own:  # 'Malta is yet to recognise it', with Malta hung on 'yet'
        own = [
            c
            for yet in verb.children
            if yet.lower_ in ("yet", "still")
            for c in yet.children
            if c.dep_ in SUBJECTS
        ]
    if own:
        inside = interposed(verb)
        return tuple(own) if inside is None else (inside,) if depth == 0 else tuple(own[:1])
    return missing_subject(verb, depth)


def missing_subject(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Whom an infinitive, participle or second conjunct silently has as subject."""
    if depth > DEPTH or verb.head.i == verb.i:
        return ()
    head, relation = verb.head, verb.dep_
    behind = behind_for(verb)
    if behind is not None:
        return (antecedent(behind),)
    beside = hung_beside(verb)
    if beside is not None:
        return (antecedent(beside),)
    told_of = _told_of(verb)
    if told_of is not None:
        return (told_of,)
    done = thing_done(verb)
    if done is not None:
        return _who_does(done, depth)
    if relation == "acl:relcl":  # a clause without a pronoun: 'the ties Norway downgraded' has its own
        return (head,)
    if relation == "acl" or (relation == "amod" and verb.lower_.endswith("ing")):  # 'the visiting minister'
        return _subject_from_noun(verb, head, depth)
    if relation == "advmod" and verb.lower_ == "short" and head.pos_ == "VERB":  # 'stopped short of …'
        return surface_subject(head, depth + 1)
    return _from_above(verb, depth) if relation in ABOVE else ()


def _told_of(verb: Token) -> Token | None:
    """'Referring to Kenya promising flour', 'spoke of Kenya promising it': the name right before a bare gerund."""
    if not is_gerund(verb) or verb.dep_ not in ("advcl", "acl") or verb.i == 0 or mark_of(verb):
        return None
    name = verb.nbor(-1)
    while name.dep_ in ("flat", "compound") and name.head.i < verb.i:
        name = name.head
    told = preposition_of(name) in ("of", "about") or (
        preposition_of(name) == "to" and name.head.lemma_.lower() in ("refer", "point", "allude")
    )
    return name if told and name.pos_ == "PROPN" and verb.nbor(-1).pos_ == "PROPN" else None


def _who_does(thing: Token, depth: int) -> tuple[Token, ...]:
    """Who does what a gerund says of its thing, where the parse has hung the gerund on it."""
    head = thing.head
    if thing.dep_ in ANY_SUBJECTS:
        return ()  # 'lifting sanctions was premature'
    if head.lower_ == "short" and head.dep_ == "advmod":  # 'stopped short of imposing sanctions'
        head = head.head
    if head.pos_ == "NOUN":  # 'has no intention of lifting sanctions'
        return _whose_plan(head) or _who_carries(head, depth)
    return surface_subject(head, depth + 1) if head.pos_ in ("VERB", "AUX") else ()


def _from_above(verb: Token, depth: int) -> tuple[Token, ...]:
    """The subject from the word on which a clause hangs: whom it calls on, its object or its subject."""
    head, relation = verb.head, verb.dep_
    if relation == "csubj":  # 'reopening it is not something Britain is planning'
        weighing = (child for child in head.children if child.dep_ == "acl:relcl")
        doers = tuple(one for clause in weighing for one in clause.children if one.dep_ == "nsubj")
        if doers and doers[0].lower_ not in RELATIVES:
            return doers
    if relation == "conj":
        parted_from = before_saying(verb)
        if parted_from is not None:
            return (parted_from,)
        opened, reported = behind_colon(verb, head), reporting(verb)
        if opened or reported is not None:
            return opened or surface_subject(reported or head, depth + 1)
    if relation == "ccomp" and is_infinitive(verb) and any(child.dep_ == "iobj" for child in head.children):
        relation = "xcomp"  # 'asked all states not to recognise it'
    if head.lower_ == "far" and head.dep_ == "advmod" and head.head.i != head.i:
        head = head.head  # 'might go as far as to break off relations'
    parted = parted_by_saying(verb)
    if parted is not None:
        head, relation = parted, "advcl" if relation == "ccomp" else relation
    if head.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and relation in ("xcomp", "advcl", "conj", "ccomp"):
        if relation == "conj" or any(child.dep_ == "cop" for child in head.children):
            own = tuple(antecedent(child) for child in head.children if child.dep_ in SUBJECTS)
            return own or (surface_subject(head, depth + 1) if head.dep_ != "ROOT" else ())
    if relation == "ccomp":
        addressed = [child for child in head.children if child.dep_ == "vocative" and child.i < head.i]
        if addressed and verb.i > head.i:  # 'Togo, he told the envoy, stood by Morocco'
            return tuple(addressed)
    if (
        relation == "advcl"
        and head.lemma_.lower() in vocabulary().passing_on
        and preposition_of(verb) == "as"
    ):
        quoted = tuple(antecedent(child) for child in head.children if child.dep_ == "obj")
        if quoted:  # 'the agency quoted the minister as saying'
            return quoted
    if relation == "advcl":
        behind = _right_before(verb, head)
        if behind is not None:
            return (behind,)
    if relation in ("xcomp", "advcl"):
        called = _called_on(head)
        if called:
            return called
        meant = intended(verb)
        if meant is not None:
            return _subject_from_noun(verb, meant, depth)
        pressed = asked_for(verb)
        if pressed:
            return pressed
        if fronted_object(verb) is None and (relation == "xcomp" or is_controlled(verb, head)):
            objects = tuple(antecedent(child) for child in head.children if child.dep_ in ("obj", "iobj"))
            if objects and head.lemma_.lower() not in vocabulary().promising:
                return objects
    if head.pos_ == "ADJ" and head.dep_ == "ccomp" and any(child.lower_ == "too" for child in head.children):
        return surface_subject(head.head, depth + 1)  # 'said that it was too early to recognise it'
    return surface_subject(head, depth + 1)


def _right_before(participle: Token, verb: Token) -> Token | None:
    """'Reopen the embassy in Minsk, shut since May': the object that a past participle behind a comma describes."""
    place = next((child.i for child in participle.children if child.text == ","), -1)
    if not verb.i < place < participle.i or not _is_bare_participle(participle):
        return None
    things = [child for child in verb.children if child.dep_ == "obj" and child.i < place]
    if not things:
        return None
    tied = (
        child for child in verb.children if things[-1].i <= child.i < place and child.dep_ in ("obj", "obl")
    )
    return things[-1] if max(word.i for one in tied for word in one.subtree) == place - 1 else None


def _is_bare_participle(verb: Token) -> bool:
    """A past participle with no auxiliary and no conjunction of its own: 'closed in 2012'."""
    return is_past_participle(verb) and not any(
        child.dep_ in ("aux", "aux:pass", "mark") for child in verb.children
    )


def _called_on(verb: Token) -> tuple[Token, ...]:
    """'Called on Kenya to open', 'waited for Kenya to open': Kenya."""
    if verb.lemma_.lower() not in vocabulary().called_on:
        return ()
    return tuple(child for child in verb.children if child.dep_ == "obl" and _is_called_on(child))


def _is_called_on(noun: Token) -> bool:
    """'On Chad' in 'called on Chad to open': behind the preposition, or behind one that the parse ties to the verb."""
    if preposition_of(noun) == "with":
        return noun.head.lemma_.lower() == "plead"
    if preposition_of(noun):
        return preposition_of(noun) in CALLED_ON
    return any(child.dep_ == "compound:prt" and child.lower_ in CALLED_ON for child in noun.head.children)


def _subject_from_noun(verb: Token, noun: Token, depth: int) -> tuple[Token, ...]:
    """'its plan to open' → whose plan it is; 'the first state to recognise' → the state, or who becomes it."""
    doer = head_doer(verb)
    if doer is not None:
        return (doer,)
    pressed = asked_by(noun) if is_infinitive(verb) else ()
    if pressed:
        return pressed
    if (
        noun.dep_ == "obl:agent"
        and noun.head.lemma_.lower() in vocabulary().making_do
        and is_infinitive(verb)
    ):
        asked = tuple(antecedent(child) for child in noun.head.children if child.dep_ in PASSIVE_SUBJECTS)
        if asked:  # 'was urged by its host to normalise'
            return asked
    predicated = tuple(antecedent(child) for child in noun.children if child.dep_ in SUBJECTS)
    if predicated:
        return predicated
    if noun.dep_ in ("xcomp", "obj") and noun.head.lemma_.lower() in ("become", "remain", "be", "make"):
        made = tuple(antecedent(c) for c in noun.head.children if c.dep_ in ("obj", "iobj") and c.i < noun.i)
        return made or surface_subject(
            noun.head, depth + 1
        )  # 'that made Peru the first country to recognise it'
    if noun.lemma_ == "time" and noun.dep_ == "ccomp":  # 'said now was not the time to recognise it'
        return surface_subject(noun.head, depth + 1)
    if noun.dep_ == "appos" and noun.pos_ != "NOUN" and is_infinitive(verb):
        return (antecedent(noun.head),)  # 'Ethiopia, the first to have promised recognition'
    led = any(child.dep_ == "mark" and child.lower_ == "to" for child in noun.children)
    if led and noun.dep_ == "xcomp":  # 'hopes to be the first to recognise it'
        return surface_subject(noun.head, depth + 1)
    if (
        noun.lemma_.lower() in vocabulary().papers | vocabulary().drafts | vocabulary().resolves
        and noun.dep_ == "obj"
        and is_gerund(verb)
    ):
        return surface_subject(noun.head, depth + 1)  # 'signed a decree recognising it'
    gerund = is_gerund(verb) and any(child.dep_ == "mark" for child in verb.children)
    to_do = gerund or verb.morph.get("VerbForm", []) == ["Inf"]
    if to_do and noun.lemma_.lower() in load_nouns()["intention"]:
        return _whose_plan(noun) or _who_carries(noun, depth)
    if is_gerund(verb) and noun.lemma_.lower() in PAPERS:  # 'issued a statement condemning Chad'
        return _whose_plan(noun) or _who_carries(noun, depth) or (noun,)
    if gerund:  # 'sees no prospect of recognising': a noun before 'of' and a gerund does nothing itself
        return _who_has(noun, depth)
    return (noun,)


def _whose_plan(noun: Token) -> tuple[Token, ...]:
    """'Its plan', 'the plan of Kenya', 'Kazakh plans to open'."""
    owner = [child for child in noun.children if child.dep_ == "nmod:poss"]
    owner += [
        child
        for child in noun.children
        if (child.dep_ == "nmod" and preposition_of(child) in ("of", "by", "from"))
        or (child.dep_ in ("compound", "amod") and child.text[:1].isupper())
    ]
    return tuple(owner)


def whose_plan(noun: Token) -> tuple[Token, ...]:
    """Who has a plan: its owner, or who announces it."""
    return _whose_plan(noun) or _who_carries(noun, 0)


def _who_carries(noun: Token, depth: int) -> tuple[Token, ...]:
    """'Announced plans': the subject of the verb that a noun stands with, unless it only remarks on it."""
    carrier = carrier_of(noun)
    if carrier is None or noun.dep_ in ANY_SUBJECTS:
        return ()
    if carrier.lemma_.lower() in vocabulary().awarding and not is_passive(carrier):
        given = _who_is_given(noun, carrier)
        if given:
            return given
    return () if carrier.lemma_.lower() in vocabulary().remarking else surface_subject(carrier, depth + 1)


def _who_is_given(noun: Token, verb: Token) -> tuple[Token, ...]:
    """'Awarded a firm a contract to build', 'gave a licence to a firm to mine': who is given it does it."""
    return tuple(
        antecedent(child)
        for child in verb.children
        if child.i != noun.i
        and (child.dep_ in ("iobj", "obj") or (child.dep_ == "obl" and preposition_of(child) == "to"))
    )


def _who_has(noun: Token, depth: int) -> tuple[Token, ...]:
    """Whose a prospect, a question or an accusation is: its owner, else whoever sees or denies it."""
    owner = tuple(child for child in noun.children if child.dep_ == "nmod:poss")
    return owner or _who_carries(noun, depth)
