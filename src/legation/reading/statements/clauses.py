"""Who plays which part around a word: the arguments of a verb, a noun or an adjective, in active and
passive, in relative, participle and infinitive clauses, through light verbs and nominalisations alike.

In:  a token of a document parsed with Universal Dependencies.
Out: Arguments: tokens by role. 'subject' is who acts and 'object' what is acted on, whatever the voice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from legation.codebook.load import load_nouns
from legation.reading.statements.forms import is_gerund, is_past_participle
from legation.reading.statements.governing_verbs import REMARKING, intended, is_controlled

SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj", "csubj:outer"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
OBLIQUES = frozenset(
    "obl nmod obl:agent obl:unmarked obl:tmod obl:npmod nmod:unmarked advmod advcl nmod:desc".split()
)
RELATIVES = frozenset({"who", "whom", "which", "that"})
STRANDED = frozenset({"for", "on", "with", "over"})
LOOSE = frozenset("vocative appos dislocated list dep obl:unmarked advmod amod conj".split())
PARTICLES = frozenset({"over", "off", "out", "up", "back", "away"})
DEPTH = 6  # how far a missing subject is sought upwards; deeper chains are parser accidents


@dataclass(frozen=True, slots=True)
class Arguments:
    """The words around a trigger by role; `by_preposition` maps 'to', 'with' … to the nouns there.

    `apart` holds words that place a trigger without being its parties: 'predicate' is what a verb says of
    its subject or object ('remains closed'), 'infinitive' what it asks for ('called on X to leave'),
    'carrier' the verb that a noun stands with ('talks continue'), 'head' the noun on which it hangs
    ('Trump, in a call').
    """

    subject: tuple[Token, ...] = ()
    object: tuple[Token, ...] = ()
    iobject: tuple[Token, ...] = ()
    by_preposition: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    passive: bool = False
    apart: dict[str, tuple[Token, ...]] = field(default_factory=dict)

    def at(self, role: str) -> tuple[Token, ...]:
        """The words in a role: 'subject', 'object', 'iobject' or a preposition."""
        if role in ("subject", "object", "iobject"):
            return getattr(self, role)  # type: ignore[no-any-return]
        return self.apart[role] if role in self.apart else self.by_preposition.get(role, ())


def arguments(token: Token) -> Arguments:
    """The arguments of a trigger, whatever its part of speech."""
    if token.pos_ in ("VERB", "AUX"):
        return verb_arguments(token)
    return noun_arguments(token)


def verb_arguments(verb: Token) -> Arguments:
    """The arguments of a verb; of a copula, those of what it says of its subject."""
    if verb.dep_ == "cop":
        return _copular_arguments(verb.head)
    passive = is_passive(verb)
    surface, objects, agents = list[Token](), list[Token](), list[Token]()
    iobjects, prepositions = list[Token](), dict[str, list[Token]]()
    for child in verb.children:
        if child.dep_ in SUBJECTS or child.dep_ in PASSIVE_SUBJECTS:
            surface.append(antecedent(child))
        elif child.dep_ == "obj" or (child.dep_ == "ccomp" and child.pos_ in ("NOUN", "PROPN")):
            objects.append(antecedent(child))
        elif child.dep_ == "iobj":
            iobjects.append(antecedent(child))
        elif child.dep_ in OBLIQUES and child.pos_ not in ("VERB", "AUX"):
            preposition = preposition_of(child)
            if child.dep_ == "obl:agent" or (passive and preposition == "by"):
                agents.append(child)
            elif preposition:
                prepositions.setdefault(preposition, []).append(antecedent(child))
            elif child.lower_ in ("there", "here", "thither"):
                prepositions.setdefault("there", []).append(child)
    if not surface:
        surface = list(missing_subject(verb)) or list(_standing_before(verb))
    if (
        len(objects) == 2 and not iobjects
    ):  # 'handed the queen her letters': of two objects the first receives
        iobjects, objects = objects[:1], objects[1:]
    objects += [noun for noun in particle_objects(verb) if noun not in objects]
    if not objects and not passive:
        objects = list(missing_object(verb))
    predicates = tuple(
        child
        for child in verb.children
        if child.dep_ == "xcomp" and child.morph.get("VerbForm", []) != ["Inf"]
    )
    clauses = (child for child in verb.children if child.dep_ in ("xcomp", "ccomp", "advcl"))
    infinitives = tuple(clause for clause in clauses if clause.morph.get("VerbForm", []) == ["Inf"])
    found = _by_voice(passive, surface, (objects, iobjects, agents), prepositions)
    apart = {role: words for role, words in (("predicate", predicates), ("infinitive", infinitives)) if words}
    return replace(found, apart=apart) if apart else found


def particle_objects(verb: Token) -> list[Token]:
    """'Handed over the embassy' with 'over' read as a preposition: the embassy is what was handed."""
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    split = after.dep_ == "case" and after.lower_ in PARTICLES and after.head.head.i == verb.i
    return [after.head] if split else []


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
) -> Arguments:
    objects, iobjects, agents = others
    frozen = {key: tuple(value) for key, value in prepositions.items()}
    if not passive:
        return Arguments(tuple(surface), tuple(objects), tuple(iobjects), frozen)
    if objects:  # 'was handed copies': what was handed is the object, the surface subject receives
        return Arguments(tuple(agents), tuple(objects), tuple(surface), frozen, passive=True)
    return Arguments(tuple(agents), tuple(surface), tuple(iobjects), frozen, passive=True)


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
        elif child.dep_ in SUBJECTS:
            subjects.append(antecedent(child))
    carrier = carrier_of(noun)
    if carrier is not None:
        around = verb_arguments(carrier)
        if noun.dep_ == "xcomp" and noun.pos_ == "ADJ" and around.object:  # 'keeps its embassy closed'
            subjects.extend(around.object)
        elif noun.dep_ not in SUBJECTS | PASSIVE_SUBJECTS and carrier.lemma_.lower() not in REMARKING:
            subjects.extend(token for token in around.subject if token.i != noun.i)
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
    apart: dict[str, tuple[Token, ...]] = {"carrier": (carrier,)} if carrier is not None else {}
    # 'talks are at a dead end'
    if not apart and noun.dep_ in SUBJECTS and any(child.dep_ == "cop" for child in noun.head.children):
        apart["carrier"] = (noun.head,)
    if noun.dep_ == "nmod" and preposition_of(noun) in (
        "in",
        "during",
        "on",
        "after",
    ):  # 'Trump, in a call with Modi'
        apart["head"] = (noun.head,)
    return Arguments(
        tuple(subjects), (), (), {key: tuple(value) for key, value in own.items()}, passive, apart
    )


def carrier_of(noun: Token) -> Token | None:
    """The verb of which a noun is subject, object or oblique: 'held talks', 'talks took place'."""
    current = noun
    for _ in range(DEPTH):
        listed = current.dep_ == "conj" and current.head.pos_ in ("NOUN", "PROPN")
        if listed or (current.dep_ == "nmod" and current.head.lemma_.lower() in load_nouns()["transparent"]):
            current = current.head
        else:
            break
    carried = SUBJECTS | PASSIVE_SUBJECTS | {"obj", "obl", "obl:agent", "xcomp"}
    if current.dep_ in carried and current.head.pos_ in ("VERB", "AUX"):
        return current.head
    return None


def is_passive(verb: Token) -> bool:
    """Whether a verb's surface subject is acted on: 'was accepted', 'the envoy accepted in May'."""
    found = {child.dep_ for child in verb.children}
    if "obj" in found and not _has_auxiliary(verb) and found & (SUBJECTS | PASSIVE_SUBJECTS):
        return (
            False  # a bare past form with subject and object is active, whatever the parse calls its subject
        )
    for child in verb.children:
        if child.dep_ in ("aux:pass", "nsubj:pass", "csubj:pass"):
            return True
        if child.dep_ in SUBJECTS and child.i < verb.i:
            return False
    if verb.morph.get("Voice", []) == ["Pass"]:
        return True
    if (
        verb.dep_ == "acl"
        and not _has_auxiliary(verb)
        and verb.morph.get("VerbForm", []) == ["Part"]
        and not is_gerund(verb)
        and verb.morph.get("Tense", []) != ["Pres"]
    ):
        return True
    return (
        verb.dep_ == "conj"
        and is_past_participle(verb)
        and not _has_auxiliary(verb)
        and is_passive(verb.head)
    )


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "aux:pass") for child in verb.children)


