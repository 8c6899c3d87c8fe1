"""Put the names of a text into the table: each name with what it means in this document.

In:  the names found in the text, the parsed document.
Out: mentions of states, governments, organisations, groups, capitals, cities, peoples.
     Nominals and leaders are only put aside: what they mean needs the rest of the document.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from legation.lists.governments import governments
from legation.lists.homographs import homographs
from legation.lists.organisations import groups, organisations
from legation.lists.states import states
from legation.parser.datelines import datelines
from legation.parser.parsed import Token
from legation.reading.actors.lexicon import Meaning, NameFound
from legation.reading.actors.mention import Kind, Mention
from legation.reading.actors.nouns import nouns
from legation.reading.actors.syntax import is_locative
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

KINDS: dict[str, Kind] = {
    "state": "state", "house": "government", "capital": "capital", "seat": "capital", "city": "city",
    "government": "government", "place": "capital", "organisation": "organisation", "body": "organisation",
    "people": "people", "adjective": "demonym", "group": "group", "region": "group",
    "agency": "nominal",
}  # fmt: skip

MODIFYING = frozenset({"amod", "compound", "nmod:desc", "flat", "det", "nmod:unmarked"})
SIGNS = ("$", "£")
# What tells of whom a land's people are made up, and not whose it is: 'the majority Albanian country'.
ETHNIC = frozenset(
    "majority mostly mainly predominantly largely ethnic ethnically overwhelmingly minority".split()
)
ENCLOSING = frozenset({"-", "–", "/"})


@dataclass(slots=True)
class Aside:
    """Names that the context has to decide: the places of leaders and of nominals with their meanings."""

    leaders: list[tuple[int, int, tuple[Meaning, ...]]] = field(default_factory=list)
    nominals: list[tuple[int, int, tuple[Meaning, ...]]] = field(default_factory=list)


def put_names(found: Iterable[NameFound], table: MentionTable) -> Aside:
    """Put every name that means somebody by itself; give back those that the context has to decide."""
    aside = Aside()
    text = table.document.text
    contested = {one.name: one.meaning_in(text) for one in homographs().contested if one.name in text}
    places = datelines(text)
    for name in found:
        start, end = table.tokens_at(name.start, name.end)
        line = next((first for first, last in places if first <= name.start and name.end <= last), None)
        if line is not None:
            table.datelines.update(range(start, end))
        roles = {meaning.role for meaning in name.meanings}
        before = text[line : name.start] if line is not None else ""
        if "blocked" in roles or _is_of_nobody(name, start, before, table):
            table.blocked.update(range(start, end))
            continue
        certain = tuple(m for m in name.meanings if m.role not in ("leader", "nominal"))
        if not certain:
            (aside.leaders if "leader" in roles else aside.nominals).append((start, end, name.meanings))
            continue
        written = text[name.start : name.end]
        if written in contested:
            state = contested[written]
            if state is None:
                table.blocked.update(range(start, end))
                continue
            certain = (Meaning("state", (state,)),)
        root = table.tokens[table.root_of(start, end)]
        if "body" in roles and _of_a_state(start, written, table):
            continue
        if roles & {"state", "capital", "city", "adjective"} and _given_name(root, start, end):
            continue
        table.put(_mention(name, (start, end), root, certain, table))
    return aside


def _mention(
    found: NameFound, tokens: tuple[int, int], root: Token, meanings: tuple[Meaning, ...], table: MentionTable
) -> Mention:
    written = table.document.text[found.start : found.end]
    locative = is_locative(root) or _before_event(root) or root.i in table.datelines
    meaning = _chosen(meanings, locative=locative)
    kind = KINDS[meaning.role]
    if kind == "demonym" and not modifies(root):
        kind = "people"
    if kind in ("state", "organisation", "government") or meaning.role == "house":
        locative = is_locative(root) and meaning.role == "state"
    ids: tuple[str, ...] = meaning.ids
    if kind == "group":
        ids = groups()[meaning.ids[0]].members if meaning.role == "group" else ()
    plural = kind in ("people", "group") or written in _plural_names()
    actors = tuple(Actor(one, _name(one, written, kind)) for one in ids)
    return Mention(*tokens, root.i, actors, kind, locative=locative, plural=plural)


def _is_of_nobody(name: NameFound, start: int, line: str, table: MentionTable) -> bool:
    """'US$5 million', 'CAIRO (Oman News Agency) -', 'the mostly Albanian country': names that say who nobody is."""
    if table.document.text[name.end : name.end + 1] in SIGNS or line.count("(") > line.count(")"):
        return True
    behind = table.tokens_at(name.start, name.end)[1]
    land = behind < len(table.tokens) and table.tokens[behind].lower_ in nouns().country | nouns().region
    return land and start > 0 and table.tokens[start - 1].lower_ in ETHNIC


def _of_a_state(start: int, written: str, table: MentionTable) -> bool:
    """A council with a secretary, or called national, is a state's: the United Nations' has neither."""
    if written != "Security Council":
        return False
    before = [token.lower_ for token in table.tokens[max(0, start - 3) : start]]
    return before[-1:] in (["national"], ["supreme"]) or "secretary" in before


def _chosen(meanings: tuple[Meaning, ...], *, locative: bool) -> Meaning:
    """Of several meanings: where a place, the city; else who it stands for."""
    order = ("city", "capital") if locative else ("seat", "place", "government", "state", "capital")
    for role in order:
        for meaning in meanings:
            if meaning.role == role:
                return meaning
    return meanings[0]


def modifies(token: Token) -> bool:
    """Whether an adjective or name stands before a noun that it belongs to."""
    if token.dep_ in MODIFYING:
        return token.head.i > token.i
    if token.dep_ == "conj" and token.head.dep_ in MODIFYING:
        return token.head.head.i > token.i
    following = token.i + 1
    return (
        following < len(token.doc)
        and token.doc[following].text in ENCLOSING
        and token.dep_ not in ("nsubj", "obj")
    )


def _before_event(token: Token) -> bool:
    """'The Doha talks', 'Kabul airport': the city only says where."""
    return token.dep_ in MODIFYING and token.head.i > token.i and token.head.lemma_.lower() in nouns().events


def _given_name(root: Token, start: int, end: int) -> bool:
    """'Israel Katz', 'Michael Jordan': a name of one word beside another name that is no list's."""
    if end - start != 1 or root.pos_ not in ("PROPN", "X"):
        return False
    if root.dep_ == "flat" and root.head.i == root.i - 1 and root.head.pos_ == "PROPN":
        return (
            root.head.text[:1].isupper() and not root.head.is_upper and root.text in homographs().also_persons
        )
    behind = [child for child in root.rights if child.dep_ == "flat" and child.i == root.i + 1]
    return bool(behind) and behind[0].text[:1].isupper() and root.text in homographs().also_persons


@cache
def _plural_names() -> frozenset[str]:
    return frozenset(name for government in governments().values() for name in government.plurals)


def _name(actor: str, written: str, kind: Kind) -> str:
    """The name as the text writes it; of an adjective, a people and a group, the state's own name."""
    if kind not in ("demonym", "people", "group"):
        return written
    state, organisation = states().get(actor), organisations().get(actor)
    return state.name if state else organisation.name if organisation else written
