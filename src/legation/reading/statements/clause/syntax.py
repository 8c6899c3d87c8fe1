"""How words hang together in a parse: prepositions, owners, voices, light verbs, relative pronouns.

In:  a token of a document parsed with Universal Dependencies.
Out: the words that it is tied to.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.once import once_per_word
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund, is_past, is_past_participle

SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj", "csubj:outer"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
OBLIQUES = frozenset(
    "obl nmod obl:agent obl:unmarked obl:tmod obl:npmod nmod:unmarked advmod advcl nmod:desc".split()
)
RELATIVES = frozenset({"who", "whom", "which", "that"})
STRANDED = frozenset({"for", "on", "with", "over"})
PARTICLES = frozenset({"over", "off", "out", "up", "back", "away"})
GOVERNING = frozenset({"of", "from", "without", "about", "on", "against", "to", "before", "after", "by"})
SEEING = frozenset({"see", "have", "watch", "find", "want"})
PARTICIPLES = frozenset({"acl"})
# Clauses on a noun that tie others to it: 'the embassy located in Kabul', 'the embargo they had put on Mali'.
CLAUSES_ON = {
    "in": PARTICIPLES,
    "at": PARTICIPLES,
    "to": PARTICIPLES,
    "on": PARTICIPLES | {"acl:relcl"},
    "against": PARTICIPLES | {"acl:relcl"},
}
NEAR = 6  # words between a noun and the clause that is its content
DEPTH = 6  # how far a missing subject is sought upwards; deeper chains are parser accidents


def particle_objects(verb: Token) -> list[Token]:
    """'Handed over the embassy' with 'over' read as a preposition: the embassy is what was handed.

    'Thrown out of the council' has a preposition of its own.
    """
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    split = after.dep_ == "case" and after.lower_ in PARTICLES and after.head.head.i == verb.i
    split = split and after.nbor().dep_ != "case"
    return [after.head] if split else []


@once_per_word
def carrier_of(noun: Token) -> Token | None:
    """The verb of which a noun is subject, object or oblique: 'held talks', 'talks took place'."""
    current = noun
    for _ in range(DEPTH):
        listed = current.dep_ == "conj" and current.head.pos_ in ("NOUN", "PROPN")
        measured = current.dep_ == "nmod" and current.head.lemma_.lower() in load_nouns()["measure_of_time"]
        if (
            listed
            or measured
            or (current.dep_ == "nmod" and current.head.lemma_.lower() in load_nouns()["transparent"])
        ):
            current = current.head
        else:
            break
    carried = SUBJECTS | PASSIVE_SUBJECTS | {"obj", "obl", "obl:agent", "xcomp"}
    if current.dep_ in carried and current.head.pos_ in ("VERB", "AUX"):
        return _yet_to_be(current.head) or current.head
    return None


def _yet_to_be(verb: Token) -> Token | None:
    """'The deal has yet to be signed': the verb that says what is still to be done."""
    if verb.lemma_ != "have" or not any(child.lower_ == "yet" for child in verb.children):
        return None
    return next((child for child in verb.children if child.dep_ == "xcomp"), None)


@once_per_word
def is_passive(verb: Token) -> bool:
    """Whether a verb's surface subject is acted on: 'was accepted', 'the envoy accepted in May'."""
    found = {child.dep_ for child in verb.children}
    if verb.dep_ == "amod" and thing_done(verb) is not None:
        return False
    if "obj" in found and not has_auxiliary(verb) and found & (SUBJECTS | PASSIVE_SUBJECTS):
        return (
            False  # a bare past form with subject and object is active, whatever the parse calls its subject
        )
    seen = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SEEING
    for child in verb.children:
        if child.dep_ in ("aux:pass", "nsubj:pass", "csubj:pass"):
            return True
        if child.dep_ in SUBJECTS and child.i < verb.i and not seen:
            return False
    if verb.morph.get("Voice", []) == ["Pass"]:
        return True
    if (
        verb.dep_ == "acl"
        and not has_auxiliary(verb)
        and verb.morph.get("VerbForm", []) == ["Part"]
        and not is_gerund(verb)
        and verb.morph.get("Tense", []) != ["Pres"]
    ):
        return True
    if seen and verb.morph.get("Tense", []) == ["Past"]:
        return not has_auxiliary(verb) and "obj" not in found  # 'saw that contract cancelled'
    return (
        verb.dep_ == "conj" and is_past_participle(verb) and not has_auxiliary(verb) and is_passive(verb.head)
    )


