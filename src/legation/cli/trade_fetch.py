"""`legation trade fetch`: a pair's official statistics from UN Comtrade."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legation.cli.clock import today
from legation.cli.terminal import tell
from legation.cli.trade import shelf_option
from legation.cli.trade_show import Years
from legation.errors import TradeError
from legation.settings import Settings

if TYPE_CHECKING:
    from legation.trade.load import Doubtful


@click.command("fetch", no_args_is_help=True)
@click.argument("reporter")
@click.argument("partner")
@click.option("--years", type=Years(), required=True, help="2022, or 2019-2024.")
@click.option("--product", help="Goods by name or by code, beside all goods together.")
@click.option("--monthly", is_flag=True, help="Month by month.")
@click.option("--one-side", is_flag=True, help="Do not ask what the partner reports.")
@click.option("--key", envvar="COMTRADE_API_KEY", help="Key of UN Comtrade; without one it gives previews.")
@click.option(
    "--pause", type=click.FloatRange(min=0), default=1.0, show_default=True, help="Seconds between questions."
)
@click.option("--take", is_flag=True, help="Take numbers of another size as they are.")
@shelf_option
def fetch_command(
    reporter: str,
    partner: str,
    years: tuple[int, int],
    product: str | None,
    shelf: str | None,
    **how: Any,  # noqa: ANN401
) -> None:
    """Fetch a pair's trade as both sides report it to UN Comtrade, and put it on the shelf.

    Interrupted, the same command goes on where it broke off. What a reporter has not published yet is told and
    noted, and never taken for zero.

    \b
    Examples:
      legation trade fetch KAZ AFG --years 2019-2024
      legation trade fetch KAZ AFG --years 2023 --monthly --product flour
      COMTRADE_API_KEY=… legation trade fetch PAK AFG --years 2015-2024
    """
    from legation.trade.comtrade import Client
    from legation.trade.fetch import Wanted, fetch
    from legation.trade.nomenclature import TOTAL
    from legation.trade.products import counted

    goods = counted(product)
    if not goods.codes:
        raise TradeError(f"{product}: {goods.reason}. Ask `legation trade product` for codes.")
    settings = Settings.from_environment()
    codes = tuple(dict.fromkeys((TOTAL, *goods.codes)))
    wanted = Wanted(reporter, partner, *years, codes, monthly=how["monthly"], both=not how["one_side"])
    client = Client(settings.comtrade, how["key"] or None, how["pause"])
    doubtful: Doubtful = "take" if how["take"] else "refuse"
    found = fetch(client, Path(shelf or settings.statistics), wanted, today(), doubtful=doubtful, each=_bar)
    for gap in found.gaps:
        tell(f"{gap.reporter} on {gap.partner}, {gap.period}: {gap.reason}.")
    rows = found.loaded.manifest.rows if found.loaded else 0
    known = " (on the shelf already)" if found.loaded and found.loaded.known else ""
    tell(
        f"{rows:,} rows{known} of {found.questions} questions and {found.kept} earlier answers; {len(found.gaps)} gaps."
    )


def _bar(tasks: Iterable[Any], number: int) -> Iterator[Any]:
    with click.progressbar(tasks, length=number, label="Fetching", file=sys.stderr) as bar:
        yield from bar
