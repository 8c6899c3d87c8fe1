"""How words hang together in a parse: subjects, prepositions, marks, and the verb that carries a noun.

In:  a token of a document parsed with Universal Dependencies.
Out: the words that it is tied to.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.once import once_per_word
from legation.parser.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj", "csubj:outer"})
GENITIVE = frozenset({"'s", "’s", "'", "’"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
ANY_SUBJECTS = SUBJECTS | PASSIVE_SUBJECTS
CARRIED = ANY_SUBJECTS | {"obj", "obl", "obl:agent", "xcomp"}
OBLIQUES = frozenset(
    "obl nmod obl:agent obl:unmarked obl:tmod obl:npmod nmod:unmarked advmod advcl nmod:desc".split()
)
STRANDED = frozenset({"for", "on", "with", "over"})
PARTICLES = frozenset({"over", "off", "out", "up", "back", "away"})
DEPTH = 6  # how far a missing subject is sought upwards; deeper chains are parser accidents


def particle_objects(verb: Token) -> list[Token]:
    """'Handed over the embassy' with 'over' read as a preposition: the embassy is what was handed.

    'Thrown out of the council' has a preposition of its own, and so has 'summoned over the raid'.
    """
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    split = after.dep_ == "case" and after.lower_ in PARTICLES and after.head.head.i == verb.i
    split = split and after.nbor().dep_ != "case"
    if after.lower_ == "over" and verb.lemma_.lower() not in vocabulary().over_to:
        return []  # 'was summoned over the raid'
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
            or _is_held_out(current)
        ):
            current = current.head
        else:
            break
    if current.dep_ == "obl" and current.head.lower_ == "short" and current.head.head.pos_ == "VERB":
        return current.head.head  # 'stopped short of a pledge', whose 'short' the parse takes for an object
    if current.dep_ in CARRIED and current.head.pos_ in ("VERB", "AUX"):
        return _yet_to_be(current.head) or current.head
    return None


def _is_held_out(noun: Token) -> bool:
    """'Raised the prospect of sanctions', 'shelved plans for sanctions', 'rejected calls for sanctions': who has a deed
    before him, or turns it down, would be the one who does it.
    """
    head = noun.head
    if noun.dep_ != "nmod" or head.dep_ not in ("obj", "obl"):
        return False
    if head.lemma_.lower() in vocabulary().held_out:
        return True
    return (
        head.lemma_.lower() in vocabulary().called_for
        and head.head.lemma_.lower() in vocabulary().turning_down
    )


def _yet_to_be(verb: Token) -> Token | None:
    """'The deal has yet to be signed': the verb that says what is still to be done."""
    if verb.lemma_ != "have" or not any(child.lower_ == "yet" for child in verb.children):
        return None
    return next((child for child in verb.children if child.dep_ == "xcomp"), None)


@once_per_word
def preposition_of(token: Token) -> str:
    """The preposition before a noun ('to'; 'on_behalf_of' where several words make one), or ''."""
    cased = any(child.dep_ == "case" and child.pos_ == "ADP" for child in token.children)
    for child in token.children:
        if cased and child.dep_ == "mark":
            continue  # 'while he was in town'
        if child.dep_ in ("case", "mark") and child.pos_ in ("ADP", "SCONJ", "PART", "ADV", "VERB", "ADJ"):
            fixed = [word.lower_ for word in child.children if word.dep_ == "fixed"]
            if child.lower_ in GENITIVE or (child.dep_ == "mark" and child.lower_ == "that"):
                continue
            if child.lower_ in STRANDED and child.nbor().dep_ == "case" and child.nbor().head.i == token.i:
                continue  # 'paid for in roubles'
            if fixed and child.lower_ == "due":
                return fixed[-1]  # 'the envoy, due in Tskhinvali on Friday'
            after = child.nbor()
            if child.lower_ in ("in", "at") and child.nbor(-1).lower_ == "due":
                return f"due_{child.lower_}"  # 'is due in Washington', whatever the parse makes of 'due'
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


def mark_of(token: Token) -> str:
    """The conjunction or preposition that opens a clause or phrase ('if', 'instead_of'), or ''."""
    for child in token.children:
        if child.dep_ in ("mark", "case"):
            return "_".join([child.lower_, *(word.lower_ for word in child.children if word.dep_ == "fixed")])
    return ""
