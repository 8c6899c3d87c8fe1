"""The teacher: all-MiniLM-L6-v2 with the student's scorers on it, tuned to the treebanks; it does not ship.

MiniLM reads lower-cased pieces of words, so the shape and the ends of each word are set beside its output.
"""

from __future__ import annotations

from pathlib import Path

import torch
from network import Heads, Shape, SharedDropout
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from legation.parser.features import plain

TOP_WIDTH = 512
FEATURE_WIDTH = 32


class Teacher(nn.Module):
    """MiniLM, the features it does not see, one layer, and the scorers."""

    def __init__(self, folder: Path, shape: Shape) -> None:
        super().__init__()
        self.pieces = AutoTokenizer.from_pretrained(folder)
        self.language = AutoModel.from_pretrained(
            folder, attention_probs_dropout_prob=0.0, attn_implementation="eager"
        )
        self.language.embeddings.word_embeddings.weight.requires_grad_(False)
        width = self.language.config.hidden_size
        layers = self.language.config.num_hidden_layers + 1
        self.mix = nn.Parameter(torch.zeros(layers))
        self.suffix = nn.Embedding(shape.table_rows[3], FEATURE_WIDTH)
        self.shapes = nn.Embedding(shape.table_rows[6], FEATURE_WIDTH)
        self.drop = SharedDropout(shape.dropout)
        self.top = nn.Sequential(nn.Linear(2 * width + 2 * FEATURE_WIDTH + 1, TOP_WIDTH), nn.GELU())
        self.heads = Heads(TOP_WIDTH, shape)

    def encode(self, rows: Tensor, lengths: Tensor, words: list[list[str]]) -> Tensor:
        """Return the encoding of each word [B, T, width]."""
        plain_words = [[plain(word) for word in sentence] for sentence in words]
        pieces = self.pieces(
            plain_words, is_split_into_words=True, return_tensors="pt", padding=True, pad_to_multiple_of=8
        )
        rows, device = rows.to(self.mix.device), self.mix.device
        states = self.language(**pieces.to(device), output_hidden_states=True).hidden_states
        weights = torch.softmax(self.mix, 0)
        mixed = sum(weight * state for weight, state in zip(weights, states, strict=True))
        first, last = (bound.to(device) for bound in self._bounds(pieces, rows.shape[:2]))
        flat = mixed.reshape(-1, mixed.shape[-1])
        begin = torch.arange(rows.shape[0], device=device)[:, None] * mixed.shape[1]
        spaced = rows[..., -1:].float()
        features = [self.suffix(rows[..., 3]), self.shapes(rows[..., 6]), spaced]
        hidden = torch.cat([_rows(flat, begin + first), _rows(flat, begin + last), *features], -1)
        return self.drop(self.top(hidden))

    @staticmethod
    def _bounds(pieces: object, size: tuple[int, int]) -> tuple[Tensor, Tensor]:
        first, last = torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.long)
        for i in range(size[0]):
            for place, word in enumerate(pieces.word_ids(i)):
                if word is not None:
                    last[i, word] = place
                    if not first[i, word]:
                        first[i, word] = place
        return first, last


def _rows(flat: Tensor, places: Tensor) -> Tensor:
    """Index by embedding: its gradient is far quicker on a CPU than that of plain indexing."""
    return flat.index_select(0, places.reshape(-1)).reshape(*places.shape, -1)
