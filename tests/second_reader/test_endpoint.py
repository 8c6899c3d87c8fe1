"""The endpoint, asked over a real connection: well answered, busy, refusing, talking nonsense, late."""

from __future__ import annotations

import json

import pytest
from chat_server import Reply, serving

from legation.errors import SecondReaderError, SilentModelError
from legation.second_reader.endpoint import ATTEMPTS, Answer, Endpoint

QUESTION = [{"role": "user", "content": "Who met whom?"}]
WELL = Reply("{}")


def endpoint(address: str, rests: list[float] | None = None, timeout_s: float = 5.0) -> Endpoint:
    """An endpoint whose rests are noted and not taken."""
    noted = [] if rests is None else rests
    return Endpoint(address, "a-model", "secret-key", timeout_s, sleep=noted.append)


def test_a_question_goes_out_as_chat_completions_ask() -> None:
    with serving(WELL) as server:
        answer = endpoint(server.address).ask(QUESTION)

    assert answer == Answer("{}", 900, 100)
    assert server.asked == [
        {
            "path": "/v1/chat/completions",
            "model": "a-model",
            "messages": QUESTION,
            "temperature": 0,
            "response_format": {"type": "json_object"},
        }
    ]
    assert server.keys == ["Bearer secret-key"]


def test_without_a_key_none_is_sent() -> None:
    with serving(WELL) as server:
        Endpoint(server.address, "a-model").ask(QUESTION)

    assert server.keys == [None]


def test_a_busy_endpoint_is_asked_again_after_the_rest_that_it_names() -> None:
    rests: list[float] = []
    with serving(
        Reply(status=429, headers={"Retry-After": "7"}), Reply(status=500), Reply(status=503), WELL
    ) as server:
        answer = endpoint(server.address, rests).ask(QUESTION)

    assert answer.text == "{}"
    assert rests == [7.0, 2.0, 4.0]


@pytest.mark.parametrize(
    ("status", "advice"),
    [(429, "Wait, or ask for a higher limit there"), (500, "Try again later")],
)
def test_one_that_stays_busy_is_told(status: int, advice: str) -> None:
    error = json.dumps({"error": {"message": "too many of you", "type": "busy"}})
    with serving(Reply(status=status, body=error)) as server, pytest.raises(SilentModelError) as told:
        endpoint(server.address).ask(QUESTION)

    assert len(server.asked) == ATTEMPTS
    assert f"it answers with {status} (too many of you). {advice}" in str(told.value)


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (401, "LEGATION_LLM_KEY"),
        (403, "LEGATION_LLM_KEY"),
        (404, "LEGATION_LLM_MODEL"),
        (302, "Try again later"),
    ],
)
def test_one_that_refuses_is_asked_once_and_no_redirect_is_followed(status: int, advice: str) -> None:
    elsewhere = {"Location": "http://127.0.0.1:9/v1/chat/completions"}
    with serving(Reply(status=status, headers=elsewhere)) as server, pytest.raises(SecondReaderError) as told:
        endpoint(server.address).ask(QUESTION)

    assert len(server.asked) == 1
    assert advice in str(told.value)
    assert "secret-key" not in str(told.value)


def test_one_that_knows_no_form_is_asked_without() -> None:
    with serving(Reply(status=400, body='{"error": "response_format is not supported"}'), WELL) as server:
        endpoint(server.address).ask(QUESTION)

    assert ["response_format" in asked for asked in server.asked] == [True, False]


@pytest.mark.parametrize(
    "body", ["<html>", "[]", '{"choices": []}', '{"choices": [{"message": null}]}', '"' * 9]
)
def test_what_is_no_chat_completion_is_told(body: str) -> None:
    with (
        serving(Reply(body=body)) as server,
        pytest.raises(SecondReaderError, match="not as chat completions do"),
    ):
        endpoint(server.address).ask(QUESTION)


def test_one_that_drips_is_left_alone() -> None:
    with (
        serving(Reply("{}", drip_s=0.02)) as server,
        pytest.raises(SilentModelError, match="was not at an end"),
    ):
        endpoint(server.address, timeout_s=0.3).ask(QUESTION)


def test_one_that_is_not_there_is_told() -> None:
    with serving(WELL) as server:
        gone = server.address

    with pytest.raises(SilentModelError, match="it cannot be reached"):
        endpoint(gone).ask(QUESTION)


@pytest.mark.parametrize("address", ["localhost:11434", "ftp://host/v1", "http://"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(SecondReaderError, match="it is no address"):
        Endpoint(address, "a-model")


def test_a_key_is_not_shown() -> None:
    assert "secret-key" not in repr(endpoint("http://localhost/v1"))


def test_what_a_model_counts_wrongly_is_nought_and_a_cut_answer_is_noted() -> None:
    with serving(Reply("{", usage=None, finish="length")) as server:
        assert endpoint(server.address).ask(QUESTION) == Answer("{", 0, 0, cut=True)
