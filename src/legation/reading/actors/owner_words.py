"""The words by which a phrase may name whose a noun is: before it, behind it, and who sent it.

In:  a noun that acts for somebody, the mentions found so far.
Out: groups of words, the surest first.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.lists.offices import titles
from legation.parser.parsed import Token
from legation.reading.actors.acting_nouns import acts, governs, with_word_before
from legation.reading.actors.nouns import nouns
from legation.reading.actors.syntax import MODIFIERS, conjuncts, left_children, line_between, preposition
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

DEPTH = 6
SENT_BY = frozenset({"by", "from", "under"})
RELATIVE = frozenset({"who", "whom", "which", "that"})
OWNING_KINDS = frozenset(
    {"demonym", "state", "government", "organisation", "capital", "people", "group", "city", "person"}
)


def owner_groups(noun: Token, table: MentionTable, *, placed: bool = True) -> Iterator[list[Token]]:
    """The words that may name the owner, group by group, the surest first."""
    word = noun.lemma_.lower()
    relational = word in nouns().relational or with_word_before(noun) in nouns().relational
    if word in nouns().region:  # 'the Georgian regions of Abkhazia and South Ossetia'
        yield _behind(noun, table)
    if not relational:
        yield list(_possessors(noun))
    yield _modifiers(noun, table, placed=_is_mission(noun))
    yield _behind(noun, table)
    yield _senders(noun)
    yield [
        child
        for child in noun.rights
        if child.dep_ == "nmod" and preposition(child) == "for" and _is_body(child, table)
    ]
    if not placed:
        return
    posted = word in nouns().posted or with_word_before(noun) in nouns().posted
    if not posted and word not in nouns().country:
        yield [
            child
            for child in noun.rights
            if child.lower_ == "there" or (child.dep_ == "nmod" and preposition(child) in ("in", "at"))
        ]
    yield _right_behind(noun, table)


def _behind(noun: Token, table: MentionTable, depth: int = 0) -> list[Token]:
    """'Georgia' of 'the ministry of foreign affairs of Georgia', through nouns that act for nobody."""
    found: list[Token] = []
    for child in noun.rights:
        if child.dep_ == "nmod" and preposition(child) in ("of", "from") and not line_between(noun, child):
            if depth < DEPTH and table.headed_by(child) is None and not acts(child):
                found.extend(_behind(child, table, depth + 1))
                # 'a team of Tajik security and foreign ministry officials', whose first word is an adjunct
                found.extend(one for one in conjuncts(child) if acts(one) and not found)
            else:
                found.append(child)
    return found


def of_country_behind(end: int, table: MentionTable) -> tuple[Actor, ...]:
    """'Turkey' of 'he and Alparslan Bayraktar of Turkey', hung on 'he' by the parse."""
    if end + 1 >= len(table.tokens) or table.tokens[end].lower_ != "of":
        return ()
    place = table.at(end + 1)
    named = place is not None and place.kind in ("state", "capital", "government") and place.start == end + 1
    return place.actors if place is not None and named else ()


def _right_behind(noun: Token, table: MentionTable) -> list[Token]:
    """'Niamey' of 'thanked the junta in Niamey', wherever the parser hung it."""
    if noun.i + 3 >= len(table.tokens):
        return []
    word, after = table.tokens[noun.i + 1].lower_, table.tokens[noun.i + 2]
    place = table.at(after.i + 1 if after.lower_ == "the" else after.i)
    if place is None or place.kind == "pronoun":
        return []
    seated = governs(noun) or noun.lemma_.lower() in nouns().ministries
    if word == "in" and seated and place.kind in ("capital", "state"):
        return [table.tokens[place.root]]
    spoken_for = (
        word == "for" and noun.lower_ in titles() and place.kind in ("government", "nominal", "organisation")
    )
    return [table.tokens[place.root]] if spoken_for else []


def _possessors(noun: Token) -> Iterator[Token]:
    """Possessors of the noun, and those that a parser hung on a word before it: 'Kabul's mines ministry'."""
    for child in noun.lefts:
        if line_between(child, noun):
            continue
        if child.dep_ == "nmod:poss":
            yield child
        elif child.dep_ in ("compound", "amod"):
            yield from (inner for inner in child.lefts if inner.dep_ == "nmod:poss")


def _is_mission(noun: Token) -> bool:
    """An embassy or a club: the city before it is where it stands, 'its Ashgabat embassy'."""
    return noun.lemma_.lower() in nouns().missions or noun.lemma_.lower() in nouns().bloc


def _modifiers(noun: Token, table: MentionTable, *, placed: bool = False) -> list[Token]:
    """Names and adjectives before the noun, also inside 'Taliban-appointed'; coordinated ones included."""
    found = []
    for child in left_children(noun, MODIFIERS):
        mention = table.headed_by(child)
        if placed and mention is not None and mention.kind in ("capital", "city"):
            continue
        if mention is not None and mention.kind in OWNING_KINDS:
            found.append(child)
            found.extend(other for other in conjuncts(child) if other.i < noun.i)
            found.extend(_joined(child, table))
        elif child.lemma_.lower() in nouns().owning_participles or child.lower_ in nouns().owning_participles:
            found.extend(_inside(child, table))
        elif mention is None and child.dep_ in ("compound", "nmod:desc", "amod"):
            found.extend(_modifiers(child, table))
    return found


def _joined(adjective: Token, table: MentionTable) -> list[Token]:
    """'Serbian' of 'the Serbian-Kosovan commission', which a parse hangs on 'Kosovan'."""
    before = [child for child in adjective.lefts if child.dep_ in ("amod", "compound")]
    hyphen = adjective.i > 1 and adjective.nbor(-1).text in ("-", "–")
    return [one for one in before if hyphen and one.i == adjective.i - 2 and table.headed_by(one) is not None]


def _inside(participle: Token, table: MentionTable) -> list[Token]:
    """'Taliban' of 'Taliban-appointed'."""
    inside = [child for child in participle.lefts if table.headed_by(child) is not None]
    if not inside and participle.i > 1 and participle.nbor(-1).text == "-":
        before = participle.nbor(-2)
        inside = [before] if table.headed_by(before) is not None else []
    return inside


def _senders(noun: Token) -> list[Token]:
    """'The Taliban' of 'the envoy appointed by the Taliban', 'a delegation led by Muttaqi' or under him."""
    heads = [
        child
        for child in noun.rights
        if child.dep_ == "nmod" and preposition(child) == "under" and noun.lemma_.lower() in nouns().sent
    ]
    return heads + [
        agent
        for clause in noun.rights
        if clause.dep_ in ("acl", "acl:relcl") and clause.lemma_.lower() in nouns().sending
        for agent in clause.children
        if (clause.dep_ == "acl" and agent.dep_ in ("obl:agent", "obl") and preposition(agent) in SENT_BY)
        or (clause.dep_ == "acl:relcl" and agent.dep_ == "nsubj" and agent.lower_ not in RELATIVE)
    ]


def _is_body(token: Token, table: MentionTable) -> bool:
    """'For the ministry' is who is spoken for, where 'for Afghanistan' is what an office is about."""
    mention = table.headed_by(token)
    return acts(token) and (mention is None or mention.kind not in ("state", "group", "city"))
