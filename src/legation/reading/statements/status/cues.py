"""The codebook's status cues, looked up by word: what a governor makes of the act below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legation.codebook.status_cues import Cue, status_cues
from legation.codebook.vocabulary import vocabulary
from legation.parser.once import once_per_word
from legation.parser.parsed import Token
from legation.reading.statements.clause.embedded import goes_on_to
from legation.reading.statements.clause.forms import has_finite_helper, is_gerund, is_past, is_past_participle
from legation.reading.statements.clause.governing_verbs import behind_for, given_time
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.clause.syntax import PASSIVE_SUBJECTS, SUBJECTS, mark_of, preposition_of

FAVOURING = frozenset({"support", "favour", "favor", "back"})
EAGER = frozenset({"keen", "eager", "anxious", "impatient", "desperate", "willing", "ready", "happy", "glad"})
FRAMING = frozenset({"did", "do", "does", "will", "would", "could", "may", "might", "should"})
"""Auxiliaries with which a verb does not say that its deed came about."""


@once_per_word
def cue_of(token: Token) -> Cue | None:
    """The cue that a governing token is, if any."""
    if token.pos_ in ("VERB", "AUX"):
        return _cue_of_verb(token)
    table = status_cues().cues
    if token.pos_ in ("ADJ", "ADV") or (token.pos_ == "VERB" and token.dep_ == "ROOT"):
        if any(child.lower_ == "too" and child.i < token.i for child in token.children):
            return table.get(("adjective", "premature"))  # 'too early to recognise'
        if any(behind_for(child) is not None for child in token.children) and token.lower_ in EAGER:
            return table.get(("verb", "ask"))  # 'is keen for Kenya to reopen it'
        to_do = any(child.i > token.i and _opens_with(child, "to") for child in token.children)
        longer = table.get(("adjective", f"{token.lower_}_to")) if to_do else None
        return longer or table.get(("adjective", token.lower_))
    if token.lemma_ == "invitation" and token.dep_ == "obj" and lemma(token.head) in ("accept", "take"):
        return table.get(("verb", "plan"))  # 'accepted an invitation to visit Benghazi'
    if token.pos_ in ("NOUN", "PROPN"):
        return _cue_of_noun(token)
    if token.pos_ == "ADP":  # 'is on course to reopen', with 'on' at the head of a fixed expression
        fixed = [child.lower_ for child in token.children if child.dep_ == "fixed"]
        return table.get(("noun", " ".join([token.lower_, *fixed]))) if fixed else None
    return None


def _cue_of_noun(noun: Token) -> Cue | None:
    """'On the table', 'the green light', 'pressure to reopen', or the noun alone."""
    table, plain = status_cues().cues, noun.lemma_.lower()
    if plain in ("time", "moment") and any(child.dep_ == "cop" for child in noun.children):
        return Cue("requested", "denied")  # 'it is time to lift the sanctions', 'it is not the time to'
    keys = [f"{preposition_of(noun)} {plain}"]
    keys += [f"{child.lower_} {plain}" for child in noun.children if child.dep_ == "amod"]
    keys += [f"{plain}_{mark_of(child)}" for child in noun.children if child.dep_ == "acl"]
    if _before_infinitive(noun):
        keys.append(f"{plain}_to")
    if any(child.dep_ == "nmod" and _opens_with(child, "for") for child in noun.children):
        keys.append(f"{plain}_for")
    found = (table.get(("noun", key)) for key in keys)
    return next((cue for cue in found if cue is not None), table.get(("noun", plain)))


def _before_infinitive(noun: Token) -> bool:
    """'Steps to reopen', 'pressure on Kenya to reopen', whatever the parse hangs the infinitive on."""
    if any(child.dep_ == "acl" and _opens_with(child, "to") for child in noun.children):
        return True
    if noun.dep_ in ("obj", "nsubj") and any(
        child.dep_ in ("advcl", "xcomp") and child.i > noun.i and _opens_with(child, "to")
        for child in noun.head.children
    ):
        return True
    end = max(word.i for word in noun.subtree) + 1
    after = noun.doc[end] if end < len(noun.doc) else noun
    return after.lower_ == "to" and after.dep_ == "mark"


def _cue_of_verb(token: Token) -> Cue | None:
    table = status_cues().cues
    particle, plain = lemma_with_particle(token), lemma(token)
    found = table.get(("verb", particle))
    if plain in vocabulary().telling_whether and any(
        _opens_with(child, mark) and (child.dep_ != "advcl" or child.i > token.i)
        for child in token.children
        for mark in ("whether", "if")
    ):
        return Cue("none", "none")  # 'asked, would not say whether it would recognise them' says nothing
    if any(goes_on_to(child) for child in token.children) or (plain == "consider" and _gives_verdict(token)):
        return None
    if plain in FAVOURING and any(
        child.dep_ in ("xcomp", "ccomp") and is_gerund(child) for child in token.children
    ):
        return table.get(("verb", "ask"))  # 'supports easing the sanctions'
    if plain == "come" and any(child.lower_ in ("close", "near") for child in token.children):
        return table.get(("adjective", "close"))
    if plain in vocabulary().wanting and _of_another(token):
        return table.get(("verb", "ask"))
    if token.lower_ in ("has", "have") and any(
        child.dep_ == "xcomp" and _opens_with(child, "to") for child in token.children
    ):
        yet = any(child.lower_ in ("yet", "still") or child.dep_ == "aux" for child in token.children)
        return None if yet else table.get(("verb", "require"))  # 'has to reopen it'
    if plain == "seek" and any(_is_anothers(child, token) for child in token.children):
        return table.get(("verb", "ask"))
    if plain == "give" and given_time(token) and not _told_to_leave(token):
        return table.get(("verb", "ask"))  # 'gave Kenya a week to reopen it'
    if plain in vocabulary().persuading:
        return None if _has_come_about(token) else table.get(("verb", "ask"))
    if plain in vocabulary().making_so and _made_to_wait(token):
        return table.get(("adjective", "conditional"))
    if plain == "order" and any(_is_of_another(child) or _is_ordered(child) for child in token.children):
        return table.get(("verb", "demand"))
    if plain in vocabulary().remaining and (judged := _judged(token, table)) is not None:
        return judged
    if particle == "call" and not _calls_on(token):  # and not 'called off'
        return _judged(token, table)
    if plain == "think" and any(
        _opens_with(child, mark) for child in token.children for mark in ("about", "of")
    ):
        return table.get(("verb", "consider"))
    if found is not None and found.status == "requested" and _tells_what_may_be(token):
        return None
    longer = next((table[key] for key in _longer_keys(token, particle) if key in table), found)
    return longer or table.get(("verb", plain)) or _judged(token, table) or _described(token, table)


def _gives_verdict(verb: Token) -> bool:
    """'Considers the opening a violation of the treaty', 'considers it illegal': what is judged is a fact."""
    for thing in (child for child in verb.children if child.dep_ == "obj"):
        behind = [*verb.children, *thing.children]
        judged = (one for one in behind if one.i > thing.i and one.dep_ in ("xcomp", "nmod", "appos"))
        if any(one.pos_ in ("NOUN", "ADJ") and not preposition_of(one) for one in judged):
            return True
    return False


def _longer_keys(verb: Token, particle: str) -> Iterator[tuple[str, str]]:
    """A verb with what comes behind it: 'put on hold', 'told … to', 'backed out of', 'looked at'."""
    plain = lemma(verb)
    after = [child for child in verb.children if child.i > verb.i]
    for child in after:
        if child.dep_ in ("obl", "compound:prt", "advmod") and child.pos_ in ("NOUN", "ADP", "ADV", "ADJ"):
            yield "verb", " ".join(filter(None, (plain, preposition_of(child), child.lower_)))
        elif child.dep_ == "obj":
            yield "verb", f"{plain} {child.lemma_.lower()}"
    if _is_set_aside(verb):
        yield "verb", "put on hold"
    infinitive = any(  # 'told Kabul to leave', and not 'told reporters that it would leave'
        c.dep_ in ("xcomp", "ccomp")
        and _is_to_be(c)
        and not has_finite_helper(c)
        and (
            _opens_with(c, "to") or not any(child.dep_ in ("aux", "mark", "aux:pass") for child in c.children)
        )
        and not any(child.dep_ in SUBJECTS for child in c.children)
        for c in verb.children
    )
    if infinitive:
        yield "verb", f"{particle}_to"
        yield "verb", f"{plain}_to"
    for child in after:
        if child.dep_ in ("obl", "advcl", "xcomp", "ccomp") and (opening := mark_of(child)):
            if preposition_of(child) == "out_of":
                yield "verb", f"{plain}_out_of"
            if opening != "to":
                yield "verb", f"{plain} {opening}"
                yield "verb", f"{particle}_{opening}"
                yield "verb", f"{plain}_{opening}"
            elif is_gerund(child):
                yield "verb", f"{plain} to"  # 'is warming to reopening it'


def _is_set_aside(verb: Token) -> bool:
    """'Put on hold plans to reopen it', 'put its plans to reopen it on hold', wherever the parse hangs the hold."""
    if lemma(verb) not in ("put", "place", "keep"):
        return False
    behind = (word for word in verb.subtree if word.i > verb.i and word.lower_ in ("hold", "ice"))
    return any(word.nbor(-1).lower_ == "on" for word in behind)


def _told_to_leave(verb: Token) -> bool:
    """'Gave the envoy two days to leave': that is an expulsion, and no request for a recall."""
    return any(
        lemma(child) in vocabulary().leaving for child in verb.children if child.dep_ in ("advcl", "xcomp")
    )


def _tells_what_may_be(verb: Token) -> bool:
    """'Suggested that it could reopen it': what has a modal verb of its own is not asked for."""
    modals = status_cues().modals["possible"] | status_cues().modals["planned"]
    return any(
        child.dep_ == "ccomp" and any(c.dep_ == "aux" and c.lower_ in modals for c in child.children)
        for child in verb.children
    )


def _has_come_about(verb: Token) -> bool:
    """'Persuaded Kenya to reopen it': told as done, and not 'tried to persuade', nor asked what would persuade it."""
    if any(child.lower_ == "what" for child in verb.children):
        return True
    return is_past(verb) and not any(
        child.dep_ == "aux" and child.lower_ in FRAMING for child in verb.children
    )


def _described(verb: Token, table: Mapping[tuple[str, str], Cue]) -> Cue | None:
    """'Is poised', 'is inclined': a participle that the parse takes for a passive."""
    said = any(child.dep_ in ("aux:pass", "cop") for child in verb.children)
    return table.get(("adjective", verb.lower_)) if said else None


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
    if any(_is_to_be_done(child) for child in verb.children):
        return True
    done = any(  # 'wants it reopened'
        c.dep_ in ("xcomp", "ccomp") and c.morph.get("VerbForm", []) == ["Part"] and c.pos_ == "VERB"
        for c in verb.children
    )
    thing = any(child.dep_ in ("obj", "iobj") for child in verb.children)
    if not infinitive and not done and any(_is_anothers(child, verb) for child in verb.children):
        return True
    return (infinitive and (own or thing)) or (done and (own or thing or _has_passive_subject(verb)))


def _is_to_be_done(noun: Token) -> bool:
    """'Wants the embassy reopened by Kenya', with 'reopened' hung on the embassy."""
    return noun.dep_ == "obj" and any(
        child.dep_ == "acl"
        and is_past_participle(child)
        and any(c.dep_ == "obl:agent" for c in child.children)
        for child in noun.children
    )


def _is_anothers(noun: Token, verb: Token) -> bool:
    """'Wants Kenya's recognition of Kosovo': a deed that is not the wisher's own."""
    if noun.dep_ != "obj":
        return False
    wishers = {child.lower_ for child in verb.children if child.dep_ in SUBJECTS}
    return any(
        owner.dep_ == "nmod:poss" and owner.pos_ == "PROPN" and owner.lower_ not in wishers
        for owner in noun.children
    )


def _has_passive_subject(verb: Token) -> bool:
    clauses = (c for c in verb.children if c.dep_ in ("xcomp", "ccomp"))
    return any(child.dep_ in PASSIVE_SUBJECTS | {"nsubj"} for c in clauses for child in c.children)


def _is_to_be(clause: Token) -> bool:
    """'To leave', 'to be about to leave': an infinitive, its own or of its 'be'."""
    return any(
        word.morph.get("VerbForm", []) == ["Inf"]
        for word in (clause, *clause.children)
        if word.i == clause.i or word.dep_ in ("cop", "aux:pass")
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


def _is_ordered(noun: Token) -> bool:
    """'Ordered Argentina to withdraw its diplomats': a state that is to do something."""
    led_on = any(child.dep_ == "xcomp" and _is_to_be(child) for child in noun.head.children)
    return noun.dep_ in ("obj", "iobj") and noun.pos_ == "PROPN" and led_on


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
            if found is None and lemma(verb) in vocabulary().remaining and child.pos_ == "NOUN":
                found = _cue_of_noun(child)  # 'remains an option', 'is on the table'
            if found is not None:
                return found
    return None
