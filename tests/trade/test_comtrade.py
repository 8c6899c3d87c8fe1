"""The client of UN Comtrade against a server that answers, and misbehaves, as the service does."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from trade.comtrade_server import Comtrade, Query, Reply, envelope, rows_of, serving

from legation.errors import ServiceError
from legation.trade.comtrade import Asked, Client

YEAR = Asked("A", 398, "2022", (4,), ("TOTAL",))


@pytest.fixture
def service() -> Iterator[Comtrade]:
    """The service on this machine."""
    with serving() as found:
        yield found


def client(service: Comtrade, waits: list[float] | None = None, key: str | None = None) -> Client:
    return Client(service.home, key, pause=0, wait=(waits if waits is not None else []).append)


def test_numbers_come_exact(service: Comtrade) -> None:
    rows = client(service).rows(YEAR).rows

    assert {row["flowCode"]: row["primaryValue"] for row in rows} == {
        "X": Decimal("978500000.12"),
        "M": Decimal("9400000.55"),
    }


def test_without_a_key_it_asks_for_the_preview_and_with_one_for_all(service: Comtrade) -> None:
    client(service).rows(YEAR)
    client(service, key="secret").rows(YEAR)
    (preview, asked), (full, keyed) = service.asked

    assert preview == "/public/v1/preview/C/A/HS"
    assert full == "/data/v1/get/C/A/HS"
    assert (asked["reportercode"], asked["period"], asked["customsCode"], asked["motCode"]) == (
        "398",
        "2022",
        "C00",
        "0",
    )
    assert (asked.get("subscription-key"), keyed["subscription-key"]) == (None, "secret")


def test_too_many_questions_are_waited_for_as_long_as_the_service_says(service: Comtrade) -> None:
    waits: list[float] = []
    service.replies = [
        lambda _: (429, {"Retry-After": "7"}, b'{"statusCode": 429, "message": "Rate limit is exceeded."}'),
        lambda _: (
            429,
            {},
            b'{"statusCode": 429, "message": "Rate limit is exceeded. Try again in 2 seconds."}',
        ),
    ]

    assert len(client(service, waits).rows(YEAR).rows) == 2
    assert waits == [7.0, 2.0]


def test_a_wait_of_hours_is_told_instead(service: Comtrade) -> None:
    waits: list[float] = []
    service.replies = [lambda _: (429, {"Retry-After": "36000"}, b"{}")]

    with pytest.raises(ServiceError, match=r"asked too often.*What was fetched so far is kept"):
        client(service, waits).rows(YEAR)
    assert waits == []


def test_it_does_not_ask_for_ever(service: Comtrade) -> None:
    service.replies = [lambda _: (429, {"Retry-After": "1"}, b"{}")] * 9

    with pytest.raises(ServiceError, match="asked too often"):
        client(service).rows(YEAR)
    assert len(service.asked) == 5


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (
            401,
            b'{"statusCode": 401, "message": "Access denied due to invalid subscription key."}',
            "does not accept the key.*COMTRADE_API_KEY",
        ),
        (403, b'{"statusCode": 403, "message": "Out of call volume quota."}', "the day's quota is spent"),
        (400, b'{"message": "bad period"}', "refuses the question with status 400"),
    ],
)
def test_a_refusal_says_what_to_do_and_is_not_asked_again(
    service: Comtrade, status: int, body: bytes, said: str
) -> None:
    service.replies = [lambda _: (status, {}, body)]

    with pytest.raises(ServiceError, match=said):
        client(service, key="wrong").rows(YEAR)
    assert len(service.asked) == 1


def _cut(query: Query) -> Reply:
    body = envelope(rows_of(query))
    return 200, {"Content-Length": str(len(body))}, body[: len(body) // 2]


BAD = [
    pytest.param(
        lambda query: (200, {}, envelope(rows_of(query))[:-20]),
        "no JSON, or was cut off",
        id="cut off in its text",
    ),
    pytest.param(_cut, "cannot be reached, or broke off", id="cut off on its way"),
    pytest.param(lambda _: (200, {}, b"<html>maintenance</html>"), "no JSON", id="a page instead"),
    pytest.param(lambda _: (200, {}, b"[1, 2]"), "without a list of rows", id="another shape"),
    pytest.param(
        lambda query: (200, {}, envelope(rows_of(query), count=9)),
        "announced 9 rows and sent 2",
        id="rows missing",
    ),
    pytest.param(lambda _: (503, {}, b"busy"), "fails with status 503", id="a failure"),
]


@pytest.mark.parametrize(("reply", "said"), BAD)
def test_what_is_no_whole_answer_is_asked_again(service: Comtrade, reply: object, said: str) -> None:
    service.replies = [reply]  # type: ignore[list-item]  # as in the table

    assert len(client(service).rows(YEAR).rows) == 2
    assert len(service.asked) == 2


@pytest.mark.parametrize(("reply", "said"), BAD)
def test_what_never_is_a_whole_answer_is_told(service: Comtrade, reply: object, said: str) -> None:
    service.replies = [reply] * 9  # type: ignore[list-item]  # as in the table

    with pytest.raises(ServiceError, match=said):
        client(service).rows(YEAR)


def test_an_error_in_an_answer_is_told(service: Comtrade) -> None:
    service.replies = [lambda _: (200, {}, envelope([], error="Invalid commodity code"))]

    with pytest.raises(ServiceError, match="Invalid commodity code"):
        client(service).rows(YEAR)


def test_a_service_that_is_not_there_is_told() -> None:
    with pytest.raises(ServiceError, match="cannot be reached"):
        Client("http://127.0.0.1:9", pause=0, wait=lambda _: None).rows(YEAR)


def test_an_answer_with_as_many_rows_as_one_may_have_may_be_cut(service: Comtrade) -> None:
    row = {"cmdCode": "TOTAL", "flowCode": "X"}
    service.replies = [lambda _: (200, {}, envelope([dict(row) for _ in range(500)]))]

    assert client(service).rows(YEAR).full


def test_what_a_reporter_published_is_known_with_its_day(service: Comtrade) -> None:
    assert client(service).published("A", 398) == {"2021": "2022-06-01", "2022": "2023-06-01"}
    assert service.asked[0][0] == "/public/v1/getDa/C/A/HS"


def test_questions_keep_their_distance(service: Comtrade) -> None:
    waits: list[float] = []
    patient = Client(service.home, pause=1.5, wait=waits.append)
    for _ in range(3):
        patient.rows(YEAR)

    assert waits == [1.5, 1.5]
