"""Read statements: the path from a parsed document to who does what towards whom.

In:  Material: the parsed document with its actors, dates and amounts.
Out: Explained statements in the order of the text, each with the words that made it what it is.

1. find triggers   2. decide status   3. find who speaks   4. pair the parties   5. date, rank, place,
object, amounts   6. resolve echoes ('did the same')   7. merge what is said twice
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from legation.codebook.load import load_nouns
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import (
    attribution_of,
    attribution_of_deed,
    attribution_of_lead,
)
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.circumstances.details import (
    amounts_of,
    evidence_of,
    object_of,
    place_of,
    rank_of,
)
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.clause.syntax import carrier_of
from legation.reading.statements.derived.echoes import echo_actors, meant, stance_of
from legation.reading.statements.derived.ellipsis import elided_actors, elided_status, gaps
from legation.reading.statements.derived.implied import implied_visits
from legation.reading.statements.derived.reversals import taken_back
from legation.reading.statements.explained import Explained
from legation.reading.statements.ids import content_id
from legation.reading.statements.merging import merged
from legation.reading.statements.parties.pairing import Pair, pairs_of
from legation.reading.statements.parties.sides import same_side, side_of
from legation.reading.statements.status.replies import refusals
from legation.reading.statements.status.verdict import Verdict, verdict
from legation.reading.statements.triggers.candidates import Candidate, candidates
from legation.record.actor import Actor
from legation.record.span import Span
from legation.record.statement import Act, Attribution, Statement, Status


def read_statements(material: Material) -> tuple[Explained, ...]:
    """Every statement of the document."""
    found = list[Explained]()
    by_word = dict[int, list[Candidate]]()
    for candidate in candidates(material):
        by_word.setdefault(candidate.trigger.i, []).append(candidate)
    answers = refusals([rows[0].trigger for rows in by_word.values()])
    for sentence in material.doc.sents:
        carried = list[Candidate]()
        for token in sentence:
            said = set[tuple[Act, bool]]()  # of one act's phrasings the first that yields
            for candidate in by_word.get(token.i, ()):
                if (candidate.act, candidate.phrasing.ending) in said:
                    continue
                if _said_by_its_verb(candidate, by_word):
                    carried.append(candidate)
                    continue
                rows = list(
                    _statements(
                        candidate,
                        material,
                        answers,
                        _last_pair(found),
                        _doers(found, sentence),
                        _told_of(candidate, found),
                    )
                )
                found.extend(rows)
                if rows:
                    said.add((candidate.act, candidate.phrasing.ending))
            found.extend(_reversed(token, found, material))
            if token.i not in by_word or elided_actors(token, material):
                found.extend(_echoes(token, found, material))
        for candidate in carried:
            if not _is_said(candidate, found):
                found.extend(
                    _statements(
                        candidate,
                        material,
                        answers,
                        _last_pair(found),
                        _doers(found, sentence),
                        _told_of(candidate, found),
                    )
                )
        found.extend(_gapped(sentence, found, material))
    found += list(implied_visits(found, material))
    return merged(found, material)


def _said_by_its_verb(candidate: Candidate, by_word: dict[int, list[Candidate]]) -> bool:
    """'Suspended its recognition' is one act, said by the verb, and not a second one by the noun."""
    if candidate.trigger.pos_ not in ("NOUN", "PROPN"):
        return False
    carrier = carrier_of(candidate.trigger)
    return carrier is not None and any(other.act == candidate.act for other in by_word.get(carrier.i, ()))


def _is_said(candidate: Candidate, found: list[Explained]) -> bool:
    """Whether the verb that carries a noun has said the act, with sides that are known."""
    carrier = carrier_of(candidate.trigger)
    return carrier is not None and any(
        row.trigger.start == carrier.idx and row.statement.act == candidate.act for row in found
    )


REACTIONS: frozenset[Act] = frozenset({"criticize", "support"})
GIFTS: frozenset[Act] = frozenset({"aid", "supply", "invest"})  # nobody takes offence at what is given to him
PASSING: frozenset[Act] = frozenset({"meet", "visit", "negotiate"})
DONE: frozenset[Status] = frozenset({"occurred", "ended", "agreed"})
TOLD: frozenset[Status] = frozenset(
    {"requested", "occurred", "ended", "agreed", "planned", "pledged", "ongoing", "denied"}
)
SPEECH: frozenset[Status] = frozenset({"pledged", "planned", "requested", "denied"})  # deeds that are words


def _last_pair(found: list[Explained]) -> Pair | None:
    """The pair of the deed read last that has two sides; praise and blame are no deeds of their own."""
    for row in reversed(found):
        statement = row.statement
        if (
            statement.act not in REACTIONS
            and statement.status not in ("ongoing", "possible")
            and statement.actor.id is not None
            and statement.counterpart is not None
        ):
            return statement.actor, statement.counterpart
    return None


def _told_of(candidate: Candidate, found: list[Explained]) -> list[Pair]:
    """The pairs of the deed that was told of the thing which a candidate takes up."""
    thing = candidate.thing
    if thing is None:
        return []
    rows = [row for row in found if _is_about(row, thing) and row.statement.act == candidate.act]
    told = [row.statement for row in rows if row.trigger == rows[-1].trigger]
    return [(one.actor, one.counterpart) for one in told if one.counterpart is not None]


def _is_about(row: Explained, thing: Token) -> bool:
    spans = (row.trigger, row.statement.evidence, *(span for _, span in row.roles))
    return any(span.start <= thing.idx < span.end for span in spans)


def _doers(found: list[Explained], sentence: Words) -> list[Pair]:
    """Who did the deed that others take offence at, each with whom it was done to.

    It is one of the same paragraph; else the last one done; else the news itself, which headline and lead tell first; a
    meeting at last.
    """
    for passing in (PASSING, frozenset[Act]()):
        deeds = [
            row
            for row in found
            if row.statement.act not in REACTIONS | passing
            and row.statement.status in TOLD
            and row.statement.actor.id is not None
            and (row.statement.act not in GIFTS or row.statement.status == "ended")
        ]
        paragraph = sentence.doc.text.rfind("\n", 0, sentence.start_char) + 1
        here = [row for row in deeds if row.statement.evidence.start >= paragraph]
        done = [row for row in deeds if row.statement.status in DONE]
        for deed in (*here[-1:], *done[-1:], *deeds[:1]):
            rows = [row.statement for row in deeds if row.trigger == deed.trigger]
            return [(one.actor, one.counterpart) for one in rows if one.counterpart is not None]
    return []


def _statements(
    candidate: Candidate,
    material: Material,
    answers: Mapping[int, Token],
    last: Pair | None,
    doers: list[Pair],
    told: list[Pair],
) -> Iterator[Explained]:
    trigger, phrasing = candidate.trigger, candidate.phrasing
    headline = material.headline(trigger)
    decided = verdict(trigger, candidate.act, base=phrasing.status, ending=phrasing.ending, headline=headline)
    answer = answers.get(trigger.i)
    if answer is not None:
        decided = Verdict("denied", phrasing.ending, (answer,))
    if decided.status is None or (phrasing.only and decided.status not in phrasing.only):
        return
    if phrasing.cued and not decided.cues:
        return
    if candidate.thing is not None and not told:
        return  # a thing of which no deed was told: what 'it' is remains a guess
    said = attribution_of(answer or trigger, material)
    pairs = pairs_of(candidate, material, said, last=last, doers=doers, told=told)
    if not pairs:
        return
    if said is None and (candidate.act in REACTIONS or decided.status in SPEECH):
        deeds = (attribution_of_deed(token, material) for token in _vouching(candidate, decided))
        said = next((deed for deed in deeds if deed is not None), None)
    if said is None and headline:
        said = attribution_of_lead(material)
    evidence = evidence_of(candidate, material)
    when, time = dated(trigger, decided.status, material)
    rank, place = rank_of(candidate, material), place_of(candidate, material)
    thing, amounts = object_of(candidate), amounts_of(candidate, evidence, material)
    for actor, counterpart in pairs:
        statement = _statement(candidate.act, decided, (actor, counterpart), evidence, said)
        yield Explained(
            replace(statement, when=when, rank=rank, place=place, object=thing, amounts=amounts),
            trigger=_span(trigger, material),
            roles=_roles(candidate, material),
            cues=tuple(_span(cue, material) for cue in decided.cues),
            date=time.span if time is not None else None,
            phrasing=f"codebook/acts/{candidate.act}.toml, line {phrasing.line}",
        )


def _vouching(candidate: Candidate, decided: Verdict) -> tuple[Token, ...]:
    """Whose word a deed of words is: of a request whose asks for it, of any other who does it."""
    if decided.status == "requested":
        asking = (cue for cue in decided.cues if cue.pos_ == "VERB" and cue.i != candidate.trigger.i)
        askers = tuple(token for cue in asking for token in surface_subject(cue))
        return askers or candidate.arguments.subject
    return candidate.arguments.subject


def _statement(
    act: Act, decided: Verdict, pair: tuple[Actor, Actor], evidence: Span, said: Attribution | None
) -> Statement:
    actor, counterpart = pair
    assert decided.status is not None
    return Statement(
        id=content_id(
            act, decided.status, decided.ending, actor.id, counterpart.id, evidence.start, evidence.quote
        ),
        act=act,
        status=decided.status,
        actor=actor,
        counterpart=counterpart,
        evidence=evidence,
        ending=decided.ending,
        attribution=said,
    )


def _echoes(token: Token, found: list[Explained], material: Material) -> Iterator[Explained]:
    """'None has done so yet': the act is that of the statement pointed to, the rest is this sentence's."""
    elided = elided_actors(token, material) if found else None
    actors = elided or (echo_actors(token, material) if found else None)
    if not actors:
        return
    deeds = [row.statement for row in found if row.statement.act not in REACTIONS]
    if elided:  # the deed is the last one said, in this sentence or the one before
        near = token.doc[token.sent.start - 1].sent if token.sent.start else token.sent
        deeds = [deed for deed in deeds if near.start_char <= deed.evidence.start][-1:]
    body = [deed for deed in deeds if deed.evidence.start >= material.document.title_end]
    model = meant(body or deeds, actors, arrangement=token.pos_ == "NOUN")
    if model is None:
        return
    actors = [actor for actor in actors if actor.id is None or not same_side(actor.id, model.actor.id)]
    base = "ongoing" if token.pos_ == "NOUN" else stance_of(token, material)
    if elided:
        base = elided_status(token, model.status)
    act = _echoed_act(token, model.act)
    decided = verdict(token, act, base=base, ending=model.ending, headline=material.headline(token))
    if decided.status is None:
        return
    said = attribution_of(token, material)
    when, time = dated(token, decided.status, material)
    evidence = _echo_evidence(token, material)
    for actor in actors:
        assert model.counterpart is not None
        statement = _statement(act, decided, (actor, model.counterpart), evidence, said)
        yield Explained(
            replace(
                statement, when=when, rank=model.rank if token.pos_ == "NOUN" else None, object=model.object
            ),
            trigger=_span(token, material),
            cues=tuple(_span(cue, material) for cue in decided.cues),
            date=time.span if time is not None else None,
            phrasing="an echo of what was said before",
        )


