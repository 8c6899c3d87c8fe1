"""What is made ready before anybody asks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from web.conftest import NOW, Served

from legation.register.store import open_register
from legation.settings import Settings
from legation.web.readiness import make_ready
from legation.web.site import Site


def test_a_site_that_was_made_ready_has_its_names(served: Served) -> None:
    site = Site(served.site.register, lambda: NOW, Settings())
    make_ready(site)

    with site.register.reading() as connection:
        found = site.names.find(connection, ["muttaqi"], 10)["person"]
    assert "Amir Khan Muttaqi" in [one.name for one in found]


def test_what_is_wrong_with_a_part_is_left_to_whoever_asks_for_it(tmp_path: Path) -> None:
    register = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    broken = Settings(statistics=str(tmp_path / "a file"))
    (tmp_path / "a file").write_text("no shelf", encoding="utf-8")
    site = Site(register, lambda: NOW, broken)
    make_ready(site)

    assert site.today == date(2025, 9, 1)
    register.close()
