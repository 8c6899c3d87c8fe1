"""Train the student: half by the treebanks' answers, half by the teacher's, and on raw text by the teacher's alone."""

from __future__ import annotations

import math
import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from corpus import Answers, Encoded, Encoder, Example, batches, rounded
from distil import Soft
from learning import TAG_WEIGHT, Average, attachment, soft_loss
from network import Shape, Student
from torch import Tensor, nn
from vary import Varier

EPOCHS = 24
WORDS_A_BATCH = 1800
RATE = 2.5e-3
WARM_STEPS = 200
LONGEST_STEP = 5.0
AVERAGING = 0.995
GOLD_SHARE = 0.5
EPOCHS_A_REPORT = 3


@dataclass(slots=True)
class Lesson:
    """A sentence as the student meets it: with the treebank's answers, or not, and with the teacher's, or not."""

    example: Example
    encoded: Encoded
    soft: Soft | None
    gold: bool


@dataclass(slots=True)
class Target:
    """A padded batch with the likelihoods that the student is to come near to."""

    rows: Tensor
    lengths: Tensor
    heads: Tensor
    arcs: Tensor
    labels: Tensor
    tags: Tensor


class Blackboard:
    """Makes batches of varied lessons."""

    def __init__(
        self, lessons: list[Lesson], encoder: Encoder, answers: Answers, varier: Varier | None
    ) -> None:
        self.lessons = lessons
        self.encoded = [lesson.encoded for lesson in lessons]
        self._tables = encoder.tables
        self._answers = answers
        self._varier = varier

    def batch(self, indexes: list[int]) -> Target:
        """Return the batch of the lessons of these indexes."""
        lessons = [self.lessons[i] for i in indexes]
        count, longest = len(lessons), rounded(max(len(lesson.example.words) for lesson in lessons))
        width = lessons[0].encoded.rows.shape[1]
        rows = torch.zeros(count, longest, width, dtype=torch.long)
        heads = torch.zeros(count, longest, dtype=torch.long)
        arcs = np.zeros((count, longest, longest + 1), dtype=np.float32)
        labels = np.zeros((count, longest, len(self._answers.labels)), dtype=np.float32)
        tags = np.zeros((count, longest, len(self._answers.tags)), dtype=np.float32)
        lengths = []
        for k, lesson in enumerate(lessons):
            varied, size = self._rows(lesson)
            rows[k, :size] = varied[:size]
            lengths.append(size)
            heads[k, :size] = _fill(lesson, size, (arcs[k], labels[k], tags[k]))
        numbers = [torch.from_numpy(likely) for likely in (arcs, labels, tags)]
        return Target(rows, torch.tensor(lengths), heads, *numbers)

    def _rows(self, lesson: Lesson) -> tuple[Tensor, int]:
        example, size = lesson.example, len(lesson.example.words)
        if self._varier is None:
            return lesson.encoded.rows, size
        words, stopless = self._varier.vary(example.words, example.tags)
        heads = lesson.soft.heads if lesson.soft is not None else example.heads
        if stopless and size not in heads:
            size -= 1
        row = self._tables.row
        spaced = zip(words[:size], example.spaced, strict=False)
        return torch.tensor([(*row(word), int(space)) for word, space in spaced]), size


def _fill(lesson: Lesson, size: int, likely: tuple[np.ndarray, np.ndarray, np.ndarray]) -> Tensor:  # type: ignore[type-arg]
    """Set the likelihoods of one lesson and return the heads that relations are to."""
    arcs, labels, tags = likely
    share = 1.0
    if lesson.soft is not None:
        share = GOLD_SHARE if lesson.gold else 0.0
        arcs[:size, : size + 1] = (1 - share) * lesson.soft.arcs[:size, : size + 1]
        labels[:size] = (1 - share) * lesson.soft.labels[:size]
        tags[:size] = (1 - share) * lesson.soft.tags[:size]
    if not lesson.gold:
        assert lesson.soft is not None
        return torch.from_numpy(lesson.soft.heads[:size])
    every = np.arange(size)
    arcs[every, lesson.encoded.heads[:size].numpy()] += share
    labels[every, lesson.encoded.labels[:size].numpy()] += share
    known = lesson.encoded.tags[:size].numpy()
    tags[every[known >= 0], known[known >= 0]] += share
    return lesson.encoded.heads[:size]


def train_student(
    shape: Shape,
    vectors: Tensor,
    board: Blackboard,
    dev: dict[str, list[Encoded]],
    seed: int,
    epochs: int = EPOCHS,
) -> Student:
    """Return the trained student, its weights averaged; scores on `dev` are printed as it goes."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    student = Student(shape, vectors)
    parameters = [parameter for parameter in student.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=RATE, betas=(0.9, 0.95), weight_decay=1e-4, fused=True)
    average = Average(parameters, AVERAGING)
    total = len(list(batches(board.encoded, WORDS_A_BATCH, random.Random(0)))) * epochs
    step, start = 0, time.monotonic()
    for epoch in range(epochs):
        student.train()
        for indexes in batches(board.encoded, WORDS_A_BATCH, rng):
            target = board.batch(indexes)
            fall = 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / total))
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, (step + 1) / WARM_STEPS) * fall
            arcs, labels, tags = student(target.rows, target.lengths, target.heads)
            loss = soft_loss(arcs, target.arcs) + soft_loss(labels, target.labels)
            loss = (loss + TAG_WEIGHT * soft_loss(tags, target.tags)) / int(target.lengths.sum())
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, LONGEST_STEP)
            optimizer.step()
            average.update()
            step += 1
        if epoch % EPOCHS_A_REPORT == EPOCHS_A_REPORT - 1 or epoch == epochs - 1:
            average.swap()
            report = {
                name: attachment(student, lambda b: student.encode(b.rows, b.lengths), data)
                for name, data in dev.items()
            }
            average.swap()
            print(f"student: epoch {epoch + 1}, {report}, {time.monotonic() - start:.0f} s", flush=True)
    average.swap()
    return student
