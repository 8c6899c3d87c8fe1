"""Whose 'it' and 'its' are by their place in the sentence, before what was spoken of is asked.

In:  a pronoun, the mentions found.
Out: the mention that its place ties it to; None where the place tells nothing.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.actors.mention import Mention
from legation.reading.actors.syntax import SUBJECTS, clause_verb
from legation.reading.actors.table import MentionTable

RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
SOME = frozenset({"another", "one", "some", "every", "each"})
ROW = 10  # words from the first owner of a row to the 'and' before 'its'


def bound_in_sentence(token: Token, table: MentionTable) -> Mention | None:
    """Whom a subject behind, a row of owners or the word of somebody ties the pronoun to."""
    return (
        _ahead(token, table)
        or _main_subject(token, table)
        or _beside(token, table)
        or _of_owner(token, table)
        or _of_decision(token, table)
        or _whose_word(token, table)
        or _who_says_so(token, table)
    )


def is_of_an_unnamed_state(token: Token, table: MentionTable) -> bool:
    """'The tenth country that revoked its recognition': whose it is the text does not name."""
    clause = clause_verb(token.head)
    if token.dep_ != "nmod:poss":
        return False
    subjects = [child for child in clause.lefts if child.dep_ in SUBJECTS]
    if any(_is_some_state(subject, table) for subject in subjects):
        return True
    if clause.dep_ != "acl:relcl" or table.headed_by(clause.head) is not None:
        return False
    own = any(subject.lower_ in RELATIVE for subject in subjects)
    return own and clause.head.lemma_.lower() in vocabulary().counted_states


def _is_some_state(subject: Token, table: MentionTable) -> bool:
    """'Another country would withdraw its recognition': a state that is told of and not named."""
    if subject.lemma_.lower() not in vocabulary().counted_states or table.headed_by(subject) is not None:
        return False
    return any(child.lower_ in SOME for child in subject.lefts)


def _ahead(token: Token, table: MentionTable) -> Mention | None:
    """'In its statement, Russia said': a possessor in a phrase before the subject may be that subject."""
    named = table.headed_by(token.head) if token.dep_ == "nmod:poss" else None
    if named is not None and named.kind == "state":
        return named  # nobody owns a state: a parser took 'its embassy Turkmenistan …' for one phrase
    if token.dep_ != "nmod:poss" or token.head.dep_ not in ("obl", "obj", "advcl"):
        return None
    for child in token.head.head.lefts:
        if child.dep_ in SUBJECTS and child.i > token.head.i:
            subject = table.headed_by(child)
            return subject if subject is not None and is_thing(subject) and not subject.plural else None
    return None


def _beside(token: Token, table: MentionTable) -> Mention | None:
    """'Pakistan's defence minister, Khawaja Asif, and its intelligence chief': whose the first of a row is."""
    before = token.nbor(-1) if token.dep_ == "nmod:poss" and token.i > 1 else None
    if before is None or before.lower_ not in ("and", "or"):
        return None
    place = before.i - 1
    while place > token.sent.start and place > before.i - ROW:
        owner = table.tokens[place]
        if owner.pos_ in ("VERB", "AUX", "ADP"):
            return None
        mention = table.headed_by(owner) if owner.dep_ == "nmod:poss" else None
        if mention is not None:
            return mention if is_thing(mention) or mention.kind == "capital" else None
        place -= 1
    return None


def _of_owner(token: Token, table: MentionTable) -> Mention | None:
    """'Kenya's reopening of its embassy': whose deed it is has the embassy, whoever the sentence is about."""
    deed = token.head.head
    if token.dep_ != "nmod:poss" or token.head.dep_ != "nmod" or deed.pos_ != "NOUN":
        return None
    if not any(child.dep_ == "case" and child.lower_ in ("of", "from") for child in token.head.children):
        return None
    owners = [table.headed_by(child) for child in deed.lefts if child.dep_ == "nmod:poss"]
    return next((one for one in owners if one is not None and is_thing(one) and not one.plural), None)


def _of_decision(token: Token, table: MentionTable) -> Mention | None:
    """'Kenya's decision to open its embassy': who decides has what the infinitive speaks of."""
    clause = clause_verb(token.head)
    led = any(child.lower_ == "to" and child.dep_ == "mark" for child in clause.lefts)
    if token.dep_ != "nmod:poss" or clause.dep_ != "acl" or not led:
        return None
    owners = [table.headed_by(child) for child in clause.head.lefts if child.dep_ == "nmod:poss"]
    return next((one for one in owners if one is not None and is_thing(one) and not one.plural), None)


def answered_for_deed(token: Token, table: MentionTable) -> Mention | None:
    """'Kallas thanked Costa for the backing that he had given': 'he' is who is thanked, praised or blamed for it."""
    clause = clause_verb(token)
    if token.dep_ not in SUBJECTS or token.head is not clause or clause.dep_ not in ("acl:relcl", "acl"):
        return None
    deed = clause.head
    verb = deed.head
    led = any(child.dep_ == "case" and child.lower_ == "for" for child in deed.lefts)
    if deed.dep_ != "obl" or not led or verb.lemma_.lower() not in vocabulary().answering:
        return None
    whom = (table.headed_by(child) for child in verb.rights if child.dep_ == "obj" and child.i < deed.i)
    return next((one for one in whom if one is not None and one.kind in ("person", "office")), None)


def _main_subject(token: Token, table: MentionTable) -> Mention | None:
    """'Two months after it recognised them, Belgium …': a clause in front speaks of the subject behind it."""
    clause = token.head
    if token.dep_ not in SUBJECTS or clause.dep_ != "advcl" or clause.head.i < clause.i:
        return None
    for child in clause.head.lefts:
        if child.dep_ in SUBJECTS and child.i > clause.i:
            subject = table.headed_by(child)
            return subject if subject is not None and is_thing(subject) and not subject.plural else None
    return None


def _whose_word(token: Token, table: MentionTable) -> Mention | None:
    """'Japan's position that it does not recognise them': whose word, plan or stand a clause tells."""
    clause = token.head
    if token.dep_ not in SUBJECTS or clause.dep_ not in ("acl", "acl:relcl", "advcl", "ccomp"):
        return None
    that = next((mark for mark in clause.lefts if mark.lower_ == "that"), None)
    if that is None:
        return None
    noun = that
    while noun.i > token.sent.start and noun.pos_ not in ("NOUN", "VERB", "AUX"):
        noun = noun.nbor(-1)
    owners = [table.headed_by(child) for child in noun.lefts if child.dep_ == "nmod:poss"]
    return next((one for one in owners if one is not None and is_thing(one) and not one.plural), None)


def _who_says_so(token: Token, table: MentionTable) -> Mention | None:
    """'India has kept its aid going; Japan said it had stopped': in a second clause 'it' is who speaks there."""
    saying = token.head.head
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ccomp" or saying.dep_ not in ("conj", "parataxis"):
        return None
    speakers = (child for child in saying.lefts if child.dep_ in SUBJECTS)
    found = [table.headed_by(child) for child in speakers]
    return next((one for one in found if one is not None and is_thing(one) and not one.plural), None)


def is_thing(mention: Mention) -> bool:
    """Whether a mention can be 'it': a delegation can, a person cannot."""
    if mention.rank == "delegation" and not mention.plural:
        return len(mention.actors) == 1
    if mention.kind in ("person", "office", "demonym", "people", "city", "group"):
        return False
    return len(mention.actors) == 1 and not (mention.kind == "capital" and mention.locative)
