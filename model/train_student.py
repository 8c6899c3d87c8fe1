"""Train the student: half by the treebanks' answers, half by the teacher's, and on raw text by the teacher's alone."""

from __future__ import annotations

import math
import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from corpus import Answers, Encoded, Encoder, Example, batches, rounded
from device import DEVICE
from distil import Soft
from learning import TAG_WEIGHT, Average, attachment, soft_loss
from network import Shape, Student
from numpy.typing import NDArray
from torch import Tensor, nn
from vary import Varier

EPOCHS = 24
WORDS_A_BATCH = 1800
RATE = 2.5e-3
WARM_STEPS = 200
LONGEST_STEP = 5.0
AVERAGING = 0.995
GOLD_SHARE = 0.5
HEADLINES = 0.12
FINISH_EPOCHS = 5
FINISH_RATE = 5e-4
FINISH_WARM_STEPS = 50
EPOCHS_A_REPORT = 3


Likely = NDArray[np.float32]


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
        self.varier = varier

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
            varied, kept = self._rows(lesson)
            size = len(kept)
            rows[k, :size] = varied
            lengths.append(size)
            heads[k, :size] = _fill(lesson, kept, (arcs[k], labels[k], tags[k]))
        numbers = [torch.from_numpy(likely) for likely in (arcs, labels, tags)]
        return Target(rows, torch.tensor(lengths), heads, *numbers)

    def _rows(self, lesson: Lesson) -> tuple[Tensor, list[int]]:
        example = lesson.example
        if self.varier is None:
            return lesson.encoded.rows, list(range(len(example.words)))
        heads = example.heads if lesson.soft is None or lesson.gold else lesson.soft.heads.tolist()
        words, kept = self.varier.vary(example.words, example.tags, heads)
        row = self._tables.row
        return torch.tensor([(*row(words[i]), int(example.spaced[i])) for i in kept]), kept


def _fill(lesson: Lesson, kept: list[int], likely: tuple[Likely, Likely, Likely]) -> Tensor:
    """Set the likelihoods of the kept words of one lesson and return the heads that relations are to."""
    arcs, labels, tags = likely
    size, places = len(kept), np.asarray(kept)
    columns = np.concatenate([[0], places + 1])
    share = 1.0
    if lesson.soft is not None:
        share = GOLD_SHARE if lesson.gold else 0.0
        arcs[:size, : size + 1] = (1 - share) * lesson.soft.arcs[np.ix_(places, columns)]
        labels[:size] = (1 - share) * lesson.soft.labels[places]
        tags[:size] = (1 - share) * lesson.soft.tags[places]
    taught = lesson.encoded.heads.numpy() if lesson.soft is None or lesson.gold else lesson.soft.heads
    renumbered = np.searchsorted(columns, taught[places])
    if lesson.gold:
        every = np.arange(size)
        arcs[every, renumbered] += share
        labels[every, lesson.encoded.labels.numpy()[places]] += share
        known = lesson.encoded.tags.numpy()[places]
        tags[every[known >= 0], known[known >= 0]] += share
    return torch.from_numpy(renumbered)


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
    student = Student(shape, vectors).to(DEVICE)
    learn(student, board, dev, rng, Course(epochs, RATE, WARM_STEPS))
    finish(student, board, dev, rng, epochs=max(1, epochs * FINISH_EPOCHS // EPOCHS))
    return student.cpu()


def finish(
    student: Student,
    board: Blackboard,
    dev: dict[str, list[Encoded]],
    rng: random.Random,
    epochs: int = FINISH_EPOCHS,
) -> None:
    """Let the student learn on at a low rate with headlines among its sentences."""
    if board.varier is not None:
        board.varier.headlines = HEADLINES
    learn(student, board, dev, rng, Course(epochs, FINISH_RATE, FINISH_WARM_STEPS))


@dataclass(frozen=True, slots=True)
class Course:
    """How long to learn, and at what rate: rising over the warm steps, then falling as a cosine."""

    epochs: int
    rate: float
    warm_steps: int

    def rate_at(self, step: int, total: int) -> float:
        """Return the rate of a step."""
        fall = 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / total))
        return self.rate * min(1.0, (step + 1) / self.warm_steps) * fall


def learn(
    student: Student, board: Blackboard, dev: dict[str, list[Encoded]], rng: random.Random, course: Course
) -> None:
    """Train the student in place and leave it with its averaged weights."""
    parameters = [parameter for parameter in student.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(
        parameters, lr=course.rate, betas=(0.9, 0.95), weight_decay=1e-4, fused=True
    )
    average = Average(parameters, AVERAGING)
    total = len(list(batches(board.encoded, WORDS_A_BATCH, random.Random(0)))) * course.epochs
    step, start = 0, time.monotonic()
    for epoch in range(course.epochs):
        student.train()
        for indexes in batches(board.encoded, WORDS_A_BATCH, rng):
            target = board.batch(indexes)
            for group in optimizer.param_groups:
                group["lr"] = course.rate_at(step, total)
            arcs, labels, tags = student(target.rows, target.lengths, target.heads)
            loss = soft_loss(arcs, target.arcs) + soft_loss(labels, target.labels)
            loss = (loss + TAG_WEIGHT * soft_loss(tags, target.tags)) / int(target.lengths.sum())
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, LONGEST_STEP)
            optimizer.step()
            average.update()
            step += 1
        if epoch % EPOCHS_A_REPORT == EPOCHS_A_REPORT - 1 or epoch == course.epochs - 1:
            average.swap()
            report = {
                name: attachment(student, lambda b: student.encode(b.rows, b.lengths), data)
                for name, data in dev.items()
            }
            average.swap()
            print(f"student: epoch {epoch + 1}, {report}, {time.monotonic() - start:.0f} s", flush=True)
    average.swap()
