"""The second reader: records of the same form, an account of what it cost, and nothing sent without the setting."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import jsonschema
import pytest
from chat_server import Reply, serving

from legation.errors import SettingError
from legation.record.as_json import schema, to_json
from legation.record.record import Document
from legation.second_reader.question import LONGEST_PART
from legation.second_reader.reader import Prices, SecondReader
from legation.settings import Settings

SAID = {
    "act": "meet",
    "status": "occurred",
    "actor": "UZB",
    "counterpart": "AFG:IEA",
    "quote": "Tashkent met the Taliban",
}
DOCUMENT = Document("d", "Tashkent met the Taliban.", published=date(2023, 4, 18))


def reader(address: str) -> SecondReader:
    return SecondReader.from_settings(
        Settings(llm_endpoint=address, llm_model="a-model", llm_prices="2.50/10")
    )


def test_a_record_is_of_the_same_form_and_its_cost_is_told() -> None:
    wrong = SAID | {"quote": "Tashkent recognised the Taliban"}
    with serving(
        Reply(json.dumps({"statements": [SAID, wrong, {"act": "hug", "quote": "Tashkent"}]}))
    ) as server:
        second = reader(server.address)
        record = second.read(DOCUMENT)

    jsonschema.validate(json.loads(to_json(record)), schema())
    assert [one.act for one in record.statements] == ["meet"]
    assert second.tally.cost(Prices(Decimal("2.50"), Decimal(10))) == Decimal("0.00325")
    place, unquoted, misfit, *shown = second.account()
    assert place.startswith("a-model at 127.0.0.1:")
    assert place.endswith(
        "1 reports in 1 questions, 900 tokens in, 100 out, cost 0.0032; 1 statements, 0 figures."
    )
    assert unquoted == "Left out, since their quote is not in the text: 1."
    assert misfit == "Left out, since no record can hold them: 1."
    assert shown[0] == "  document 'd', no quote in the text: Tashkent recognised the Taliban"
    assert shown[1].startswith("  document 'd', not of the schema: `status` is 'None'; the codebook has")


def test_a_long_report_is_asked_about_in_parts_and_cited_where_it_stands() -> None:
    text = "Nothing was said. " * (LONGEST_PART // 18 + 10) + "Tashkent met the Taliban."
    with serving(Reply('{"statements": []}'), Reply(json.dumps({"statements": [SAID]}))) as server:
        record = reader(server.address).read(Document("d", text))

    assert len(server.asked) == 2
    assert record.statements[0].evidence.start == text.index("Tashkent")


def test_an_answer_that_is_no_json_gives_no_statement_and_is_counted() -> None:
    with serving(Reply("I am sorry.", finish="length")) as server:
        second = reader(server.address)
        record = second.read(DOCUMENT)

    assert record.statements == ()
    assert list(second.account())[1:] == [
        "Answers that were no JSON: 1.",
        "Answers that were cut off at the model's limit: 1.",
        "  document 'd', no JSON: I am sorry.",
    ]


@pytest.mark.parametrize(
    ("settings", "lacking"),
    [(Settings(), "LLM_ENDPOINT"), (Settings(llm_endpoint="http://127.0.0.1:1/v1"), "LLM_MODEL")],
)
def test_without_the_setting_nothing_is_sent(settings: Settings, lacking: str) -> None:
    with pytest.raises(SettingError, match=f"LEGATION_{lacking} is not set, and nothing is sent without it"):
        SecondReader.from_settings(settings)


@pytest.mark.parametrize("said", ["2.50", "a/b", "1/2/3", "-1/2", "NaN/1"])
def test_a_price_that_is_none_is_refused(said: str) -> None:
    with pytest.raises(SettingError, match="write what a million tokens cost"):
        Prices.of(said)


def test_of_much_that_was_left_out_ten_are_shown() -> None:
    wrong = [SAID | {"quote": f"Tashkent hailed it {number}"} for number in range(12)]
    with serving(Reply(json.dumps({"statements": wrong}))) as server:
        second = reader(server.address)
        second.read(DOCUMENT)

    assert len(list(second.account())) == 2 + 10 + 1
    assert list(second.account())[-1] == "  and 2 more."
