"""An authority of our own, and what it signs, for servers on loopback; made by OpenSSL, new for each run."""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.2"
"""Loopback as well, and not one of the names that are known as this machine."""

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@dataclass(frozen=True)
class Authority:
    """An authority that nobody trusts but who is shown its `certificate`."""

    folder: Path

    @classmethod
    def begun(cls, folder: Path) -> Authority:
        """A new one, in a folder of its own."""
        authority = cls(folder)
        _openssl(
            "req", "-x509", *_KEY, "-keyout", authority._path("ca.key"), "-out", authority.certificate,
            "-days", "2", "-subj", "/CN=Tests alone",
        )  # fmt: skip
        return authority

    @property
    def certificate(self) -> str:
        """The file by which it is trusted."""
        return self._path("ca.pem")

    def server(self, name: str = HOST, days: int = 2) -> ssl.SSLContext:
        """What a server of that address shows; with `days` below nothing it has run out."""
        key, asked, signed = (self._path(f"{name}{days}.{ending}") for ending in ("key", "csr", "pem"))
        _openssl(
            "req", *_KEY, "-keyout", key, "-out", asked, "-subj", f"/CN={name}",
            "-addext", f"subjectAltName=IP:{name}",
        )  # fmt: skip
        _openssl(
            "x509", "-req", "-in", asked, "-out", signed, "-CA", self.certificate, "-CAkey", self._path("ca.key"),
            "-CAcreateserial", "-days", str(days), "-copy_extensions", "copy",
        )  # fmt: skip
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(signed, key)
        return context

    def _path(self, name: str) -> str:
        return str(self.folder / name)


def _openssl(*arguments: str) -> None:
    subprocess.run(("openssl", *arguments), check=True, capture_output=True)  # noqa: S607  # wherever it is
