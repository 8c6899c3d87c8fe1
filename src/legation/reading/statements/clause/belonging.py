"""What hangs on a noun: whose it is, and the nouns tied to it by a preposition.

In:  a noun of a document parsed with Universal Dependencies.
Out: owners and dependents, relative pronouns resolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.noun_classes import load_nouns
from legation.parser.parsed import Token
from legation.reading.statements.clause.relatives import antecedent
from legation.reading.statements.clause.syntax import GENITIVE, OBLIQUES, preposition_of

PARTICIPLES = frozenset({"acl"})
# Clauses on a noun that tie others to it: 'the embassy located in Kabul', 'the embargo they had put on Mali'.
CLAUSES_ON = {
    "in": PARTICIPLES,
    "at": PARTICIPLES,
    "to": PARTICIPLES,
    "on": PARTICIPLES | {"acl:relcl"},
    "against": PARTICIPLES | {"acl:relcl"},
}
LAID = frozenset({"on", "against"})


def possessors(noun: Token) -> Iterator[Token]:
    """Who stands before a noun with 'of' said by a genitive: 'Chad's minister'.

    A parse may hang the name elsewhere and leave its genitive where it is: 'Faisal bin-Farhan's talks were short'.
    """
    found = [child for child in noun.children if child.dep_ == "nmod:poss"]
    before = noun.doc[noun.left_edge.i - 1] if not found and noun.left_edge.i > noun.sent.start else None
    if (
        before is not None
        and before.lower_ in GENITIVE
        and before.dep_ == "case"
        and before.head.i < before.i
    ):
        found.append(before.head)
    yield from found


def owners(noun: Token) -> Iterator[Token]:
    """Whose a noun is: possessor, demonym before it, or 'of' after it."""
    if noun.left_edge.i > noun.sent.start and noun.doc[noun.left_edge.i - 1].lower_ in GENITIVE:
        yield from possessors(noun)
    for child in noun.children:
        if _is_owner_before(child):
            yield antecedent(child)
    if noun.lemma_.lower() not in load_nouns()["transparent"]:
        yield from dependents(noun, "of")


def _is_owner_before(child: Token) -> bool:
    """A possessor or demonym: 'Chad's', 'Chadian'."""
    plain = child.dep_ in ("amod", "compound", "nmod", "nmod:desc") and not preposition_of(child)
    return child.dep_ == "nmod:poss" or plain


def dependents(noun: Token, preposition: str) -> Iterator[Token]:
    """The nouns tied to `noun` by a preposition: the place in 'embassy in Kabul'."""
    for child in noun.children:
        if child.dep_ in OBLIQUES and preposition_of(child) == preposition:
            yield antecedent(child)
        elif preposition == "to" and child.dep_ == "nmod" and preposition_of(child) == "from":
            yield from dependents(child, "to")  # 'gas from Oman to Yemen', hung on where it comes from
        elif preposition == "between" and child.dep_ == "acl" and child.lower_ == "involving":
            yield from (one for one in child.children if one.dep_ == "obj")  # 'talks involving Chad and Togo'
        elif child.dep_ == "flat" or child.dep_ in CLAUSES_ON.get(
            preposition, ()
        ):  # 'assured Mr Ghali of its support', hung on the second name
            yield from dependents(child, preposition)
    if preposition in LAID and noun.lemma_.lower() in load_nouns()["sanction_strict"]:
        yield from _right_behind(noun, preposition)


def _right_behind(noun: Token, preposition: str) -> Iterator[Token]:
    """'To get sanctions on Syria lifted': whom they are on stands right behind, wherever the parse hung it."""
    word = noun.nbor()
    if word.lower_ == preposition and word.dep_ == "case" and word.head.head.i != noun.i:
        yield antecedent(word.head)


def whose_deed(noun: Token) -> Iterator[Token]:
    """Who did what a noun tells of: 'Chad's raid', 'the raid by Chad', 'carried out by Chad', 'that it carried out'."""
    for child in noun.children:
        if _is_owner_before(child):
            yield antecedent(child)
    if noun.dep_ == "compound":  # 'called Chad's ban nonsense', with the ban taken for a part of the verdict
        yield from (child for child in noun.head.children if child.dep_ == "nmod:poss")
    yield from dependents(noun, "by")
    if noun.dep_ == "obj" and not any(child.dep_ == "aux:pass" for child in noun.head.children):
        after = (one for one in dependents(noun.head, "by") if one.i > noun.i and one.pos_ == "PROPN")
        yield from after  # 'attacked the arrest of the bishop by Chad', hung on the verb
    for child in noun.children:
        if child.dep_ in ("acl", "acl:relcl"):
            inside = {"obl:agent"} if child.dep_ == "acl" else {"obl:agent", "nsubj"}
            yield from (who for who in child.children if who.dep_ in inside)
        elif child.dep_ == "nmod":  # 'the arrest of two of its bishops by Chad', hung on the bishops
            yield from dependents(child, "by")
            yield from (
                who for inner in child.children if inner.dep_ == "nmod" for who in dependents(inner, "by")
            )
