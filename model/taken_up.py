"""A network that takes up the weights of a folder, to learn on from them.

In:  a network as it is trained, the weights that reading knows.
Out: the same network with these weights; where one is missing or of another shape, an error that names it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import nn

from legation.parser.artefacts import Weights

_SIDES = {"": "forward", "_reverse": "backward"}
_LAYERS = {"weight_ih_l0": "into", "weight_hh_l0": "across", "bias_ih_l0": "bias"}


def take_up(network: nn.Module, weights: Weights) -> None:
    """Set a network's weights; a layer's two biases are one in the folder, so that the second is nothing."""
    state = dict(_taken_up(network.state_dict(), weights))
    network.load_state_dict(state)


def _taken_up(state: dict[str, torch.Tensor], weights: Weights) -> Iterator[tuple[str, torch.Tensor]]:
    for name, now in state.items():
        found = np.zeros(now.shape) if "bias_hh_l0" in name else weights[_known_as(name, weights)]
        if found.shape != tuple(now.shape):
            raise ValueError(f"{name} is {tuple(now.shape)} here and {found.shape} in the folder")
        yield name, torch.from_numpy(np.asarray(found, dtype=np.float32))


def _known_as(name: str, weights: Weights) -> str:
    """The name by which reading knows a weight: 'lstm.forward.into', 'table.path', 'narrow.weight'."""
    layer, _, part = name.partition(".")
    plain, reverse, _ = part.partition("_reverse")
    if plain in _LAYERS:
        return f"{layer}.{_SIDES[reverse]}.{_LAYERS[plain]}"
    for prefix in ("", "scorers.", "parts."):
        for suffix in ("", ".weight"):
            known = name.removeprefix(prefix).removesuffix(suffix)
            if known in weights:
                return known
    raise ValueError(f"no weight in the folder is called as {name} is")