def preposition_of(token: Token) -> str:
    """The preposition before a noun ('to'; 'on_behalf_of' where several words make one), or ''."""
    for child in token.children:
        if child.dep_ in ("case", "mark") and child.pos_ in ("ADP", "SCONJ", "PART", "ADV", "VERB"):
            fixed = [word.lower_ for word in child.children if word.dep_ == "fixed"]
            if child.lower_ in ("'s", "’s", "'", "’"):
                continue
            if child.lower_ in STRANDED and child.nbor().dep_ == "case" and child.nbor().head.i == token.i:
                continue  # 'paid for in roubles'
            return "_".join([child.lower_, *fixed])
    if token.dep_ == "conj" and token.head.i != token.i:
        return preposition_of(token.head)
    return ""


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word is itself."""
    if token.lower_ not in RELATIVES or token.pos_ not in ("PRON", "DET", "SCONJ"):
        return token
    verb = token.head
    for _ in range(DEPTH):
        if verb.dep_ in ("acl:relcl", "advcl:relcl", "acl"):
            return verb.head
        if verb.head.i == verb.i:
            break
        verb = verb.head
    return token


def surface_subject(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """The grammatical subject of a clause, sought upwards where the clause has none of its own."""
    own = [antecedent(child) for child in verb.children if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
    if own:
        return tuple(own)
    return missing_subject(verb, depth)


def missing_subject(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Whom an infinitive, participle or second conjunct silently has as subject."""
    if depth > DEPTH or verb.head.i == verb.i:
        return ()
    head, relation = verb.head, verb.dep_
    if relation == "acl:relcl":  # a clause without a pronoun: 'the ties Norway downgraded' has its own
        return (head,)
    if relation == "acl" or (relation == "amod" and verb.lower_.endswith("ing")):  # 'the visiting minister'
        return _subject_from_noun(verb, head, depth)
    if relation in ("xcomp", "ccomp", "advcl", "conj", "parataxis", "csubj", "obl", "obj"):
        if head.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and relation in ("xcomp", "advcl", "conj", "ccomp"):
            if any(child.dep_ == "cop" for child in head.children) or relation == "conj":
                return tuple(antecedent(child) for child in head.children if child.dep_ in SUBJECTS) or (
                    surface_subject(head, depth + 1) if head.dep_ != "ROOT" else ()
                )
        if relation in ("xcomp", "advcl"):
            reached = [
                child
                for child in head.children
                if child.dep_ == "obl" and preposition_of(child) in ("on", "upon", "for", "to")
            ]
            if reached and head.lemma_.lower() in ("call", "appeal", "wait", "press", "push"):
                return tuple(reached)
        meant = intended(verb) if relation in ("xcomp", "advcl") else None
        if meant is not None:
            return _subject_from_noun(verb, meant, depth)
        if relation == "xcomp" or (relation == "advcl" and is_controlled(verb, head)):
            controllers = [antecedent(child) for child in head.children if child.dep_ in ("obj", "iobj")]
            if controllers and head.lemma_.lower() not in ("promise", "vow"):
                return tuple(controllers)
        return surface_subject(head, depth + 1)
    return ()


