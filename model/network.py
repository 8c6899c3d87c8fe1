"""The networks in PyTorch, for training only: the student that ships, and the teacher it learns from.

Both read a padded batch of sentences and give, for each word, scores of its head (0 is the root), of its relation to
a given head, and of its tag (part of speech and features as one class).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

FORM_WIDTHS = {"form": 64, "suffix2": 16, "suffix3": 32, "suffix4": 32, "prefix": 24, "shape": 24}
NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a student."""

    table_rows: tuple[int, ...]
    labels: int
    tags: int
    vector_width: int = 100
    hidden: int = 128
    layers: int = 2
    arc_width: int = 128
    label_width: int = 128
    tag_width: int = 128
    dropout: float = 0.33


class SharedDropout(nn.Module):
    """Dropout with one mask for all words of a sentence."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, inputs: Tensor) -> Tensor:
        if not self.training or not self.rate:
            return inputs
        mask = torch.rand(inputs.shape[0], 1, inputs.shape[2], device=inputs.device) >= self.rate
        return inputs * (mask.to(inputs.dtype) / (1 - self.rate))


class Heads(nn.Module):
    """The scorers that stand on an encoder."""

    def __init__(self, width: int, shape: Shape) -> None:
        super().__init__()
        self.arc_dependent = nn.Linear(width, shape.arc_width)
        self.arc_head = nn.Linear(width, shape.arc_width)
        self.arc_weight = nn.Parameter(torch.empty(shape.arc_width, shape.arc_width))
        self.arc_bias = nn.Parameter(torch.zeros(shape.arc_width))
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.label_dependent = nn.Linear(width, shape.label_width)
        self.label_head = nn.Linear(width, shape.label_width, bias=False)
        self.label_out = nn.Linear(shape.label_width, shape.labels)
        self.tag_hidden = nn.Linear(width, shape.tag_width)
        self.tag_out = nn.Linear(shape.tag_width, shape.tags)
        self.drop = SharedDropout(shape.dropout)
        self.act = nn.LeakyReLU(0.1)
        nn.init.xavier_uniform_(self.arc_weight)

    def forward(self, encoded: Tensor, mask: Tensor, heads: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return arc scores [B, T, 1 + T], label scores to `heads` [B, T, L], tag scores [B, T, C]."""
        batch, device = encoded.shape[0], encoded.device
        mask, heads = mask.to(device), heads.to(device)
        rooted = torch.cat([self.root.expand(batch, 1, -1), encoded], 1)
        dependents = self.drop(self.act(self.arc_dependent(encoded)))
        candidates = self.drop(self.act(self.arc_head(rooted)))
        arcs = (dependents @ self.arc_weight + self.arc_bias) @ candidates.transpose(1, 2)
        allowed = torch.cat([torch.ones(batch, 1, dtype=torch.bool, device=device), mask], 1)
        arcs = arcs.float().masked_fill(~allowed[:, None, :], NEVER)
        length = encoded.shape[1]
        itself = torch.eye(length, dtype=torch.bool, device=device)
        arcs = torch.cat([arcs[..., :1], arcs[..., 1:].masked_fill(itself, NEVER)], 2)
        from_head = self.label_head(rooted)
        chosen = from_head.gather(1, heads[..., None].expand(-1, -1, from_head.shape[2]))
        labels = self.label_out(self.drop(self.act(self.label_dependent(encoded) + chosen)))
        tags = self.tag_out(self.drop(self.act(self.tag_hidden(encoded))))
        return arcs, labels.float(), tags.float()


class Student(nn.Module):
    """Tables of the word's form and vectors, layers of LSTM in both directions, and the scorers."""

    def __init__(self, shape: Shape, vectors: Tensor) -> None:
        super().__init__()
        self.shape = shape
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.tables = nn.ModuleList(
            nn.Embedding(rows, width)
            for rows, width in zip(shape.table_rows[1:], FORM_WIDTHS.values(), strict=True)
        )
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        self.spaced = nn.Parameter(torch.zeros(1, 4))
        nn.init.normal_(self.spaced, std=0.3)
        width = vectors.shape[1] + sum(FORM_WIDTHS.values()) + 4
        self.lstms = nn.ModuleList()
        for _ in range(shape.layers):
            self.lstms.append(nn.LSTM(width, shape.hidden, batch_first=True, bidirectional=True))
            width = 2 * shape.hidden
        self.drop = SharedDropout(shape.dropout)
        self.heads = Heads(width, shape)

    def embed(self, rows: Tensor) -> Tensor:
        """Return the embedding of rows [B, T, tables + 1]; the last is whether a space stands before the word."""
        if self.training:
            rows = self._forget(rows)
        parts = [self.vectors(rows[..., 0])]
        parts += [table(rows[..., i]) for i, table in enumerate(self.tables, start=1)]
        parts.append(rows[..., -1:].to(self.spaced.dtype) * self.spaced)
        return torch.cat(parts, -1)

    @staticmethod
    def _forget(rows: Tensor) -> Tensor:
        """Turn some forms, and some vectors with their forms, into the unknown word."""
        rows = rows.clone()
        chance = torch.rand(rows.shape[:2], device=rows.device)
        rows[..., 1][chance < 0.15] = 0
        rows[..., 0][chance < 0.04] = 0
        rows[..., 4][chance < 0.04] = 0
        return rows

    def encode(self, rows: Tensor, lengths: Tensor) -> Tensor:
        hidden = self.embed(rows.to(self.spaced.device))
        for lstm in self.lstms:
            packed = pack_padded_sequence(self.drop(hidden), lengths, batch_first=True, enforce_sorted=False)
            hidden = pad_packed_sequence(lstm(packed)[0], batch_first=True, total_length=rows.shape[1])[0]
        return self.drop(hidden)

    def forward(self, rows: Tensor, lengths: Tensor, heads: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        mask = torch.arange(rows.shape[1])[None] < lengths[:, None]
        return self.heads(self.encode(rows, lengths), mask, heads)
