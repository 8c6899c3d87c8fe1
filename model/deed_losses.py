"""How wrong a deed network is about some reports: the acts of words, the status of deeds, who stands on which side.

In:  the network or its teacher, examples, the vectors of words, the ways through the parse that are learnt.
Out: five losses, to be weighed and added.

A word that a case names tells its act, and no other word of the sentence does. Where a case gives only the evidence,
one word of it at the least tells the act, and the network is free which: the likeliest stands for the deed, unless a
phrasing knows the word. A deed that may be told or not teaches nothing about its words, and its status, rank and sides
like any other; that its pair goes before all others is learnt besides. Of a report that nobody annotated, what the
teachers see in it is learnt, but for ranks and pairs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from deed_examples import STATUSES_OF_DEEDS, Deed, Example, Indexes, Sensed
from deed_network import PairTensors, TrainedDeeds
from deed_teacher import DeedTeacher
from device import DEVICE
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, softplus

from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.reading.sensing.senses import distances, sentences_apart
from legation.reading.sensing.vectors import WordVectors
from legation.record.statement import ACTS, SYMMETRICAL

SMOOTHING = 0.05
LOWEST = -30.0
"""Below any score of a pair."""
LEAST = 1e-9

Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Given:
    """What examples are seen with: the vectors of words, and the numbers of the ways through the parse."""

    vectors: WordVectors
    paths: Mapping[str, int]

    @property
    def elsewhere(self) -> int:
        """The number that stands for no way: the word is in another sentence; 0 is a way that is not known."""
        return len(self.paths) + 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A deed of one of several examples, the word taken to tell it, and what is to be learnt of it."""

    example: int
    place: int
    act: int
    statuses: Floats
    rank: int | None
    """None where it teaches nothing: the act is none of those with ranks, or the teacher saw it."""
    sides: Floats
    nobody: Floats
    pairs: Bools | None
    """Which pairs are right, nobody last [actors, actors]; None where the teachers saw it."""
    apart: Bools
    """Which two are not of one side [actors, actors]."""


def losses(
    network: TrainedDeeds | DeedTeacher, examples: Sequence[Example], given: Given
) -> tuple[Tensor, ...]:
    """The losses of acts for each sentence, of statuses, sides, ranks and pairs for each deed."""
    states, whole = states_of(network, examples, given)
    scores = network.scorers.acts(whole)
    begins = begins_of(examples)
    of_acts, placed = _loss_of_acts(scores, examples, begins)
    nothing = torch.zeros((), device=DEVICE)
    if not placed:
        return of_acts, nothing, nothing, nothing, nothing
    at = indexes([begins[one.example] + one.place for one in placed])
    acts = indexes([one.act for one in placed])
    wanted = torch.from_numpy(np.stack([one.statuses for one in placed])).to(DEVICE)
    of_statuses = cross_entropy(network.scorers.statuses(whole[at], acts), wanted)
    named = side_scores(
        network, states, examples, [(one.example, one.place, one.act) for one in placed], given
    )
    nobody = network.scorers.nobodies(states[at], acts)
    of_sides = _wrong(named, [one.sides for one in placed]) + _wrong(
        nobody, [one.nobody[None] for one in placed]
    )
    ranked = [number for number, one in enumerate(placed) if one.rank is not None]
    of_ranks = nothing
    if ranked:
        here = indexes(ranked)
        of_ranks = cross_entropy(
            network.scorers.ranks(whole[at[here]], acts[here]), indexes([placed[n].rank or 0 for n in ranked])
        )
    return of_acts, of_statuses, of_sides / len(placed), of_ranks, _wrong_pairs(named, nobody, placed)


def states_of(
    network: TrainedDeeds | DeedTeacher, examples: Sequence[Example], given: Given
) -> tuple[Tensor, Tensor]:
    """The words' states, and those beside what they were made from."""
    if isinstance(network, DeedTeacher):
        return network.read(examples)
    return network.encode(*padded(examples, given))


def inputs_of(example: Example, given: Given) -> Floats:
    """What the encoder is given of each word [words, inputs]."""
    states = example.states.astype(np.float32)
    return np.concatenate([given.vectors.of(example.words), states, example.flags], axis=1)


