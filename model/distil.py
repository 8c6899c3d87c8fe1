"""What the teacher thinks of a sentence: for each word, how likely each head, relation and tag is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from corpus import Encoded, collate
from device import DEVICE
from numpy.typing import NDArray
from teacher import Teacher

from legation.parser.tree import tree

AT_ONCE = 48


@dataclass(slots=True)
class Soft:
    """Likelihoods for one sentence of n words: heads [n, 1 + n], relations to `heads` [n, L], tags [n, C]."""

    arcs: NDArray[np.float16]
    labels: NDArray[np.float16]
    tags: NDArray[np.float16]
    heads: NDArray[np.int64]


def soft_answers(teacher: Teacher, data: list[Encoded], *, own_heads: bool) -> list[Soft]:
    """Return the teacher's likelihoods; relations are to its own heads, or else to the heads given."""
    teacher.eval()
    found: dict[int, Soft] = {}
    order = sorted(range(len(data)), key=lambda i: len(data[i].words))
    for start in range(0, len(order), AT_ONCE):
        indexes = order[start : start + AT_ONCE]
        batch = collate(data, indexes)
        with torch.no_grad():
            with torch.autocast(DEVICE.type, torch.bfloat16):
                encoded = teacher.encode(batch.rows, batch.lengths, batch.words)
            encoded = encoded.float()
            arcs, labels, tags = teacher.heads(encoded, batch.mask, batch.heads)
            heads = batch.heads
            if own_heads:
                heads = torch.zeros_like(batch.heads)
                for k, length in enumerate(batch.lengths.tolist()):
                    heads[k, :length] = torch.from_numpy(tree(arcs[k, :length, : length + 1].cpu().numpy()))
                labels = teacher.heads(encoded, batch.mask, heads)[1]
        likely = [torch.softmax(scores, -1).cpu().numpy() for scores in (arcs, labels, tags)]
        for k, i in enumerate(indexes):
            n = len(data[i].words)
            found[i] = Soft(
                likely[0][k, :n, : n + 1].astype(np.float16),
                likely[1][k, :n].astype(np.float16),
                likely[2][k, :n].astype(np.float16),
                heads[k, :n].numpy().copy(),
            )
    return [found[i] for i in range(len(data))]
