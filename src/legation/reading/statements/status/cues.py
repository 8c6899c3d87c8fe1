"""The codebook's status cues, looked up by word: what a governor makes of the act below it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legation.codebook.load import load_status_cues
from legation.parser.parsed import Token
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import particle_objects, preposition_of

Outcome = str  # a Status, 'neutral' (changes nothing) or 'none' (the act is not said at all)


TELLING_WHETHER = frozenset(
    {"ask", "say", "tell", "disclose", "reveal", "specify", "comment", "wonder", "clarify"}
)
NO_MEANS = frozenset({"way", "means", "circumstances", "account", "sense", "terms"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A governing word's effect, plain and negated."""

    status: Outcome
    negated: Outcome


@cache
def _cues() -> dict[tuple[str, str], Cue]:
    table = dict[tuple[str, str], Cue]()
    for row in load_status_cues()["cue"]:
        cue = Cue(row["status"], row["negated"])
        for pos in ("verb", "noun", "adjective"):
            for word in row.get(pos, ()):
                table.setdefault((pos, word), cue)
    return table


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A word list of the cue file: `words('modal', 'planned')`."""
    return frozenset(load_status_cues()[section][key])


def lemma_of(token: Token) -> str:
    """A token's lemma in lower case, with its particle: 'set up', 'rule out'."""
    plain = lemma(token)
    if particle_objects(token):
        return f"{plain} {token.nbor().lower_}"
    for child in token.children:
        if (child.dep_ == "compound:prt" or (child.dep_ == "xcomp" and child.lower_ == "short")) or (
            child.dep_ in ("advmod", "obj", "obl:unmarked")
            and child.lower_ in ("up", "out", "off", "over", "back", "down", "short", "home", "together")
        ):
            return f"{plain} {child.lower_}"
    return plain


def cue_of(token: Token) -> Cue | None:
    """The cue that a governing token is, if any."""
    table = _cues()
    if token.pos_ in ("VERB", "AUX"):
        found = table.get(("verb", lemma_of(token)))
        if lemma(token) in TELLING_WHETHER and any(
            _opens_with(child, mark) for child in token.children for mark in ("whether", "if")
        ):
            return Cue("none", "none")  # 'asked, would not say whether it would recognise them' says nothing
        if lemma(token) == "call" and not _calls_on(token):
            return _judged(token, table)
        if lemma(token) == "think" and any(
            _opens_with(child, mark) for child in token.children for mark in ("about", "of")
        ):
            return table.get(("verb", "consider"))
        if any(_opens_with(child, "against") for child in token.children):
            found = table.get(("verb", f"{lemma(token)} against"), found)
        infinitive = any(  # 'told Kabul to leave', and not 'told reporters that it would leave'
            c.dep_ in ("xcomp", "ccomp")
            and c.morph.get("VerbForm", []) == ["Inf"]
            and (_opens_with(c, "to") or not any(child.dep_ == "aux" for child in c.children))
            for c in token.children
        )
        if infinitive:
            found = table.get(("verb", f"{lemma(token)}_to"), found)
        return found or table.get(("verb", lemma(token))) or _judged(token, table)
    if token.pos_ in ("ADJ", "ADV") or (token.pos_ == "VERB" and token.dep_ == "ROOT"):
        return table.get(("adjective", token.lower_))
    if token.pos_ in ("NOUN", "PROPN"):
        plain = table.get(("noun", token.lemma_.lower()))
        return table.get(("noun", f"{preposition_of(token)} {token.lemma_.lower()}"), plain)
    return None


def _calls_on(verb: Token) -> bool:
    """'Called on X to go', 'called for talks' ask; 'called it premature', 'called him' do not."""
    return any(
        _opens_with(child, preposition) for child in verb.children for preposition in ("on", "upon", "for")
    )


def _opens_with(token: Token, word: str) -> bool:
    return any(child.dep_ in ("case", "mark") and child.lower_ == word for child in token.children)


def _judged(verb: Token, table: dict[tuple[str, str], Cue]) -> Cue | None:
    """What a verb of judging says of its object: 'called recognition premature'."""
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "obl") or (child.dep_ == "amod" and child.i > verb.i):
            found = table.get(("adjective", child.lower_))
            if found is not None:
                return found
    return None


def is_saying(token: Token) -> bool:
    """Whether a token is a verb of saying: 'said', 'ruled out', 'made clear', 'let it be known'."""
    if token.pos_ != "VERB":
        return False
    if lemma(token) == "quote":  # 'was quoted as saying'
        return any(lemma(child) in ("say", "tell") for child in token.children)
    if lemma(token) == "go" and token.dep_ == "parataxis":  # ', he went on,'
        return any(child.lower_ == "on" for child in token.children)
    if lemma(token) in ("make", "let"):
        near = {word.lower_ for word in token.doc[token.i + 1 : token.i + 4]}
        return bool(near & {"clear", "known", "plain", "public"})
    return bool({lemma_of(token), lemma(token)} & words("saying", "verb"))


def negator(token: Token) -> Token | None:
    """The word that negates a token: 'not', 'never', 'no' on its subject or object, 'neither … nor'."""
    negative, pronouns = words("negation", "words"), words("negation", "pronouns")
    for child in token.children:
        lower = child.lower_
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
            "nsubj:outer",
            "expl",
            "obl:unmarked",
            "obl:tmod",
        ):
            if lower in pronouns:
                return child
            for word in child.children:
                if (
                    word.dep_ in ("det", "advmod", "cc:preconj")
                    and word.lower_ in ("no", "neither", "not")
                    and word.i < child.i + 1
                ):
                    if child.dep_ != "obl" or word.lower_ == "no":
                        return word
    return _no_way(token)


def _no_way(token: Token) -> Token | None:
    """'In no way', 'by no means', 'under no circumstances' shortly before a word."""
    start = max(token.sent.start, token.i - 6)
    for word in token.doc[start : token.i]:
        if word.lower_ == "no" and word.i + 1 < len(token.doc) and word.nbor().lower_ in NO_MEANS:
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
