"""Small questions about a Universal Dependencies tree that finding actors asks again and again."""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token

MODIFIERS = frozenset({"amod", "compound", "nmod:desc", "flat", "nmod", "nmod:unmarked", "det"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "nsubj:outer"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET", "SYM"})

WHERE = frozenset(
    {"in", "at", "near", "inside", "within", "outside", "around", "across", "into", "throughout", "via"}
)
WHITHER = frozenset({"to", "from", "through", "for", "towards", "toward"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
MOTION = frozenset(
    "go come travel fly arrive return visit leave depart drive head move journey walk land stop transfer"
    " trip visit journey tour return arrival flight stopover way road".split()
)  # fmt: skip


def preposition(token: Token) -> str:
    """The preposition before a noun, in lower case; '' where it has none."""
    words = [child.lower_ for child in token.lefts if child.dep_ == "case"]
    return "out of" if words[-2:] == ["out", "of"] else words[-1] if words else ""


def left_children(token: Token, relations: frozenset[str]) -> Iterator[Token]:
    """Children before the token, nearest first, in one of the relations."""
    for child in reversed(list(token.lefts)):
        if child.dep_ in relations:
            yield child


def conjuncts(token: Token) -> Iterator[Token]:
    """Nouns coordinated behind the token: 'Kyrgyzstan' and 'Russia' of 'China, Kyrgyzstan and Russia'."""
    for child in token.rights:
        if child.dep_ == "conj" and child.pos_ in NOMINAL and not line_between(token, child):
            if _case(child) not in ("", _case(token)):
                continue  # 'for food and schools, through the United Nations'
            if token.lower_ in vocabulary().months and child.lower_ not in vocabulary().months:
                continue  # 'Italy in June and Spain in July'
            yield child
            yield from conjuncts(child)


def _case(noun: Token) -> str:
    return next((child.lower_ for child in noun.lefts if child.dep_ == "case"), "")


def line_between(first: Token, second: Token) -> bool:
    """Whether a line ends between two tokens, as between a headline and the text below it."""
    return "\n" in first.doc.text[first.idx : second.idx]


def appositions(token: Token) -> Iterator[Token]:
    """Nouns that say who the token is: 'deputy minister' of 'Zhumangarin, a deputy minister'."""
    return (child for child in token.children if child.dep_ in ("appos", "nmod:desc"))


def is_locative(token: Token, word: str = "") -> bool:
    """Whether the token's preposition says where, or whither of a journey."""
    word = word or preposition(token)
    if word in WHERE:
        return True
    return word in WHITHER and (token.head.lemma_.lower() in MOTION)


def is_plural(token: Token) -> bool:
    """Whether a noun is plural."""
    return token.morph.get("Number", []) == ["Plur"] or (
        token.pos_ == "NOUN" and token.lower_ != token.lemma_.lower()
    )


def is_definite(token: Token) -> bool:
    """Whether a noun has a definite article, or is written as a name without one: 'Foreign Ministry'."""
    determiners = {child.lower_ for child in token.lefts if child.dep_ in ("det", "det:predet", "cc:preconj")}
    if determiners & DEFINITE:
        return True
    return not determiners and token.text[:1].isupper() and not token.is_sent_start


def quoted(token: Token) -> bool:
    """Whether the token stands between quotation marks of its paragraph."""
    text = token.doc.text
    before = text[text.rfind("\n", 0, token.idx) + 1 : token.idx]
    curly = before.count("“") - before.count("”")
    return curly > 0 or before.count('"') % 2 == 1


def clause_verb(token: Token) -> Token:
    """The nearest token above that is no noun's modifier: the verb or predicate of its clause."""
    current = token
    while current.head.i != current.i:
        if current.dep_.split(":")[0] in (
            "nsubj",
            "obj",
            "iobj",
            "obl",
            "ccomp",
            "xcomp",
            "advcl",
            "parataxis",
            "csubj",
        ):
            return current.head
        if current.dep_ in ("acl", "acl:relcl"):
            return current
        current = current.head
    return current
