"""`legation serve`: the record in a browser."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from threading import Thread

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
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on. Another than this machine's own is refused as long as nobody has an account.",
)
@database_option
def serve_command(port: int, host: str, database: str | None) -> None:
    """Show the register in a browser: on this machine alone, or to a team with accounts.

    \b
    Examples:
      legation serve
      legation serve --port 9000 --database sqlite:///team.sqlite
      legation accounts add ada --role admin && legation serve --host 192.168.1.20

    It listens until Ctrl-C. Reports can be pasted or uploaded on the front page; decisions are kept beside the
    machine's statements, as `legation review` keeps them. As soon as there is one account, everybody has to log in.
    For a team put a proxy with a certificate before it: docs/serving.md shows how.
    """
    try:
        import uvicorn

        from legation.web.app import make_app
        from legation.web.reader import Reader
        from legation.web.readiness import make_ready
        from legation.web.site import Site
    except ModuleNotFoundError as error:
        raise SettingError(
            f"legation serve: {error.name} is not installed. Install it with: pip install 'legation[web,charts]'"
        ) from error
    from legation.register.accounts import has_accounts

    settings = Settings.from_environment()
    only_here = _is_this_machine(host)
    with opened(database) as register:
        with register.reading() as connection:
            team = has_accounts(connection)
        if not only_here and not team:
            raise SettingError(
                f"--host {host}: others could do everything, since nobody has an account. "
                "Add one with `legation accounts add`, or leave --host out"
            )
        with _listening(host, port) as listening:
            reader = Reader(settings.model, settings.with_learnt)
            site = Site(register, now, settings, only_here=only_here, reader=reader)
            app = make_app(site)
            # Who comes first does not wait for what others find ready.
            Thread(target=make_ready, args=(site,), daemon=True).start()
            tell(f"Legation is open on {_shown(host, listening)} (Ctrl-C ends it)")
            if not only_here and settings.proxy == "none":
                tell(
                    "What is sent can be read on the way: put a proxy with a certificate before it (docs/serving.md)."
                )
            # What is asked is nobody's business: no line is written for each request.
            how = uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                lifespan="off",
                server_header=False,
                proxy_headers=settings.proxy != "none",
                forwarded_allow_ips=settings.proxy,
            )
            uvicorn.Server(how).run(sockets=[listening])


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _shown(host: str, listening: socket.socket) -> str:
    return f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"


def _listening(host: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Else the end of an answer waits, for some 40 ms, until the caller has confirmed its beginning.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listening.bind((host, port))
        # Whoever asks from now on is answered, if only in a moment.
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise SettingError(
            f"--port {port}: {host} does not listen there ({error.strerror}). Take another, or 0 for a free one."
        ) from error
    return listening
