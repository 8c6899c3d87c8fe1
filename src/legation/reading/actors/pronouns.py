"""Resolve pronouns in the document: 'it', 'their', 'he', 'we' of a speaker, 'there', 'which'.

In:  a pronoun, the mentions found, the focus at that place.
Out: a mention of kind pronoun, with the actors of its antecedent.
Law: 'it' is no person, 'he' and 'she' are; 'we' in quotation marks is the speaker's side, elsewhere nobody's.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.lists.contested import contested
from legation.parser.parsed import Token
from legation.reading.actors.bound_pronouns import (
    RELATIVE,
    answered_for_deed,
    bound_in_sentence,
    is_of_an_unnamed_state,
    is_thing,
)
from legation.reading.actors.encounters import who_met
from legation.reading.actors.focus import Focus
from legation.reading.actors.mention import Mention
from legation.reading.actors.owners import actors_of_phrase
from legation.reading.actors.relative_pronouns import relative
from legation.reading.actors.speakers import SAYING, side_of_speech
from legation.reading.actors.syntax import SUBJECTS, clause_verb, is_plural, preposition, quoted
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

THING = frozenset({"it", "its"})
REFLEXIVE = frozenset({"itself", "themselves", "himself", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs"})
WOMAN = frozenset({"she", "her", "hers"})
PERSON = frozenset({"he", "him", "his", "she", "her", "hers"})
SPEAKER = frozenset({"we", "us", "our", "ours", "ourselves", "i", "my", "me"})
PRONOUNS = RELATIVE | {"there"} | REFLEXIVE | THING | PLURAL | PERSON | SPEAKER | {"former", "latter"}
PLACES = frozenset({"city", "capital", "state"})
OF_TWO = frozenset({"former", "latter"})

# 'It was agreed to open': passives whose 'it' is what the clause behind them says.
SETTLED = frozenset(
    {"agree", "decide", "plan", "propose", "resolve", "intend", "arrange", "stress", "note", "hope"}
)
SEEMING = frozenset({"seem", "appear", "happen", "emerge", "follow"})


def resolve_pronoun(token: Token, table: MentionTable, focus: Focus) -> Mention | None:
    """The mention of a pronoun, None where the word is none or speaks of nobody known."""
    word = token.lower_
    if (
        word not in PRONOUNS
        or token.dep_ == "expl"
        or _stands_for_a_clause(token)
        or table.headed_by(token) is not None
    ):
        return None
    if word in RELATIVE and token.pos_ in ("PRON", "DET", "SCONJ"):
        meant = relative(token, table)
        return _mention(token, meant[0], like=meant[1]) if meant is not None else None
    if word in OF_TWO:
        return _of_two(token, table, focus)
    if word == "there" and token.pos_ in ("ADV", "PRON"):
        return _there(token, table, focus)
    if token.pos_ not in ("PRON", "DET") and not token.morph.get("PronType", []):
        return None
    if word in REFLEXIVE:
        return _reflexive(token, table)
    if word in THING:
        if is_of_an_unnamed_state(token, table):
            return None
        ahead = bound_in_sentence(token, table)
        if ahead is not None:
            return _as(token, ahead)
        host = _host_of_owned(token, table)

        def fits(one: Mention) -> bool:
            return is_thing(one) and not _in_coordination(one, table) and one.actors[0].state not in host

        back = _recognised(token, focus) or focus.best(token, fits)
        return None if back is not None and _is_of_a_thing(token, back, table) else _as(token, back)
    if word in PLURAL:
        return _plural(token, table, focus)
    if word in PERSON:
        woman = word in WOMAN
        quoting = _speakers(token, table)
        back = answered_for_deed(token, table) or focus.best(
            token, lambda one: _is_person(one, table, woman=woman, quoting=quoting)
        )
        if back is not None and back.person is not None:
            table.women.setdefault(back.person, woman)
        return _as(token, back, person=True)
    if word in SPEAKER and quoted(token):
        spoken = side_of_speech(token, table)
        return _mention(token, spoken) if spoken else None
    return None


def _host_of_owned(token: Token, table: MentionTable) -> set[str | None]:
    """'Its mission in Afghanistan' is not Afghanistan's: the states in which a thing that is owned stands."""
    if token.dep_ != "nmod:poss":
        return set()
    places = (table.headed_by(child) for child in token.head.rights if child.dep_ == "nmod")
    return {actor.state for one in places if one is not None and one.locative for actor in one.actors}


