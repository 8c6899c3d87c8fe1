"""Each statement with its time, rank, speaker and sums, as they are chosen among all that the report names.

In:  the explained statements of a document, what the network of deeds makes of it.
Out: the same statements in their order; what the network chooses stands for what the phrasings chose.
Law: annotators leave out what a report tells more readily than they invent it, so that nothing is chosen only where it
is likelier than anything else by a factor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from legation.codebook.traits import traits
from legation.parser.lstm import Floats
from legation.parser.one_thread import one_thread
from legation.reading.material import Material
from legation.reading.sensing.senses import Between, Senses
from legation.reading.statements.attribution.speaker import speaker_at
from legation.reading.statements.choosing.choice import Choice, Circumstance, Deed, Talk
from legation.reading.statements.choosing.dates import Dated, dates_to_choose
from legation.reading.statements.choosing.learnt import LearntCircumstances, learnt_circumstances
from legation.reading.statements.choosing.network import ChoosingNetwork, DeedRows
from legation.reading.statements.choosing.ranks import ranks_to_choose
from legation.reading.statements.choosing.speakers import is_person, speakers_to_choose
from legation.reading.statements.choosing.sums import sums_to_choose
from legation.reading.statements.clause.quotations import in_quotes
from legation.reading.statements.explained import Explained
from legation.record.interval import Interval
from legation.record.span import Span
from legation.record.statement import RANKS, Attribution, Rank

TRUST: dict[Circumstance, float] = {"when": 0.5, "rank": 0.0, "speaker": 0.25}
"""What phrasings chose stays unless something else is likelier by a factor of more than e to this power."""

DOUBT: dict[Circumstance, float] = {"when": 1.25, "rank": 0.5, "speaker": 1.5}
"""Nothing is chosen where it is likelier by a factor of more than e to this power: read off reports that the network
had not learnt from, so that more is told rightly, and not more wrongly, than by phrasings alone."""

LEAST_SUM = 0.3
"""Where phrasings chose no amount, one belongs to a deed where that is so likely."""

LEAST_CHOSEN_SUM = 0.005
"""What phrasings chose belongs to it where that is at least so likely."""


def chosen(
    found: Sequence[Explained],
    senses: Senses,
    material: Material,
    parts: LearntCircumstances | None = None,
) -> tuple[Explained, ...]:
    """The statements with what is chosen for them; by the parts that ship, unless others are given."""
    words = [material.token_at(row.trigger.start) for row in found]
    rows = [(row, word) for row, word in zip(found, words, strict=True) if word is not None]
    talk = Talk.of([Deed(row.statement, word) for row, word in rows], senses, material)
    parts = parts or learnt_circumstances()
    if not talk.deeds or senses.states.shape[1] != parts.width:
        return tuple(found)
    chooser = Chooser(talk, parts.network)
    with one_thread():
        whens, ranks, speakers, sums = (
            chooser.dates(), chooser.ranks(), chooser.speakers(), chooser.sums(),
        )  # fmt: skip
    changed = dict[int, Explained]()
    by_statement = {id(row.statement): row for row, _ in rows}
    for deed, when, rank, said, amounts in zip(talk.deeds, whens, ranks, speakers, sums, strict=True):
        row = by_statement[id(deed.statement)]
        changed[id(row)] = replace(
            row,
            statement=replace(
                deed.statement,
                when=when.period if when is not None else None,
                rank=rank,
                attribution=said,
                amounts=amounts,
            ),
            date=_words_of(when, row),
        )
    return tuple(changed.get(id(row), row) for row in found)


class Chooser:
    """Chooses for the deeds of one report."""

    def __init__(self, talk: Talk, network: ChoosingNetwork) -> None:
        self._talk = talk
        self._network = network
        self._rows = DeedRows(talk.senses.states[talk.places], talk.acts, talk.statuses)

    def dates(self) -> Iterator[Dated | None]:
        """When each deed was."""
        dates, choice = dates_to_choose(self._talk)
        numbers = self._numbers("when", choice)
        return (dates[number] if number < choice.size else None for number in numbers)

    def ranks(self) -> Iterator[Rank | None]:
        """The rank of who acts in each deed, or of the envoy; of deeds of neither none."""
        choice = ranks_to_choose(self._talk)
        ranked = traits().of_envoys | traits().of_persons
        for deed, number in zip(self._talk.deeds, self._numbers("rank", choice), strict=True):
            told = RANKS[number] if number < choice.size else None
            yield told if deed.statement.act in ranked else deed.statement.rank

    def speakers(self) -> Iterator[Attribution | None]:
        """On whose word each deed is told."""
        names, choice = speakers_to_choose(self._talk)
        for deed, number in zip(self._talk.deeds, self._numbers("speaker", choice), strict=True):
            said = deed.statement.attribution
            before = said.speaker if said is not None else None
            if number == choice.size:
                yield said if before is None else None
            elif before is not None and is_person(names[number], before):
                yield said
            else:
                yield _on_word_of(names[number], deed, self._talk)

    def sums(self) -> Iterator[tuple[Interval, ...]]:
        """The amounts of each deed: those that phrasings chose but for unlikely ones, else those that are likely."""
        found, choice = sums_to_choose(self._talk)
        between = self._between(choice)
        likely = self._network.each("sums", self._rows, self._words(choice), choice, between)
        rows = zip(self._talk.deeds, found.of_deeds, likely, choice.asked, strict=True)
        for deed, intervals, own, asked in rows:
            chosen = deed.statement.amounts
            if asked.any():
                # the same sum may be told twice, in the title too, and belongs to the deed in one place
                held = [intervals[number] for number in np.flatnonzero(own >= LEAST_CHOSEN_SUM)]
                unlikely = [intervals[number] for number in np.flatnonzero(asked & (own < LEAST_CHOSEN_SUM))]
                yield tuple(one for one in chosen if one in held or one not in unlikely)
            elif chosen:
                yield chosen
            else:
                told = (intervals[number] for number in np.flatnonzero(own >= LEAST_SUM))
                yield tuple(one for one in told if one is not None)

    def _numbers(self, name: Circumstance, choice: Choice) -> list[int]:
        """The number of what is chosen for each deed; what phrasings chose where that is likely enough."""
        likely = self._network.chosen(name, self._rows, self._words(choice), choice, self._between(choice))
        nothing = ~choice.asked.any(axis=1, keepdims=True)
        asked = np.concatenate([choice.asked, nothing], axis=1)
        scores = likely + TRUST[name] * asked
        scores[:, -1] -= DOUBT[name]
        found: list[int] = scores.argmax(axis=1).tolist()
        return found

    def _words(self, choice: Choice) -> Floats:
        return self._talk.senses.states[choice.at]

    def _between(self, choice: Choice) -> Between:
        return self._talk.senses.between(self._talk.places, choice.at)


def _words_of(when: Dated | None, row: Explained) -> Span | None:
    """The words that give the date: those of before where it is the same."""
    if when is None:
        return None
    return row.date if row.statement.when == when.period else when.said


def _on_word_of(name: str, deed: Deed, talk: Talk) -> Attribution:
    """The attribution to a person who is named nearest to the deed."""
    material, quoted = talk.material, in_quotes(deed.word)
    mentions = [
        one for one in material.mentions.all if one.person is not None and is_person(one.person, name)
    ]
    nearest = min(mentions, key=lambda one: abs(one.root - deed.word.i), default=None)
    said = speaker_at(material.doc[nearest.root], material, quoted=quoted) if nearest is not None else None
    if said is not None and said.speaker is not None and is_person(said.speaker, name):
        return said
    actor = nearest.actors[0] if nearest is not None and nearest.actors else None
    return Attribution(
        speaker=name, office=nearest.office if nearest is not None else None, actor=actor, quoted=quoted
    )
