"""Train `en_circumstances` from annotated reports to the packaged weights: `python model/train_circumstances.py`.

1. read the reports and the gold sets for development   2. turn them into examples   3. train   4. package

Half an hour on one core. It stands on the states of the network of deeds, so it is trained anew whenever that is. With
`--quick` each step is cut to a few reports, to see that all parts fit. No set that is held out is opened.
"""

from __future__ import annotations

from deed_cases import gold_cases
from reports import reports_of_folder
from runs import run, settings
from train import hold_memory

from legation.reading.statements.choosing.learnt import FOLDER as SHIPPED

FEW = 6


def main() -> None:
    """Run all steps."""
    hold_memory()
    from circumstance_examples import circumstance_example_of
    from circumstance_training import train_circumstances

    how = settings(__doc__ or "", SHIPPED)
    cases = [*how.kept(reports_of_folder(), FEW), *how.kept(gold_cases(), FEW)]  # 1
    run(  # 2 to 4
        how,
        cases,
        circumstance_example_of,
        train_circumstances,
        lambda network: {"width": network.shape.states},
    )


if __name__ == "__main__":
    main()