def _standing_before(verb: Token) -> Iterator[Token]:
    """The bare noun before a finite verb that has no subject: where a name misled the parse, it is the subject."""
    if verb.morph.get("VerbForm", []) != ["Fin"] and not _has_auxiliary(verb):
        return
    left = [child for child in verb.children if child.i < verb.i]
    near = [
        grandchild
        for child in left
        for grandchild in child.children
        if grandchild.dep_ == "appos" and grandchild.i < verb.i
    ]
    for noun in sorted([*left, *near], key=lambda token: token.i):
        named = noun.pos_ in ("NOUN", "PROPN", "PRON") or noun.lower_ in ("neither", "none")
        bare = named and not preposition_of(noun)
        if bare and noun.dep_ in LOOSE:
            yield noun
            return


def _subject_from_noun(verb: Token, noun: Token, depth: int) -> tuple[Token, ...]:
    """'its plan to open' → whose plan it is; 'the first state to recognise' → the state, or who becomes it."""
    predicated = tuple(antecedent(child) for child in noun.children if child.dep_ in SUBJECTS)
    if predicated:
        return predicated
    if noun.dep_ in ("xcomp", "obj") and noun.head.lemma_.lower() in ("become", "remain", "be", "make"):
        return surface_subject(noun.head, depth + 1)
    gerund = is_gerund(verb) and any(child.dep_ == "mark" for child in verb.children)
    if (gerund or verb.morph.get("VerbForm", []) == ["Inf"]) and noun.lemma_.lower() in load_nouns()[
        "intention"
    ]:
        owner = [child for child in noun.children if child.dep_ == "nmod:poss"]
        owner += [
            child
            for child in noun.children
            if (child.dep_ == "nmod" and preposition_of(child) in ("of", "by", "from"))
            or (
                child.dep_ in ("compound", "amod") and child.pos_ in ("PROPN", "ADJ")
            )  # 'Kazakh plans to open'
        ]
        if owner:
            return tuple(owner)
        carrier = carrier_of(noun)
        if carrier is None or noun.dep_ in SUBJECTS | PASSIVE_SUBJECTS or carrier.lemma_.lower() in REMARKING:
            return ()
        return surface_subject(carrier, depth + 1)
    return (noun,)