def has_auxiliary(verb: Token) -> bool:
    """Whether a verb has an auxiliary of its own: 'has opened', 'was opened'."""
    return any(child.dep_ in ("aux", "aux:pass") for child in verb.children)


def is_left_bare(verb: Token) -> bool:
    """'The embassy is to be shut and its staff withdrawn': a passive with a subject that leaves out its auxiliaries."""
    own = {child.dep_ for child in verb.children}
    return (
        verb.dep_ == "conj"
        and bool(own & {"nsubj", "nsubj:pass"})
        and not own & {"aux", "aux:pass", "obj"}
        and is_past(verb)
        and any(child.dep_ == "aux:pass" for child in verb.head.children)
    )


@once_per_word
def preposition_of(token: Token) -> str:
    """The preposition before a noun ('to'; 'on_behalf_of' where several words make one), or ''."""
    cased = any(child.dep_ == "case" and child.pos_ == "ADP" for child in token.children)
    for child in token.children:
        if cased and child.dep_ == "mark":
            continue  # 'while he was in town'
        if child.dep_ in ("case", "mark") and child.pos_ in ("ADP", "SCONJ", "PART", "ADV", "VERB", "ADJ"):
            fixed = [word.lower_ for word in child.children if word.dep_ == "fixed"]
            if child.lower_ in ("'s", "’s", "'", "’") or (child.dep_ == "mark" and child.lower_ == "that"):
                continue
            if child.lower_ in STRANDED and child.nbor().dep_ == "case" and child.nbor().head.i == token.i:
                continue  # 'paid for in roubles'
            if fixed and child.lower_ == "due":
                return fixed[-1]  # 'the envoy, due in Tskhinvali on Friday'
            after = child.nbor()
            if child.lower_ == "due" and after.dep_ == "case" and after.head.i == token.i:
                return f"due_{after.lower_}"  # 'is due in Baghdad on Sunday'
            if not fixed and child.lower_ == "out" and after.lower_ == "of" and after.head.i == token.i:
                return "out_of"
            return "_".join([child.lower_, *fixed])
    if token.dep_ == "conj" and token.head.i != token.i:
        return preposition_of(token.head)
    for child in token.children:  # 'according to Gustavo Petro', with the preposition hung on the second name
        if child.dep_ == "flat" and child.i > token.i:
            return preposition_of(child)
    return ""