def _reversed(token: Token, found: list[Explained], material: Material) -> Iterator[Explained]:
    """'May revoke that step': an ending of what was done, with this sentence's status, date and speaker."""
    for doer, model in taken_back(token, found, material):
        decided = verdict(token, model.act, base=None, ending=True, headline=material.headline(token))
        if decided.status is None or model.counterpart is None:
            continue
        when, time = dated(token, decided.status, material)
        pair, evidence = (doer, model.counterpart), _echo_evidence(token, material)
        statement = _statement(model.act, decided, pair, evidence, attribution_of(token, material))
        yield Explained(
            replace(statement, when=when, object=model.object),
            trigger=_span(token, material),
            cues=tuple(_span(cue, material) for cue in decided.cues),
            date=time.span if time is not None else None,
            phrasing="what was done before, taken back",
        )


def _echoed_act(token: Token, act: Act) -> Act:
    """'Uzbekistan followed with a copy': of letters of credence the ministry takes one before the ceremony."""
    copied = any(word.lemma_.lower() in load_nouns()["copy"] for word in token.subtree)
    return "accredit" if act == "credentials" and copied else act


def _gapped(sentence: Words, found: list[Explained], material: Material) -> Iterator[Explained]:
    """'Slovenia in June': the deed said before in the sentence, with the names and the time that follow."""
    for gap in gaps(sentence, material):
        start, last = material.doc[gap.start].idx, material.doc[gap.end - 1]
        before = [row for row in found if sentence.start_char <= row.statement.evidence.start < start]
        before = [row for row in before if row.statement.act not in REACTIONS and row.trigger.end < start]
        times = material.times_within(material.doc[gap.rest].idx, last.idx + len(last))
        evidence = Span.of(material.doc.text, start, last.idx + len(last))
        models = {
            side_of(row.statement.counterpart.id): row.statement
            for row in before
            if row.trigger == before[-1].trigger and row.statement.counterpart is not None
        }
        for actor, model in product(gap.actors, models.values()):
            assert model.counterpart is not None
            if side_of(actor.id) in (side_of(model.counterpart.id), side_of(model.actor.id)):
                continue
            pair, decided = (actor, model.counterpart), Verdict(model.status, model.ending)
            statement = _statement(model.act, decided, pair, evidence, model.attribution)
            yield Explained(
                replace(statement, when=times[0].period if times else None, object=model.object),
                trigger=before[-1].trigger,
                date=times[0].span if times else None,
                phrasing="what the clause before said, left out",
            )


def _echo_evidence(token: Token, material: Material) -> Span:
    left = min((t.i for t in token.subtree), default=token.i)
    right = max((t.i for t in token.subtree), default=token.i)
    doc = material.doc
    while doc[right].is_punct and right > token.i:
        right -= 1
    while doc[left].is_punct and left < token.i:
        left += 1
    return Span.of(doc.text, doc[left].idx, doc[right].idx + len(doc[right]))


def _roles(candidate: Candidate, material: Material) -> tuple[tuple[str, Span], ...]:
    found = candidate.arguments
    rows = (
        [("subject", t) for t in found.subject]
        + [("object", t) for t in found.object]
        + [("recipient", t) for t in found.iobject]
    )
    rows += [(preposition, t) for preposition, group in found.by_preposition.items() for t in group]
    return tuple((role, _span(token, material)) for role, token in rows)


def _span(token: Token, material: Material) -> Span:
    return Span.of(material.document.text, token.idx, token.idx + max(len(token), 1))
