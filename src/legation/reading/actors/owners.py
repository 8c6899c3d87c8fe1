"""Who stands behind a noun phrase: 'Kazakhstan' behind 'the Kazakh side', the Taliban behind 'their envoys'.

In:  the noun that heads a phrase, the mentions found so far.
Out: actors: of its own mention, else of its owner, else of what stands in apposition to it.
Law: decisions, 1 and 3. A court, a ministry, a bank, a firm acts for its state; a word for government with a
     word such as 'new' or 'de facto' means the particular government that held the state on the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from legation.lists.governments import Government, governments_of
from legation.lists.offices import titles
from legation.lists.organisations import organisations
from legation.parser.parsed import Token
from legation.reading.actors.nouns import nouns
from legation.reading.actors.syntax import (
    MODIFIERS,
    appositions,
    conjuncts,
    is_plural,
    left_children,
    line_between,
    preposition,
)
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

DEPTH = 6
# Of an organisation they are not the organisation: 'three members of the G7'.
MEMBERS = frozenset({"member", "country", "state", "nation", "capital", "government"})
SENT_BY = frozenset({"by", "from", "under"})
RELATIVE = frozenset({"who", "whom", "which", "that"})
OWNING_KINDS = frozenset(
    {"demonym", "state", "government", "organisation", "capital", "people", "group", "city", "person"}
)


def actors_of_phrase(token: Token, table: MentionTable, depth: int = 0) -> tuple[Actor, ...]:
    """The actors that the phrase headed by the token denotes or acts for, coordinated ones included."""
    if depth > DEPTH:
        return ()
    found = list(_own(token, table, depth))
    behind = [table.tokens[root] for root in table.rows.get(token.i, ())]
    for other in (*conjuncts(token), *behind, *_persons_beside(token, table)):
        found.extend(
            actor for actor in _own(other, table, depth) if actor.id not in {one.id for one in found}
        )
    return tuple(found)


def _persons_beside(token: Token, table: MentionTable) -> Iterator[Token]:
    """Those named behind a person: 'A of Italy, B of Greece and C of Malta', for one name is no other's apposition."""
    first = table.headed_by(token)
    if first is None or first.person is None:
        return
    for child in appositions(token):
        other = table.headed_by(child)
        if other is not None and other.person not in (None, first.person):
            yield child
            yield from conjuncts(child)


def _own(token: Token, table: MentionTable, depth: int) -> tuple[Actor, ...]:
    mention = table.headed_by(token)
    if mention is not None and (mention.actors or not mention.plural):
        return mention.actors
    if token.i in table.blocked:
        return ()
    if acts(token):
        owned = owner_actors(token, table, depth)
        if _is_broken_away(token):  # 'breakaway regions of Georgia' are not Georgia's
            owned = tuple(actor for actor in owned if actor.id != actor.state)
        if owned:
            return owned
    for other in appositions(token):
        if any(child.lower_ in ("a", "an") for child in other.lefts) and _is_national(other, table):
            continue  # 'the owner, an American' acts for nobody
        found = _own(other, table, depth + 1) if depth < DEPTH else ()
        for one in (
            conjuncts(other) if found and is_plural(token) else ()
        ):  # 'the ministers, Ali Musa and Ana Diaz'
            found += tuple(
                actor for actor in _own(one, table, depth + 1) if actor.id not in {a.id for a in found}
            )
        if found:
            return found
    return ()


def _is_broken_away(noun: Token) -> bool:
    """Whether a part is said to hold itself apart from its state."""
    if noun.lemma_.lower() not in nouns().region:
        return False
    return any(child.lower_ in nouns().broken_away for child in noun.lefts)


def _is_national(noun: Token, table: MentionTable) -> bool:
    mention = table.headed_by(noun)
    return mention is not None and mention.kind in ("people", "demonym")