@once_per_word
def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word is itself."""
    if is_none_at_all(token):
        return token.head.head
    if token.lower_ == "what":
        return _called_so(token)
    if token.lower_ == "whose":  # 'in whose favour he spoke'
        clauses = (one for one in token.ancestors if one.dep_ in ("acl:relcl", "advcl:relcl"))
        clause = next((one for one in clauses if one.head.i < token.i), None)
        return clause.head if clause is not None else _before_comma(token)
    if token.lower_ not in RELATIVES or token.pos_ not in ("PRON", "DET", "SCONJ"):
        return token
    verb = token.head
    for _ in range(DEPTH):
        if verb.dep_ in ("acl:relcl", "advcl:relcl", "acl"):
            return _thing_there(token, verb.head)
        if verb.head.i == verb.i:
            break
        verb = verb.head
    fronted = token.i > 1 and token.nbor(-1).pos_ == "ADP" and token.nbor(-2).text == ","
    return _before_comma(token) if token.lower_ == "which" and fronted else token


def _called_so(what: Token) -> Token:
    """'Condemned what it called an attack': the attack, which stands for what is called so."""
    for clause in what.children:
        if clause.dep_ == "acl:relcl" and clause.lemma_.lower() in vocabulary().naming:
            for noun in clause.children:
                named = noun.i > clause.i and noun.pos_ == "NOUN"
                if named and (noun.dep_ in ("obj", "xcomp", "ccomp") or preposition_of(noun) == "as"):
                    return noun
    return what


def _before_comma(whose: Token) -> Token:
    """'Serbia, in whose defence Hungary had spoken': the noun before the comma, wherever a parse hung it."""
    place = whose.i - 1
    while place > whose.sent.start and whose.doc[place].pos_ == "ADP":
        place -= 1
    if whose.doc[place].text == "," and place > whose.sent.start:
        place -= 1
    noun = whose.doc[place]
    while noun.dep_ == "flat":
        noun = noun.head
    return noun if noun.pos_ in ("NOUN", "PROPN") else whose


def is_none_at_all(token: Token) -> bool:
    """'No state whatever recognises it': an emphatic word that a parse takes for a pronoun with a clause of its own."""
    if token.lower_ not in ("whatever", "whatsoever") or token.dep_ not in SUBJECTS | PASSIVE_SUBJECTS:
        return False
    noun = token.head.head
    return (
        token.head.dep_ in ("acl:relcl", "acl")
        and noun.i == token.i - 1
        and any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children)
    )


def place_of_where(clause: Token, where: Token) -> Token:
    """The place that 'where' takes up: the name right before it, wherever the parse hung the clause.

    'Ascribed the breakthrough to Moscow, where he was a guest'.
    """
    before = where.i - 1
    while before > 0 and where.doc[before].text in (",", "(", "–", "—", "-"):
        before -= 1
    name = where.doc[before]
    while name.dep_ in ("flat", "compound") and name.head.i != name.i:
        name = name.head
    return name if name.pos_ == "PROPN" and name.i < where.i else clause.head


def _thing_there(relative: Token, noun: Token) -> Token:
    """'Its embassy in Caracas, which was shut': what is done to is the embassy, and not the city.

    'The freeze on the bank's money, which they imposed': what is imposed is the freeze.
    """
    if noun.dep_ == "nmod" and relative.head.lemma_.lower() in vocabulary().measures_taken:
        measures = load_nouns()["sanction_strict"] | load_nouns()["bar_word"]
        if noun.head.lemma_.lower() in measures and noun.lemma_.lower() not in measures:
            return noun.head
    if is_description(noun):
        return noun.head
    if (
        relative.dep_ not in PASSIVE_SUBJECTS
        or noun.pos_ != "PROPN"
        or preposition_of(noun) not in ("in", "at")
    ):
        return noun
    things = [noun.head] if noun.dep_ == "nmod" else [c for c in noun.head.children if c.dep_ == "obj"]
    kinds = load_nouns()["mission_strict"] | load_nouns()["office_strict"] | load_nouns()["crossing_strict"]
    return next((thing for thing in things if thing.i < noun.i and thing.lemma_.lower() in kinds), noun)


def is_description(noun: Token) -> bool:
    """'Juan Guaidó, the head of the assembly, whom …': of whom the clause tells is the one who is described."""
    return noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.pos_ == "PROPN"


def dependents(noun: Token, preposition: str) -> Iterator[Token]:
    """The nouns tied to `noun` by a preposition: the place in 'embassy in Kabul'."""
    for child in noun.children:
        if child.dep_ in OBLIQUES and preposition_of(child) == preposition:
            yield antecedent(child)
        elif child.dep_ == "flat" or child.dep_ in CLAUSES_ON.get(
            preposition, ()
        ):  # 'assured Mr Ghali of its support', hung on the second name
            yield from dependents(child, preposition)


def thing_done(gerund: Token) -> Token | None:
    """'Ruled out breaking relations': the object of a gerund that the parse takes for an adjective before it."""
    noun = gerund.head
    if gerund.dep_ != "amod" or gerund.pos_ != "VERB" or noun.i < gerund.i:
        return None
    if is_past_participle(
        gerund
    ):  # 'has frozen disbursements', whose 'frozen' the parse ties to what is frozen
        having = noun.head if noun.dep_ == "obj" else gerund
        return noun if having.lower_ in ("has", "have", "had") and having.i == gerund.i - 1 else None
    if not is_gerund(gerund):
        return None
    if noun.left_edge.i < gerund.left_edge.i and preposition_of(noun) == "":
        return None  # 'the visiting minister'
    if any(child.dep_ in ("det", "nmod:poss") and child.i < gerund.i for child in noun.children):
        return None
    governed = noun.dep_ == "obj" or (noun.dep_ in ("nmod", "obl") and preposition_of(noun) in GOVERNING)
    return noun if governed else None


def told_by(clause: Token) -> Token | None:
    """'Its announcement on Friday that it recognises them': the noun whose content a clause is, wherever it is hung."""
    that = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "that"), None)
    if that is None or clause.dep_ not in ("acl", "acl:relcl", "advcl", "ccomp"):
        return None
    for word in reversed(clause.doc[max(clause.sent.start, that.i - NEAR) : that.i]):
        if word.pos_ in ("VERB", "AUX"):
            return None
        if word.pos_ == "NOUN" and word.lemma_.lower() in vocabulary().announcing | vocabulary().standpoints:
            return word
    return None


def goes_on_to(infinitive: Token) -> bool:
    """'Will go on to recognise them': what one goes on to do is done after all."""
    before = infinitive.head
    marked = any(child.dep_ == "mark" and child.lower_ == "to" for child in infinitive.children)
    return (
        marked
        and before.lemma_ == "go"
        and infinitive.dep_ in ("advcl", "xcomp")
        and any(child.lower_ == "on" and before.i < child.i < infinitive.i for child in before.children)
    )


def cleft(verb: Token) -> Token | None:
    """'What it has not done is recognise them': the 'done' in front, which has the subject and the negation."""
    for child in verb.children:
        if child.lower_ == "what" and child.i < verb.i and any(c.dep_ == "cop" for c in verb.children):
            return next((c for c in child.children if c.dep_ == "acl:relcl" and c.lemma_ == "do"), None)
    return None


def head_doer(gerund: Token) -> Token | None:
    """'The prospect of Georgia restoring relations': who does what the gerund behind a noun says."""
    if gerund.dep_ != "acl" or not is_gerund(gerund):
        return None
    before = (child for child in gerund.head.children if child.dep_ == "nmod" and child.i < gerund.i)
    return next(
        (child for child in before if preposition_of(child) == "of" and child.i > gerund.head.i), None
    )


def interposed(verb: Token) -> Token | None:
    """'Kenya, the president announced, has …': the second subject, whose clause stands inside another's."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    if len(found) != 2 or found[0].i > found[1].i or found[1].i > verb.i:
        return None
    content = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    start = found[1].left_edge.i
    return found[1] if content and start > 0 and verb.doc[start - 1].is_punct else None


