"""The language of a text is told by its first sentences, and not where there is too little."""

from __future__ import annotations

import pytest

from legation.watch.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The ministry of foreign affairs said on Wednesday that the ambassador had been received in the capital.",
            "en",
        ),
        (
            "Министерство иностранных дел сообщило в среду, что посол был принят в столице вместе с делегацией.",
            "ru",
        ),
        (
            "Сыртқы істер министрлігі сәрсенбіде елшінің астанада делегациямен бірге қабылданғанын хабарлады.",
            "kk",
        ),
        ("Вазорати корҳои хориҷӣ рӯзи чоршанбе хабар дод, ки сафир дар пойтахт пазируфта шуд.", "tg"),
        (
            "Das Außenministerium teilte am Mittwoch mit, der Botschafter sei in der Hauptstadt empfangen worden.",
            "de",
        ),
        ("Kenya recognised Kosovo.", None),
        ("", None),
        ("1,200 2,300 4,500 " * 20, None),
    ],
)
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert language_of(text) == language