def missing_object(verb: Token) -> tuple[Token, ...]:
    """What a relative clause without a pronoun leaves out: 'the envoy Kabul chose'."""
    if verb.dep_ == "acl:relcl" and any(child.dep_ in SUBJECTS for child in verb.children):
        pronouns = [
            t for t in verb.subtree if t.lower_ in RELATIVES and t.head.i != verb.head.i and t.pos_ == "PRON"
        ]
        if not pronouns:
            return (verb.head,)
    if verb.dep_ == "conj" and not any(
        child.dep_ in ("obj", "obl", "xcomp", "ccomp") for child in verb.head.children if child.i < verb.i
    ):
        shared = [child for child in verb.children if child.dep_ == "obj"]
        return tuple(shared)
    return ()


def dependents(noun: Token, preposition: str) -> Iterator[Token]:
    """The nouns tied to `noun` by a preposition: the place in 'embassy in Kabul'."""
    for child in noun.children:
        if child.dep_ in OBLIQUES and preposition_of(child) == preposition:
            yield antecedent(child)
        elif child.dep_ == "acl" and preposition in ("in", "at", "to"):  # 'the embassy located in Kabul'
            yield from dependents(child, preposition)


def owners(noun: Token) -> Iterator[Token]:
    """Whose a noun is: possessor, demonym before it, or 'of' after it."""
    for child in noun.children:
        if child.dep_ == "nmod:poss" or (
            child.dep_ in ("amod", "compound", "nmod", "nmod:desc") and not preposition_of(child)
        ):
            yield antecedent(child)
    yield from dependents(noun, "of")
