"""`legation trade`: official statistics beside what reports claim."""

from __future__ import annotations

import importlib

import click

COMMANDS = {
    "check": "legation.cli.trade_check:check_command",
    "fetch": "legation.cli.trade_fetch:fetch_command",
    "load": "legation.cli.trade_load:load_command",
    "loads": "legation.cli.trade_load:loads_command",
    "show": "legation.cli.trade_show:show_command",
    "top": "legation.cli.trade_show:top_command",
    "product": "legation.cli.trade_show:product_command",
}


class TradeCommands(click.Group):
    """The commands of `legation trade`, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command


shelf_option = click.option(
    "--shelf", help="The folder of statistics; LEGATION_STATISTICS where not given.", default=None
)


@click.group("trade", cls=TradeCommands)
def trade_command() -> None:
    """Hold official trade statistics, ask them, and hold reports against them.

    Numbers that ministries, central banks and statistics offices were reported to have said ship with the
    package; more come by `fetch` and `load`.
    """