def exchanged(verb: Token) -> tuple[Token, Token] | None:
    """'Bolivia, said the minister, would send': who says it and who does it, each hung on the other's verb."""
    saying = verb.head if verb.dep_ == "ccomp" else verb
    doing = verb if verb.dep_ == "ccomp" else next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if doing is None or doing.i < saying.i or saying.pos_ != "VERB":
        return None
    first = [child for child in saying.children if child.dep_ == "nsubj" and child.i < saying.i]
    named = [child for child in doing.children if child.dep_ == "nsubj" and child.i > saying.i]
    if len(first) != 1 or len(named) != 1 or named[0].left_edge.i != saying.i + 1:
        return None
    parted = saying.doc[saying.i - 1].text == "," and any(
        word.text == "," and word.i > named[0].i for word in saying.doc[named[0].i : doing.i]
    )
    return (named[0], first[0]) if parted else None


def owners(noun: Token) -> Iterator[Token]:
    """Whose a noun is: possessor, demonym before it, or 'of' after it."""
    for child in noun.children:
        if child.dep_ == "nmod:poss" or (
            child.dep_ in ("amod", "compound", "nmod", "nmod:desc") and not preposition_of(child)
        ):
            yield antecedent(child)
    if noun.lemma_.lower() not in load_nouns()["transparent"]:
        yield from dependents(noun, "of")


def mark_of(token: Token) -> str:
    """The conjunction or preposition that opens a clause or phrase ('if', 'instead_of'), or ''."""
    for child in token.children:
        if child.dep_ in ("mark", "case"):
            return "_".join([child.lower_, *(word.lower_ for word in child.children if word.dep_ == "fixed")])
    return ""
