"""`python -m legation`: the command without its script."""

from __future__ import annotations

from legation.cli import main

main(prog_name="legation")
