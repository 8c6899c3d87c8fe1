"""What both the teacher and the student need to learn: the loss, a moving average of weights, and scores on words.

The scores here are on the treebank's own words and sentences, to choose by; `evaluate.py` scores raw text.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from corpus import Batch, Encoded, collate
from torch import Tensor, nn

from legation.parser.tree import tree

AT_ONCE = 64
TAG_WEIGHT = 0.7
Encode = Callable[[Batch], Tensor]


def soft_loss(scores: Tensor, likely: Tensor) -> Tensor:
    """Return the summed cross entropy to likelihoods; words without any do not count."""
    return -(likely.to(scores.device) * torch.log_softmax(scores, -1)).sum()


class Average:
    """A moving average of parameters, put in their place to score or to keep."""

    def __init__(self, parameters: list[nn.Parameter], most: float) -> None:
        self._parameters = parameters
        self._most = most
        self._steps = 0
        self._values = [parameter.detach().clone() for parameter in parameters]

    def update(self) -> None:
        """Move towards the parameters as they are now."""
        self._steps += 1
        keep = min(self._most, (self._steps + 1) / (self._steps + 20))
        with torch.no_grad():
            torch._foreach_lerp_(self._values, self._parameters, 1 - keep)

    def swap(self) -> None:
        """Exchange the parameters and their average; a second call undoes it."""
        with torch.no_grad():
            for parameter, value in zip(self._parameters, self._values, strict=True):
                held = parameter.clone()
                parameter.copy_(value)
                value.copy_(held)


def attachment(model: nn.Module, encode: Encode, data: list[Encoded]) -> tuple[float, float, float]:
    """Return UAS, LAS and the share of right tags in percent, on the words and sentences given."""
    model.eval()
    words = heads_right = both_right = tags_right = 0
    order = sorted(range(len(data)), key=lambda i: len(data[i].words))
    with torch.no_grad():
        for start in range(0, len(order), AT_ONCE):
            batch = collate(data, order[start : start + AT_ONCE])
            mask = batch.mask
            encoded = encode(batch)
            arcs, _, tags = (scores.cpu() for scores in model.heads(encoded, mask, batch.heads))
            found = torch.zeros_like(batch.heads)
            for k, length in enumerate(batch.lengths.tolist()):
                found[k, :length] = torch.from_numpy(tree(arcs[k, :length, : length + 1].numpy()))
            labels = model.heads(encoded, mask, found)[1].argmax(-1).cpu()
            right = (found == batch.heads) & mask
            words += int(mask.sum())
            heads_right += int(right.sum())
            both_right += int((right & (labels == batch.labels)).sum())
            tags_right += int(((tags.argmax(-1) == batch.tags) & mask).sum())
    return tuple(round(100 * right / words, 2) for right in (heads_right, both_right, tags_right))  # type: ignore[return-value]
