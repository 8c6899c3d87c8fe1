"""Ids computed from what a statement says and where, so that the same words have the same id."""

from __future__ import annotations

import hashlib
import json

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str)


def content_id(*parts: object) -> str:
    """Twelve hexadecimal digits of the SHA-256 of the parts as a JSON array.

    >>> content_id("recognize", "KAZ", 12)
    'eacc2814e815'
    """
    payload = _JSON.encode(parts)
    return hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()[:12]
