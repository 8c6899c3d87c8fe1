"""Train `en_deeds` from annotated reports to the packaged weights: `python model/train_deeds.py`.

1. make vectors of words from MiniLM       2. read the cases and turn them into examples
3. train a first network                   4. tune MiniLM to the same, and let both read variants
5. train on with what they see there       6. learn on reports held back how to weigh what phrasings
7. package                                    tell against what is sensed

Some four hours on one core, most of it training. With `--quick` each step is cut to a few reports, to see that all
parts fit.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from deed_cases import Case, codebook_cases, gold_cases
from deed_examples import Example, example_of, paths_met
from deed_variants import Variation, replaceable
from reports import reports_of_folder
from runs import Settings, settings, told_of
from spacy.language import Language
from train import hold_memory, minilm_folder

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.learnt import FOLDER as SHIPPED
from legation.reading.sensing.vectors import WordVectors

QUICK_CASES = {"gold": 4, "report": 8, "codebook": 4}
QUICK_WORDS = 2000
HELD_BACK = frozenset("wxyz")
"""The files of reports from which the weighing is learnt; a network that has read them would be too sure."""


def main() -> None:
    """Run all steps."""
    hold_memory()
    run(settings(__doc__ or "", SHIPPED))


def run(how: Settings) -> None:
    """Do all steps and write the folder that reading loads."""
    import torch
    from deed_distil import seen_by
    from deed_losses import Given
    from deed_package import vector_table, write_deeds
    from deed_training import train_deeds, train_teacher
    from deed_weighing import unweighed, weighing_of

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    table = vector_table(QUICK_WORDS if how.quick else None)  # 1
    print(f"{len(table[0]):,} vectors of words", flush=True)
    vectors, pipeline, epochs = WordVectors(*table), load_pipeline(), 1 if how.quick else None
    cases = _cases(how)
    examples = [example_of(case, pipeline) for case in told_of(cases)]  # 2
    paths = paths_met(examples)
    given = Given(vectors, {path: number for number, path in enumerate(paths, 1)})
    early = [one for one in examples if not _is_held_back(one)]
    first = train_deeds(early, given, how.seed, epochs=epochs)  # 3
    teacher = train_teacher(minilm_folder(), early, given, how.seed, epochs=epochs)  # 4
    told = [case for case in cases if not _is_held_back(case) and case.origin != "codebook"]
    variants = [example_of(case, pipeline) for case in told_of(_variants(told, vectors, pipeline, how.seed))]
    seen = list(seen_by((first, teacher), variants, given))
    network = train_deeds([*early, *seen], given, how.seed, first=first, epochs=epochs)  # 5
    with TemporaryDirectory() as folder:
        write_deeds(Path(folder), network, paths, table, unweighed())
        weighing = weighing_of(Path(folder), filter(_is_held_back, cases), pipeline)  # 6
    write_deeds(how.out, network, paths, table, weighing)  # 7
    print(f"written to {how.out}", flush=True)


def _is_held_back(one: Case | Example) -> bool:
    return one.origin == "report" and one.id[0] in HELD_BACK


def _variants(cases: list[Case], vectors: WordVectors, pipeline: Language, seed: int) -> list[Case]:
    """Each case in other words."""
    words = [replaceable(case, pipeline) for case in cases]
    variation = Variation(words, vectors, seed)
    return [variation.variant(*pair) for pair in zip(cases, words, strict=True)]


def _cases(how: Settings) -> list[Case]:
    """The gold sets for development, the reports, the examples of the codebook; to be quick, a few of each."""
    found = [
        case
        for origin, cases in (
            ("gold", gold_cases()),
            ("report", reports_of_folder()),
            ("codebook", codebook_cases()),
        )
        for case in how.kept(cases, QUICK_CASES[origin])
    ]
    if how.quick:
        last = (case for case in reports_of_folder() if case.id[0] in HELD_BACK)
        found += islice(last, QUICK_CASES["report"])
    return found


if __name__ == "__main__":
    main()