def padded(examples: Sequence[Example], given: Given) -> tuple[Tensor, Tensor, Tensor]:
    """All sentences of the examples, padded [B, T, inputs], their lengths, and how many each example has."""
    rows = [inputs_of(one, given) for one in examples]
    lengths = [length for one in examples for length in one.lengths]
    found = np.zeros((len(lengths), max(lengths), rows[0].shape[1]), dtype=np.float32)
    found[np.arange(max(lengths))[None] < np.asarray(lengths)[:, None]] = np.concatenate(rows)
    reports = torch.tensor([len(one.lengths) for one in examples])
    return torch.from_numpy(found).to(DEVICE), torch.tensor(lengths), reports


def side_scores(
    network: TrainedDeeds | DeedTeacher,
    states: Tensor,
    examples: Sequence[Example],
    deeds: Sequence[tuple[int, int, int]],
    given: Given,
) -> Tensor:
    """For each deed and each actor of its report the score of both sides, by all words that denote him together.

    A deed is the number of its example, the place of its word and its act.
    """
    begins = begins_of(examples)
    pairs, groups, count = _pairs(examples, deeds, given)
    if not count:
        return torch.zeros(0, 2, device=DEVICE)
    words = np.concatenate([begin + one.at for begin, one in zip(begins, examples, strict=True)])
    scores = network.scorers.sides(
        (
            states[indexes([begins[example] + place for example, place, _ in deeds])],
            indexes([act for _, _, act in deeds]),
        ),
        (
            states[indexes(words)],
            torch.from_numpy(np.concatenate([one.known for one in examples])).to(DEVICE),
            indexes(np.concatenate([one.kinds for one in examples])),
        ),
        pairs,
    )
    return _together(scores, groups, count)


def _loss_of_acts(
    scores: Tensor, examples: Sequence[Example], begins: Sequence[int]
) -> tuple[Tensor, list[Placed]]:
    """The loss of the words' acts, and each deed with the word that tells it."""
    told, weights = torch.zeros(scores.shape), _weights(examples, scores.shape[1])
    deeds = [(number, deed) for number, example in enumerate(examples) for deed in example.deeds]
    rows = [[begins[number] + place for place in deed.places] for number, deed in deeds]
    for (_, deed), own in zip(deeds, rows, strict=True):
        if deed.exact and not deed.optional:
            told[own, deed.act] = weights[own, deed.act] = 1.0
    somewhere, placed = list[Tensor](), list[Placed]()
    for (number, deed), own in zip(deeds, rows, strict=True):
        if not deed.exact and not deed.optional:
            weights[own, deed.act] = 0.0
            somewhere.append(torch.logsumexp(scores[own, deed.act], 0))
        place = deed.place
        if place is None:
            place = deed.places[int(scores[own, deed.act].argmax())]
        placed.append(_judged(number, deed, place, examples[number]))
    for number, example in enumerate(examples):
        if example.soft is not None:
            acts = example.soft.acts.astype(np.float32)
            told[begins[number] : begins[number] + len(acts)] = torch.from_numpy(acts)
            placed += (_seen(number, deed, example) for deed in example.soft.deeds)
    each = binary_cross_entropy_with_logits(scores, told.to(DEVICE), reduction="none")
    loss = (each * weights.to(DEVICE)).sum()
    if somewhere:
        loss = loss + softplus(-torch.stack(somewhere)).sum()
    return loss / sum(len(example.lengths) for example in examples), placed


def _judged(number: int, deed: Deed, place: int, example: Example) -> Placed:
    """A deed that somebody annotated."""
    statuses = np.full(len(STATUSES_OF_DEEDS), SMOOTHING / len(STATUSES_OF_DEEDS), dtype=np.float32)
    statuses[deed.status] += 1 - SMOOTHING
    actors = (*example.actors, None)
    sides = np.asarray([(actor in deed.actors, actor in deed.counterparts) for actor in actors])
    pairs, apart = sides[:, None, 0] & sides[None, :, 1], _apart(example)
    if ACTS[deed.act] in SYMMETRICAL:
        pairs = pairs | pairs.T
    return Placed(
        number,
        place,
        deed.act,
        statuses,
        deed.rank if ACTS[deed.act] in traits().of_envoys | traits().of_persons else None,
        sides[:-1].astype(np.float32),
        sides[-1].astype(np.float32),
        pairs & apart,
        apart,
    )


