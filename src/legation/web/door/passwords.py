"""Passwords: hashed with Argon2id, and looked at a few at a time.

In:  a password as it was typed.
Out: a hash that says how it was made (RFC 9106's second recommended choice, the library's default), and whether a
     password is the one that was hashed.
"""

from __future__ import annotations

from functools import cache
from threading import BoundedSemaphore
from typing import Any, Final

from legation.errors import AccountError

# Length is what makes a password hard to guess (NIST SP 800-63B asks for no mixture of signs).
SHORTEST: Final = 12
# Longer than any manager makes them; a megabyte would only keep the processor busy.
LONGEST: Final = 200
# Each look takes 64 MiB: forty at once, as many as a server has threads, would take all there is.
_AT_ONCE: Final = BoundedSemaphore(2)


@cache
def _hasher() -> Any:  # noqa: ANN401  # loaded where it is used
    try:
        from argon2 import PasswordHasher
    except ModuleNotFoundError as error:
        raise AccountError(
            "passwords are hashed with a library that is not installed. "
            "Install it with: pip install 'legation[web]'"
        ) from error
    return PasswordHasher()


@cache
def _nobodys() -> str:
    """The hash that stands for a name that nobody has, so that looking takes as long."""
    hashed: str = _hasher().hash("nobody's password, and no secret")
    return hashed


def hash_of(password: str, name: str) -> str:
    """The hash of a new password; one that is easily guessed is refused."""
    if len(password) < SHORTEST:
        raise AccountError(
            f"the password has {len(password)} characters, at least {SHORTEST} are wanted. Take some words"
        )
    if len(password) > LONGEST:
        raise AccountError(
            f"the password has {len(password)} characters, {LONGEST} are the most. Take a shorter one"
        )
    if len(set(password.casefold())) < 5 or name.casefold() in password.casefold():
        raise AccountError(
            "the password is easily guessed: few different signs, or the name in it. Take some words"
        )
    with _AT_ONCE:
        hashed: str = _hasher().hash(_encoded(password))
    return hashed


def is_right(password: str, hashed: str | None) -> bool:
    """Whether a password is the one that was hashed; for nobody's (None) it takes as long, and is not.

    >>> is_right("correct horse battery", hash_of("correct horse battery", "ada"))
    True
    """
    from argon2.exceptions import InvalidHashError, VerificationError

    if len(password) > LONGEST:
        return False
    with _AT_ONCE:
        try:
            found: bool = _hasher().verify(hashed or _nobodys(), _encoded(password))
        except (VerificationError, InvalidHashError):
            return False
    return found and hashed is not None


def _encoded(password: str) -> bytes:
    # A form may hold half a surrogate pair; it is as good a sign as any.
    return password.encode("utf-8", "surrogatepass")
