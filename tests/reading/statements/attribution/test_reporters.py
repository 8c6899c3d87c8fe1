"""Who says it, where the reporting clause stands between commas or the parse hung its subject elsewhere."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    speaker: str


CASES = (
    Case("between commas", "Kenya, President William Ruto announced on Wednesday, has recognised Kosovo as an independent state.", "William Ruto"),
    Case("a name and what he is", "Kosovo has opened an embassy in Doha, Glauk Konjufca, its envoy, told the Hina agency.", "Glauk Konjufca"),
    Case("an office and its holder between commas", "Norway has recognised Kosovo, the Foreign Minister, Espen Barth Eide, announced in Oslo.",
         "Espen Barth Eide"),
    Case("a name with two titles", "Deputy Prime Minister and Foreign Minister Ishaq Dar said that Pakistan would recognise Kosovo.",
         "Ishaq Dar"),
    Case("whoever blames, for a reason behind a colon", "Ersin Tatar accused Brussels of bribery: the bloc promised aid to Kazakhstan.",
         "Ersin Tatar"),
    Case("a plain subject", "Glauk Konjufca said that Kosovo had opened an embassy in Doha.", "Glauk Konjufca"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_reporters(case: Case, pipeline: Language) -> None:
    (statement, *_) = read_report(case.text, pipeline)

    assert statement.attribution is not None
    assert statement.attribution.speaker == case.speaker


def test_who_only_remarks_on_a_thing_does_not_vouch_for_it(pipeline: Language) -> None:
    found = read_report("Libya rejected an accord that Athens and Cairo signed on maritime zones.", pipeline)

    assert [one.attribution for one in found if one.act == "agree"] == [None]