def _seen(number: int, deed: Sensed, example: Example) -> Placed:
    """A deed that the teachers see."""
    return Placed(
        number, deed.place, deed.act, deed.statuses, None, deed.sides, deed.nobody, None, _apart(example)
    )


def _apart(example: Example) -> Bools:
    """Which two actors are not of one side, nobody last [actors, actors]."""
    names = np.asarray([str(side_of(actor)) for actor in (*example.actors, None)])
    found: Bools = names[:, None] != names[None, :]
    return found


def _wrong_pairs(named: Tensor, nobody: Tensor, placed: Sequence[Placed]) -> Tensor:
    """How far the right pair of a deed is from being the likeliest of all, on average."""
    found, row = list[Tensor](), 0
    for number, one in enumerate(placed):
        own = torch.cat([named[row : row + len(one.sides)], nobody[number : number + 1]])
        row += len(one.sides)
        if one.pairs is None or not one.pairs.any():
            continue
        scores = own[:, None, 0] + own[None, :, 1]
        possible, right = (torch.from_numpy(mask).to(DEVICE) for mask in (one.apart, one.pairs))
        found.append(torch.logsumexp(scores[possible], 0) - torch.logsumexp(scores[right], 0))
    return torch.stack(found).mean() if found else torch.zeros((), device=DEVICE)


def _weights(examples: Sequence[Example], acts: int) -> Tensor:
    """How much each word's acts count: not at all where its sentence tells the act only as one may or may not."""
    found = list[Floats]()
    for example in examples:
        counts = np.ones((len(example.lengths), acts), dtype=np.float32)
        owed = {(deed.sentence, deed.act) for deed in example.deeds if not deed.optional}
        for deed in example.deeds:
            if deed.optional and (deed.sentence, deed.act) not in owed:
                counts[deed.sentence, deed.act] = 0.0
        found.append(counts[example.sentence])
    return torch.from_numpy(np.concatenate(found))


def _pairs(
    examples: Sequence[Example], deeds: Sequence[tuple[int, int, int]], given: Given
) -> tuple[PairTensors, Tensor, int]:
    """Each deed with each word of its report that denotes somebody; the row of its actor; how many rows there are."""
    first_words = _sums([len(example.at) for example in examples])
    columns: list[list[Indexes]] = [[], [], [], [], [], []]
    rows = 0
    for number, (whose, place, _) in enumerate(deeds):
        example = examples[whose]
        apart = example.sentence[example.at] - example.sentence[place]
        ways = [given.paths.get(example.paths.get((place, at), ""), 0) for at in example.at.tolist()]
        found = (
            np.full(len(example.at), number),
            first_words[whose] + np.arange(len(example.at)),
            np.where(apart == 0, np.asarray(ways, dtype=np.int64), given.elsewhere),
            distances(example.at - place),
            sentences_apart(apart),
            rows + example.whom,
        )
        for column, values in zip(columns, found, strict=True):
            column.append(values)
        rows += len(example.actors)
    *pairs, groups = (indexes(np.concatenate(column)) for column in columns)
    return PairTensors(*pairs), groups, rows


def _together(scores: Tensor, groups: Tensor, count: int) -> Tensor:
    """The logarithm of the sum of exponentials of the scores of each group [count, 2]."""
    where = groups[:, None].expand(-1, 2)
    highest = torch.full((count, 2), LOWEST, device=scores.device)
    highest = highest.scatter_reduce(0, where, scores.detach(), "amax")
    zeros = torch.zeros(count, 2, device=scores.device)
    sums = zeros.scatter_add(0, where, torch.exp(scores - highest.gather(0, where)))
    return torch.log(sums + LEAST) + highest


def _wrong(scores: Tensor, wanted: Sequence[Floats]) -> Tensor:
    rows = torch.from_numpy(np.concatenate(wanted)).to(DEVICE)
    return binary_cross_entropy_with_logits(scores, rows, reduction="sum")


def begins_of(examples: Sequence[Example]) -> list[int]:
    """Where each example's words begin when they stand one behind another."""
    return _sums([len(example.words) for example in examples])


def _sums(sizes: Sequence[int]) -> list[int]:
    return [0, *np.cumsum(sizes)[:-1].tolist()]


def indexes(values: Sequence[int] | Indexes) -> Tensor:
    """Whole numbers to point with."""
    return torch.as_tensor(np.asarray(values, dtype=np.int64)).to(DEVICE)
