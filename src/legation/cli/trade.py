"""`legation trade`: official statistics beside what reports claim."""

from __future__ import annotations

import click

from legation.cli.loading import LoadingGroup

COMMANDS = {
    "check": "legation.cli.trade_check:check_command",
    "compact": "legation.cli.trade_load:compact_command",
    "fetch": "legation.cli.trade_fetch:fetch_command",
    "load": "legation.cli.trade_load:load_command",
    "loads": "legation.cli.trade_load:loads_command",
    "show": "legation.cli.trade_show:show_command",
    "top": "legation.cli.trade_show:top_command",
    "product": "legation.cli.trade_show:product_command",
}


class TradeCommands(LoadingGroup):
    """The commands of `legation trade`."""

    places = COMMANDS


shelf_option = click.option(
    "--shelf", help="The folder of statistics; LEGATION_STATISTICS where not given.", default=None
)


@click.group("trade", cls=TradeCommands)
def trade_command() -> None:
    """Hold official trade statistics, ask them, and hold reports against them.

    Numbers that ministries, central banks and statistics offices were reported to have said ship with the
    package; more come by `fetch` and `load`.
    """
