"""What else a statement says: the rank of the person, the place, the object and the amounts.

In:  a candidate and the document's material.
Out: one function per field.
"""

from __future__ import annotations

from calendar import day_name, month_abbr, month_name

from legation.codebook.load import load_nouns
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.paths import through, words_at
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.triggers.candidates import Candidate
from legation.reading.statements.triggers.noun_classes import ENVOYS
from legation.record.interval import Interval
from legation.record.span import Span
from legation.record.statement import Act, Rank

ENVOY_ACTS: frozenset[Act] = frozenset({"accredit", "credentials", "appoint", "expel"})
WITH_AMOUNTS: frozenset[Act] = frozenset(
    {"supply", "aid", "invest", "agree", "sanction", "payments", "expel"}
)
ACTOR_RANK_ACTS: frozenset[Act] = frozenset({"visit", "meet", "agree", "negotiate", "support", "criticize"})
PLACED: frozenset[Act] = frozenset(
    {
        "visit",
        "meet",
        "mission",
        "office",
        "transit",
        "aid",
        "agree",
        "premises",
        "credentials",
        "accredit",
        "invest",
        "negotiate",
        "relations",
        "admit",
        "supply",
    }
)
MONTHS = frozenset(name.lower() for name in (*month_name, *month_abbr, *day_name) if name)
MAX_EVIDENCE = 220  # characters; longer clauses are cut to the words between trigger and its arguments


def rank_of(candidate: Candidate, material: Material) -> Rank | None:
    """The rank of who acts for the actor; for accreditation and the like the envoy's."""
    paths = candidate.phrasing.rank
    if not paths:
        if candidate.act in ENVOY_ACTS:
            paths = (("object",), ("of",), ("subject",), ("self",))
        elif candidate.act in ACTOR_RANK_ACTS:
            paths = candidate.phrasing.actor
        else:
            return None
    for path in paths:
        for token in words_at(path, candidate.trigger, candidate.arguments):
            for noun in through(token):
                rank = _rank_at(noun, material)
                if rank is not None and (candidate.act not in ENVOY_ACTS or rank in ENVOYS):
                    return rank
    return candidate.phrasing.implied_rank


def _rank_at(noun: Token, material: Material) -> Rank | None:
    """The rank of the person at a noun; a delegation has that of who leads it."""
    mention = material.mentions.headed_by(noun) or material.mentions.at(noun)
    is_group = noun.lemma_.lower() in load_nouns()["delegation"] or noun.lower_ in load_nouns()["delegation"]
    if mention is not None and mention.rank is not None and not is_group:
        return mention.rank
    for child in noun.children:
        if is_group and (
            (child.dep_ == "acl" and child.lemma_.lower() in ("lead", "head"))
            or preposition_of(child) in ("under", "of")
        ):
            led = [
                child,
                *(grandchild for grandchild in child.children if grandchild.dep_ in ("obl", "obl:agent")),
            ]
            ranks = [
                m.rank
                for token in led
                if (m := material.mentions.headed_by(token)) is not None and m.rank is not None
            ]
            if ranks:
                return ranks[0]
        if child.dep_ in ("nmod", "appos", "nmod:desc") and preposition_of(child) in ("of", "as", ""):
            inner = material.mentions.headed_by(child)
            if inner is not None and inner.rank is not None:
                return inner.rank
    return "delegation" if is_group else None


def place_of(candidate: Candidate, material: Material) -> str | None:
    """The place that the text names for the act: the city of the embassy or of the meeting."""
    for token in (candidate.trigger, *candidate.arguments.object, *candidate.arguments.subject):
        for noun in through(token):
            for child in noun.children:
                place = None if _is_receiver(child, candidate, material) else _named_place(child, material)
                if place is not None:
                    return place
    there = _there(candidate, material)
    if there is not None:
        return there
    for preposition in ("in", "at", "to"):
        for token in candidate.arguments.at(preposition):
            place = None if _is_receiver(token, candidate, material) else _named_place(token, material)
            if place is not None:
                return place
    return _place_near(candidate.trigger, material) if candidate.act in PLACED else None


def _there(candidate: Candidate, material: Material) -> str | None:
    """'Put up an embassy there': the city named last of whom 'there' speaks."""
    for token in candidate.arguments.at("there"):
        mention = material.mentions.headed_by(token)
        sides = {actor.id for actor in mention.actors} if mention is not None else set()
        for place in reversed(material.mentions.all):
            named = place.kind in ("city", "capital") and place.named and place.root < token.i
            if named and sides & {actor.id for actor in place.actors}:
                return material.doc[place.start : place.end].text
    return None


def _is_receiver(token: Token, candidate: Candidate, material: Material) -> bool:
    """'Made the embassy over to China': who is given it is no place."""
    mention = material.mentions.headed_by(token)
    given = ("to",) in candidate.phrasing.counterpart and candidate.act in (
        "premises",
        "accredit",
        "credentials",
    )
    return given and mention is not None and mention.kind == "state" and preposition_of(token) == "to"


def _place_near(trigger: Token, material: Material) -> str | None:
    """The city that the sentence names nearest to the act."""
    sentence = trigger.sent
    cities = [m for m in material.mentions.all if sentence.start <= m.start < sentence.end and m.named]
    cities = [
        m
        for m in cities
        if m.kind == "city"
        or (m.kind == "capital" and (m.locative or m.root > trigger.i or _is_where(m.root, material)))
    ]
    if not cities:
        return _place_before(trigger, material)
    nearest = min(cities, key=lambda mention: abs(mention.root - trigger.i))
    return material.doc[nearest.start : nearest.end].text


