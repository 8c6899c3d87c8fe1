"""The same from a terminal: one file per command."""

from __future__ import annotations

import click

from legation.cli.loading import LoadingGroup
from legation.errors import LegationError

COMMANDS = {
    "read": "legation.cli.read:read_command",
    "check": "legation.cli.check:check_command",
    "explain": "legation.cli.explain:explain_command",
    "import": "legation.cli.import_ledger:import_command",
    "keep": "legation.cli.keep:keep_command",
    "watch": "legation.cli.watch:watch_command",
    "standing": "legation.cli.standing:standing_command",
    "statements": "legation.cli.statements:statements_command",
    "events": "legation.cli.events:events_command",
    "pledges": "legation.cli.pledges:pledges_command",
    "export": "legation.cli.export:export_command",
    "review": "legation.cli.review:review_command",
    "brief": "legation.cli.brief:brief_command",
    "register": "legation.cli.register:register_command",
    "trade": "legation.cli.trade:trade_command",
    "accounts": "legation.cli.accounts:accounts_command",
    "serve": "legation.cli.serve:serve_command",
    "evaluate": "legation.cli.evaluate:evaluate_command",
    "compare": "legation.cli.compare:compare_command",
    "model": "legation.cli.model:model_command",
}


class Commands(LoadingGroup):
    """The commands of `legation`, in the order in which a newcomer needs them."""

    places = COMMANDS

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what Legation refuses is told in one line, without a traceback."""
        try:
            return super().invoke(ctx)
        except LegationError as error:
            raise click.ClickException(str(error)) from error


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="legation")
def main() -> None:
    """Read news reports into a record of who deals with whom, on whose word, and whether the numbers hold."""