def _is_person(one: Mention, table: MentionTable, *, woman: bool, quoting: set[str | None]) -> bool:
    """Whether a person or office can be 'he' or 'she' there: of that sex, and not who is quoted."""
    kind = one.kind in ("person", "office") or (one.kind == "pronoun" and one.person is not None)
    if not kind or one.plural or (one.person is not None and one.person in quoting):
        return False
    return one.person is None or table.women.get(one.person, woman) is woman


def _speakers(token: Token, table: MentionTable) -> set[str | None]:
    """The persons whom the sentence of a quoted token quotes."""
    if not quoted(token):
        return set()
    subjects = [
        child
        for verb in token.sent
        if verb.lemma_.lower() in SAYING and not quoted(verb)
        for child in verb.children
        if child.dep_ in SUBJECTS
    ]
    found = [table.headed_by(child) for child in subjects]
    return {one.person for one in found if one is not None and one.person is not None}


def _is_of_a_thing(token: Token, back: Mention, table: MentionTable) -> bool:
    """Whether a thing that acts for nobody is a nearer subject: 'Trade with Iran rose. It reached …'."""
    if token.lower_ != "it":
        return False
    antecedent = table.tokens[back.root]
    if antecedent.dep_ in SUBJECTS and antecedent.sent.start == token.sent.start:
        return False
    return any(
        other.dep_ in SUBJECTS
        and other.pos_ == "NOUN"
        and table.headed_by(other) is None
        and not is_plural(other)
        for other in table.tokens[token.sent_before.start : token.i]
        if other.i > back.root or other.sent.start == antecedent.sent.start
    )


def _reflexive(token: Token, table: MentionTable) -> Mention | None:
    """'Baku itself': the noun right before it, else the subject of its clause."""
    before = table.at(token.i - 1) if token.i else None
    if before is None or before.kind == "pronoun":
        subjects = [child for child in clause_verb(token).lefts if child.dep_ in SUBJECTS]
        before = table.headed_by(subjects[0]) if subjects else None
    return _mention(token, before.actors, like=before) if before is not None else None


def _stands_for_a_clause(token: Token) -> bool:
    """'It is not the case that …', 'it is premature to …': the pronoun of a clause behind it."""
    if token.lower_ != "it" or token.dep_ not in SUBJECTS | {"nsubj:pass"}:
        return False
    predicate = token.head
    settled = predicate.lemma_.lower() in SETTLED and any(c.dep_ == "aux:pass" for c in predicate.children)
    if (
        not any(child.dep_ == "cop" for child in predicate.children)
        and predicate.lemma_.lower() not in SEEMING
        and not settled
    ):
        return False
    if predicate.pos_ == "NOUN" and predicate.lemma_.lower() in vocabulary().counted_states:
        return False  # 'it is the fourth country that has cut ties'
    return any(
        child.dep_ in ("ccomp", "csubj", "xcomp", "acl", "advcl", "acl:relcl")
        and any(mark.lower_ in ("that", "to", "whether") for mark in child.lefts)
        for child in predicate.rights
    )


def _recognised(token: Token, focus: Focus) -> Mention | None:
    """'Told Ankara that it would not recognise it': of all spoken of, who is at issue."""
    if token.dep_ != "obj" or token.head.lemma_.lower() not in vocabulary().recognising:
        return None
    return focus.best(token, lambda one: is_thing(one) and one.actors[0].id in contested())


def _is_plural(mention: Mention) -> bool:
    if (
        not mention.actors
        or mention.kind in ("city", "demonym")
        or (mention.kind == "capital" and mention.locative)
    ):
        return False
    return mention.plural or len(mention.actors) > 1


def _plural(token: Token, table: MentionTable, focus: Focus) -> Mention | None:
    """'They': what is plural, or coordinated, or a government, which English takes for many."""
    said = _who_says(token, table)
    if len(said) > 1 or (said and token.dep_ == "nmod:poss"):
        return _mention(token, tuple(Actor(one.id, one.name) for one in said), plural=True)
    each = any(child.lower_ == "respective" for child in token.head.lefts)
    met = who_met(token, table)
    if met and not each:
        return _mention(token, met, plural=True)
    back = focus.best(token, lambda one: (_is_plural(one) and not each) or _coordinated(one, table))
    if back is None and not each:
        back = focus.best(
            token, lambda one: bool(one.actors) and one.kind in ("government", "nominal"), window=2
        )
    if back is None:
        return None
    root = _first_named(back, table)
    actors = actors_of_phrase(root, table) if _coordinated(back, table) else back.actors
    return _mention(token, tuple(Actor(one.id, one.name) for one in actors), plural=True)


