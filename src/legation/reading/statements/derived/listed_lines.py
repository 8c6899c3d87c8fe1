"""Lines of a list that say only how much, when or that nothing: 'Qatar: 40 tonnes of food' under 'Aid for Sudan'.

In:  a labelled line of which no deed was read, and the candidates of its heading.
Out: the deed that the heading names, by whom the line is labelled, as far as the line says that it was done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from legation.codebook.noun_classes import load_nouns
from legation.codebook.status_cues import status_cues
from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.circumstances.how_much import amounts_in
from legation.reading.statements.clause.line_labels import label_of
from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.derived.ellipsis import is_time_alone
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.labelled_lines import heading_of, of_the_heading, of_the_line
from legation.reading.statements.status.verdict import Verdict
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.span import Span
from legation.record.statement import Act, Status

GIVEN = ("relief_goods", "relief_team", "aid", "healers")
NOTHING = frozenset({"nothing", "none", "no", "nil", "zero", "-", "–", "—"})
PROMISED = frozenset({"pledge", "pledged", "promise", "promised", "commitment", "committed"})
HELPING = frozenset(
    "relief help assistance donor donation contribution contribute donate pledge give".split()
)
AMOUNTS = frozenset({"money", "mass", "volume"})
LONGEST = 25  # words


def listed_lines(
    sentence: Words, found: Sequence[Explained], by_word: Mapping[int, list[Candidate]], material: Material
) -> Iterator[Explained]:
    """The deed of the heading, for the line that a sentence is."""
    label = label_of(sentence.doc[sentence.end - 1])
    if label is None or len(sentence) > LONGEST:
        return
    actors = of_the_line(label, material)
    facing = of_the_heading(label, material) if actors else []
    heading = heading_of(sentence, material)
    if not facing or heading is None or _is_told(sentence, found):
        return
    rest = [word for word in sentence if word.i > label.i + 1 and not word.is_space]
    for act in _acts_of(heading, by_word):
        status = _status(act, rest, material)
        if status is None:
            continue
        evidence = Span.of(material.document.text, sentence[0].idx, rest[-1].idx + len(rest[-1]))
        for actor in actors:
            if side_of(actor.id) == side_of(facing[0].id):
                continue
            statement = composed(act, Verdict(status, False), (actor, facing[0]), evidence, None)
            yield Explained(
                replace(statement, amounts=amounts_in(act, evidence, material)),
                trigger=span_of(label, material),
                phrasing="a line of a list under its heading",
            )
        return


def _is_told(sentence: Words, found: Sequence[Explained]) -> bool:
    """Whether the line has told a deed by itself, or speaks in clauses of its own."""
    end = sentence.start_char + len(sentence.text)
    return any(sentence.start_char <= row.statement.evidence.start < end for row in found)


def _acts_of(heading: Words, by_word: Mapping[int, list[Candidate]]) -> list[Act]:
    """Which deeds a heading is of: help, where it speaks of help at all."""
    words = {word.lemma_.lower() for line in (heading, heading.doc[0].sent) for word in line}
    acts = [one.act for word in heading for one in by_word.get(word.i, ())]
    helped = words & (load_nouns()["aid_strict"] | HELPING)
    return [*(("aid",) if helped or "aid" in acts else ()), *(one for one in acts if one in traits().lasting)]


def _status(act: Act, rest: list[Token], material: Material) -> Status | None:
    """What a line says of the deed: that it is done, promised, or not done; None where it says something else."""
    words = {word.lower_ for word in rest}
    if not rest:
        return None
    if rest[0].lower_ in NOTHING or (words & status_cues().negations and len(rest) < 6):
        return "denied"
    start, end = rest[0].idx, rest[-1].idx + len(rest[-1])
    if act != "aid":
        told = is_time_alone(material.doc[rest[0].i : rest[-1].i + 1], material) or rest[0].lower_ == "yes"
        return "occurred" if told else None
    sums = any(amount.kind in AMOUNTS for amount in material.amounts_within(start, end))
    things = any(word.lemma_.lower() in load_nouns()[name] for word in rest for name in GIVEN)
    if not sums and not things:
        return None
    return "pledged" if words & PROMISED else "occurred"
