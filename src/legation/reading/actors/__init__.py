"""Who is spoken of: names, persons, offices, nouns and pronouns, each with the actors that it stands for."""

from legation.reading.actors.mention import Kind, Mention
from legation.reading.actors.mentions import Mentions
from legation.reading.actors.read import read_mentions

__all__ = ["Kind", "Mention", "Mentions", "read_mentions"]
