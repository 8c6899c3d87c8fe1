"""Whether a verb's surface subject acts or is acted on, in every form that a parse gives it.

In:  a verb of a document parsed with Universal Dependencies.
Out: passive or not; what a participle before a noun is done to.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.once import once_per_word
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_acronym, is_gerund, is_past, is_past_participle
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, SUBJECTS, mark_of, preposition_of

GOVERNING = frozenset(
    {"of", "from", "without", "about", "on", "against", "to", "before", "after", "by", "in", "for", "at"}
)
SINGULAR = frozenset({"is", "was", "has", "would", "will", "could", "may", "might"})
"""What follows a gerund that is a subject: 'lifting the sanctions was premature', and 'growing sanctions were'."""


@once_per_word
def is_passive(verb: Token) -> bool:
    """Whether a verb's surface subject is acted on: 'was accepted', 'the envoy accepted in May'."""
    found = {child.dep_ for child in verb.children}
    if verb.dep_ == "amod" and thing_done(verb) is not None:
        return False
    if any(is_acronym(child) for child in verb.children) and not has_auxiliary(verb):
        return False
    if "obj" in found and not has_auxiliary(verb) and found & ANY_SUBJECTS:
        return (
            False  # a bare past form with subject and object is active, whatever the parse calls its subject
        )
    seen = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in vocabulary().seeing
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
    if verb.dep_ == "acl" and is_past(verb) and not has_auxiliary(verb) and not found & {"obj", "nsubj"}:
        return True  # 'two diplomats expelled from Jordan', whose participle the parse takes for a past
    if seen and verb.morph.get("Tense", []) == ["Past"]:
        return not has_auxiliary(verb) and "obj" not in found  # 'saw that contract cancelled'
    return (
        verb.dep_ == "conj" and is_past_participle(verb) and not has_auxiliary(verb) and is_passive(verb.head)
    )


def has_auxiliary(verb: Token) -> bool:
    """Whether a verb has an auxiliary of its own: 'has opened', 'was opened'."""
    return any(child.dep_ in ("aux", "aux:pass") and not is_acronym(child) for child in verb.children)


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
    if noun.dep_ in ANY_SUBJECTS:
        plural = noun.morph.get("Number", []) == ["Plur"]
        return noun if plural and any(child.lower_ in SINGULAR for child in noun.head.children) else None
    opened = {preposition_of(noun), mark_of(gerund)}
    governed = noun.dep_ == "obj" or (noun.dep_ in ("nmod", "obl") and bool(opened & GOVERNING))
    return noun if governed else None
