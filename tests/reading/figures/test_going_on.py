"""Passages whose later numbers lean on the earlier ones; each figure is told as measure, sides, ends and unit or relation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.record.figure import Figure

Read = Callable[..., tuple[Figure, ...]]

CASES = (
    (
        "products with their numbers in brackets",
        (
            "Uzbekistan's exports to Afghanistan came to $1.5 billion in 2023. Among the goods that went "
            "south were electricity ($320 million) and flour ($260 million)."
        ),
        (
            "exports UZB AFG 1.45e+09..1.55e+09 USD",
            "exports UZB AFG 3.15e+08..3.25e+08 USD",
            "exports UZB AFG 2.55e+08..2.65e+08 USD",
        ),
    ),
    (
        "what products brought in",
        "Afghan exports fell to $1.78 billion in 2023. Coal fetched $240 million.",
        (
            "exports AFG WLD 1.775e+09..1.785e+09 USD",
            "exports AFG WLD 2.35e+08..2.45e+08 USD",
        ),
    ),
    (
        "a deficit that a state ran is with all, and a share names one partner",
        (
            "Northern Cyprus ran a trade deficit of $1.61 billion in 2023. It imported goods worth $1.74 "
            "billion, 61.6 percent of them from Turkey."
        ),
        (
            "balance CYP:TRNC WLD -1.615e+09..-1.605e+09 USD",
            "imports CYP:TRNC WLD 1.735e+09..1.745e+09 USD",
            "imports CYP:TRNC TUR 0.6155..0.6165 share",
        ),
    ),
    (
        "percent said once for all",
        "Serbia exported goods worth $30 billion in 2023. Germany took 15 percent, Italy 8 and Bosnia 7.",
        (
            "exports SRB WLD 2.5e+10..3.5e+10 USD",
            "exports SRB DEU 0.145..0.155 share",
            "exports SRB ITA 0.075..0.085 share",
            "exports SRB BIH 0.065..0.075 share",
        ),
    ),
    (
        "another seller in the place of the subject",
        "Tajikistan delivered 1.6 billion kWh to Afghanistan in 2023 and Turkmenistan 1.3 billion.",
        (
            "exports TJK AFG 1.55e+09..1.65e+09 kWh",
            "exports TKM AFG 1.25e+09..1.35e+09 kWh",
        ),
    ),
    (
        "the sum of both directions",
        (
            "The Emirates sold Iran goods for $18.4 billion in 2023 and bought goods for $5.8 billion. That "
            "makes $24.2 billion in all."
        ),
        (
            "exports ARE IRN 1.835e+10..1.845e+10 USD",
            "imports ARE IRN 5.75e+09..5.85e+09 USD",
            "turnover ARE IRN 2.415e+10..2.425e+10 USD",
        ),
    ),
    (
        "the balance that is left",
        (
            "Trade between Uzbekistan and Afghanistan came to $811.3 million in 2023. Uzbek exports were "
            "$789.4 million; the balance, $21.9 million, was imports."
        ),
        (
            "turnover UZB AFG 8.1125e+08..8.1135e+08 USD",
            "exports UZB AFG 7.8935e+08..7.8945e+08 USD",
            "imports UZB AFG 21850000..21950000 USD",
        ),
    ),
    (
        "others than the one who is named",
        (
            "Taiwan shipped $4.7 billion of goods to Paraguay's neighbours in 2023, but only $61.4 million "
            "to Paraguay itself."
        ),
        (
            "exports TWN - 4.65e+09..4.75e+09 USD",
            "exports TWN PRY 61350000..61450000 USD",
        ),
    ),
    (
        "the worth of a weight, whatever it crossed",
        (
            "Kazakh exports to Afghanistan were $264.9 million in 2023. Kazakh mills sent 428,000 tonnes of "
            "flour across the Amu, worth $117 million."
        ),
        (
            "exports KAZ AFG 2.6485e+08..2.6495e+08 USD",
            "exports KAZ AFG 427500..428500 t",
            "exports KAZ AFG 1.165e+08..1.175e+08 USD",
        ),
    ),
    (
        "what donors gave to an appeal, and how much of it that is",
        (
            "The humanitarian plan for Yemen asks for $2.4 billion in 2023. By the end of August $685 million had been "
            "received, 28 percent of the total."
        ),
        ("aid - YEM 6.845e+08..6.855e+08 USD", "aid - YEM 0.275..0.285 share"),
    ),
    (
        "one month alone is no period of what follows",
        (
            "Exports of Jordan to Syria came to $240 million in 2023. In December alone they were $31 million. Foreign trade as "
            "a whole reached $33 billion, of which Syria accounted for 1.1 percent."
        ),
        (
            "exports JOR SYR 2.35e+08..2.45e+08 USD",
            "exports JOR SYR 30500000..31500000 USD",
            "turnover JOR WLD 3.25e+10..3.35e+10 USD",
            "turnover JOR SYR 0.0105..0.0115 share",
        ),
    ),
    (
        "a number said again has its noun behind both",
        "Trade with Kabul was worth $52.7 million in 2023, of which 87.2 percent, or $46 million, were Tajik exports.",
        (
            "turnover TJK AFG 52650000..52750000 USD",
            "exports TJK AFG 0.8715..0.8725 share",
            "exports TJK AFG 45500000..46500000 USD",
        ),
    ),
    (
        "a state whose name holds what looks like a verb",
        "Venezuela's exports to the United States were $3.1 billion in 2023.",
        ("exports VEN USA 3.05e+09..3.15e+09 USD",),
    ),
    (
        "whoever shared before shares on",
        "Moldova sold goods abroad for $3.1 billion in 2023. Romania took 28 percent of the exports and provided 17 percent of the imports.",
        (
            "exports MDA WLD 3.05e+09..3.15e+09 USD",
            "exports MDA ROU 0.275..0.285 share",
            "imports MDA ROU 0.165..0.175 share",
        ),
    ),
)


def line(figure: Figure) -> str:
    said = figure.value or figure.relation
    assert said is not None
    assert said.low is not None
    assert said.high is not None
    what = figure.value.unit if figure.value else figure.relation.kind if figure.relation else ""
    sides = [side.id or "-" if side else "-" for side in (figure.reporter, figure.partner)]
    return f"{figure.measure} {' '.join(sides)} {float(said.low):.8g}..{float(said.high):.8g} {what}"


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_a_number_leans_on_those_before_it(why: str, text: str, lines: tuple[str, ...], read: Read) -> None:
    figures = read(text)

    assert [line(figure) for figure in figures] == list(lines), why
