"""Triggers found in a document: which act a word says there, by which phrasing, with which words around it.

In:  a parsed document with its mentions.
Out: Candidates in the order of the text; whose they are is decided by `parties.pairing`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legation.codebook.phrasing import Phrasing
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Span, Token
from legation.reading.material import Material
from legation.reading.statements.clause.arguments import Arguments, arguments
from legation.reading.statements.clause.forms import is_infinitive
from legation.reading.statements.triggers.spoken_of import SpokenOf
from legation.reading.statements.triggers.surroundings import Meant, Surroundings
from legation.reading.statements.triggers.ways import TRIGGERS, Way, ways_of
from legation.record.statement import Act


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with the act and phrasing that it fits.

    `thing` is the noun named before which a pronoun or a general noun beside the trigger takes up.
    """

    act: Act
    phrasing: Phrasing
    trigger: Token
    arguments: Arguments
    thing: Token | None = None


def candidates(material: Material) -> Iterator[Candidate]:
    """Every act that a word of the document may say, by each phrasing that fits; `read` takes the first that yields."""
    known, spoken_of = dict[int, Meant](), SpokenOf(material.doc)
    for sentence in material.doc.sents:
        yield from _of_sentence(sentence, material, known, spoken_of)


def _of_sentence(
    sentence: Span, material: Material, known: dict[int, Meant], spoken_of: SpokenOf
) -> Iterator[Candidate]:
    """The candidates of one sentence."""
    here, present = spoken_of.near(sentence), spoken_of.present
    for token in sentence:
        if token.pos_ not in TRIGGERS:
            continue
        ways = ways_of(token)
        if not ways or _is_designate(token):
            continue
        # most ask for a thing that the document does not speak of anywhere
        near = [way for way in ways if way.listed & here and (not way.besides or way.may_hold(here))]
        if not near and not any(way.may_hold(present) for way in ways):
            continue
        around = Surroundings(token, arguments(token), material, known)
        fitting = fitting_ways(near, around)
        for way in fitting:
            yield Candidate(way.act, way.phrasing, token, around.found)
        if token.lemma_.lower() in vocabulary().light or not around.may_take_up():
            continue
        said = {way.act for way in fitting}
        for way in ways:
            if way.act not in said and way.may_hold(present):
                thing = thing_taken_up(way, around)
                if thing is not None:
                    yield Candidate(way.act, way.phrasing, token, around.found, thing)


def _is_designate(token: Token) -> bool:
    """'The ambassador-designate'."""
    return token.lower_ in ("designate", "elect") and token.i > 0 and token.nbor(-1).text == "-"


def thing_taken_up(way: Way, around: Surroundings) -> Token | None:
    """The thing before that is all a phrasing lacks: 'they were lifted', said of sanctions."""
    lacking = [place for place, wanted in way.asked if around.hold(place) is not wanted]
    if len(lacking) != 1 or (lacking[0], True) not in way.asked:
        return None
    return around.taken_up(lacking[0])


def fitting_ways(ways: Sequence[Way], around: Surroundings) -> list[Way]:
    """The phrasings of which what they ask for stands around the trigger, and nothing that they forbid."""
    fitting = list[Way]()
    for way in ways:
        for place, wanted in way.asked:
            if around.hold(place) is not wanted:
                break
        else:
            if not way.phrasing.bare or not _is_led_on(around.trigger):
                fitting.append(way)
    return fitting


def _is_led_on(trigger: Token) -> bool:
    """'Called on him to go': an infinitive follows."""
    return any(child.dep_ in ("xcomp", "advcl") and is_infinitive(child) for child in trigger.children)
