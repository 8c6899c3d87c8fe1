"""Read statements: the path from a parsed document to who does what towards whom.

In:  Material: the parsed document with its actors, dates and amounts; what the network senses in it.
Out: Explained statements in the order of the text, each with the words that made it what it is.

1. find triggers   2. find what is answered with no   3. read what each candidate says (`said`: status, who
speaks, parties, date, rank, place, object, amounts)   4. read what is taken back, repeated or
left out   5. add what is implied   6. merge what is said twice   7. weigh it against what the network senses
8. choose anew when it was, at what rank, how much, on whose word
"""

from __future__ import annotations

from collections.abc import Mapping

from legation.codebook.traits import traits
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.senses import Senses
from legation.reading.statements.choosing.chosen import chosen
from legation.reading.statements.clause.syntax import carrier_of
from legation.reading.statements.clause.voice import thing_done
from legation.reading.statements.derived.denials import denied_reports, without_reports
from legation.reading.statements.derived.ellipsis import elided_actors
from legation.reading.statements.derived.further_gifts import further_gifts
from legation.reading.statements.derived.gapped import gapped
from legation.reading.statements.derived.implied import implied_visits
from legation.reading.statements.derived.listed_lines import listed_lines
from legation.reading.statements.derived.repeated import echoed
from legation.reading.statements.derived.reversals import reversed_deeds
from legation.reading.statements.derived.things_alike import things_alike
from legation.reading.statements.explained import Explained
from legation.reading.statements.merging import merged
from legation.reading.statements.parties.so_far import Talk
from legation.reading.statements.said import statements_of
from legation.reading.statements.status.replies import refusals
from legation.reading.statements.triggers.candidates import Candidate, candidates
from legation.reading.statements.weighing.weighed import weighed
from legation.record.statement import Act

BACK = frozenset({"VERB", "AUX", "NOUN"})
"""Parts of speech that take back or repeat what was said before."""

JUDGING = BACK | {"ADJ"}
"""The same, and those that call it wrong."""


def read_statements(material: Material, senses: Senses | None = None) -> tuple[Explained, ...]:
    """Every statement of the document; by phrasings alone where nothing is sensed."""
    found = list[Explained]()
    by_word = dict[int, list[Candidate]]()
    for candidate in candidates(material):  # 1
        by_word.setdefault(candidate.trigger.i, []).append(candidate)
    answers = refusals([rows[0].trigger for rows in by_word.values()])  # 2
    for sentence in material.doc.sents:
        carried = list[Candidate]()
        for token in sentence:
            told = by_word.get(token.i, ())
            if not told and token.pos_ not in JUDGING:
                continue  # most words say nothing
            said = set[tuple[Act, bool]]()  # of one act's phrasings the first that yields
            for candidate in told:
                if (candidate.act, candidate.phrasing.ending) in said:
                    continue
                if _said_by_its_verb(candidate, by_word) or _waits_for_deed(candidate, found):
                    carried.append(candidate)
                elif _add(candidate, found, material, answers):  # 3
                    said.add((candidate.act, candidate.phrasing.ending))
            if not found or token.pos_ not in JUDGING:
                continue
            denied = list(denied_reports(token, found, material))  # 4
            if denied:
                found[:] = [*without_reports(found, denied), *denied]
            if token.pos_ not in BACK:
                continue
            found.extend(reversed_deeds(token, found, material))
            alike = list(things_alike(token, found, material))
            found.extend(alike)
            if not alike and (token.i not in by_word or elided_actors(token, material)):
                found.extend(echoed(token, found, material))
        for candidate in carried:
            if not _is_said(candidate, found):
                _add(candidate, found, material, answers)
        found.extend(further_gifts(sentence, found, material))
        found.extend(gapped(sentence, found, material))
        found.extend(listed_lines(sentence, found, by_word, material))
    found += list(implied_visits(found, material))  # 5
    once = merged(found, material)  # 6
    if senses is None:
        return once
    likely = merged(list(weighed(once, senses, material)), material)  # 7
    return chosen(likely, senses, material)  # 8


def _add(
    candidate: Candidate, found: list[Explained], material: Material, answers: Mapping[int, Token]
) -> bool:
    """Add what a candidate says, after all that was found before it; whether it says anything."""
    rows = list(statements_of(candidate, material, answers, Talk.at(candidate, found, material)))
    found.extend(rows)
    return bool(rows)


def _said_by_its_verb(candidate: Candidate, by_word: dict[int, list[Candidate]]) -> bool:
    """'Suspended its recognition' is one act, said by the verb, and not a second one by the noun."""
    if candidate.trigger.pos_ not in ("NOUN", "PROPN"):
        return False
    if any(other.act == candidate.act for verb in _verbs_of(candidate) for other in by_word.get(verb.i, ())):
        return True
    return candidate.act == "meet" and _goes_on(candidate.trigger, by_word)


def _verbs_of(candidate: Candidate) -> list[Token]:
    """The verb that carries a noun, and the gerund that the parse has hung on it: 'denied lifting sanctions'."""
    carrier = carrier_of(candidate.trigger)
    gerunds = [child for child in candidate.trigger.children if thing_done(child) is not None]
    return gerunds if carrier is None else [carrier, *gerunds]


def _goes_on(talks: Token, by_word: dict[int, list[Candidate]]) -> bool:
    """'Talks between them are at an advanced stage': what is said to go on is no meeting that was held."""
    return any(
        other.act == "negotiate" and any(one.i == talks.i for one in other.arguments.subject)
        for place in range(talks.i + 1, talks.sent.end)
        for other in by_word.get(place, ())
    )


def _waits_for_deed(candidate: Candidate, found: list[Explained]) -> bool:
    """'"We reject this," it said after Kenya had …': blame that opens a report is for what the sentence tells next."""
    if ("doer",) not in candidate.phrasing.counterpart:
        return False
    return all(row.statement.act in traits().reactions for row in found)


def _is_said(candidate: Candidate, found: list[Explained]) -> bool:
    """Whether the verb that carries a noun has said the act, with sides that are known."""
    places = {verb.idx for verb in _verbs_of(candidate)}
    return any(row.trigger.start in places and row.statement.act == candidate.act for row in found)
