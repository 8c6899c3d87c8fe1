"""Resolve common nouns in the document: 'the ministry', 'the country', 'the movement', 'its neighbour'.

In:  a noun, the mentions found, the focus at that place.
Out: a mention of it, or None where the noun speaks of no actor or nobody can tell of which.
Law: the owner that the phrase names goes first; without one, only a definite noun goes back to what was
     spoken of. Unresolved is better than wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from legation.codebook.vocabulary import vocabulary
from legation.lists.contested import contested
from legation.lists.governments import governments
from legation.lists.offices import titles
from legation.lists.organisations import organisations
from legation.parser.parsed import Token
from legation.reading.actors.acting_nouns import acts
from legation.reading.actors.counted import NUMBERS, counted, is_state, plain
from legation.reading.actors.focus import Focus
from legation.reading.actors.mention import Kind, Mention
from legation.reading.actors.nouns import nouns
from legation.reading.actors.owners import actors_of_phrase, but_for_old_state, owner_actors
from legation.reading.actors.particular import meant, qualifying_words
from legation.reading.actors.regional import fits_region, is_of_a_region
from legation.reading.actors.seats import is_where, of_the_place
from legation.reading.actors.speakers import government_of_speaker
from legation.reading.actors.syntax import SUBJECTS, is_definite, is_locative, is_plural, preposition
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

FAR = 99
NEXT_DOOR = frozenset({"neighbouring", "neighboring", "adjacent", "other"})
# What is done to one's own country: 'he fled the country', where 'he visited the country' is another's.
OWN = frozenset({"flee", "leave", "quit", "lead", "run", "govern", "rule", "head", "represent", "return"})
IMPOSING = frozenset(
    {"impose", "lift", "ease", "tighten", "place", "slap", "levy", "extend", "renew", "drop"}
)
ALLIES = frozenset({"partner", "ally", "friend", "backer", "rival", "supporter"})
GIVING = frozenset({"provide", "furnish", "send", "deliver", "offer", "extend", "supply"})
CITIES = frozenset({"capital", "city", "town"})
PARTICULAR = frozenset({"government", "organisation", "nominal", "people"})

NOMINAL_PARTS = frozenset({"det", "nmod:poss", "amod", "compound", "nummod", "nmod:desc"})


def mention(
    token: Token, actors: tuple[Actor, ...], kind: Kind = "nominal", *, named: bool = False
) -> Mention:
    """A mention of the noun with the words before it."""
    edge = min((child.left_edge.i for child in token.lefts), default=token.i)
    start = token.i
    while start > edge and not _breaks(token.nbor(start - 1 - token.i)):
        start -= 1
    return Mention(
        start,
        token.i + 1,
        token.i,
        actors,
        kind,
        named=named,
        locative=is_locative(token),
        plural=is_plural(token),
    )


def _breaks(token: Token) -> bool:
    """What no noun phrase reaches across: its own preposition, a comma, the dash of a dateline, a line."""
    if token.dep_ == "cc" or token.is_space or (token.is_punct and bool(token.whitespace_)):
        return True
    return token.dep_ == "case" and token.pos_ == "ADP"


def resolve_noun(token: Token, table: MentionTable, focus: Focus) -> Mention | None:
    """The mention of a common noun that acts for somebody, None where it does not."""
    word = token.lemma_.lower()
    hosting = any(child.lower_ == "host" and child.dep_ in ("compound", "amod") for child in token.lefts)
    if hosting and word in nouns().government | nouns().country:
        return _of_host(token, table, focus)
    several = counted(token, table, focus)
    if several:
        return mention(token, several)
    next_door = word in nouns().country and any(child.lower_ in NEXT_DOOR for child in token.lefts)
    if next_door or (word in nouns().relational and (word not in nouns().neighbour or not is_plural(token))):
        return relational(token, table, focus)
    if (not acts(token) and word not in CITIES) or _is_held(token, word):
        return None
    owned = but_for_old_state(owner_actors(token, table), token)
    if owned:
        kind: Kind = (
            "government" if word in nouns().government or token.lower_ in nouns().government else "nominal"
        )
        return mention(token, owned, kind, named=True)
    found = _anaphor(token, word, table, focus)
    return mention(token, found) if found else None


def _is_held(token: Token, word: str) -> bool:
    """'Is in office', 'took office': a post that somebody holds, and no body that acts."""
    bare = not any(child.dep_ in NOMINAL_PARTS for child in token.lefts)
    return word == "office" and token.lower_ == word and bare


def _of_host(token: Token, table: MentionTable, focus: Focus) -> Mention | None:
    """'Officials of the host government': whose the place is where it happens."""
    for place in reversed(focus.settled):
        here = place.locative or place.root in table.datelines
        if (
            place.root < token.i
            and here
            and place.kind in ("capital", "city", "state")
            and len(place.actors) == 1
        ):
            return mention(token, (plain(place.actors[0]),))
    return None


def _anaphor(token: Token, word: str, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """Whom a noun without an owner goes back to."""
    if _is_predicate(token):
        return _predicated(token, table)
    if preposition(token) == "as" or any(child.dep_ == "nmod:poss" for child in token.lefts):
        return ()  # what somebody is taken for; what somebody owns whom nobody can tell
    seat = of_the_place(token, word, table, focus)
    if seat:
        return seat
    office_behind = token.dep_ == "compound" and word in nouns().ministries and token.head.i == token.i + 1
    if office_behind:
        return _same_line(token, nouns().ministries, table, focus)
    if token.dep_ in ("compound", "amod") or not (
        is_definite(token)
        or (word in nouns().powers and is_plural(token) and "det" not in {c.dep_ for c in token.lefts})
    ):
        return ()
    if any(
        child.pos_ == "PROPN" and table.at(child) is None for child in token.lefts if child.dep_ == "compound"
    ):
        return ()  # 'the Obama administration' is somebody's whom nobody here knows
    if any(child.dep_ == "nummod" or child.lower_ in NUMBERS for child in token.lefts):
        return ()
    known = nouns()
    if token.text[:1].isupper():
        named = _named_short(token, focus, table)
        if named:
            return named
    if word in known.region:
        return _state(token, focus, _is_apart) if token.dep_ in ("nmod:poss", "nsubj") else ()
    if word in known.country or (word == "state" and is_definite(token) and not token.text[:1].isupper()):
        if is_plural(token):
            return ()  # 'the countries which have recognised it' are not the one spoken of
        return _state(token, focus, lambda one: fits_region(token, one))
    for kind, members in (
        (known.island, known.islands), (known.kingdom, known.kingdoms),
        (known.sultanate, known.sultanates), (known.emirate, known.emirates),
    ):  # fmt: skip
        if word in kind:
            return _state(token, focus, partial(_is_one_of, members))
    if word in known.bloc or word in known.movement:
        return (word in known.bloc and _named_so(token, focus, table)) or _body(token, word, table, focus)
    if word in CITIES - {"capital"} and preposition(token) in ("to", "in", "from", "for"):
        back = focus.best(
            token,
            lambda one: one.kind in ("capital", "city") and bool(one.actors) and is_where(one, table),
            bound=False,
        )
        return tuple(plain(one) for one in back.actors) if back else ()
    for line in (known.ministries, known.missions, known.powers, known.bodies, known.papers):
        if word in line or token.lower_ in line:
            return _same_line(token, line, table, focus)
    return ()


def _named_short(token: Token, focus: Focus, table: MentionTable) -> tuple[Actor, ...]:
    """'The Authority' is the last one whose full name ends so: the Palestinian Authority."""
    for settled in reversed(focus.settled):
        last = table.tokens[settled.end - 1]
        if settled.named and settled.end - settled.start > 1 and last.text == token.text and settled.actors:
            return tuple(plain(one) for one in settled.actors)
    return ()


def _is_apart(actor: Actor) -> bool:
    """Whether an actor is a part that holds itself apart, or a state that others take for a part."""
    return actor.id in contested() and (actor.id not in governments() or bool(governments()[actor.id].places))


def _is_one_of(members: frozenset[str], actor: Actor) -> bool:
    return actor.id in members or actor.state in members


def _same_line(token: Token, line: frozenset[str], table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """The last one of the same kind; the government that a qualifier means; else the state in focus."""
    if line is nouns().bodies:
        named = _named_so(token, focus, table)
        return named or (_travellers(token, focus, table) if token.lemma_.lower() == "delegation" else ())
    if line is nouns().powers:
        own = government_of_speaker(token, table)
        if own:
            return own
        words = qualifying_words(token)
        for settled in reversed(focus.settled):
            for actor in settled.actors:
                government = meant(words, actor.state, table.published) if actor.state else None
                if government is not None:
                    return (Actor(government.id, token.text),)
    back = focus.best(
        token,
        lambda one: one.kind in ("nominal", "government") and table.doc[one.root].lemma_.lower() in line,
        window=FAR if line is nouns().ministries or line is nouns().missions else 3,
        bound=False,
    )
    if back is not None:
        return back.actors
    # whose paper it is has been said, or nobody knows
    return () if line is nouns().papers else _state(token, focus, lambda _: True)


def _travellers(token: Token, focus: Focus, table: MentionTable) -> tuple[Actor, ...]:
    """'The delegation' is the officials spoken of before."""
    back = focus.best(
        token,
        lambda one: one.plural and len(one.actors) == 1 and table.tokens[one.root].lemma_.lower() in titles(),
        bound=False,
    )
    return tuple(plain(one) for one in back.actors) if back else ()


def _named_so(token: Token, focus: Focus, table: MentionTable) -> tuple[Actor, ...]:
    """'The court' is the last body with that word in its name: the International Criminal Court."""
    word = token.lemma_.lower()
    told_apart = {child.lower_ for child in token.lefts if child.dep_ in ("amod", "compound")}
    back = focus.best(
        token,
        lambda one: (
            one.kind in ("organisation", "nominal", "office")
            and bool(one.actors)
            and told_apart <= {part.lower_ for part in table.doc[one.start : one.end]}
            and any(
                part.lemma_.lower() == word or part.lower_ == word for part in table.doc[one.start : one.end]
            )
        ),
        window=FAR,
        bound=False,
    )
    return tuple(plain(one) for one in back.actors) if back else ()


def _state(token: Token, focus: Focus, fits: Callable[[Actor], bool]) -> tuple[Actor, ...]:
    """The state or government in focus that fits."""
    paired = token.dep_ == "nmod" and preposition(token) == "with"
    bound = (
        (token.dep_ in ("obj", "obl") and token.head.lemma_.lower() not in OWN)
        or paired
        or _is_end_of_deed(token)
    )
    acting = focus.subject_of(token) if paired else set()  # not even by the name of one of its own
    back = focus.best(
        token,
        lambda one: (
            len(one.actors) == 1
            and one.actors[0].id not in organisations()
            and one.actors[0].id not in acting
            and fits(one.actors[0])
        ),
        bound=bound,
    )
    return (plain(back.actors[0]),) if back else ()


def _is_end_of_deed(token: Token) -> bool:
    """'Imposed sanctions on the country', 'gives aid to it': to itself nobody does."""
    if token.dep_ != "nmod" or token.head.dep_ != "obj":
        return False
    verb = token.head.head.lemma_.lower()
    given = preposition(token) == "to" and verb in vocabulary().giving | GIVING
    return given or (preposition(token) in ("on", "against") and verb in IMPOSING)


def _predicated(token: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'Russia is the first state to …', 'becomes the first country to …': the subject."""
    clause = token if any(child.dep_ == "cop" for child in token.lefts) else token.head
    subjects = [child for child in clause.lefts if child.dep_ in SUBJECTS]
    return tuple(plain(one) for child in subjects for one in actors_of_phrase(child, table))


