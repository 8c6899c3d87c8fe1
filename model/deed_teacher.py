"""The teacher of the deed network: all-MiniLM-L6-v2 with the same scorers on it, tuned to the same reports.

It reads several sentences at once, and words as the language knows them; it is ten times slower than all of reading
and does not ship. What it thinks of reports that nobody annotated is what the network learns from beside the
annotated ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from deed_examples import Example
from deed_network import DeedShape, Scorers
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

MOST_PIECES = 240
"""So many pieces of words are read at once, whole sentences of them."""

MOST_OF_TITLE = 40
MOST_OF_WORD = 8
LONGEST = 500
DROPOUT = 0.2


class DeedTeacher(nn.Module):
    """MiniLM, the parser's states beside its own, and the scorers."""

    def __init__(self, folder: Path, shape: DeedShape, states: int) -> None:
        super().__init__()
        self.pieces = AutoTokenizer.from_pretrained(folder)
        self.language = AutoModel.from_pretrained(
            folder, attention_probs_dropout_prob=0.0, attn_implementation="eager"
        )
        self.language.embeddings.word_embeddings.weight.requires_grad_(False)
        width = 2 * self.language.config.hidden_size + states
        self.flags = shape.inputs - shape.vectors - states
        self.scorers = Scorers(shape, width, width + self.flags)
        self.drop = nn.Dropout(DROPOUT)

    def read(self, examples: Sequence[Example]) -> tuple[Tensor, Tensor]:
        """The words' states, and states and flags side by side [words, width]."""
        rows, spans = list[list[int]](), list[list[tuple[int, int]]]()
        for example in examples:
            for pieces, words in self._windows(example):
                rows.append(pieces)
                spans.append(words)
        longest = max(map(len, rows))
        ids, mask = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(2))
        for number, pieces in enumerate(rows):
            ids[number, : len(pieces)] = torch.tensor(pieces)
            mask[number, : len(pieces)] = 1
        device = next(self.parameters()).device
        with torch.autocast(device.type, torch.bfloat16):
            found = self.language(input_ids=ids.to(device), attention_mask=mask.to(device)).last_hidden_state
        flat = found.float().reshape(-1, found.shape[-1])
        ends = torch.tensor(
            [
                [number * longest + place for place in word]
                for number, words in enumerate(spans)
                for word in words
            ],
            device=device,
        )
        parsed = torch.from_numpy(np.concatenate([one.states for one in examples]).astype(np.float32))
        beside = [flat.index_select(0, ends[:, side]) for side in (0, 1)]
        states = self.drop(torch.cat([*beside, parsed.to(device)], -1))
        flags = torch.from_numpy(np.concatenate([one.flags for one in examples])).to(device)
        return states, torch.cat([states, flags], -1)

    def _windows(self, example: Example) -> Iterator[tuple[list[int], list[tuple[int, int]]]]:
        """The pieces of some sentences at a time, the title before them, and the first and last piece of each word."""
        words = self.pieces(list(example.words), add_special_tokens=False)["input_ids"]
        unknown = [self.pieces.unk_token_id]
        words = [(word or unknown)[:MOST_OF_WORD] for word in words]
        bounds = list(pairwise([0, *np.cumsum(example.lengths).tolist()]))
        title = [piece for word in words[slice(*bounds[0])] for piece in word][:MOST_OF_TITLE]
        here = list[tuple[int, int]]()
        size = 0
        for begin, end in bounds:
            more = sum(len(word) for word in words[begin:end])
            if here and size + more > MOST_PIECES:
                yield self._window(here, words, title)
                here, size = [], 0
            here.append((begin, end))
            size += more
        yield self._window(here, words, title)

    def _window(
        self, sentences: list[tuple[int, int]], words: list[list[int]], title: list[int]
    ) -> tuple[list[int], list[tuple[int, int]]]:
        first, between = self.pieces.cls_token_id, self.pieces.sep_token_id
        found = [first] if sentences[0][0] == 0 else [first, *title, between]
        spans = list[tuple[int, int]]()
        for begin, end in sentences:
            for word in words[begin:end]:
                fits = len(found) + len(word) <= LONGEST
                spans.append((len(found), len(found) + len(word) - 1) if fits else (0, 0))
                found += word if fits else []
            found.append(between)
        return found, spans
