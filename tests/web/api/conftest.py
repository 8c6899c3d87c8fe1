"""The interface's tests may ask a team's server too."""

from __future__ import annotations

from web.door.conftest import alone, team, team_laid

__all__ = ["alone", "team", "team_laid"]
