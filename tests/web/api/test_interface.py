"""The interface holds to its own description, whatever it is asked: requests are made up from the description."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from web.conftest import Served

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]
# As many requests of each kind, right ones and wrong ones, as a second allows.
EACH = 5
QUICKLY = settings(
    max_examples=EACH,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def ask(operation: Any, mode: GenerationMode) -> None:  # noqa: ANN401  # its type is schemathesis's business
    @QUICKLY
    @given(case=operation.as_strategy(generation_mode=mode))
    def _asked(case: Any) -> None:  # noqa: ANN401  # as above
        case.call_and_validate(checks=CHECKS, timeout=60)

    _asked()


def test_whatever_is_asked_is_answered_as_described(serve_copy: Callable[[], Served]) -> None:
    schema = schemathesis.openapi.from_url(f"{serve_copy().url}/api/openapi.json")
    asked = []
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        ask(operation, GenerationMode.POSITIVE)
        if list(operation.iter_parameters()) or operation.body:
            ask(operation, GenerationMode.NEGATIVE)
        asked.append(operation.label)

    assert len(asked) == 16


def test_the_description_names_every_address_and_needs_nothing_from_elsewhere(served: Served) -> None:
    described = served.get("/api/openapi.json").json()

    assert described["openapi"].startswith("3.1")
    assert {"/statements", "/events", "/standing", "/figures", "/checks", "/documents/{id}", "/read"} <= set(
        described["paths"]
    )
    assert served.get("/api/docs").status_code == 404
