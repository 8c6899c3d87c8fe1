"""Vectors of words from all-MiniLM-L6-v2: each word read alone, its states of several layers brought to fewer numbers.

In:  the folder of MiniLM, the counts of the training words, how many words and numbers are wanted.
Out: the words and their vectors, the row of the unknown word (all zeros) first.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer
from wordfreq import top_n_list, zipf_frequency

from legation.parser.features import plain

LAYERS = (0, 1, 2, 4, 6)
FREQUENT = 60_000
LONGEST_WORD = 25
AT_ONCE = 512
SPREAD = 0.5
MET_BONUS = 1.0
"""A word met twice in training goes before others ten times as frequent."""

Vectors = NDArray[np.float32]


def word_vectors(minilm: Path, met: Counter[str], *, words: int, width: int) -> tuple[list[str], Vectors]:
    """Return words and vectors [1 + words, width]."""
    chosen = _chosen(met, words)
    table = (
        np.concatenate([np.zeros((1, width)), vectors_of(minilm, chosen, width)])
        .astype(np.float16)
        .astype(np.float32)
    )
    return chosen, table


def vectors_of(minilm: Path, words: list[str], width: int) -> Vectors:
    """Return the vectors of these words [words, width]."""
    states = _states(minilm, words)
    scaled = [states[:, k] / np.std(states[:, k] - states[:, k].mean(0)) for k in range(len(LAYERS))]
    reduced = _principal(np.concatenate(scaled, 1), width)
    reduced *= SPREAD / reduced.std()
    return reduced


def _chosen(met: Counter[str], words: int) -> list[str]:
    pool = {word: None for word, _ in met.most_common() if len(word) <= LONGEST_WORD}
    pool.update({plain(word): None for word in top_n_list("en", FREQUENT, wordlist="large")})
    known = [word for word in pool if not any(letter.isdigit() for letter in word)]
    rank = {word: zipf_frequency(word, "en") + (MET_BONUS if met[word] > 1 else 0) for word in known}
    best = sorted(range(len(known)), key=lambda i: -rank[known[i]])[:words]
    return [known[i] for i in sorted(best)]


def _states(folder: Path, words: list[str]) -> Vectors:
    """Return for each word the mean of its pieces' states at each of the layers [words, layers, size]."""
    pieces = AutoTokenizer.from_pretrained(folder)
    language = AutoModel.from_pretrained(folder).eval()
    found = []
    for start in range(0, len(words), AT_ONCE):
        batch = pieces(words[start : start + AT_ONCE], return_tensors="pt", padding=True)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            states = language(**batch, output_hidden_states=True).hidden_states
        own = batch["attention_mask"].float()
        last = batch["attention_mask"].sum(1) - 1
        own[:, 0] = 0
        own[torch.arange(len(own)), last] = 0
        share = own[..., None] / own.sum(1, keepdim=True).clamp(min=1)[..., None]
        found.append(np.stack([(states[layer].float() * share).sum(1).numpy() for layer in LAYERS], 1))
    return np.concatenate(found).astype(np.float16).astype(np.float32)


def _principal(values: Vectors, width: int) -> Vectors:
    centred = values - values.mean(0)
    centred /= centred.std()
    directions, _, _ = np.linalg.svd(centred.T @ centred / len(centred))
    reduced: Vectors = centred @ directions[:, :width]
    return reduced
