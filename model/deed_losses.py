"""How wrong a deed network is about some reports: the acts of words, the status of deeds, who stands on which side.

In:  the network, examples, the vectors of words, the ways through the parse that are learnt.
Out: three losses, to be weighed and added.

A word that a case names tells its act, and no other word of the sentence does. Where a case gives only the evidence,
one word of it at the least tells the act, and the network is free which: the likeliest stands for the deed, unless a
phrasing knows the word. A deed that may be told or not teaches nothing about its words, and its status and sides like
any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from deed_examples import Deed, Example, Indexes
from deed_network import PairTensors, TrainedDeeds
from device import DEVICE
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, softplus

from legation.reading.sensing.senses import distances, sentences_apart
from legation.reading.sensing.vectors import WordVectors

SMOOTHING = 0.05
LOWEST = -30.0
"""Below any score of a pair."""
LEAST = 1e-9

Floats = NDArray[np.float32]


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
    """A deed of one of several examples, and the word taken to tell it."""

    example: int
    deed: Deed
    place: int


def losses(network: TrainedDeeds, examples: Sequence[Example], given: Given) -> tuple[Tensor, Tensor, Tensor]:
    """The losses of acts for each sentence, of statuses and of sides for each deed."""
    states, whole = network.encode(*padded(examples, given))
    scores = network.acts(whole)
    begins = _begins([len(example.words) for example in examples])
    of_acts, placed = _loss_of_acts(scores, examples, begins)
    if not placed:
        nothing = torch.zeros((), device=DEVICE)
        return of_acts, nothing, nothing
    at = _tensor([begins[one.example] + one.place for one in placed])
    acts = _tensor([one.deed.act for one in placed])
    of_statuses = cross_entropy(
        network.statuses(whole[at], acts),
        _tensor([one.deed.status for one in placed]),
        label_smoothing=SMOOTHING,
    )
    named = side_scores(network, states, examples, placed, given)
    nobody = network.nobodies(states[at], acts)
    of_sides = _wrong(named, _gold_sides(examples, placed)) + _wrong(nobody, _gold_nobody(placed))
    return of_acts, of_statuses, of_sides / len(placed)


def inputs_of(example: Example, given: Given) -> Floats:
    """What the encoder is given of each word [words, inputs]."""
    states = example.states.astype(np.float32)
    return np.concatenate([given.vectors.of(example.words), states, example.flags], axis=1)


def padded(examples: Sequence[Example], given: Given) -> tuple[Tensor, Tensor]:
    """All sentences of the examples, padded [B, T, inputs], and their lengths."""
    rows = [inputs_of(one, given) for one in examples]
    lengths = [length for one in examples for length in one.lengths]
    found = np.zeros((len(lengths), max(lengths), rows[0].shape[1]), dtype=np.float32)
    found[np.arange(max(lengths))[None] < np.asarray(lengths)[:, None]] = np.concatenate(rows)
    return torch.from_numpy(found).to(DEVICE), torch.tensor(lengths)


def side_scores(
    network: TrainedDeeds, states: Tensor, examples: Sequence[Example], placed: Sequence[Placed], given: Given
) -> Tensor:
    """For each deed and each actor of its report the score of both sides, by all words that denote him together."""
    begins = _begins([len(example.words) for example in examples])
    pairs, groups, count = _pairs(examples, placed, given)
    if not count:
        return torch.zeros(0, 2, device=DEVICE)
    words = np.concatenate([begin + one.at for begin, one in zip(begins, examples, strict=True)])
    scores = network.sides(
        (
            states[_tensor([begins[one.example] + one.place for one in placed])],
            _tensor([one.deed.act for one in placed]),
        ),
        (
            states[_tensor(words)],
            torch.from_numpy(np.concatenate([one.known for one in examples])).to(DEVICE),
            _tensor(np.concatenate([one.kinds for one in examples])),
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
        placed.append(Placed(number, deed, place))
    each = binary_cross_entropy_with_logits(scores, told.to(DEVICE), reduction="none")
    loss = (each * weights.to(DEVICE)).sum()
    if somewhere:
        loss = loss + softplus(-torch.stack(somewhere)).sum()
    return loss / sum(len(example.lengths) for example in examples), placed


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
    examples: Sequence[Example], placed: Sequence[Placed], given: Given
) -> tuple[PairTensors, Tensor, int]:
    """Each deed with each word of its report that denotes somebody; the row of its actor; how many rows there are."""
    first_words = _begins([len(example.at) for example in examples])
    columns: list[list[Indexes]] = [[], [], [], [], [], []]
    rows = 0
    for number, one in enumerate(placed):
        example = examples[one.example]
        apart = example.sentence[example.at] - example.sentence[one.place]
        ways = [given.paths.get(example.paths.get((one.place, at), ""), 0) for at in example.at.tolist()]
        found = (
            np.full(len(example.at), number),
            first_words[one.example] + np.arange(len(example.at)),
            np.where(apart == 0, np.asarray(ways, dtype=np.int64), given.elsewhere),
            distances(example.at - one.place),
            sentences_apart(apart),
            rows + example.whom,
        )
        for column, values in zip(columns, found, strict=True):
            column.append(values)
        rows += len(example.actors)
    *pairs, groups = (_tensor(np.concatenate(column)) for column in columns)
    return PairTensors(*pairs), groups, rows


def _together(scores: Tensor, groups: Tensor, count: int) -> Tensor:
    """The logarithm of the sum of exponentials of the scores of each group [count, 2]."""
    where = groups[:, None].expand(-1, 2)
    highest = torch.full((count, 2), LOWEST, device=scores.device)
    highest = highest.scatter_reduce(0, where, scores.detach(), "amax")
    zeros = torch.zeros(count, 2, device=scores.device)
    sums = zeros.scatter_add(0, where, torch.exp(scores - highest.gather(0, where)))
    return torch.log(sums + LEAST) + highest


def _gold_sides(examples: Sequence[Example], placed: Sequence[Placed]) -> list[tuple[bool, bool]]:
    return [
        (actor in one.deed.actors, actor in one.deed.counterparts)
        for one in placed
        for actor in examples[one.example].actors
    ]


def _gold_nobody(placed: Sequence[Placed]) -> list[tuple[bool, bool]]:
    return [(None in one.deed.actors, None in one.deed.counterparts) for one in placed]


def _wrong(scores: Tensor, gold: Sequence[tuple[bool, bool]]) -> Tensor:
    wanted = torch.tensor(gold, dtype=torch.float32, device=DEVICE).reshape(-1, 2)
    return binary_cross_entropy_with_logits(scores, wanted, reduction="sum")


def _begins(sizes: Sequence[int]) -> list[int]:
    return [0, *np.cumsum(sizes)[:-1].tolist()]


def _tensor(values: Sequence[int] | Indexes) -> Tensor:
    return torch.as_tensor(np.asarray(values, dtype=np.int64)).to(DEVICE)
