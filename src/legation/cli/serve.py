"""`legation serve`: the record in a browser."""

from __future__ import annotations

import socket

import click

from legation.cli.asking import database_option, opened
from legation.cli.clock import now
from legation.cli.terminal import tell
from legation.errors import SettingError
from legation.settings import Settings


@click.command("serve")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8750, show_default=True, help="0 takes a free one."
)
@database_option
def serve_command(port: int, database: str | None) -> None:
    """Show the register in a browser, on this machine alone.

    \b
    Examples:
      legation serve
      legation serve --port 9000 --database sqlite:///team.sqlite

    It listens on 127.0.0.1 until Ctrl-C. Reports can be pasted or uploaded on the front page; decisions are
    kept beside the machine's statements, as `legation review` keeps them.
    """
    try:
        import uvicorn

        from legation.web.app import make_app
        from legation.web.reader import Reader
        from legation.web.site import Site
    except ModuleNotFoundError as error:
        raise SettingError(
            f"legation serve: {error.name} is not installed. Install it with: pip install 'legation[web,charts]'"
        ) from error
    listening = _listening("127.0.0.1", port)
    with opened(database) as register, listening:
        settings = Settings.from_environment()
        app = make_app(Site(register, now, settings, reader=Reader(settings.model)))
        tell(f"Legation is open on http://127.0.0.1:{listening.getsockname()[1]}/ (Ctrl-C ends it)")
        # What is asked is nobody's business: no line is written for each request.
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off"))
        server.run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise SettingError(
            f"--port {port}: {host} does not listen there ({error.strerror}). Take another, or 0 for a free one."
        ) from error
    return listening
