"""The deed network in PyTorch, for training only; `legation.reading.sensing` reads what is learnt with numpy alone.

An LSTM in both directions over the words of each sentence, and a smaller one over the sentences of the report; on the
states stand scorers with one hidden layer: of the acts that a word tells, of a deed's status and rank, and of each pair
of a deed and a word that denotes somebody. All scores are before the sigmoid or the softmax. The names of the parts are
those that `sensing/network.py` and `encoder.py` read.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from network import SharedDropout
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import leaky_relu
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from legation.parser.dense import LEAK
from legation.reading.sensing.words import FLAGS

RARE = -4.0
"""What a word's score of an act begins at: few words tell a deed."""

INPUT_DROPOUT = 0.2
NAMES_HIDDEN = 0.3
"""So often the vector of a word that denotes somebody is left out: that he is named counts, not what he is called."""

UNSEEN = -1e4

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class DeedShape:
    """The sizes of a deed network."""

    inputs: int
    vectors: int
    acts: int
    statuses: int
    ranks: int
    paths: int
    distances: int
    sentences: int
    kinds: int
    known: int
    hidden: int = 192
    among: int = 48
    dropout: float = 0.4
    act_width: int = 32
    path_width: int = 48
    small_width: int = 16
    """The width of the tables of distances, sentences and kinds."""
    acts_hidden: int = 192
    status_hidden: int = 128
    rank_hidden: int = 64
    sides_hidden: int = 160


@dataclass(frozen=True, slots=True)
class PairTensors:
    """Pairs of a deed and a word that denotes somebody; tensors of one length."""

    deed: Tensor
    word: Tensor
    path: Tensor
    distance: Tensor
    sentences: Tensor


class Scorers(nn.Module):
    """The scorers, on states of a width and on those beside what they were made from."""

    def __init__(self, shape: DeedShape, states: int, whole: int) -> None:
        super().__init__()
        act, small = shape.act_width, shape.small_width
        self.table = nn.ModuleDict(
            {
                "act": nn.Embedding(shape.acts, act),
                "path": nn.Embedding(shape.paths, shape.path_width),
                "distance": nn.Embedding(shape.distances, small),
                "sentences": nn.Embedding(shape.sentences, small),
                "kind": nn.Embedding(shape.kinds, small),
            }
        )
        self.act_hidden = nn.Linear(whole, shape.acts_hidden)
        self.act_out = nn.Linear(shape.acts_hidden, shape.acts)
        self.status_hidden = nn.Linear(whole + act, shape.status_hidden)
        self.status_out = nn.Linear(shape.status_hidden, shape.statuses)
        self.rank_hidden = nn.Linear(whole + act, shape.rank_hidden)
        self.rank_out = nn.Linear(shape.rank_hidden, shape.ranks)
        self.side_deed = nn.Linear(states + act, shape.sides_hidden)
        self.side_word = nn.Linear(states + shape.known + small, shape.sides_hidden)
        self.side_between = nn.Linear(shape.path_width + 2 * small, shape.sides_hidden)
        self.side_hidden = nn.Linear(shape.sides_hidden, shape.sides_hidden)
        self.side_out = nn.Linear(shape.sides_hidden, 2)
        self.nobody = nn.Linear(states + act, 2)
        self.drop = nn.Dropout(shape.dropout)
        nn.init.constant_(self.act_out.bias, RARE)

    def acts(self, whole: Tensor) -> Tensor:
        """The score of each act at each word [words, acts]."""
        scores: Tensor = self.act_out(self._active(self.act_hidden(whole)))
        return scores

    def statuses(self, whole: Tensor, acts: Tensor) -> Tensor:
        """The score of each status of some deeds [deeds, statuses]."""
        scores: Tensor = self.status_out(self._active(self.status_hidden(self._with_act(whole, acts))))
        return scores

    def ranks(self, whole: Tensor, acts: Tensor) -> Tensor:
        """The score of each rank of some deeds [deeds, ranks]."""
        scores: Tensor = self.rank_out(self._active(self.rank_hidden(self._with_act(whole, acts))))
        return scores

    def sides(
        self, deeds: tuple[Tensor, Tensor], words: tuple[Tensor, Tensor, Tensor], pairs: PairTensors
    ) -> Tensor:
        """The score of each pair as who acts and as whom it faces [pairs, 2].

        Deeds are their states and acts; words their states, what is known of them, and their kinds.
        """
        states, known, kinds = words
        of_deed = self.side_deed(self._with_act(*deeds))
        of_word = self.side_word(torch.cat([states, known, self.table["kind"](kinds)], -1))
        between = torch.cat(
            [
                self.table["path"](pairs.path),
                self.table["distance"](pairs.distance),
                self.table["sentences"](pairs.sentences),
            ],
            -1,
        )
        hidden = self._active(of_deed[pairs.deed] + of_word[pairs.word] + self.side_between(between))
        scores: Tensor = self.side_out(self._active(self.side_hidden(hidden)))
        return scores

    def nobodies(self, states: Tensor, acts: Tensor) -> Tensor:
        """The score that nobody named stands on a side [deeds, 2]."""
        scores: Tensor = self.nobody(self._with_act(states, acts))
        return scores

    def _with_act(self, states: Tensor, acts: Tensor) -> Tensor:
        return torch.cat([states, self.table["act"](acts)], -1)

    def _active(self, values: Tensor) -> Tensor:
        dropped: Tensor = self.drop(leaky_relu(values, LEAK))
        return dropped


