"""`legation trade show`, `top` and `product`: what is official, as a table and a chart."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

from legation.cli.arrivals import Day
from legation.cli.asking import form_option, print_rows
from legation.cli.terminal import output, tell
from legation.cli.trade import shelf_option
from legation.errors import TradeError
from legation.settings import Settings


class Years(click.ParamType[tuple[int, int]]):
    """A year, or two with a hyphen between."""

    name = "years"

    def convert(
        self, value: str | tuple[int, int], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Read '2022' or '2019-2024'."""
        if isinstance(value, tuple):
            return value
        found = re.fullmatch(r"(\d{4})(?:\s*[-–]\s*(\d{4}))?", value.strip())
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if first > last:
            self.fail(f"{value!r} is no year and no range of years. Write 2022 or 2019-2024.", param, ctx)
        return first, last


@click.command("show", no_args_is_help=True)
@click.argument("reporter")
@click.argument("partner")
@click.option(
    "--product", help="Goods by name or by code: flour, 1101, 'wheat and flour'. All goods where not given."
)
@click.option("--years", type=Years(), help="2022, or 2019-2024.")
@click.option("--known", type=Day(), help="What was official on that day.")
@click.option("--svg", type=click.Path(dir_okay=False, path_type=Path), help="Write the chart there, too.")
@form_option
@shelf_option
def show_command(
    reporter: str,
    partner: str,
    svg: Path | None,
    form: str,
    shelf: str | None,
    **asked: Any,  # noqa: ANN401  # as declared
) -> None:
    """Print what both sides say of a pair's trade: a table, and bars for each period.

    \b
    Examples:
      legation trade show KAZ AFG --product 1101 --years 2019-2024
      legation trade show PAK AFG --years 2023-2025 --known 2025-06-30
      legation trade show UZB AFG --format csv > trade.csv
    """
    from legation.checks.wording import place_name
    from legation.cli.trade_view import bars, chart_svg, rows_of
    from legation.trade.ask import FIRST, LAST, Asked, history
    from legation.trade.products import counted
    from legation.trade.shelf import opened

    for place in (reporter, partner):
        _known_place(place)
    product = counted(asked["product"])
    if not product.codes:
        raise TradeError(f"{asked['product']}: {product.reason}. Ask `legation trade product` for codes.")
    first, last = asked["years"] or (FIRST + 1, LAST)
    known: date | None = asked["known"]
    with opened(shelf or Settings.from_environment().statistics) as statistics:
        found = history(statistics, Asked(reporter, partner, product.codes, first, last, known))
    rows = rows_of(found.to_pylist()) if form == "table" else found.to_pylist()
    print_rows(
        rows, form, f"Nothing is official on this shelf about {reporter} and {partner} in those years."
    )
    if form == "table" and rows:
        for line in bars(found.to_pylist(), output().width):
            output().print(line)
    if svg is not None and rows:
        title = f"{place_name(reporter)} and {place_name(partner)}: {asked['product'] or 'all goods'}"
        svg.write_text(chart_svg(found.to_pylist(), title), encoding="utf-8")
        tell(f"The chart is in {svg}.")


@click.command("top", no_args_is_help=True)
@click.argument("reporter")
@click.argument("year", type=int)
@click.option("--flow", type=click.Choice(["exports", "imports"]), default="exports", show_default=True)
@click.option(
    "--level", type=click.Choice(["2", "4", "6"]), default="4", show_default=True, help="Digits of the codes."
)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@form_option
@shelf_option
def top_command(
    reporter: str,
    year: int,
    flow: str,
    level: str,
    limit: int,
    **where: Any,  # noqa: ANN401  # as declared
) -> None:
    """Print a reporter's largest products of a year.

    \b
    Examples:
      legation trade top KAZ 2022
      legation trade top KAZ 2022 --flow imports --level 2
    """
    from legation.trade.ask import top_products
    from legation.trade.nomenclature import title_of
    from legation.trade.shelf import opened

    _known_place(reporter)
    with opened(where["shelf"] or Settings.from_environment().statistics) as statistics:
        found = (
            top_products(statistics, reporter, year, flow=flow, level=int(level)).slice(0, limit).to_pylist()
        )
    for source, months in sorted({(row["source"], row["months"]) for row in found if row["months"] < 12}):
        tell(
            f"{source}: {months} {'month' if months == 1 else 'months'} of {year} alone; no year is on this shelf."
        )
    rows = [{**row, "title": title_of(row["product"])} for row in found]
    print_rows(
        rows, where["form"], f"No products of {reporter} in {year} are on this shelf. Load them first."
    )


@click.command("product", no_args_is_help=True)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@form_option
def product_command(words: tuple[str, ...], limit: int, form: str) -> None:
    """Print the codes of the Harmonized System that count a product, and others whose titles have its words.

    \b
    Examples:
      legation trade product flour
      legation trade product 'wheat and flour'
      legation trade product 2202
    """
    from legation.trade.nomenclature import nomenclature, search
    from legation.trade.products import counted

    said = " ".join(words)
    meant = counted(said)
    own = [nomenclature()[code] for code in meant.codes if code in nomenclature()]
    listed = [*own, *(heading for heading in search(said, most=limit) if heading not in own)][
        : max(limit, len(own))
    ]
    if not own and meant.reason:
        tell(f"{meant.reason}.")
    rows = [{"code": one.code, "meant": "yes" if one in own else "", "title": one.title} for one in listed]
    print_rows(rows, form, f"No heading has all the words of ‘{said}’.")


def _known_place(place: str) -> None:
    from legation.lists.trade_margins import trade_margins
    from legation.trade.areas import areas

    if place not in trade_margins().groups:
        areas().number_of(place)
