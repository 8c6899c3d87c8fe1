"""`legation model`: the language pipeline that ships."""

from __future__ import annotations

import click

from legation.cli.terminal import output, piped


@click.command("model")
@click.option(
    "--path", "path_only", is_flag=True, help="Print the folder that spacy.load takes, and nothing else."
)
def model_command(path_only: bool) -> None:
    """Print the card of the language pipeline that ships: data, licences, scores, speed, limits.

    \b
    Examples:
      legation model --path
      legation model | less
      python -c "import legation.parser, spacy; spacy.load('$(legation model --path)')"
    """
    # Loaded here, so that --help need not wait for the parser.
    from legation.parser.weights import card_path, model_path

    if path_only:
        click.echo(str(model_path()))
        return
    card = card_path().read_text(encoding="utf-8")
    if piped():
        click.echo(card, nl=False)
        return
    from rich.markdown import Markdown

    output().print(Markdown(card))
