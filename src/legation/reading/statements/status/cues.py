"""The codebook's status cues, looked up by word: what a governor makes of the act below it."""

from __future__ import annotations

from collections.abc import Mapping

from legation.codebook.noun_classes import load_nouns
from legation.codebook.status_cues import Cue, status_cues
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.embedded import goes_on_to
from legation.reading.statements.clause.forms import has_finite_helper
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.clause.syntax import PASSIVE_SUBJECTS, SUBJECTS, preposition_of


def cue_of(token: Token) -> Cue | None:
    """The cue that a governing token is, if any."""
    table = status_cues().cues
    if token.pos_ in ("VERB", "AUX"):
        found = table.get(("verb", lemma_with_particle(token)))
        if lemma(token) in vocabulary().telling_whether and any(
            _opens_with(child, mark) and (child.dep_ != "advcl" or child.i > token.i)
            for child in token.children
            for mark in ("whether", "if")
        ):
            return Cue("none", "none")  # 'asked, would not say whether it would recognise them' says nothing
        if any(goes_on_to(child) for child in token.children):
            return None
        if lemma(token) == "come" and any(child.lower_ in ("close", "near") for child in token.children):
            return table.get(("adjective", "close"))
        if lemma(token) in vocabulary().wanting and _of_another(token):
            return table.get(("verb", "ask"))
        if lemma(token) in vocabulary().making_so and _made_to_wait(token):
            return table.get(("adjective", "conditional"))
        if lemma(token) == "need" and any(
            child.lemma_ in load_nouns()["measure_of_time"] for child in token.children
        ):
            return None  # 'needed only a day to be received'
        if lemma(token) == "order" and any(_is_of_another(child) for child in token.children):
            return table.get(("verb", "demand"))
        if lemma_with_particle(token) == "call" and not _calls_on(token):  # and not 'called off'
            return _judged(token, table)
        if lemma(token) == "think" and any(
            _opens_with(child, mark) for child in token.children for mark in ("about", "of")
        ):
            return table.get(("verb", "consider"))
        if any(_opens_with(child, "against") for child in token.children):
            found = table.get(("verb", f"{lemma(token)} against"), found)
        infinitive = any(  # 'told Kabul to leave', and not 'told reporters that it would leave'
            c.dep_ in ("xcomp", "ccomp")
            and _is_to_be(c)
            and not has_finite_helper(c)
            and (_opens_with(c, "to") or not any(child.dep_ in ("aux", "mark") for child in c.children))
            and not any(child.dep_ in SUBJECTS for child in c.children)
            for c in token.children
        )
        if infinitive:
            found = table.get(("verb", f"{lemma(token)}_to"), found)
        return found or table.get(("verb", lemma(token))) or _judged(token, table)
    if token.pos_ in ("ADJ", "ADV") or (token.pos_ == "VERB" and token.dep_ == "ROOT"):
        found = table.get(("adjective", token.lower_))
        if found is None and any(_opens_with(child, "to") for child in token.children):
            found = table.get(("adjective", f"{token.lower_}_to"))  # 'is open to talks'
        return found
    if token.lemma_ == "invitation" and token.dep_ == "obj" and lemma(token.head) in ("accept", "take"):
        return table.get(("verb", "plan"))  # 'accepted an invitation to visit Benghazi'
    if token.pos_ in ("NOUN", "PROPN"):
        plain = table.get(("noun", token.lemma_.lower()))
        return table.get(("noun", f"{preposition_of(token)} {token.lemma_.lower()}"), plain)
    return None


def _of_another(verb: Token) -> bool:
    """'Wants Iraq to expel them': what one wants another to do."""
    infinitive = any(
        c.dep_ in ("xcomp", "ccomp") and _is_to_be(c) and _opens_with(c, "to") for c in verb.children
    )
    own = any(
        child.dep_ in SUBJECTS
        for c in verb.children
        if c.dep_ in ("xcomp", "ccomp") and _is_to_be(c)
        for child in c.children
    )
    done = any(  # 'wants it reopened'
        c.dep_ in ("xcomp", "ccomp") and c.morph.get("VerbForm", []) == ["Part"] and c.pos_ == "VERB"
        for c in verb.children
    )
    thing = any(child.dep_ in ("obj", "iobj") for child in verb.children)
    return (infinitive and (own or thing)) or (done and (own or thing or _has_passive_subject(verb)))


def _has_passive_subject(verb: Token) -> bool:
    clauses = (c for c in verb.children if c.dep_ in ("xcomp", "ccomp"))
    return any(child.dep_ in PASSIVE_SUBJECTS | {"nsubj"} for c in clauses for child in c.children)


def _is_to_be(clause: Token) -> bool:
    """'To leave', 'to be about to leave': an infinitive, its own or of its 'be'."""
    return any(
        word.morph.get("VerbForm", []) == ["Inf"]
        for word in (clause, *clause.children)
        if word.i == clause.i or word.dep_ == "cop"
    )


def _made_to_wait(verb: Token) -> bool:
    """'Made the easing of sanctions depend on a vote', 'made a visit conditional on it'."""
    return any(
        word.lower_ in vocabulary().waiting_on
        and word.i + 1 < len(verb.doc)
        and word.nbor().lower_ in ("on", "upon")
        for word in verb.subtree
        if word.i > verb.i
    )


def _calls_on(verb: Token) -> bool:
    """'Called on X to go', 'called for talks' ask; 'called it premature', 'called him' do not."""
    calling = ("on", "upon", "for")
    return any(
        _opens_with(child, preposition) or (child.dep_ == "compound:prt" and child.lower_ == preposition)
        for child in verb.children
        for preposition in calling
    )


def _is_of_another(noun: Token) -> bool:
    """'Ordered the closure of Ethiopia's consulates': what another is told to do is asked of him."""
    if noun.dep_ != "obj":
        return False
    things = (child for child in noun.children if preposition_of(child) == "of")
    return any(
        owner.dep_ == "nmod:poss" and owner.pos_ == "PROPN" for thing in things for owner in thing.children
    )


def _opens_with(token: Token, word: str) -> bool:
    return any(child.dep_ in ("case", "mark") and child.lower_ == word for child in token.children)


def _judged(verb: Token, table: Mapping[tuple[str, str], Cue]) -> Cue | None:
    """What a verb of judging says of its object: 'called recognition premature'."""
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "obl") or (child.dep_ == "amod" and child.i > verb.i):
            whole = any(c.dep_ in ("cop", "mark") for c in child.children)  # 'retorted that it was void'
            found = table.get(("adjective", child.lower_)) if not whole else None
            if found is not None:
                return found
    return None