class TrainedDeeds(nn.Module):
    """The encoder that ships, and the scorers."""

    def __init__(self, shape: DeedShape) -> None:
        super().__init__()
        within, among = 2 * shape.hidden, 2 * shape.among
        self.vectors = shape.vectors
        self.lstm = nn.LSTM(shape.inputs, shape.hidden, batch_first=True, bidirectional=True)
        self.summary = nn.Linear(within, among)
        self.among = nn.LSTM(among, shape.among, batch_first=True, bidirectional=True)
        self.scorers = Scorers(shape, within + among, within + among + shape.inputs)
        self.drop_inputs = SharedDropout(INPUT_DROPOUT)
        self.drop = nn.Dropout(shape.dropout)

    def encode(self, inputs: Tensor, lengths: Tensor, reports: Tensor) -> tuple[Tensor, Tensor]:
        """Of padded sentences [B, T, inputs] the words' states, and states and inputs side by side [words, width].

        `lengths` are the sentences' words, `reports` how many of the sentences each report has.
        """
        inputs = self.drop_inputs(self._hide_names(inputs))
        mask = (torch.arange(inputs.shape[1])[None] < lengths.cpu()[:, None]).to(inputs.device)
        states = self.drop(run_packed(self.lstm, inputs, lengths))
        strongest = states.masked_fill(~mask[:, :, None], UNSEEN).amax(1)
        around = self._among_sentences(leaky_relu(self.summary(strongest), LEAK), reports)
        found = torch.cat([states, self.drop(around)[:, None].expand(-1, inputs.shape[1], -1)], -1)[mask]
        return found, torch.cat([found, inputs[mask]], -1)

    def weights(self) -> dict[str, Floats]:
        """The weights by the names that reading knows them by."""
        found = dict[str, Floats]()
        for name, layer in (("lstm", self.lstm), ("among", self.among)):
            for side, suffix in (("forward", ""), ("backward", "_reverse")):
                found[f"{name}.{side}.into"] = as_array(getattr(layer, f"weight_ih_l0{suffix}"))
                found[f"{name}.{side}.across"] = as_array(getattr(layer, f"weight_hh_l0{suffix}"))
                into, across = (getattr(layer, f"bias_{part}_l0{suffix}") for part in ("ih", "hh"))
                found[f"{name}.{side}.bias"] = as_array(into) + as_array(across)
        for name, value in {**self.scorers.state_dict(), **named_parts("summary", self.summary)}.items():
            table = name.startswith("table.")
            found[name.removesuffix(".weight") if table else name] = as_array(value)
        return found

    def _hide_names(self, inputs: Tensor) -> Tensor:
        if not self.training:
            return inputs
        names = inputs[..., -FLAGS] > 0
        hidden = names & (torch.rand(names.shape, device=inputs.device) < NAMES_HIDDEN)
        vectors = inputs[..., : self.vectors] * (~hidden)[..., None].to(inputs.dtype)
        return torch.cat([vectors, inputs[..., self.vectors :]], -1)

    def _among_sentences(self, sentences: Tensor, reports: Tensor) -> Tensor:
        """What each sentence is made by those around it [sentences, 2 * among]."""
        rows = torch.zeros(len(reports), int(reports.max()), sentences.shape[1], device=sentences.device)
        mask = (torch.arange(rows.shape[1])[None] < reports[:, None]).to(sentences.device)
        rows[mask] = sentences
        return run_packed(self.among, rows, reports)[mask]


def run_packed(layer: nn.LSTM, rows: Tensor, lengths: Tensor) -> Tensor:
    """What an LSTM makes of padded rows of these lengths."""
    packed = pack_padded_sequence(rows, lengths.cpu(), batch_first=True, enforce_sorted=False)
    found: Tensor = pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=rows.shape[1])[0]
    return found


def named_parts(name: str, part: nn.Module) -> dict[str, Tensor]:
    """The weights of a part under its name in the network."""
    return {f"{name}.{key}": value for key, value in part.state_dict().items()}


def as_array(tensor: Tensor) -> Floats:
    """A weight as numpy reads it."""
    values: Floats = tensor.detach().cpu().numpy().astype(np.float32)
    return values
