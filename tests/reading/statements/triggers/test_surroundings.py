"""What stands around a trigger: asked once, answered as often as phrasings ask."""

from __future__ import annotations

from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.triggers.surroundings import Place, Surroundings


def test_a_place_holds_a_word_of_its_classes(pipeline: Language) -> None:
    """An embassy is what was opened, and it stands in Dushanbe; nothing stands at 'to'."""
    material = material_of("Chad opened an embassy in Dushanbe.", pipeline)
    trigger = word(material, "opened")
    around = Surroundings(trigger, arguments(trigger), material)
    embassy = frozenset({"mission_strict"})
    assert around.hold(Place.of(("object",), embassy))
    assert around.hold(Place.of(("object", "in"), frozenset({"@place"})))
    assert not around.hold(Place.of(("in",), embassy))
    assert not around.hold(Place.of(("to",), frozenset({"@any"})))


def test_a_class_of_words_and_one_of_actors_may_be_asked_for_together(pipeline: Language) -> None:
    """Either of them will do."""
    material = material_of("Chad recognised Kosovo.", pipeline)
    trigger = word(material, "recognised")
    around = Surroundings(trigger, arguments(trigger), material)
    assert around.hold(Place.of(("object",), frozenset({"mission_strict", "@actor"})))
    assert not around.hold(Place.of(("object",), frozenset({"mission_strict", "@city"})))