def _place_before(trigger: Token, material: Material) -> str | None:
    """Where the story is: the city of the sentence before, in the same paragraph; else that of the dateline."""
    start = material.doc.text.rfind("\n", 0, trigger.sent.start_char) + 1
    named = [
        m for m in material.mentions.all if m.kind in ("city", "capital") and m.named and m.start < trigger.i
    ]
    told = [
        m for m in named if material.doc[m.start].idx >= start and (m.locative or _is_where(m.root, material))
    ]
    here = any(token.lower_ == "here" for token in trigger.sent)
    told = told or [m for m in named if here and material.mentions.in_dateline(material.doc[m.root])]
    return material.doc[told[-1].start : told[-1].end].text if told else None


def _is_where(root: int, material: Material) -> bool:
    return preposition_of(material.doc[root]) in ("in", "at")


def _named_place(token: Token, material: Material) -> str | None:
    if preposition_of(token) not in ("in", "at", "to", "near"):
        return None
    mention = material.mentions.headed_by(token) or material.mentions.at(token)
    if mention is not None and mention.kind in ("city", "capital", "state") and mention.named:
        return material.doc[mention.start : mention.end].text
    if token.pos_ == "PROPN" and mention is None and token.lower_ not in MONTHS:
        words = [
            t.i
            for t in token.subtree
            if t.dep_ in ("flat", "compound", "det", "amod", "nmod", "case") or t.i == token.i
        ]
        inside = [i for i in words if i <= token.i and token.doc[i].dep_ in ("flat", "compound")] or [token.i]
        return token.doc[min(inside) : token.i + 1].text
    return None


def object_of(candidate: Candidate) -> str | None:
    """What the act is about, as the text names it."""
    for path in candidate.phrasing.object:
        for token in words_at(path, candidate.trigger, candidate.arguments):
            return noun_phrase(token)
    return None


def noun_phrase(token: Token) -> str:
    """A noun with its adjectives and compounds."""
    start = min(
        (c.i for c in token.children if c.dep_ in ("amod", "compound") and c.i < token.i), default=token.i
    )
    return token.doc[start : token.i + 1].text.lower()


def amounts_of(candidate: Candidate, evidence: Span, material: Material) -> tuple[Interval, ...]:
    """The amounts within the words of the act, where the act is one that has amounts."""
    if candidate.act not in WITH_AMOUNTS:
        return ()
    kinds = {"money", "mass", "volume", "energy"} if candidate.act != "expel" else {"count"}
    inside = material.amounts_within(evidence.start, evidence.end)
    return tuple(amount.interval for amount in inside if amount.kind in kinds)


def evidence_of(candidate: Candidate, material: Material) -> Span:
    """The words that say it: the trigger's clause, without the clauses that merely report or follow it."""
    tokens = _clause(candidate)
    start, end = min(tokens), max(tokens)
    doc = material.doc
    while start < end and _leads_in(doc[start], candidate.trigger):
        start += 1
    while end > start and (doc[end].is_punct or doc[end].is_space) and doc[end].text not in ')”"%':
        end -= 1
    return Span.of(doc.text, doc[start].idx, doc[end].idx + len(doc[end]))


def _leads_in(token: Token, trigger: Token) -> bool:
    """A word that joins the clause to what stands before it and says nothing of it: 'and', 'that', 'of agreements'."""
    if token.is_punct or token.is_space or token.dep_ in ("cc", "mark"):
        return True
    return token.dep_ == "case" and token.head.i == trigger.i


def _clause(candidate: Candidate) -> set[int]:
    """Token indices of the trigger, its arguments and what lies within their noun phrases."""
    trigger = candidate.trigger
    found = candidate.arguments
    sentence = trigger.sent
    kept = {trigger.i}
    roles = [
        *found.subject,
        *found.object,
        *found.iobject,
        *(t for group in found.by_preposition.values() for t in group),
    ]
    for token in [
        *roles,
        *(
            c
            for c in trigger.children
            if c.dep_ in ("aux", "aux:pass", "advmod", "compound:prt", "obl:unmarked", "xcomp")
        ),
    ]:
        if sentence.start <= token.i < sentence.end:
            kept.update(_phrase(token, trigger))
    if trigger.pos_ in ("NOUN", "PROPN", "ADJ"):
        kept.update(_phrase(trigger, trigger))
    start = min(kept)
    if trigger.doc[trigger.i].idx - trigger.doc[start].idx > MAX_EVIDENCE:
        kept = {i for i in kept if trigger.doc[trigger.i].idx - trigger.doc[i].idx <= MAX_EVIDENCE}
    return kept


def _phrase(token: Token, trigger: Token) -> set[int]:
    """A noun phrase without its relative clauses and appositions that go on for long."""
    kept = {token.i}
    for child in token.children:
        if (
            child.dep_ in ("acl:relcl", "parataxis", "advcl", "ccomp", "cc", "conj", "punct", "advcl:relcl")
            or child.i == trigger.i
        ):
            continue
        kept |= _phrase(child, trigger)
    return kept
