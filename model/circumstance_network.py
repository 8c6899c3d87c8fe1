"""The network that chooses circumstances in PyTorch, for training only; `reading/statements/choosing` reads with numpy.

For each circumstance a scorer with two hidden layers: of each word that tells something, for each deed, from the states
that the network of deeds has of both. The names of the parts are those that `choosing/network.py` reads.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from circumstance_examples import Chosen, CircumstanceExample
from deed_network import Floats, as_array
from torch import Tensor, nn
from torch.nn.functional import leaky_relu

from legation.parser.dense import LEAK
from legation.reading.sensing.senses import NEAR_STEPS, SENTENCES_BACK, SENTENCES_ON
from legation.reading.statements.choosing import dates, ranks, speakers, sums
from legation.reading.statements.choosing.choice import Circumstance
from legation.reading.statements.choosing.network import FAINT, UNSAID
from legation.record.statement import RANKS

HIDDEN, ACT, STATUS, PATH, SMALL = 96, 24, 12, 32, 12
ASKED = 2
"""Of each deed: whether phrasings chose nothing, whether what they chose is known."""

DROPOUT = 0.35
UNASKED = 0.2
"""So often a report is learnt from without what the phrasings chose."""

WIDTHS: dict[Circumstance, int] = {
    "when": dates.WIDTH + 1,
    "rank": ranks.WIDTH + 1,
    "speaker": speakers.WIDTH + 1,
    "sums": sums.WIDTH + 1,
}
"""So much is known of a word for a deed, with whether phrasings chose what it tells."""

BEYOND: dict[Circumstance, int] = {"when": 1, "rank": len(RANKS) + 1, "speaker": 1, "sums": 1}
"""What no word tells: nothing; of ranks each of them too."""


@dataclass(frozen=True, slots=True)
class ChoosingShape:
    """What the sizes of the tables and of the inputs are."""

    states: int
    acts: int
    statuses: int
    paths: int


class TrainedChoosing(nn.Module):
    """The scorers that ship."""

    def __init__(self, shape: ChoosingShape) -> None:
        super().__init__()
        self.shape = shape
        self.table = nn.ModuleDict(
            {
                "act": nn.Embedding(shape.acts, ACT),
                "status": nn.Embedding(shape.statuses, STATUS),
                "path": nn.Embedding(shape.paths, PATH),
                "distance": nn.Embedding(2 * (NEAR_STEPS + 2), SMALL),
                "sentences": nn.Embedding(SENTENCES_BACK + SENTENCES_ON + 1, SMALL),
            }
        )
        deed = shape.states + ACT + STATUS
        parts = dict[str, nn.Linear]()
        for name, width in WIDTHS.items():
            parts[f"{name}_deed"] = nn.Linear(deed, HIDDEN)
            parts[f"{name}_word"] = nn.Linear(shape.states, HIDDEN)
            parts[f"{name}_between"] = nn.Linear(PATH + 2 * SMALL + width, HIDDEN)
            parts[f"{name}_hidden"] = nn.Linear(HIDDEN, HIDDEN)
            parts[f"{name}_out"] = nn.Linear(HIDDEN, 1)
            if name != "sums":
                parts[f"{name}_beyond"] = nn.Linear(deed + ASKED, BEYOND[name])
                parts[f"{name}_asked"] = nn.Linear(deed + ASKED, 1)
        self.parts = nn.ModuleDict(parts)
        self.drop = nn.Dropout(DROPOUT)

    def chosen(self, name: Circumstance, example: CircumstanceExample, one: Chosen) -> Tensor:
        """The logarithm of how likely each thing is chosen for each deed, nothing last [deeds, size + 1]."""
        of_deeds, choice = self._of_deeds(example), one.choice
        scores = self._words(name, of_deeds, one)
        asked = torch.from_numpy(choice.asked)
        nothing = ~asked.any(1) & choice.known
        known = torch.cat(
            [of_deeds, torch.stack([nothing, torch.full_like(nothing, choice.known)], 1).float()], 1
        )
        beyond = self.parts[f"{name}_beyond"](known)
        told = _together(scores, torch.from_numpy(choice.which), choice.size)
        if beyond.shape[1] > 1:
            told = torch.logaddexp(told, beyond[:, :-1])
        bonus = self.parts[f"{name}_asked"](known)
        told = torch.where(asked, torch.logaddexp(told, bonus.expand_as(told)), told)
        return torch.cat([told, beyond[:, -1:]], 1).log_softmax(1)

    def each(self, name: Circumstance, example: CircumstanceExample, one: Chosen) -> Tensor:
        """The score of each thing as one of each deed's, before the sigmoid [deeds, words]."""
        return self._words(name, self._of_deeds(example), one)

    def weights(self) -> dict[str, Floats]:
        """The weights by the names that reading knows them by."""
        found = {key: as_array(value) for key, value in self.parts.state_dict().items()}
        return found | {f"table.{name}": as_array(table.weight) for name, table in self.table.items()}

    def _of_deeds(self, example: CircumstanceExample) -> Tensor:
        states = torch.from_numpy(example.states.astype(np.float32))
        acts = self.table["act"](torch.from_numpy(example.acts))
        statuses = self.table["status"](torch.from_numpy(example.statuses))
        return self.drop(torch.cat([states, acts, statuses], 1))

    def _words(self, name: Circumstance, of_deeds: Tensor, one: Chosen) -> Tensor:
        if not len(one.choice.at):
            return torch.zeros(len(of_deeds), 0)
        known = torch.cat(
            [
                self.table["path"](torch.from_numpy(one.between.path)),
                self.table["distance"](torch.from_numpy(one.between.distance)),
                self.table["sentences"](torch.from_numpy(one.between.sentences)),
                torch.from_numpy(one.choice.features),
            ],
            2,
        )
        words = self.drop(torch.from_numpy(one.words.astype(np.float32)))
        hidden = self._active(
            self.parts[f"{name}_deed"](of_deeds)[:, None]
            + self.parts[f"{name}_word"](words)[None]
            + self.parts[f"{name}_between"](known)
        )
        scores: Tensor = self.parts[f"{name}_out"](self._active(self.parts[f"{name}_hidden"](hidden)))
        return scores[..., 0]

    def _active(self, values: Tensor) -> Tensor:
        dropped: Tensor = self.drop(leaky_relu(values, LEAK))
        return dropped


def _together(scores: Tensor, which: Tensor, size: int) -> Tensor:
    """The score of each thing by all words that tell it [deeds, size]; of what none tells UNSAID."""
    if not len(which):
        return torch.full((len(scores), size), UNSAID)
    most = scores.amax(1, keepdim=True)
    members = nn.functional.one_hot(which, size).to(scores.dtype)
    told = ((scores - most).exp() @ members + FAINT).log() + most
    return torch.where(members.any(0)[None], told, torch.full_like(told, UNSAID))
