"""What a relative word stands for: the noun behind 'which', 'whose', 'where' and 'what it called'.

In:  a pronoun or a clause of a document parsed with Universal Dependencies.
Out: the noun that is meant; any other word is itself.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.once import once_per_word
from legation.parser.parsed import Token
from legation.reading.actors.relative_pronouns import host_or_mission
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, DEPTH, PASSIVE_SUBJECTS, preposition_of

RELATIVES = frozenset({"who", "whom", "which", "that"})


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
    noun = host_or_mission(relative, noun)
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
    """'Juan Guaidó, the head of the assembly, whom …': of whom the clause tells is the one who is described.

    'Left for China, a move that angered …' tells of the move.
    """
    if noun.lemma_.lower() in load_nouns()["deed"]:
        return False
    return noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.pos_ == "PROPN"


def is_none_at_all(token: Token) -> bool:
    """'No state whatever recognises it': an emphatic word that a parse takes for a pronoun with a clause of its own."""
    if token.lower_ not in ("whatever", "whatsoever") or token.dep_ not in ANY_SUBJECTS:
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
