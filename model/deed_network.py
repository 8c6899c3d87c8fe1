"""The deed network in PyTorch, for training only; `legation.reading.sensing` reads what is learnt with numpy alone.

An LSTM in both directions over the words of each sentence; on its states stand scorers with one hidden layer: of the
acts that a word tells, of a deed's status, and of each pair of a deed and a word that denotes somebody. All scores are
before the sigmoid or the softmax. The names of the parts are those that `sensing/network.py` and `encoder.py` read.
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

RARE = -4.0
"""What a word's score of an act begins at: few words tell a deed."""

INPUT_DROPOUT = 0.2

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class DeedShape:
    """The sizes of a deed network."""

    inputs: int
    acts: int
    statuses: int
    paths: int
    distances: int
    sentences: int
    kinds: int
    known: int
    hidden: int = 192
    dropout: float = 0.3
    act_width: int = 32
    path_width: int = 48
    small_width: int = 16
    """The width of the tables of distances, sentences and kinds."""
    acts_hidden: int = 192
    status_hidden: int = 128
    sides_hidden: int = 160


@dataclass(frozen=True, slots=True)
class PairTensors:
    """Pairs of a deed and a word that denotes somebody; tensors of one length."""

    deed: Tensor
    word: Tensor
    path: Tensor
    distance: Tensor
    sentences: Tensor


class TrainedDeeds(nn.Module):
    """The encoder and the scorers."""

    def __init__(self, shape: DeedShape) -> None:
        super().__init__()
        states, act, small = 2 * shape.hidden, shape.act_width, shape.small_width
        whole = states + shape.inputs
        self.lstm = nn.LSTM(shape.inputs, shape.hidden, batch_first=True, bidirectional=True)
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
        self.side_deed = nn.Linear(states + act, shape.sides_hidden)
        self.side_word = nn.Linear(states + shape.known + small, shape.sides_hidden)
        self.side_between = nn.Linear(shape.path_width + 2 * small, shape.sides_hidden)
        self.side_hidden = nn.Linear(shape.sides_hidden, shape.sides_hidden)
        self.side_out = nn.Linear(shape.sides_hidden, 2)
        self.nobody = nn.Linear(states + act, 2)
        self.drop_inputs = SharedDropout(INPUT_DROPOUT)
        self.drop = nn.Dropout(shape.dropout)
        nn.init.constant_(self.act_out.bias, RARE)

    def encode(self, inputs: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Of padded sentences [B, T, inputs] the words' states, and states and inputs side by side [words, width]."""
        inputs = self.drop_inputs(inputs)
        packed = pack_padded_sequence(inputs, lengths.cpu(), batch_first=True, enforce_sorted=False)
        states = pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=inputs.shape[1])[0]
        mask = torch.arange(inputs.shape[1])[None] < lengths.cpu()[:, None]
        mask = mask.to(inputs.device)
        found = self.drop(states)[mask]
        return found, torch.cat([found, inputs[mask]], -1)

    def acts(self, whole: Tensor) -> Tensor:
        """The score of each act at each word [words, acts]."""
        scores: Tensor = self.act_out(self._active(self.act_hidden(whole)))
        return scores

    def statuses(self, whole: Tensor, acts: Tensor) -> Tensor:
        """The score of each status of some deeds [deeds, statuses]."""
        scores: Tensor = self.status_out(self._active(self.status_hidden(self._with_act(whole, acts))))
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

    def weights(self) -> dict[str, Floats]:
        """The weights by the names that reading knows them by."""
        found = dict[str, Floats]()
        for side, suffix in (("forward", ""), ("backward", "_reverse")):
            found[f"lstm.{side}.into"] = _array(getattr(self.lstm, f"weight_ih_l0{suffix}"))
            found[f"lstm.{side}.across"] = _array(getattr(self.lstm, f"weight_hh_l0{suffix}"))
            into, across = (getattr(self.lstm, f"bias_{part}_l0{suffix}") for part in ("ih", "hh"))
            found[f"lstm.{side}.bias"] = _array(into) + _array(across)
        for name, value in self.state_dict().items():
            if not name.startswith("lstm."):
                table = name.startswith("table.")
                found[name.removesuffix(".weight") if table else name] = _array(value)
        return found

    def _with_act(self, states: Tensor, acts: Tensor) -> Tensor:
        return torch.cat([states, self.table["act"](acts)], -1)

    def _active(self, values: Tensor) -> Tensor:
        dropped: Tensor = self.drop(leaky_relu(values, LEAK))
        return dropped


def _array(tensor: Tensor) -> Floats:
    values: Floats = tensor.detach().cpu().numpy().astype(np.float32)
    return values
