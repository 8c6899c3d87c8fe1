"""Who asks for a deed, and whom: 'asked for the sanctions to be lifted', 'asked its guest for sanctions relief'.

In:  a word for what is asked for: a noun, or a verb in the passive.
Out: who asks and who is asked, as words; who asks has the deed done to him, and does not do it.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_past_participle
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.clause.voice import is_passive

FOR = frozenset({"ask", "call", "appeal", "plead", "beg", "push", "press", "lobby", "petition", "apply"})
OUTRIGHT = frozenset({"demand", "request", "seek", "want", "solicit", "require"})
ASKED = frozenset({"on", "to", "upon", "from", "of"})
DEPTH = 4  # words from what is asked for to the verb of asking


def asking(trigger: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who asks, and who is asked; nobody where a word is no thing asked for."""
    told_of = trigger.pos_ == "NOUN" or trigger.dep_ == "amod"  # 'for the remaining sanctions to be lifted'
    done_to = told_of or is_passive(trigger) or is_past_participle(trigger)
    verb = _verb_of_asking(trigger) if done_to else None
    if verb is None:
        return (), ()
    asked = [child for child in verb.children if child.dep_ in ("obj", "iobj") and child.pos_ != "NOUN"]
    asked += [child for child in verb.children if child.dep_ == "iobj" and child.pos_ == "NOUN"]
    if verb.lemma_.lower() in FOR:
        asked += [child for child in verb.children if child.dep_ == "obj" and child.pos_ == "NOUN"]
    asked += [child for child in verb.children if child.dep_ == "obl" and preposition_of(child) in ASKED]
    return surface_subject(verb), tuple(one for one in asked if one.i != trigger.i)


def _verb_of_asking(trigger: Token) -> Token | None:
    """The verb that asks for what a word says; through the noun of which it is told or which it opens."""
    word, led = trigger, False
    for _ in range(DEPTH):
        led = led or preposition_of(word) == "for" or _is_marked_for(word)
        above = word.head
        if above.i == word.i or word.dep_ in ("conj", "advcl:relcl", "acl:relcl", "parataxis"):
            return None
        if above.pos_ == "VERB":
            lemma = above.lemma_.lower()
            if lemma in OUTRIGHT and word.dep_ in ("obj", "xcomp", "ccomp"):
                return above
            return above if lemma in FOR and led else None
        if above.pos_ != "NOUN":
            return None
        word = above
    return None


def _is_marked_for(word: Token) -> bool:
    """'Called for the sanctions to be lifted': a parse may take 'for' for a conjunction."""
    return any(child.lower_ == "for" and child.dep_ in ("mark", "case") for child in word.children)
