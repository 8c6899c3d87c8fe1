"""Train `en_figures` from annotated reports to the packaged weights: `python model/train_figures.py`.

1. read the reports and the gold sets for development   2. turn them into examples   3. train   4. package

Half an hour on one core. It stands on the states of the network of deeds, so it is trained anew whenever that is. With
`--quick` each step is cut to a few reports, to see that all parts fit; with `--on` it goes on from what ships, twice
for three epochs, and writes the mean. No set that is held out is opened.
"""

from __future__ import annotations

from figure_reports import figure_reports, gold_figures
from runs import run, settings
from train import hold_memory

from legation.reading.figures.sensing.framed import SAYINGS
from legation.reading.figures.sensing.learnt import FOLDER as SHIPPED
from legation.reading.figures.sensing.sensed import MEASURED

FEW = 6


def main() -> None:
    """Run all steps."""
    hold_memory()
    from figure_examples import figure_example_of
    from figure_training import train_figures

    how = settings(__doc__ or "", SHIPPED, goes_on=True)
    cases = [*how.kept(figure_reports(), FEW), *how.kept(gold_figures(), FEW)]  # 1
    run(  # 2 to 4
        how,
        cases,
        figure_example_of,
        train_figures,
        lambda network: {"measures": MEASURED, "sayings": SAYINGS, "width": network.inputs},
    )


if __name__ == "__main__":
    main()
