"""Ordinary news without engagement yields nothing, and recognition is never asserted where it is denied or mooted."""

from __future__ import annotations

import pytest
from reports import read_report
from spacy.language import Language

ORDINARY = (
    "The academy recognised the actor for his performance in a French film.",
    "The laboratory in Hamburg was accredited by the German agency for its tests.",
    "Spain beat Italy 2-1 in Berlin, and the coach praised his players.",
    "The company opened an office in Madrid and signed a contract with a supplier.",
    "The president of France visited a school in Lyon and met teachers.",
    "The government in Rome plans to cut taxes next year.",
    "She is a brand ambassador for a watchmaker in Geneva.",
    "NASA's mission to Mars returned pictures on Monday.",
)

NOT_RECOGNISED = (
    "The talks do not mean recognition of the Taliban, Norway's foreign minister said.",
    "China may recognise the Taliban one day.",
    "Russia will not recognise the Taliban, Sergei Lavrov said.",
    "Pakistan is far from recognising the Taliban.",
    "Iran said that recognition of the Taliban was not on the agenda.",
    "Uzbekistan called for recognition of the Taliban.",
    "If Russia recognises the Taliban, others will follow.",
    "Kazakhstan accredited the envoys without recognising the Taliban.",
    "Analysts discussed whether Turkey would recognise the Taliban.",
    "India plans to recognise the Taliban, a newspaper claimed.",
    "Japan recognises that Taiwan is an important partner.",
    "Serbia's prime minister called Kosovo a fake state.",
    "Turkmenistan has never said that it recognises the Taliban's government.",
    "Saudi Arabia signed a loan with the internationally recognised government of Yemen.",
    "No state whatever recognises the republic of Somaliland.",
    "Egypt, Turkey and Djibouti rejected the recognition.",
    "Recognition of the Taliban depends on women's rights, the European Union said.",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_news_yields_nothing(text: str, pipeline: Language) -> None:
    assert read_report(text, pipeline) == []


@pytest.mark.parametrize("text", NOT_RECOGNISED)
def test_recognition_is_not_asserted(text: str, pipeline: Language) -> None:
    asserted = [
        s for s in read_report(text, pipeline) if s.act == "recognize" and s.status in ("occurred", "ongoing")
    ]

    assert asserted == []
