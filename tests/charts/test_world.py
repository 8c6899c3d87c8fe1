"""The world on its canvas."""

from __future__ import annotations

import re

from legation.charts.world import HEIGHT, WIDTH, world


def test_no_shape_leaves_the_canvas_sideways_or_leaps_over_it() -> None:
    for one in world():
        for line in one.path.split("z"):
            numbers = [int(number) for number in re.findall(r"-?\d+", line)]
            if numbers:
                steps = numbers[2::2]
                assert -100 <= numbers[0] <= WIDTH * 10 + 100, one.name
                assert max(map(abs, steps)) < WIDTH * 2, one.name


def test_small_states_have_a_dot_and_large_ones_none() -> None:
    dots = {one.id: one.dot for one in world()}

    assert dots["KAZ"] is None
    assert all(dots[id_] is not None for id_ in ("BHR", "MDV", "SGP", "MLT"))


def test_the_canvas_is_wider_than_high() -> None:
    assert WIDTH > 2 * HEIGHT
