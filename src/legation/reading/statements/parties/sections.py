"""Digests with a section for each state: towards whom a deed is done that names nobody but who does it.

In:  what is asked of a candidate, and the sides known so far.
Out: the sides with the state whose name heads the section.
"""

from __future__ import annotations

from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.section_headings import section_of
from legation.reading.statements.parties.labelled_lines import headed_by
from legation.reading.statements.parties.sides import Asked, Sides
from legation.record.actor import Actor


def whose_section_it_is(asked: Asked, sides: Sides) -> Sides:
    """'NIGER. France closed its embassy': who heads a section is whom its deeds face."""
    if not sides.actors or sides.counterparts:
        return sides
    heading = of_the_section(asked.candidate.trigger, asked.material)
    acting = {side_of(actor.id) for actor in sides.actors}
    if not heading or {side_of(actor.id) for actor in heading} & acting:
        return sides
    return Sides(sides.actors, heading)


def of_the_section(token: Token, material: Material) -> list[Actor]:
    """Whose name heads the section in which a word stands; the first sentence is the report's title."""
    heading = section_of(token)
    titled = heading is not None and heading.i < material.doc[0].sent.end
    return [] if titled else headed_by(heading, material)
