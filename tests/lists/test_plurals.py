"""The plural of what the lists write in the singular."""

import pytest

from legation.lists.plurals import plural_of

PLURALS = {
    "envoy": "envoys",
    "deputy": "deputies",
    "chairman": "chairmen",
    "boss": "bosses",
    "minister of foreign affairs": "ministers of foreign affairs",
    "separatist republic": "separatist republics",
    "breakaway entity": "breakaway entities",
}


@pytest.mark.parametrize(("one", "many"), PLURALS.items())
def test_the_plural(one: str, many: str) -> None:
    assert plural_of(one) == many
