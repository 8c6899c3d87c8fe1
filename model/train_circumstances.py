"""Train `en_circumstances` from annotated reports to the packaged weights: `python model/train_circumstances.py`.

1. read the reports and the gold sets for development   2. turn them into examples   3. train   4. package

Half an hour on one core. It stands on the states of the network of deeds, so it is trained anew whenever that is. With
`--quick` each step is cut to a few reports, to see that all parts fit. No set that is held out is opened.
"""

from __future__ import annotations

from deed_cases import gold_cases
from reports import reports_of_folder
from runs import Settings, settings, told_of
from train import hold_memory

from legation.parser.artefacts import write_artefacts
from legation.parser.pipeline import load_pipeline
from legation.reading.statements.choosing.learnt import FOLDER as SHIPPED

FEW = 6


def main() -> None:
    """Run all steps."""
    hold_memory()
    run(settings(__doc__ or "", SHIPPED))


def run(given: Settings) -> None:
    """Do all steps and write the folder that reading loads."""
    import torch
    from circumstance_examples import circumstance_example_of
    from circumstance_training import train_circumstances

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    pipeline = load_pipeline()
    cases = [*given.kept(reports_of_folder(), FEW), *given.kept(gold_cases(), FEW)]  # 1
    found = (circumstance_example_of(case, pipeline) for case in told_of(cases))
    examples = [one for one in found if one is not None]  # 2
    network = train_circumstances(examples, given.seed, epochs=1 if given.quick else None)  # 3
    write_artefacts(given.out, network.weights(), {"width": network.shape.states})  # 4
    print(f"written to {given.out}", flush=True)


if __name__ == "__main__":
    main()
