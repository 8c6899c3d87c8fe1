"""Rounds of a watch over a site on loopback, killed at random moments and run again: does each end as one unharmed?

    python bench/watch_killed.py [--kills 50]

Ends with status 1 at the first that does not: a statement, document, copy or address lost or doubled, or a register
whose chain does not hold. Prints how many rounds the kill cut short; the others were over before it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from killing import killed_and_completed  # noqa: E402  # of the tests, found by the line above

from legation.parser.pipeline import load_pipeline  # noqa: E402  # as above


def main() -> None:
    """Kill, run again, compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=50)
    kills = parser.parse_args().kills
    pipeline = load_pipeline(None)
    start = time.monotonic()
    server = [sys.executable, str(ROOT / "tests" / "news_site.py")]
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as site,
    ):
        assert site.stdout is not None
        midway = killed_and_completed(site.stdout.readline().strip(), Path(folder), pipeline, kills)
        site.terminate()
    print(f"{'rounds killed and run again':<44}{kills:>8}")
    print(f"{'of them cut short by the kill':<44}{midway:>8}")
    print(f"{'ended otherwise than one unharmed':<44}{0:>8}")
    print(f"{'seconds':<44}{time.monotonic() - start:>8.0f}")


if __name__ == "__main__":
    main()
