"""Tune the teacher on the treebanks: MiniLM at a low rate, all that stands on it at a higher one."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from pathlib import Path

import torch
from corpus import NOT_ONE, Batch, Encoded, batches, collate
from device import DEVICE
from learning import TAG_WEIGHT, attachment
from network import Shape
from teacher import Teacher
from torch import nn

EPOCHS = 4
WORDS_A_BATCH = 1000
LANGUAGE_RATE = 2e-4
OTHER_RATE = 2e-3
WARM_STEPS = 150
LONGEST_STEP = 3.0
DROPOUT = 0.25


def train_teacher(
    minilm: Path,
    shape: Shape,
    training: list[Encoded],
    dev: dict[str, list[Encoded]],
    seed: int,
    epochs: int = EPOCHS,
) -> Teacher:
    """Return the tuned teacher; its scores on `dev` are printed after each epoch."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    teacher = Teacher(minilm, replace(shape, dropout=DROPOUT)).to(DEVICE)
    optimizer = _optimizer(teacher)
    total = len(list(batches(training, WORDS_A_BATCH, random.Random(0)))) * epochs
    step, start = 0, time.monotonic()

    def encode(batch: Batch) -> torch.Tensor:
        with torch.autocast(DEVICE.type, torch.bfloat16):
            encoded = teacher.encode(batch.rows, batch.lengths, batch.words)
        return encoded.float()

    for epoch in range(epochs):
        teacher.train()
        for indexes in batches(training, WORDS_A_BATCH, rng):
            batch = collate(training, indexes)
            factor = min(1.0, (step + 1) / WARM_STEPS) * (0.02 + 0.98 * (1 - step / total))
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * factor
            arcs, labels, tags = teacher.heads(encode(batch), batch.mask, batch.heads)
            heads = torch.where(batch.mask, batch.heads, NOT_ONE)
            loss = _loss(arcs, heads) + _loss(labels, batch.labels) + TAG_WEIGHT * _loss(tags, batch.tags)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), LONGEST_STEP)
            optimizer.step()
            step += 1
        report = {name: attachment(teacher, encode, data) for name, data in dev.items()}
        print(f"teacher: epoch {epoch + 1}, {report}, {time.monotonic() - start:.0f} s", flush=True)
    return teacher


def _optimizer(teacher: Teacher) -> torch.optim.AdamW:
    language, other = [], []
    for name, parameter in teacher.named_parameters():
        if parameter.requires_grad:
            (language if name.startswith("language") else other).append(parameter)
    groups = [
        {"params": language, "lr": LANGUAGE_RATE, "weight_decay": 0.01, "base": LANGUAGE_RATE},
        {"params": other, "lr": OTHER_RATE, "weight_decay": 1e-4, "base": OTHER_RATE},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def _loss(scores: torch.Tensor, answers: torch.Tensor) -> torch.Tensor:
    return nn.functional.cross_entropy(
        scores.flatten(0, 1), answers.flatten().to(scores.device), ignore_index=NOT_ONE
    )
