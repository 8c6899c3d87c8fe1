"""What stands around a verb without being one of its parties: verdicts, predicates, infinitives, clauses told.

In:  a verb of a document parsed with Universal Dependencies, and its objects.
Out: words by what they are to the verb; the objects without the verdict on them.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.noun_classes import load_nouns
from legation.parser.parsed import Token
from legation.reading.statements.clause.hanging import is_clause
from legation.reading.statements.clause.misparsed import kept_so
from legation.reading.statements.clause.relatives import RELATIVES
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, SUBJECTS


def standing_apart(verb: Token, named: list[Token]) -> dict[str, tuple[Token, ...]]:
    """The words that place a verb without being its parties."""
    predicates = tuple(
        child
        for child in verb.children
        if child.dep_ == "xcomp" and child.morph.get("VerbForm", []) != ["Inf"]
    )
    predicates += tuple(kept_so(verb))
    clauses = (child for child in verb.children if child.dep_ in ("xcomp", "ccomp", "advcl"))
    infinitives = tuple(clause for clause in clauses if clause.morph.get("VerbForm", []) == ["Inf"])
    told = [child for child in verb.children if child.dep_ == "ccomp" and is_clause(child)]
    told = told or _told_around(verb)
    borne = [verb.head] if verb.dep_ == "amod" and verb.i < verb.head.i else []
    beside = (
        ("predicate", predicates),
        ("infinitive", infinitives),
        ("named", named),
        ("clause", told),
        ("content", [*told, *_told_by_object(verb)]),
        ("bearer", borne),
    )
    return {role: tuple(words) for role, words in beside if words}


def _told_by_object(verb: Token) -> Iterator[Token]:
    """'Voiced concern that Chad had armed them': the clause that tells what the noun is about."""
    for noun in verb.children:
        if noun.dep_ == "obj":
            for clause in noun.children:
                marked = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
                if clause.dep_ == "acl" and marked:
                    yield clause


def null_apart(objects: list[Token], verb: Token) -> tuple[list[Token], list[Token]]:
    """'Declared the memorandum void', 'the pact with Chad null and void': what is declared so, and the verdict."""
    last = objects[-1]
    verdicts = load_nouns()["blame_word"] | load_nouns()["verdict_noun"]
    if last.lemma_.lower() in verdicts and last.pos_ == "NOUN":
        thing = [child for child in last.children if child.dep_ == "compound" and child.pos_ == "NOUN"]
        if thing:
            return [*objects[:-1], thing[-1]], [last]
    null = [word for word in verb.subtree if word.lower_ == "null" and word.i > last.i]
    return objects, null[:1]


def called_so(verb: Token) -> list[Token]:
    """'Called its move "an egregious act"', 'its move baseless': what is called so, which a parse takes for the verdict
    itself, or for a part of it.
    """
    for verdict in verb.children:
        if verdict.dep_ == "xcomp" and verdict.pos_ == "NOUN":
            thing = [child for child in verdict.children if child.dep_ == "compound" and child.pos_ == "NOUN"]
            if thing:
                return [thing[-1], verdict]
    return [
        child
        for child in verb.children
        if child.dep_ in ("xcomp", "ccomp")
        and child.pos_ in ("NOUN", "PROPN")
        and any(inner.dep_ == "appos" for inner in child.children)
    ]


def _told_around(verb: Token) -> list[Token]:
    """'Rwanda, Congo charged, had armed them': the clause inside which a verb of saying stands."""
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    if (
        own
        and verb.dep_ == "parataxis"
        and verb.head.pos_ == "VERB"
        and verb.doc[verb.left_edge.i - 1].text == ","
    ):
        return [verb.head]
    noun = verb.head
    inside = own and verb.dep_ == "acl:relcl" and noun.dep_ in ANY_SUBJECTS
    inside = inside and not any(child.lower_ in RELATIVES for child in verb.children)
    return [noun.head] if inside and noun.head.pos_ == "VERB" and verb.nbor().text == "," else []
