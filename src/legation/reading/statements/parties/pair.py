"""A pair of parties: who, and towards whom."""

from __future__ import annotations

from legation.record.actor import Actor

Pair = tuple[Actor, Actor]
