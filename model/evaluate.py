"""Score a pipeline on raw text against a CoNLL-U file: `python model/evaluate.py FILE.conllu [--model PATH]`.

The pipeline gets nothing but the raw text of each document. As in the CoNLL 2018 shared task, words are aligned by
the letters they cover, and precision, recall and F count what the pipeline made of words and sentences. Labels are
compared whole, subtypes included (`nmod:poss`).

One difference: the words of a multiword token are taken to cover their own letters (`do` and `n't` in `don't`), where
the shared task aligns them by their forms; a word that covers no letter of its own is left out.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from treebank import Document, read_treebank

from legation.parser.pipeline import load_pipeline

Span = tuple[int, int]
ROOT = (-1, -1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one word; `head` is the head's span, ROOT for a root."""

    upos: str
    feats: str
    lemma: str
    head: Span
    deprel: str


@dataclass(slots=True)
class Count:
    """Right, found and wanted ones of a kind."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def f(self) -> float:
        """The F measure in percent."""
        return 200 * self.right / max(1, self.found + self.wanted)


@dataclass(slots=True)
class Scores:
    """The counts of each measure, and the speed."""

    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in MEASURES})
    words: int = 0
    seconds: float = 0.0

    def add(
        self, gold: dict[Span, Answer], guess: dict[Span, Answer], sentences: tuple[set[Span], set[Span]]
    ) -> None:
        """Count one document."""
        for name, count in self.counts.items():
            if name == "sentences":
                count.right += len(sentences[0] & sentences[1])
                count.wanted += len(sentences[0])
                count.found += len(sentences[1])
                continue
            count.wanted += len(gold)
            count.found += len(guess)
            count.right += sum(
                1 for span, answer in gold.items() if span in guess and _agrees(name, answer, guess[span])
            )

    def as_percent(self) -> dict[str, float]:
        """Return each measure's F in percent."""
        return {name: round(count.f, 2) for name, count in self.counts.items()}


MEASURES = ("words", "sentences", "UPOS", "features", "lemmas", "UAS", "LAS")


def _agrees(name: str, gold: Answer, guess: Answer) -> bool:
    match name:
        case "words":
            return True
        case "UPOS":
            return gold.upos == guess.upos
        case "features":
            return gold.feats == guess.feats
        case "lemmas":
            return gold.lemma in (guess.lemma, "_")
        case "UAS":
            return gold.head == guess.head
        case _:
            return gold.head == guess.head and gold.deprel == guess.deprel


def score(nlp: Language, documents: list[Document]) -> Scores:
    """Return the scores of a pipeline on the raw texts of documents."""
    scores = Scores()
    start = time.perf_counter()
    docs = list(nlp.pipe([document.text for document in documents]))
    scores.seconds = time.perf_counter() - start
    for document, doc in zip(documents, docs, strict=True):
        scores.words += len(document.words)
        gold, gold_sentences = _gold(document)
        guess, guess_sentences = _guess(doc)
        scores.add(gold, guess, (gold_sentences, guess_sentences))
    return scores


def _gold(document: Document) -> tuple[dict[Span, Answer], set[Span]]:
    answers: dict[Span, Answer] = {}
    sentences: set[Span] = set()
    for sentence in document.sentences:
        words = sentence.words
        for word in words:
            if word.end <= word.start:
                continue
            head = ROOT if word.head == 0 else (words[word.head - 1].start, words[word.head - 1].end)
            answers[(word.start, word.end)] = Answer(word.upos, word.feats, word.lemma, head, word.deprel)
        if words:
            sentences.add((words[0].start, words[-1].end))
    return answers, sentences


def _guess(doc: Doc) -> tuple[dict[Span, Answer], set[Span]]:
    answers: dict[Span, Answer] = {}
    for token in doc:
        if token.is_space:
            continue
        rooted = token.head.i == token.i
        head = ROOT if rooted else (token.head.idx, token.head.idx + len(token.head))
        label = "root" if rooted else token.dep_
        feats = str(token.morph) or "_"
        answers[(token.idx, token.idx + len(token))] = Answer(token.pos_, feats, token.lemma_, head, label)
    sentences = set()
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            sentences.add((words[0].idx, words[-1].idx + len(words[-1])))
    return answers, sentences


def main() -> None:
    """Print the scores of the shipped pipeline, or another, on a file."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("files", nargs="+", type=Path)
    arguments.add_argument("--model", type=Path, help="folder of a pipeline; without it, the shipped one")
    given = arguments.parse_args()
    nlp = spacy.load(given.model) if given.model else load_pipeline()
    for path in given.files:
        scores = score(nlp, read_treebank(path))
        row = "  ".join(f"{name} {value:.2f}" for name, value in scores.as_percent().items())
        print(f"{path.name}: {row}  ({scores.words} words, {scores.words / scores.seconds:.0f} words/s)")


if __name__ == "__main__":
    main()
