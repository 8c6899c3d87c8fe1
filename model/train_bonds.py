"""Train `en_bonds` from annotated reports to the packaged weights: `python model/train_bonds.py`.

1. read the reports and the gold sets for development   2. turn them into examples   3. train   4. package

Ten minutes on one core. It stands on the states of the network of figures, so it is trained anew whenever that is. With
`--quick` each step is cut to a few reports, to see that all parts fit. No set that is held out is opened.
"""

from __future__ import annotations

from number_reports import number_cases
from runs import run, settings
from train import hold_memory

from legation.reading.bonds.learnt import FOLDER as SHIPPED

FEW = 12


def main() -> None:
    """Run all steps."""
    hold_memory()
    from bond_examples import bond_example_of
    from bond_training import train_bonds

    how = settings(__doc__ or "", SHIPPED)
    cases = list(how.kept(number_cases(), FEW))  # 1
    run(how, cases, bond_example_of, train_bonds, lambda network: {"width": network.shape.known})  # 2 to 4


if __name__ == "__main__":
    main()