def acts(noun: Token) -> bool:
    """Whether a common noun is of those that act or speak for their owner."""
    known, lemma = _acting(), noun.lemma_.lower()
    if lemma in known or noun.lower_ in known:
        return True
    return lemma in _ends_of_acting() and _compound(noun) in known


@cache
def _acting() -> frozenset[str]:
    known = nouns()
    places = known.country | known.region | known.island | known.kingdom | known.emirate | known.sultanate
    return (
        known.institution
        | known.government
        | known.relational
        | known.movement
        | known.bloc
        | places
        | frozenset(titles())
    )


@cache
def _ends_of_acting() -> frozenset[str]:
    """The last word of each noun of two words that acts: 'house' of 'trade house'."""
    return frozenset(noun.partition(" ")[2] for noun in _acting() if " " in noun)


def _compound(noun: Token) -> str:
    """'consulate-general', 'trade house': the noun with the word before or behind it."""
    before = noun.nbor(-1).lower_ if noun.i > 0 else ""
    return f"{before} {noun.lemma_.lower()}"


def owner_actors(
    noun: Token, table: MentionTable, depth: int = 0, *, placed: bool = True
) -> tuple[Actor, ...]:
    """The actors of the nearest owner that the phrase itself names; made particular where it says so.

    Without `placed`, where it stands is not whose it is: 'Trump in Riyadh'.
    """
    member = noun.lemma_.lower() in MEMBERS
    for owners in owner_groups(noun, table, placed=placed):
        found: list[Actor] = []
        for owner in owners:
            for actor in actors_of_phrase(owner, table, depth + 1):
                if actor.id not in {one.id for one in found} and not (member and actor.id in organisations()):
                    found.append(actor)
        if found:
            return _narrower(found, noun, table) or tuple(particular(actor, noun, table) for actor in found)
    return ()


def _narrower(found: list[Actor], noun: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'Afghanistan's Taliban government': of a state and one of its governments the government is meant."""
    beside = [table.headed_by(child) for child in noun.lefts if child.dep_ == "compound"]
    named = [actor for mention in beside if mention is not None for actor in mention.actors]
    return tuple(one for one in named if len(found) == 1 and one.state == found[0].id != one.id)


def owner_groups(noun: Token, table: MentionTable, *, placed: bool = True) -> Iterator[list[Token]]:
    """The words that may name the owner, group by group, the surest first."""
    word = noun.lemma_.lower()
    relational = word in nouns().relational or _compound(noun) in nouns().relational
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
    posted = word in nouns().posted or _compound(noun) in nouns().posted
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


def particular(actor: Actor, noun: Token, table: MentionTable) -> Actor:
    """'The new administration' of Afghanistan is the Emirate; any other phrase leaves its actor as it is."""
    if actor.id is None or ":" in actor.id or not governs(noun):
        return actor
    government = meant(qualifying_words(noun), actor.id, table.published)
    return actor if government is None else Actor(government.id, actor.name, actor.person, actor.office)


def governs(noun: Token) -> bool:
    """Whether the noun is a word for government or for who holds it."""
    word = noun.lemma_.lower()
    return (
        word in nouns().government
        or noun.lower_ in nouns().government
        or word in ("official", "leader", "envoy", "junta")
    )


def qualifying_words(noun: Token) -> str:
    """The noun and the words before it in its phrase, in lower case, with a space before and behind."""
    start = min((child.left_edge.i for child in noun.lefts), default=noun.i)
    return f" {noun.doc[start : noun.i + 1].text.lower()} "


def meant(words: str, state: str, day: date | None) -> Government | None:
    """The government of a state whose qualifier stands in the words: one of the day, else an earlier one."""
    fitting = [
        government
        for government in governments_of(state)
        if any(f" {qualifier.lower()} " in words for qualifier in government.qualifiers)
        and (day is None or government.start is None or government.start <= day)
    ]
    holding = [one for one in fitting if (one.held_on(day) if day else one.end is None)]
    for chosen in (holding, fitting):
        if chosen:
            return chosen[-1]
    return None
