"""Where the networks learn: on a GPU where one is at hand, else on the CPU.

Batches are made on the CPU, and the seed is drawn there; a network takes what it is given to where it stands.
"""

from __future__ import annotations

import torch

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