def _first_named(mention: Mention, table: MentionTable) -> Token:
    """The head of the row that the mention stands in: of 'A of Italy, B of Greece and C of Malta' A."""
    root = table.tokens[mention.root]
    before = table.headed_by(root.head) if root.dep_ == "appos" else None
    beside = mention.person is not None and before is not None and before.person not in (None, mention.person)
    return root.head if beside else root


def _who_says(token: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'Spain and France said that they would talk': those who say so speak of themselves."""
    own = token.head if token.dep_ == "nmod:poss" else token  # 'that their country would help'
    clause = own.head
    if own.dep_ not in SUBJECTS or clause.dep_ != "ccomp" or clause.head.lemma_.lower() not in SAYING:
        return ()
    if own is not token and any(child.dep_ == "iobj" for child in clause.head.children):
        return ()  # 'told the envoys that their country …' may be either's
    subjects = (child for child in clause.head.lefts if child.dep_ in SUBJECTS and child.i < clause.i)
    return tuple(actor for child in subjects for actor in actors_of_phrase(child, table) if actor.id)


def _coordinated(mention: Mention, table: MentionTable) -> bool:
    """Whether other mentions are coordinated to this one, the first."""
    root = table.tokens[mention.root]
    return mention.kind != "demonym" and any(
        child.dep_ == "conj" and table.headed_by(child) is not None for child in root.rights
    )


def _in_coordination(mention: Mention, table: MentionTable) -> bool:
    """Whether the mention is one of several subjects: 'China and Russia' is no 'it'."""
    root = table.tokens[mention.root]
    together = root.dep_ == "conj" or _coordinated(mention, table)
    while root.dep_ == "conj" and root.head.i != root.i:
        root = root.head
    return together and root.dep_ in SUBJECTS and mention.kind in ("state", "capital", "government")


def _as(token: Token, back: Mention | None, *, person: bool = False) -> Mention | None:
    if back is None:
        return None
    if person:
        return _mention(token, back.actors, like=back)
    return _mention(token, tuple(Actor(one.id, one.name) for one in back.actors))


def _mention(
    token: Token, actors: tuple[Actor, ...], *, like: Mention | None = None, plural: bool = False
) -> Mention:
    return Mention(
        token.i, token.i + 1, token.i, actors, "pronoun", named=False, plural=plural,
        rank=like.rank if like else None,
        person=like.person if like else None,
        office=like.office if like else None,
    )  # fmt: skip


def _of_two(token: Token, table: MentionTable, focus: Focus) -> Mention | None:
    """'The former', 'the latter': the first and the second of those coordinated last."""
    alone = token.dep_ in SUBJECTS | {"obj", "obl", "nmod", "nmod:poss", "obl:agent", "iobj"}
    if not alone or not any(child.lower_ == "the" for child in token.lefts):
        return None
    for mention in reversed(focus.settled):
        root = table.tokens[mention.root]
        first = table.headed_by(root.head) if root.dep_ == "conj" and mention.root < token.i else None
        if first is not None and len(first.actors) == len(mention.actors) == 1:
            meant = first if token.lower_ == "former" else mention
            return _mention(token, meant.actors, like=meant)
    return None


def _there(token: Token, table: MentionTable, focus: Focus) -> Mention | None:
    """The last place that is not the subject's own: in the sentence any, before it one that things lie in."""
    apart = {one.split(":")[0] for one in focus.subject_of(token) if one}
    for child in token.head.lefts:
        owner = table.headed_by(child) if child.dep_ == "nmod:poss" else None
        apart |= {one.state for one in owner.actors if one.state} if owner is not None else set()
    for mention in reversed(focus.settled):
        if mention.root >= token.i or len(mention.actors) != 1 or mention.actors[0].state in apart:
            continue
        place = mention.kind in PLACES or (mention.locative and mention.kind == "nominal")
        led_there = preposition(table.tokens[mention.root]) == "to"
        if place and (
            mention.locative or led_there or mention.kind == "city" or focus.same_sentence(token, mention)
        ):
            return _mention(token, (Actor(mention.actors[0].id, mention.actors[0].name),))
    return None
