"""The pages' tests may look with a browser, at a team's server too."""

from __future__ import annotations

from web.door.conftest import alone, team, team_laid
from web.seen.conftest import watch

__all__ = ["alone", "team", "team_laid", "watch"]
