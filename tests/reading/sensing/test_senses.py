"""What the network makes of one report."""

from __future__ import annotations

import numpy as np
import pytest
from reports import material_of, word
from spacy.language import Language

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.senses import Senses, distances, senses_of, senses_of_all, sentences_apart

TEXT = "Norway has recognised Kosovo. It rained in Mali."


def _senses(text: str, pipeline: Language) -> Senses:
    senses = senses_of(material_of(text, pipeline))
    assert senses is not None
    return senses


def test_a_plain_fact_is_likely_in_all_its_parts(pipeline: Language) -> None:
    senses = _senses(TEXT, pipeline)
    place = next(n for n, token in enumerate(senses.words.tokens) if token.text == "recognised")
    act = senses.parts.acts.index("recognize")
    deed = np.asarray([place]), np.asarray([act])
    sides = {actor.id: row for actor, row in zip(senses.actors, senses.sides(*deed)[0].tolist(), strict=True)}

    assert senses.acts[place, act] > 0.5
    assert senses.acts[place, senses.parts.acts.index("expel")] < 0.1
    assert senses.parts.statuses[int(senses.statuses(*deed)[0].argmax())] == ("occurred", False)
    assert sides["NOR"][0] > 0.5 > sides["XKX"][0]
    assert sides["XKX"][1] > 0.5 > sides["NOR"][1]
    assert list(sides)[-1] is None
    assert senses.ranks(*deed).sum() == pytest.approx(1)


def test_the_likeliest_word_of_a_sentence_is_asked_of_it_alone(pipeline: Language) -> None:
    senses = _senses(TEXT, pipeline)
    act = senses.parts.acts.index("recognize")
    words = [token.text for token in senses.words.tokens]

    assert words[senses.likeliest(words.index("Norway"), act)] == "recognised"
    assert senses.likeliest(words.index("rained"), act) > words.index("Kosovo")


def test_there_are_none_without_states_or_of_another_width_or_where_nobody_is_named(
    pipeline: Language,
) -> None:
    assert senses_of(material_of("\n", pipeline)) is None
    assert senses_of(material_of("It rained all day.", pipeline)) is None
    assert senses_of(material_of(TEXT, load_pipeline(states=False))) is None
    narrow = material_of(TEXT, pipeline)
    assert narrow.doc.states is not None
    narrow.doc.states = narrow.doc.states[:, :100]
    assert senses_of(narrow) is None


def test_a_report_is_sensed_the_same_alone_and_among_others(pipeline: Language) -> None:
    texts = [TEXT, "Ghana closed its border with Togo on Monday, officials in Accra said.", TEXT]
    alone = _senses(TEXT, pipeline).acts
    together = [doc.tensor for doc in pipeline.pipe(texts, batch_size=3)]
    material = material_of(TEXT, pipeline)
    material.doc.states = np.asarray(together[2], dtype=np.float32)
    again = senses_of(material)

    assert again is not None
    assert np.allclose(alone, again.acts, atol=1e-4)
    assert word(material, "recognised").text == "recognised"


def test_distance_grows_in_steps_and_knows_its_side() -> None:
    assert distances(np.asarray([0, 1, -1, 2, -2, 5, 300, -300])).tolist() == [0, 17, 1, 19, 3, 21, 31, 15]
    assert sentences_apart(np.asarray([0, 1, 9, -1, -9])).tolist() == [6, 7, 9, 5, 0]


def test_reports_that_are_read_together_keep_their_places(pipeline: Language) -> None:
    texts = (
        TEXT,
        "It rained all day.",
        "Ghana closed its border with Togo on Monday, officials in Accra said.",
    )
    materials = [material_of(text, pipeline) for text in texts]
    first, nobody, last = senses_of_all(materials)

    assert first is not None
    assert last is not None
    assert nobody is None
    for text, senses in ((texts[0], first), (texts[2], last)):
        alone = _senses(text, pipeline)
        assert senses.words.tokens[0].text == alone.words.tokens[0].text
        assert np.allclose(senses.states, alone.states, atol=1e-5)
        assert np.allclose(senses.acts, alone.acts, atol=1e-5)


def test_a_way_that_was_asked_for_is_the_same_when_asked_for_again(pipeline: Language) -> None:
    senses = _senses(TEXT, pipeline)
    places = np.arange(4)
    once = senses.between(places, places).path

    assert len(senses.known_paths) == 16
    assert (senses.between(places, places).path == once).all()
