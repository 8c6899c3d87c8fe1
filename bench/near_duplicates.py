"""How well copies of a report are told from other reports, and how fast.

    python bench/near_duplicates.py

Positives are made from the cases for development: words changed, a new headline and an agency's mark, cut in half,
and both. Negatives are different reports of one event (as labelled in gold/events.jsonl), the same with a sentence
of the one quoted in the other, and each report beside all others. Speed is that of 100,000 made-up reports, one in
ten a copy. With --hold, a limit that is missed ends the run with status 1.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

from legation.watch.copies import Copies, compared
from legation.watch.shingles import wording_of

ROOT = Path(__file__).parents[1]
CASES = ("develop", "fresh-develop", "world-develop")
LEAST_F1 = 0.97
MOST_S = 60.0
DOCUMENTS = 100_000
_SENTENCE = re.compile(r"(?<=[.!?])\s+")

Change = Callable[[str, random.Random], str]


def main() -> None:
    """Measure, print, and hold to the limits where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hold", action="store_true", help="end with status 1 where a limit is missed")
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="how many for the speed")
    chosen = parser.parse_args()
    f1 = _quality(_reports())
    took = _speed(chosen.documents)
    if chosen.hold and (f1 < LEAST_F1 or took * DOCUMENTS / chosen.documents > MOST_S):
        sys.exit("a limit is missed")


def _reports() -> dict[str, str]:
    found = {}
    for name in CASES:
        lines = (ROOT / "gold" / "cases" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        found.update({case["id"]: case["text"] for case in map(json.loads, lines)})
    return found


def _quality(reports: dict[str, str]) -> float:
    copies = Copies()
    for name, text in reports.items():
        copies.take(name, text)
    right = wrong = missed = 0
    for kind, change in CHANGES.items():
        chance = random.Random(7)  # noqa: S311  # a fixed seed, no secret
        hits = 0
        for name, text in reports.items():
            match = copies.match(wording_of(change(text, chance)))
            hits += match is not None and match.copy.original == name
            wrong += match is not None and match.copy.original != name
            missed += match is None
        right += hits
        print(f"{kind:<44}{hits:>8} of {len(reports)}")
    negatives = list(_negatives(reports))
    taken_for_copies = sum(
        compared(wording_of(one), wording_of(other)) is not None for one, other in negatives
    )
    wrong += taken_for_copies
    print(f"{'other reports taken for copies':<44}{taken_for_copies:>8} of {len(negatives)}")
    precision, recall = right / (right + wrong), right / (right + missed)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{'precision, recall':<44}{precision:>8.4f} {recall:.4f}")
    print(f"{'F1':<44}{f1:>8.4f}   at least {LEAST_F1}")
    return f1


def _negatives(reports: dict[str, str]) -> Iterator[tuple[str, str]]:
    chance = random.Random(11)  # noqa: S311  # as above
    lines = (ROOT / "gold" / "events.jsonl").read_text(encoding="utf-8").splitlines()
    same_event = {
        pair
        for event in map(json.loads, lines)
        for pair in combinations(sorted({account["case"] for account in event["event"]}), 2)
    }
    for one, other in sorted(same_event):
        yield reports[one], reports[other]
        quoted = max(_SENTENCE.split(reports[one])[1:] or [""], key=lambda _: chance.random())
        yield reports[one], f"{reports[other]}\n{quoted}"
    for one, other in combinations(sorted(reports), 2):
        if (one, other) not in same_event:
            yield reports[one], reports[other]


def _speed(count: int) -> float:
    texts = list(_made_up(count))
    start = time.process_time()
    copies = Copies()
    found = sum(copies.take(str(place), text) is not None for place, text in enumerate(texts))
    took = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{f'{count:,} reports of some 300 words':<44}{took:>8.1f} s   at most {MOST_S:.0f} for {DOCUMENTS:,}"
    )
    print(f"{'of them known as copies':<44}{found:>8,} of {count // 10:,} made")
    print(f"{'memory, the texts included':<44}{memory:>8.0f} MB")
    return took


def _made_up(count: int) -> Iterator[str]:
    """Texts of words as often as the cases have them; each tenth repeats an earlier one, edited or cut."""
    chance = random.Random(13)  # noqa: S311  # as above
    words = " ".join(_reports().values()).split()
    made: list[str] = []
    for place in range(count):
        if place % 10 == 9:
            text = list(CHANGES.values())[place // 10 % len(CHANGES)](chance.choice(made), chance)
        else:
            drawn = chance.choices(words, k=chance.randint(150, 450))
            text = " ".join(f"{word}." if spot % 20 == 19 else word for spot, word in enumerate(drawn))
            made.append(text)
        yield text


def _edited(share: float) -> Change:
    def change(text: str, chance: random.Random) -> str:
        words = text.split()
        drawn = []
        for word in words:
            lot = chance.random() / share
            if lot >= 1 or lot < 0.25:
                drawn.append(word)
            if lot < 0.75:
                drawn.append(chance.choice(words))
        return " ".join(drawn)

    return change


def _retitled(text: str, chance: random.Random) -> str:
    body = text.partition("\n")[2] or text
    return f"{' '.join(chance.choices(text.split(), k=9))}\n(Agency) - {body}"


def _first_half(text: str, _chance: random.Random) -> str:
    sentences = _SENTENCE.split(text)
    return " ".join(sentences[: (len(sentences) + 1) // 2])


def _second_half(text: str, _chance: random.Random) -> str:
    words = text.split()
    return " ".join(words[len(words) // 2 :])


CHANGES: dict[str, Change] = {
    "one word in thirty changed": _edited(0.033),
    "one word in ten changed": _edited(0.1),
    "a new headline and an agency's mark": _retitled,
    "the same, and one word in twenty changed": lambda text, chance: _edited(0.05)(
        _retitled(text, chance), chance
    ),
    "the first half": _first_half,
    "the second half": _second_half,
    "the first half, one word in twenty changed": lambda text, chance: _edited(0.05)(
        _first_half(text, chance), chance
    ),
}


if __name__ == "__main__":
    main()
