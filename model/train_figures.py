"""Train `en_figures` from annotated reports to the packaged weights: `python model/train_figures.py`.

1. read the reports and the gold sets for development   2. turn them into examples   3. train   4. package

Half an hour on one core. It stands on the states of the network of deeds, so it is trained anew whenever that is. With
`--quick` each step is cut to a few reports, to see that all parts fit. No set that is held out is opened.
"""

from __future__ import annotations

from figure_reports import figure_reports, gold_figures
from runs import Settings, settings, told_of
from train import hold_memory

from legation.parser.artefacts import write_artefacts
from legation.parser.pipeline import load_pipeline
from legation.reading.figures.sensing.framed import SAYINGS
from legation.reading.figures.sensing.learnt import FOLDER as SHIPPED
from legation.reading.figures.sensing.sensed import MEASURED

FEW = 6


def main() -> None:
    """Run all steps."""
    hold_memory()
    run(settings(__doc__ or "", SHIPPED))


def run(given: Settings) -> None:
    """Do all steps and write the folder that reading loads."""
    import torch
    from figure_examples import figure_example_of
    from figure_training import train_figures

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    pipeline = load_pipeline()
    cases = [*given.kept(figure_reports(), FEW), *given.kept(gold_figures(), FEW)]  # 1
    found = (figure_example_of(case, pipeline) for case in told_of(cases))
    examples = [one for one in found if one is not None]  # 2
    network = train_figures(examples, given.seed, epochs=1 if given.quick else None)  # 3
    lists = {"measures": MEASURED, "sayings": SAYINGS, "width": network.inputs}
    write_artefacts(given.out, network.weights(), lists)  # 4
    print(f"written to {given.out}", flush=True)


if __name__ == "__main__":
    main()
