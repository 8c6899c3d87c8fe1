"""Words that negate: 'not', 'never', 'no' on a subject or object, 'in no way'; and 'no longer', which ends.

In:  a token of a parsed document.
Out: the word that negates it, or None.
"""

from __future__ import annotations

from legation.codebook.status_cues import status_cues
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.relatives import is_none_at_all


def negator(token: Token) -> Token | None:
    """The word that negates a token: 'not', 'never', 'no' on its subject or object, 'neither … nor'."""
    negative, pronouns = status_cues().negations, status_cues().negative_pronouns
    for child in token.children:
        lower = child.lower_
        if is_none_at_all(child):
            return child
        if (
            lower in negative
            and child.dep_ in ("advmod", "det", "cc:preconj", "cc", "aux", "neg")
            and not _no_longer(child)
        ):
            return child
        if child.dep_ in (
            "nsubj",
            "nsubj:pass",
            "obj",
            "obl",
            "obl:agent",
            "nsubj:outer",
            "expl",
            "obl:unmarked",
            "obl:tmod",
        ):
            if lower in pronouns and not _is_apart(child, token):
                return child
            for word in child.children:
                if (
                    word.dep_ in ("det", "advmod", "cc:preconj")
                    and word.lower_ in ("no", "neither", "not")
                    and word.i < child.i + 1
                ):
                    if child.dep_ != "obl" or word.lower_ in ("no", "neither"):
                        return word
    return _no_way(token)


def _is_apart(pronoun: Token, verb: Token) -> bool:
    """'With 52 votes in favour, none against, the Assembly confirmed': the verb has its own subject behind it."""
    subjects = ("nsubj", "nsubj:pass")
    return pronoun.dep_ in subjects and any(
        child.dep_ in subjects and pronoun.i < child.i < verb.i for child in verb.children
    )


def _no_way(token: Token) -> Token | None:
    """'In no way', 'by no means', 'under no circumstances' shortly before a word."""
    start = max(token.sent.start, token.i - 6)
    for word in token.doc[start : token.i]:
        if (
            word.lower_ == "no"
            and word.i + 1 < len(token.doc)
            and word.nbor().lower_ in vocabulary().no_means
        ):
            return word
    return None


def _no_longer(token: Token) -> bool:
    """'no longer' ends what was; it is no plain denial."""
    return token.lower_ == "no" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "longer"


def no_longer(token: Token) -> Token | None:
    """'no longer', 'not any more' around a token."""
    for child in token.children:
        if child.dep_ == "advmod" and child.lower_ in ("longer", "anymore") and child.i > 0:
            if child.lower_ == "anymore" or child.nbor(-1).lower_ == "no":
                return child
    return None
