"""Who plays which part around a word: the arguments of a verb, a noun or an adjective, in active and
passive, in relative, participle and infinitive clauses, through light verbs and nominalisations alike.

In:  a token of a document parsed with Universal Dependencies.
Out: Arguments: tokens by role. 'subject' is who acts and 'object' what is acted on, whatever the voice.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.codebook.noun_classes import load_nouns
from legation.codebook.phrasing import Path
from legation.codebook.vocabulary import vocabulary
from legation.parser.once import once_per_word
from legation.parser.parsed import Token
from legation.reading.statements.clause.apart import called_so, null_apart, standing_apart
from legation.reading.statements.clause.doers_of_nouns import of_own_deed, of_plan
from legation.reading.statements.clause.embedded import cleft, exchanged
from legation.reading.statements.clause.forms import is_infinitive
from legation.reading.statements.clause.giving import gift_apart, given_so, handed_to, receives
from legation.reading.statements.clause.hanging import hanging_on
from legation.reading.statements.clause.left_out_objects import missing_object
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.clause.line_labels import is_told_short, label_of
from legation.reading.statements.clause.misparsed import subject_behind_conjunction
from legation.reading.statements.clause.misplaced import in_row_before, joined_before, signed_thing
from legation.reading.statements.clause.nouns_before import names_before, standing_before
from legation.reading.statements.clause.one_of_many import one_of_many
from legation.reading.statements.clause.relatives import antecedent, place_of_where
from legation.reading.statements.clause.subjects import missing_subject, surface_subject
from legation.reading.statements.clause.syntax import (
    ANY_SUBJECTS,
    OBLIQUES,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    carrier_of,
    particle_objects,
    preposition_of,
)
from legation.reading.statements.clause.voice import is_passive, thing_done

# 'He said after talks': he who says so has talked.
OCCASIONS = frozenset({"after", "during", "before", "following", "on", "at", "ahead_of", "in"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The words around a trigger by role; `by_preposition` maps 'to', 'with' … to the nouns there.

    `apart` holds words that place a trigger without being its parties: 'predicate' is what a verb says of
    its subject or object ('remains closed'), 'infinitive' what it asks for ('called on X to leave'),
    'clause' what it says is so ('recognises that …'), 'named' what a verb of naming calls it, 'bearer' whom a
    participle describes ('the newly appointed envoy'), 'carrier' the verb
    that a noun stands with ('talks continue'), 'head' the noun on which it hangs ('Trump, in a call').
    """

    subject: tuple[Token, ...] = ()
    object: tuple[Token, ...] = ()
    iobject: tuple[Token, ...] = ()
    by_preposition: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    passive: bool = False
    apart: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    reached: dict[tuple[Path, int], tuple[Token, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What `paths` has found at a path from a trigger: phrasings of one word ask for the same again and again."""

    def at(self, role: str) -> tuple[Token, ...]:
        """The words in a role: 'subject', 'object', 'iobject' or a preposition."""
        if role == "object":
            return self.object
        if role == "subject":
            return self.subject
        if role == "iobject":
            return self.iobject
        return self.apart[role] if role in self.apart else self.by_preposition.get(role, ())


def arguments(token: Token) -> Arguments:
    """The arguments of a trigger, whatever its part of speech."""
    if token.pos_ in ("VERB", "AUX"):
        return verb_arguments(token)
    return noun_arguments(token)


def _takes_one(verb: Token) -> bool:
    """'Received him the next morning': a time made the parse take whom it was done to for a recipient."""
    return verb.lemma_ not in vocabulary().taking_two | vocabulary().telling


@once_per_word
def verb_arguments(verb: Token) -> Arguments:
    """The arguments of a verb; of a copula, those of what it says of its subject."""
    if verb.dep_ == "cop":
        # 'is to travel' says what 'travel' says
        led_on = verb.head.pos_ == "VERB" and is_infinitive(verb.head)
        return Arguments() if led_on else _copular_arguments(verb.head)
    maker = _maker(verb)
    if maker is not None:
        return Arguments((maker,), (verb.head,), passive=True)
    passive = is_passive(verb) or is_told_short(verb)
    around = hanging_on(verb, passive=passive)
    surface, objects, agents = around.surface, around.objects or given_so(verb), around.agents
    iobjects, prepositions = around.iobjects, around.prepositions
    if iobjects and not objects and not passive and _takes_one(verb):
        objects, iobjects = iobjects, []
    if not surface and (behind := subject_behind_conjunction(verb, prepositions)) is not None:
        surface = [behind]
    if not surface:
        surface = list(_joined_to(verb) or missing_subject(verb) or _before_verb(verb, passive=passive))
    elif (first := in_row_before(verb)) is not None:
        surface.insert(0, first)
    if exchanged(verb) is not None:
        surface = list(surface_subject(verb))
    if cleft(verb) is not None:
        surface, objects = list(surface_subject(verb)), [one for one in objects if one.lower_ != "what"]
    surface = [one for noun in surface for one in one_of_many(noun) or (noun,)]
    if (
        len(objects) == 2
        and verb.lemma_ not in vocabulary().giving | vocabulary().telling
        and _comma_between(*objects)
    ):
        objects = objects[:1]  # 'recalled its ambassador, froze trade': a list that the parse lost
    named = list[Token]()
    if verb.lemma_.lower() in vocabulary().declaring and objects:
        objects, named = null_apart(objects, verb)
    if verb.lemma_.lower() in vocabulary().naming:
        objects = objects or called_so(verb)
        objects, named = objects[:1], objects[1:] or named
        named += [child for child in verb.children if child.dep_ == "obl:unmarked" and objects]
    if (
        len(objects) == 2 and not iobjects
    ):  # 'handed the queen her letters': of two objects the first receives
        iobjects, objects = objects[:1], objects[1:]
    given = prepositions.get("with", [])
    if verb.lemma_ in vocabulary().giving_with and given and all(map(receives, objects or surface)):
        iobjects, objects = [*iobjects, *objects], prepositions.pop("with")
    objects += [noun for noun in particle_objects(verb) if noun not in objects]
    if passive and verb.dep_ in ("acl", "acl:relcl") and verb.lemma_.lower() in vocabulary().signing:
        surface = [signed_thing(noun) for noun in surface]
    if not objects and not passive:
        done = thing_done(verb)
        objects = [done] if done is not None else list(missing_object(verb))
    if len(objects) == 1 and not iobjects and verb.lemma_ in vocabulary().giving:
        iobjects, objects = gift_apart(objects[0]) or (iobjects, objects)
    if "to" not in prepositions and verb.lemma_.lower() in vocabulary().handing:
        handed = [noun for thing in (objects or surface) for noun in handed_to(thing)]
        if handed:
            prepositions["to"] = handed
    apart = standing_apart(verb, named)
    return _by_voice(passive, surface, (objects, iobjects, agents), prepositions, apart)


def _joined_to(verb: Token) -> tuple[Token, ...]:
    """Names right before a verb, or who acts in a second clause behind 'and'."""
    joined = joined_before(verb)
    return names_before(verb) or ((joined,) if joined is not None else ())


def _before_verb(verb: Token, *, passive: bool) -> list[Token]:
    """The bare noun before a verb, else the name that labels its line."""
    label = None if passive else label_of(verb)
    return list(standing_before(verb)) or ([label] if label is not None else [])


def _maker(verb: Token) -> Token | None:
    """'The Chinese-built stadium': who built it, joined to the participle by a hyphen."""
    if verb.dep_ != "amod" or verb.i < 2 or verb.lemma_.lower() not in vocabulary().made_by:
        return None
    before = verb.doc[verb.i - 2]
    return before if verb.doc[verb.i - 1].text == "-" and before.text[:1].isupper() else None


def _comma_between(first: Token, second: Token) -> bool:
    relative = first.i < second.head.i  # 'Omid Karimi, whom Kabul appointed first secretary'
    return not relative and any(word.text == "," for word in first.doc[first.i : second.i])


def _copular_arguments(predicate: Token) -> Arguments:
    """'Muttaqi was in Tehran': subject Muttaqi, in Tehran; 'it is an embassy': object embassy."""
    around = noun_arguments(predicate)
    preposition = preposition_of(predicate)
    prepositions = dict(around.by_preposition)
    if preposition:
        prepositions[preposition] = (predicate, *prepositions.get(preposition, ()))
    subjects = tuple(antecedent(child) for child in predicate.children if child.dep_ in SUBJECTS)
    return Arguments(
        subjects or surface_subject(predicate), () if preposition else (predicate,), (), prepositions
    )


def _by_voice(
    passive: bool,
    surface: list[Token],
    others: tuple[list[Token], list[Token], list[Token]],
    prepositions: dict[str, list[Token]],
    apart: dict[str, tuple[Token, ...]],
) -> Arguments:
    objects, iobjects, agents = others
    frozen = {key: tuple(value) for key, value in prepositions.items()}
    if not passive:
        return Arguments(tuple(surface), tuple(objects), tuple(iobjects), frozen, apart=apart)
    if objects:  # 'was handed copies': what was handed is the object, the surface subject receives
        return Arguments(tuple(agents), tuple(objects), tuple(surface), frozen, passive=True, apart=apart)
    return Arguments(tuple(agents), tuple(surface), tuple(iobjects), frozen, passive=True, apart=apart)


def _is_occasion(noun: Token) -> bool:
    """'After talks', 'after two days of talks'."""
    lasting = noun.dep_ == "nmod" and noun.head.lemma_.lower() in load_nouns()["measure_of_time"]
    whole = noun.head if lasting else noun
    return whole.dep_ == "obl" and preposition_of(whole) in OCCASIONS


def _asked_for(noun: Token, carrier: Token, around: Arguments) -> list[Token]:
    """'Asked London for recognition', 'appealed to Oman for money': who is to do what a noun behind 'for' says."""
    if carrier.lemma_.lower() not in vocabulary().appealing or preposition_of(noun) != "for":
        return []
    named = (*around.object, *around.iobject, *around.at("on"), *around.at("to"))
    return [token for token in named if token.i != noun.i and token.pos_ == "PROPN"]


def _is_called_for(noun: Token, carrier: Token) -> bool:
    """'Called for talks with Chad': what two do together is asked for by one of them; of sanctions others are asked."""
    shared = load_nouns()["meeting_strict"] | load_nouns()["agreement_strict"]
    called = carrier.lemma_ == "call" and preposition_of(noun) == "for"
    return called and noun.lemma_.lower() in shared


def noun_arguments(noun: Token) -> Arguments:
    """The arguments of a noun or adjective: its own, then those of the verb that carries it."""
    own = dict[str, list[Token]]()
    subjects, passive = list[Token](), False
    for child in noun.children:
        preposition = (
            preposition_of(child) if child.dep_ in OBLIQUES and child.pos_ not in ("VERB", "AUX") else ""
        )
        if preposition:
            own.setdefault(preposition, []).append(antecedent(child))
        elif child.dep_ in ANY_SUBJECTS:
            subjects.append(antecedent(child))
        elif child.lower_ == "where" and noun.dep_ == "acl:relcl":
            own.setdefault("in", []).append(place_of_where(noun, child))
    if noun.dep_ in ("advmod", "advcl") and noun.pos_ in ("ADJ", "ADV") and noun.head.pos_ == "VERB":
        subjects.extend(subject for subject in surface_subject(noun.head) if subject.i > noun.i)
    carrier = carrier_of(noun)
    doers = of_own_deed(noun) or of_plan(noun)
    subjects.extend(doers)
    if carrier is not None:
        around = verb_arguments(carrier)
        if noun.dep_ == "xcomp" and noun.pos_ == "ADJ" and around.object:  # 'keeps its embassy closed'
            subjects.extend(around.object)
        elif (
            not doers
            and noun.dep_ not in ANY_SUBJECTS
            and (
                carrier.lemma_.lower() not in vocabulary().remarking
                or _is_occasion(noun)
                or lemma_with_particle(carrier) != lemma(carrier)  # 'called off a journey'
                or _is_called_for(noun, carrier)
            )
        ):
            asked = _asked_for(noun, carrier, around)
            subjects.extend(asked or (token for token in around.subject if token.i != noun.i))
            if asked:
                own.setdefault("to", []).extend(around.subject)
        for role in ("to", "with", "between", "by", "in", "at", "from", "on", "for", "of", "into"):
            found = [token for token in around.at(role) if token.i != noun.i]
            if found:
                own.setdefault(role, []).extend(found)
        if around.iobject:
            own.setdefault("to", []).extend(around.iobject)
        for other in around.object if noun.dep_ in SUBJECTS else ():  # 'talks took place between them'
            for child in other.children:
                if child.dep_ == "nmod" and preposition_of(child):
                    own.setdefault(preposition_of(child), []).append(antecedent(child))
        passive = around.passive
        if passive and noun.dep_ in PASSIVE_SUBJECTS and around.subject:
            subjects.extend(around.subject)
    elif noun.dep_ == "obl" and any(child.dep_ == "cop" for child in noun.head.children):
        subjects.extend(surface_subject(noun.head))  # 'he is in Moscow for a meeting with Putin'
        where = preposition_of(noun.head)
        if where:
            own.setdefault(where, []).append(noun.head)
    apart = _carried(noun, carrier)
    return Arguments(
        tuple(subjects), (), (), {key: tuple(value) for key, value in own.items()}, passive, apart
    )


def _carried(noun: Token, carrier: Token | None) -> dict[str, tuple[Token, ...]]:
    """The verb that carries a noun, and the noun in whose course it stands: 'Trump, in a call with Modi'."""
    apart: dict[str, tuple[Token, ...]] = {"carrier": (carrier,)} if carrier is not None else {}
    # 'talks are at a dead end'
    if not apart and noun.dep_ in SUBJECTS and any(child.dep_ == "cop" for child in noun.head.children):
        apart["carrier"] = (noun.head,)
    if noun.dep_ == "nmod" and preposition_of(noun) in ("in", "during", "on", "after"):
        apart["head"] = (noun.head,)
    return apart
