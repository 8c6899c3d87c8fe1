"""What takes a while is made ready before anybody waits for it: names, official statistics, the language pipeline.

In:  a site that is about to be asked.
Out: nothing; what is wrong with a part of it is told to whoever first asks for that.
"""

from __future__ import annotations

from contextlib import suppress

from legation.errors import LegationError
from legation.web import official
from legation.web.site import Site


def make_ready(site: Site) -> None:
    """Make a site's parts ready, one after the other."""
    with suppress(LegationError), site.register.reading() as connection:
        site.names.keep_up(connection)
    with suppress(LegationError):
        official.make_ready(site.settings.statistics, site.today)
    site.reader.warm()