def _is_predicate(token: Token) -> bool:
    """Whether the noun is said of a subject."""
    becoming = token.dep_ in ("xcomp", "obj") and token.head.lemma_.lower() in ("become", "remain")
    return becoming or any(child.dep_ == "cop" for child in token.lefts)


def _body(token: Token, word: str, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """'The movement' is a government that is no state, 'the bloc' an organisation."""

    def organised(one: Mention) -> bool:
        return bool(one.actors) and one.actors[0].id in organisations()

    def moves(one: Mention) -> bool:
        is_government = table.tokens[one.root].lemma_.lower() in nouns().government
        particular = bool(one.actors) and ":" in (one.actors[0].id or "") and one.kind in PARTICULAR
        return particular and not is_government

    if not is_definite(token):
        return ()
    back = focus.best(token, organised, window=6) if word in nouns().bloc else None
    if back is None and word in nouns().movement:
        back = focus.best(token, moves, window=6)
    return tuple(plain(one) for one in back.actors[:1]) if back else ()


def relational(token: Token, table: MentionTable, focus: Focus) -> Mention | None:
    """'His Kazakh counterpart', 'its neighbour': by its own owner, else who else is spoken of."""
    owned = owner_actors(token, table) or (_predicated(token, table) if _is_predicate(token) else ())
    if owned:
        return mention(token, owned, "office", named=True)
    possessors = [child for child in token.lefts if child.dep_ == "nmod:poss"]
    if not possessors and not is_definite(token):
        return None
    if is_plural(token) and (token.lemma_.lower() in ALLIES or is_of_a_region(token)):
        return None  # 'forbids its partners to talk with Chad', 'his European counterparts': several, and nobody named
    apart: set[str | None] = set()
    for child in possessors:
        owner = table.headed_by(child)
        if owner is not None and token.lemma_.lower() == "colleague":
            return (
                mention(token, tuple(plain(one) for one in owner.actors), "office") if owner.actors else None
            )
        apart |= {one.state for one in owner.actors} if owner else set()
    if not apart:
        subject = focus.best(token, lambda one: len(one.actors) == 1, bound=False)
        if subject is None:
            return None
        apart = {one.state for one in subject.actors}
    other = focus.best(
        token,
        lambda one: len(one.actors) == 1 and one.actors[0].state not in apart and is_state(one.actors[0]),
    )
    kind: Kind = "office" if token.lemma_.lower() in titles() else "nominal"
    return mention(token, (plain(other.actors[0]),), kind) if other else None
