"""Whom 'who', 'which' and 'that' stand for: the noun that their clause hangs on, or the state behind it.

In:  a relative pronoun, the mentions found.
Out: the actors that it stands for, and the mention whose person and rank it carries; None where it stands for nobody.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.actors.acting_nouns import acts
from legation.reading.actors.mention import Mention
from legation.reading.actors.nouns import nouns
from legation.reading.actors.owners import actors_of_phrase
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

CLAUSES = frozenset({"acl:relcl", "acl", "advcl:relcl"})

Meant = tuple[tuple[Actor, ...], Mention | None]


def relative(token: Token, table: MentionTable) -> Meant | None:
    """'Who', 'which': the noun that its clause hangs on."""
    clause = token
    while clause.dep_ not in CLAUSES and clause.head.i != clause.i:
        clause = clause.head
    if clause.dep_ not in CLAUSES or clause.head.i > token.i:
        before = table.at(token.i - 2) if token.i > 1 and token.nbor(-1).text == "," else None
        return (before.actors, before) if before is not None and before.actors else None
    noun = clause.head
    if token.lower_ in ("that", "which") and noun.dep_ == "appos" and noun.pos_ == "NOUN" and not acts(noun):
        return None  # 'turned to Chad, a move that angered …': no move is Chad
    if noun.dep_ == "appos" and noun.pos_ == "NOUN" and noun.head.pos_ == "PROPN":
        noun = noun.head  # 'Juan Guaidó, the head of the assembly, whom …'
    noun = host_or_mission(token, noun)
    back = table.headed_by(noun)
    actors = back.actors if back is not None else actors_of_phrase(noun, table)
    return (actors, back) if actors else None


def host_or_mission(relative: Token, noun: Token) -> Token:
    """'A Kenyan embassy in Chad, which recognised it': states recognise and have relations, missions do not."""
    place = relative.nbor(-2) if relative.i > 1 and relative.nbor(-1).text == "," else None
    while place is not None and place.dep_ == "flat":
        place = place.head
    if place is None or place.pos_ != "PROPN" or place.head.i != noun.i:
        return noun
    clause = relative.head
    dealt = {word.lemma_.lower() for word in (clause, *clause.rights)} & vocabulary().of_states_alone
    return place if dealt and noun.lemma_.lower() in nouns().missions else noun
