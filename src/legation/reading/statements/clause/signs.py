"""Signs that a phrasing asks for by name: words of the clause that are no part of it, as 'free of charge' or 'off'.

In:  a trigger of a parsed document.
Out: for each sign the words that give it; none where it is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.aims import aim, paid_by
from legation.reading.statements.clause.course import matter, staged
from legation.reading.statements.clause.forms import is_finite, is_gerund, is_infinitive, is_past
from legation.reading.statements.clause.quotations import quotation_around
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.clause.syntax import SUBJECTS, mark_of, preposition_of
from legation.reading.statements.clause.tallies import tallied
from legation.reading.statements.clause.voice import is_passive


def _leaving(trigger: Token) -> Iterator[Token]:
    """'Told them to pack and go', 'to get out'."""
    for word in trigger.subtree:
        out = word.lower_ == "get" and word.i + 1 < len(word.doc) and word.nbor().lower_ == "out"
        if word.i > trigger.i and (out or word.lower_ in vocabulary().leaving):
            yield word


def _packing(trigger: Token) -> Iterator[Token]:
    """'Sent the ambassador packing'."""
    yield from (word for word in trigger.subtree if word.lower_ == "packing" and word.i > trigger.i)


def _reason(trigger: Token) -> Iterator[Token]:
    """'Blacklisted two firms for helping the army of Chad': whom those helped who are dealt with."""
    for clause in trigger.children:
        marked = any(child.dep_ == "mark" and child.lower_ in ("for", "over") for child in clause.children)
        if clause.dep_ == "advcl" and marked and is_gerund(clause):
            yield from (
                word for word in clause.subtree if word.i > clause.i and word.pos_ in ("PROPN", "ADJ")
            )


def _gift(trigger: Token) -> Iterator[Token]:
    """'Free of charge', 'for the victims of the flood'."""
    clause = [*trigger.subtree, *trigger.ancestors]
    given = (word for word in clause if word.lemma_.lower() in vocabulary().given_free)
    yield from (word for word in given if not _is_of_a_compound(word))
    yield from (word for word in clause if word.lower_ in vocabulary().in_need)


def _is_of_a_compound(word: Token) -> bool:
    """'A free-trade zone', 'a visa-free regime': nothing is given there."""
    around = word.doc[max(0, word.i - 1) : word.i + 2]
    return word.lower_ == "free" and any(one.text == "-" for one in around)


def _begun(trigger: Token) -> Iterator[Token]:
    """'Has begun supplying'."""
    return _aspect(trigger, vocabulary().beginning)


def _stopped(trigger: Token) -> Iterator[Token]:
    """'Stopped issuing'."""
    return _aspect(trigger, vocabulary().stopping)


def _aspect(trigger: Token, verbs: frozenset[str]) -> Iterator[Token]:
    if trigger.dep_ in ("xcomp", "ccomp", "advcl", "obj") and trigger.head.lemma_.lower() in verbs:
        yield trigger.head


def _beneath(trigger: Token) -> Iterator[Token]:
    """'Under a deal with Washington', 'as part of a deal with it'."""
    part = trigger.head.lower_ == "part" and preposition_of(trigger.head) == "as"
    if part or preposition_of(trigger) in ("under", "pursuant_to"):
        yield trigger


def _absent(trigger: Token) -> Iterator[Token]:
    """'Without an agreement'."""
    if preposition_of(trigger) == "without":
        yield trigger


def _engaged(trigger: Token) -> Iterator[Token]:
    """'Is in talks', which go on, and are not yet one meeting; 'in the talks' are those that were held."""
    if preposition_of(trigger) == "in" and not any(child.dep_ == "det" for child in trigger.children):
        yield trigger


def _occasion(trigger: Token) -> Iterator[Token]:
    """'During a visit', 'on a visit'."""
    if preposition_of(trigger) in ("during", "on"):
        yield trigger


def _at_event(trigger: Token) -> Iterator[Token]:
    """'Agreed at talks', 'signed after a meeting'."""
    if preposition_of(trigger) in ("at", "after", "during", "following") and trigger.dep_ == "obl":
        yield trigger


def _purpose(trigger: Token) -> Iterator[Token]:
    """'Was in Ankara for talks'."""
    if preposition_of(trigger) == "for":
        yield trigger


def _scene(trigger: Token) -> Iterator[Token]:
    """'A fair opens in Shymkent, and he is to attend': where the clause before is set."""
    if trigger.dep_ not in ("conj", "parataxis"):
        return
    before = trigger.head
    for word in (before, *(child for child in before.children if child.dep_ == "obj")):
        yield from (
            child for child in word.children if preposition_of(child) == "in" and child.pos_ == "PROPN"
        )


def _seer(trigger: Token) -> Iterator[Token]:
    """'Russia saw that contract cancelled': to whom it was done."""
    if trigger.dep_ == "ccomp" and trigger.head.lemma_.lower() in vocabulary().seeing:
        yield from surface_subject(trigger.head)


def _said_of(trigger: Token) -> Iterator[Token]:
    """'The talks were no success': a noun that a copula says of its subject."""
    noun = trigger.head if trigger.dep_ == "cop" else trigger
    if trigger.dep_ == "cop" and noun.pos_ == "NOUN" and not preposition_of(noun):
        yield noun


def _entering(trigger: Token) -> Iterator[Token]:
    """'Barred them from entering'."""
    for child in trigger.children:
        if child.dep_ in ("advcl", "xcomp", "ccomp") and child.lower_ in vocabulary().coming_in:
            yield child


def _unnamed(trigger: Token) -> Iterator[Token]:
    """'A diplomat who asked not to be named' is appointed nowhere."""
    asked = trigger.head.lemma_.lower() in vocabulary().nameless
    if asked and is_infinitive(trigger) and is_passive(trigger):
        yield trigger


def _epithet(trigger: Token) -> Iterator[Token]:
    """'The government recognised by Moscow'."""
    if trigger.dep_ == "acl" and is_past(trigger):
        yield trigger


def _attribute(trigger: Token) -> Iterator[Token]:
    """'The internationally recognised government'."""
    if trigger.dep_ == "amod" and is_past(trigger) and trigger.i < trigger.head.i:
        yield trigger


def _ill_received(trigger: Token) -> Iterator[Token]:
    """'Reacted angrily'."""
    yield from (child for child in trigger.children if child.lower_ in vocabulary().angrily)


def _suffered(trigger: Token) -> Iterator[Token]:
    """'Will not be invited': a passive with its auxiliary."""
    if any(child.dep_ == "aux:pass" for child in trigger.children):
        yield trigger


def _listed(trigger: Token) -> Iterator[Token]:
    """'Is on the list'."""
    return _standing(trigger, ("on",))


def _in_force(trigger: Token) -> Iterator[Token]:
    """'Is in force', 'is in place'."""
    return _standing(trigger, ("in",))


def _out(trigger: Token) -> Iterator[Token]:
    """'Is off the list'."""
    return _standing(trigger, ("off", "out_of"))


def _standing(trigger: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    if preposition_of(trigger) in prepositions and any(child.dep_ == "cop" for child in trigger.children):
        yield trigger


def _deadline(trigger: Token) -> Iterator[Token]:
    """'Gave them three days', with nothing said of what for."""
    for child in trigger.children:
        span = (
            child.dep_ in ("obj", "obl:unmarked", "obl")
            and child.lemma_.lower() in load_nouns()["measure_of_time"]
        )
        if span and any(word.dep_ == "nummod" for word in child.children):
            more = any(word.dep_ in ("acl", "acl:relcl") for word in child.children)
            behind = any(word.dep_ in ("xcomp", "advcl") for word in trigger.children)
            if not more and not behind and not preposition_of(child):
                yield child


def _asker(trigger: Token) -> Iterator[Token]:
    """Who asks for what a verb says: 'Niamey' in 'Niamey called on ECOWAS to lift the sanctions'."""
    asked = trigger.dep_ in ("xcomp", "ccomp", "advcl") and trigger.head.pos_ == "VERB"
    if asked and trigger.head.lemma_.lower() in vocabulary().appealing:
        yield from surface_subject(trigger.head)


def _hoper(trigger: Token) -> Iterator[Token]:
    """Who expects what a verb says: 'Oman' in 'Oman expects transfers from Iran to resume'."""
    hoped = trigger.dep_ in ("xcomp", "ccomp", "advcl") and trigger.head.pos_ == "VERB"
    if hoped and trigger.head.lemma_.lower() in vocabulary().hoping:
        yield from surface_subject(trigger.head)


def _exclaimed(trigger: Token) -> Iterator[Token]:
    """'"An act of piracy," said the minister', '"Gravely illegal" is its verdict': the head of a verbless quotation."""
    words = quotation_around(trigger)
    if any(
        child.dep_ in SUBJECTS and child.i < trigger.i and child not in words for child in trigger.children
    ):
        return  # 'its timetable is "unthinkable"'
    named = any(one.lemma_.lower() in vocabulary().naming for one in (trigger.head, trigger.head.head))
    if not words or any(map(is_finite, words)) or named:
        return  # 'considers the opening "a violation"' is its subject's verdict
    if not any(word.i == trigger.head.i for word in words) or trigger.head.i == trigger.i:
        yield trigger


def _reply(trigger: Token) -> Iterator[Token]:
    """'"A betrayal" was the answer of Taipei': the noun for what is said, on either side of 'was'."""
    head = trigger.head
    if head.pos_ == "NOUN" and any(child.dep_ == "cop" for child in head.children):
        yield head
    if any(child.dep_ == "cop" for child in trigger.children):
        yield from (child for child in trigger.children if child.dep_ == "nsubj" and child.i > trigger.i)


def _predicated(trigger: Token) -> Iterator[Token]:
    """A noun that is said of something: 'this is an act of violence', and not 'is free of interference'."""
    if any(child.dep_ == "cop" for child in trigger.children) and not preposition_of(trigger):
        yield trigger


def _naming(trigger: Token) -> Iterator[Token]:
    """'Blamed foreigners, naming the United States and Canada'."""
    for clause in trigger.children:
        if clause.dep_ == "advcl" and clause.lower_ in vocabulary().naming_whom:
            for noun in clause.children:
                if noun.dep_ == "obj":
                    yield from (noun, *(child for child in noun.children if child.dep_ == "conj"))


def _remarked_of(trigger: Token) -> Iterator[Token]:
    """'"It is a mistake," the minister said of the American sanctions'."""
    verb = trigger.head
    if verb.pos_ == "VERB" and trigger.dep_ in ("ccomp", "parataxis", "nsubj", "obj"):
        for child in verb.children:
            if child.dep_ == "obl" and child.i > verb.i and preposition_of(child) in ("of", "about"):
                yield child


def _made_do(trigger: Token) -> Iterator[Token]:
    """'Forced it to land': who has another do what an infinitive says."""
    below = trigger.dep_ in ("xcomp", "ccomp", "advcl", "acl") and is_infinitive(trigger)
    verbs = (trigger.head, trigger.head.head) if trigger.dep_ == "acl" else (trigger.head,)
    if below and any(verb.lemma_.lower() in vocabulary().making_do for verb in verbs):
        yield trigger.head


def _provoker(trigger: Token) -> Iterator[Token]:
    """'Expels the envoy after Norway recognised Palestine': who did before what is answered so."""
    for clause in trigger.children:
        if (
            clause.dep_ == "advcl"
            and mark_of(clause) in ("after", "because", "since")
            and not is_passive(clause)
        ):
            yield from (child for child in clause.children if child.dep_ == "nsubj")


SIGNS: Mapping[str, Callable[[Token], Iterator[Token]]] = {
    "leaving": _leaving,
    "packing": _packing,
    "reason": _reason,
    "gift": _gift,
    "begun": _begun,
    "stopped": _stopped,
    "beneath": _beneath,
    "absent": _absent,
    "engaged": _engaged,
    "staged": staged,
    "matter": matter,
    "occasion": _occasion,
    "at_event": _at_event,
    "purpose": _purpose,
    "scene": _scene,
    "seer": _seer,
    "said_of": _said_of,
    "entering": _entering,
    "unnamed": _unnamed,
    "epithet": _epithet,
    "attribute": _attribute,
    "ill_received": _ill_received,
    "listed": _listed,
    "suffered": _suffered,
    "out": _out,
    "standing": _in_force,
    "asker": _asker,
    "deadline": _deadline,
    "hoper": _hoper,
    "exclaimed": _exclaimed,
    "reply": _reply,
    "predicated": _predicated,
    "naming": _naming,
    "remarked_of": _remarked_of,
    "tallied": tallied,
    "aim": aim,
    "paid_by": paid_by,
    "provoker": _provoker,
    "made_do": _made_do,
}
