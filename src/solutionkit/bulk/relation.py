"""What SQL may rely on of a table of rows: its columns, and how it says that a document is held.

Every relation has `row` (its number in the file), `id`, `fault` (the column for which the row is
left out, NULL where all is well), a column for each field in `kinds`, and `keys` such as whose
child a row is. Making one of a file is `bulk.encode` and `bulk.typed`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from solutionkit.bulk.columns import WORD_BITS
from solutionkit.ir.expression import Kind
from solutionkit.policy.columns_sql import Dialect, name

ROW, ID, FAULT = "row", "id", "fault"
PARTED = "\x1f"
"""Stands between the columns a `fault` names."""
LISTED, HELD, OPEN = "documents.listed", "documents.held.", "documents.open."


@dataclass(frozen=True)
class Relation:
    """A table to select from, `sql`, and what its columns are.

    `papers` are the documents that bits tell of, by their place; `flags` those with a column of
    their own (true, false, or NULL where nobody said). `columns` are the names in the author's
    file, by field; `prefix` stands before every name. `words` are columns that hold a text as it
    was written, by field, words for the unknown too: an engine looks each word of a file's
    dictionary up once in them. A query made of the relation need not pass them on.
    """

    sql: str
    kinds: Mapping[str, Kind]
    papers: Sequence[tuple[str, str]] = ()
    flags: Mapping[tuple[str, str], str] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""
    words: Mapping[str, str] = field(default_factory=dict)

    def holds(self, kind: str, holder: str, dialect: Dialect) -> str | None:
        """Whether a document counts, in SQL; `None` where no column tells."""
        if (kind, holder) in self.flags:
            return name(self.prefix + self.flags[kind, holder], dialect)
        if (kind, holder) not in self.papers:
            return None
        word, bit = divmod(self.papers.index((kind, holder)), WORD_BITS)
        held, still_open = (name(f"{self.prefix}{each}{word}", dialect) for each in (HELD, OPEN))
        mask = f"CAST({1 << bit} AS BIGINT)"
        return (
            f"(CASE WHEN NOT {self.listed(dialect)} THEN NULL WHEN ({held} & {mask}) <> 0 "
            f"THEN TRUE WHEN ({still_open} & {mask}) <> 0 THEN NULL ELSE FALSE END)"
        )

    def listed(self, dialect: Dialect) -> str:
        """Whether somebody said which documents are held."""
        if self.papers:
            return name(self.prefix + LISTED, dialect)
        return "TRUE" if self.flags else "FALSE"

    def paper_columns(self) -> list[str]:
        """The columns about documents, without the prefix."""
        if not self.papers:
            return list(self.flags.values())
        words = range(len(self.papers) // WORD_BITS + 1)
        return [LISTED, *(f"{each}{word}" for each in (HELD, OPEN) for word in words)]
