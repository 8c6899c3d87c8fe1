"""The shelf: official statistics in Parquet files, asked through DuckDB.

    folder/manifests/ID.json                        what is known of each load
    folder/rows/ID/reporter=KAZ/data_0.parquet      its rows of one reporter, those of a partner together
    folder/together.json                            where the rows of several loads stand in one file
    folder/rows/together/                           these files
    folder/fetched/                                 answers of services, as they came
    folder/gaps.jsonl                               what was asked for and is not published yet

In:  the folder, which need not exist: then there are the numbers that ship, and no others.
Out: Shelf, whose relation(…) is the one table, over no more files than the question touches.
Law: the truth is in the Parquet files and their manifests; DuckDB holds nothing of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from legation.errors import TradeError
from legation.trade.manifest import Catalogue, read_catalogue
from legation.trade.rows import COLUMNS, SELECTED, Cell, selected

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

ROWS = "rows"
# rows of one reporter that are skipped or read together: some of its partners
GROUP = 8_192
AS_PARQUET = f"FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE {GROUP}"
# what a question may hold in memory; more goes to disk
MEMORY = "1GB"
# answers about pairs that are kept; a pair's numbers in a product over five years are some fifty
REMEMBERED = 4_096
_SHIPPED = "shipped"


@dataclass(slots=True)
class Shelf:
    """An open shelf; `shipped` says whether the numbers that come with the package stand on it too.

    `answers` are those of the last questions about pairs, since reports ask the same of a pair again and again.
    """

    folder: Path | None
    connection: duckdb.DuckDBPyConnection
    catalogue: Catalogue = field(default_factory=Catalogue)
    shipped: bool = True
    answers: dict[Hashable, tuple[Cell, ...]] = field(default_factory=dict)

    def answered(self, question: Hashable, answer: Callable[[], Sequence[Cell]]) -> tuple[Cell, ...]:
        """The answer to a question, remembered as long as the shelf holds the same and few others were asked since."""
        if question not in self.answers:
            if len(self.answers) >= REMEMBERED:
                del self.answers[next(iter(self.answers))]
            self.answers[question] = tuple(answer())
        return self.answers[question]

    def relation(self, reporters: Sequence[str] | None, first: int, last: int) -> str:
        """The table as SQL, over the files of these reporters' years; of all reporters where None."""
        wanted = self.catalogue.parts if reporters is None else reporters
        files = self.catalogue.files(wanted, first, last)
        # names of columns and files are ours
        parts = [f"SELECT {SELECTED} FROM {_SHIPPED} WHERE {'true' if self.shipped else 'false'}"]
        return " UNION ALL ".join([*parts, *([self.over(files)] if files else [])])

    def over(self, files: Sequence[str]) -> str:
        """The table as SQL over some files of the shelf, those with the same columns read together."""
        alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for path in files:
            alike[self.catalogue.columns[path]].append(_text(path))
        return " UNION ALL ".join(
            f"SELECT {selected(columns)} FROM read_parquet([{', '.join(paths)}], hive_partitioning = false)"
            for columns, paths in alike.items()
        )

    def pair(self, one: str, other: str, first: int, last: int) -> str:
        """The table of what either of a pair reports of the other, as SQL.

        Each side is asked for by equality alone: only then does the database skip the parts of its files that hold
        neither.
        """
        sides = [
            f"SELECT * FROM ({self.relation((reporter,), first, last)}) "
            f"WHERE reporter = {_text(reporter)} AND partner = {_text(partner)}"
            for reporter, partner in dict.fromkeys(((one, other), (other, one)))
        ]
        return " UNION ALL ".join(sides)

    def asked(self, question: str, values: Sequence[Any] = ()) -> pa.Table:
        """The answer to a question in SQL, as an Arrow table."""
        with understood(self.folder):
            return self.connection.execute(question, list(values)).to_arrow_table()

    def rows(self, question: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The answer as Python's own values."""
        with understood(self.folder):
            return self.connection.execute(question, list(values)).fetchall()

    @property
    def complete(self) -> frozenset[str]:
        """The sources that give every product, so that a sum over their parts is the whole."""
        return frozenset(
            manifest.origin.source for manifest in self.catalogue.manifests if manifest.origin.complete
        )

    def refresh(self) -> None:
        """See what was loaded since the shelf was opened."""
        self.answers.clear()
        self.catalogue = read_catalogue(self.folder) if self.folder else Catalogue()

    def close(self) -> None:
        """Give back what the shelf holds open."""
        self.connection.close()


@contextmanager
def opened(folder: Path | str | None, *, shipped: bool = True) -> Iterator[Shelf]:
    """A shelf for as long as it is needed."""
    shelf = open_shelf(folder, shipped=shipped)
    try:
        yield shelf
    finally:
        shelf.close()


def open_shelf(folder: Path | str | None, *, shipped: bool = True) -> Shelf:
    """Open the shelf in a folder, or only what ships."""
    place = Path(folder) if folder is not None else None
    if place is not None and place.exists() and not place.is_dir():
        raise TradeError(f"{place}: a shelf of statistics is a folder, and this is a file. Name a folder.")
    connection = connected(place)
    shelf = Shelf(place, connection, read_catalogue(place) if place else Catalogue(), shipped)
    _take_shipped(connection)
    return shelf


def connected(folder: Path | None) -> duckdb.DuckDBPyConnection:
    """A connection in memory that may spill into the shelf's own folder and fetches nothing from anywhere."""
    duckdb = imported()
    settings = {
        "memory_limit": MEMORY,
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        # a load has a file for each reporter, and there are some 250 areas
        "partitioned_write_max_open_files": "400",
    }
    if folder is not None:
        settings["temp_directory"] = str(folder / "spilled")
    connection: Any = duckdb.connect(":memory:", config=settings)
    connection.execute("SET enable_progress_bar = false; SET parquet_metadata_cache = true")
    return connection  # type: ignore[no-any-return]  # loaded where it is used


def imported() -> Any:  # noqa: ANN401  # a module
    """DuckDB, or how to get it."""
    try:
        import duckdb
    except ImportError as error:
        raise TradeError(
            "Official statistics need DuckDB, which is not installed. Run: pip install 'legation[trade]'"
        ) from error
    return duckdb


@contextmanager
def understood(folder: Path | None) -> Iterator[None]:
    """What DuckDB cannot do, told as what the shelf cannot."""
    duckdb = imported()
    try:
        yield
    except duckdb.Error as error:
        raise TradeError(
            f"{folder or 'the shipped statistics'}: the question could not be answered ({_first_line(error)}). "
            "A file of the shelf may be damaged or gone: load it anew, as its manifest says."
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0]


def _take_shipped(connection: duckdb.DuckDBPyConnection) -> None:
    from legation.trade.shipped import shipped_sql

    columns = ", ".join(f'"{name}" {kind}' for name, kind in COLUMNS.items())
    connection.execute(f"CREATE TABLE {_SHIPPED} ({columns}); INSERT INTO {_SHIPPED} BY NAME {shipped_sql()}")


def _text(path: str) -> str:
    """A path or an id as a text of SQL."""
    return "'" + path.replace("'", "''") + "'"
