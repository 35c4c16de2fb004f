"""A Parquet whose columns are typed already: which it is, and the SQL that reads it as it stands.

Amounts are `*_fen` integers or decimals, rates `*_ppm`, days dates, documents a column each
(`documents.营业执照`: a flag, or the last day of validity). A file with any other column that is
asked for goes through `bulk.encode`. Both read the same values out of the same cells; only the
words of a list are taken as they stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet, types

from solutionkit.bulk.category_sql import recognised, refused, tidied
from solutionkit.bulk.cells import UNKNOWN, Meaning
from solutionkit.bulk.columns import integer
from solutionkit.bulk.read import DOCUMENTS, UNITS, Wanted, column_of
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.relation import FAULT, ID, PARTED, ROW, Relation
from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.policy.columns_sql import Dialect, literal, name, text

FLAG = f"{DOCUMENTS}."
"""What the name of a column about one document begins with."""
_WORD = "word."
"""What the name of a column begins with that holds a text as it was written."""

_SPACES = "".join(chr(each) for each in range(0x3001) if chr(each).isspace())
_TEXTS = {Kind.ENUM, Kind.TEXT, Kind.CATEGORY}
_NUMBERS = {Kind.INT, Kind.MONEY, Kind.RATE}
_ORDERED = {*_NUMBERS, Kind.DATE}
_MANY = 50
"""Words of a list that are more are looked up by their hash."""

_CODED_BYTES = 2
"""A text that takes no more is the number of one in a dictionary."""
_FIRST = "!"
"""The first character that is no space; a text that is not less is not blank."""


@dataclass(frozen=True)
class Typed:
    """Which column of a file tells each field, each document and each key.

    As the file's own statistics say, all values of `proven` columns are allowed, and `varied`
    columns have many distinct texts.
    """

    fields: Mapping[str, tuple[str, Meaning]]
    decimals: frozenset[str]
    flags: Mapping[tuple[str, str], tuple[str, bool]]
    keys: tuple[str, ...]
    proven: frozenset[str] = frozenset()
    varied: frozenset[str] = frozenset()


def typed(source: Path, wanted: Wanted) -> Typed | None:
    """How to read `source` as it stands; `None` where its cells have to be looked at."""
    has = _columns(source)
    if has is None or (wanted.papers and DOCUMENTS in has) or not _has_names(has, wanted.keys):
        return None
    fields, decimals = {}, set()
    for field, meaning in wanted.fields.items():
        column = column_of(meaning, wanted.grain, has)
        if column is not None:
            if not _fits(has[column], meaning, column):
                return None
            fields[field] = (column, meaning)
            if types.is_decimal(has[column]):
                decimals.add(field)
    flags = _flags(has, wanted)
    if flags is None:
        return None
    asked = {column: m.ends for column, m in fields.values() if m.ends and m.kind in _ORDERED}
    asked = {column: ends for column, ends in asked.items() if not types.is_decimal(has[column])}
    keys = tuple(each for each in wanted.keys if each in has)
    return Typed(fields, frozenset(decimals), flags, keys, *_told(source, asked, (ID, *keys)))


def _told(
    source: Path, asked: Mapping[str, tuple[int, int]], names: tuple[str, ...]
) -> tuple[frozenset[str], frozenset[str]]:
    """What statistics prove: columns in range and names never blank; and texts that vary much."""
    proven, varied = set(asked) | set(names), set()
    with parquet.ParquetFile(source) as file:
        about = file.metadata
    for group in range(about.num_row_groups):
        for at in range(about.num_columns):
            part = about.row_group(group).column(at)
            column = part.path_in_schema
            if column in proven and not _allowed(part.statistics, asked.get(column)):
                proven.remove(column)
            if part.total_uncompressed_size > _CODED_BYTES * part.num_values:
                varied.add(column)
    return frozenset(proven), frozenset(varied)


def _allowed(told: Any, ends: tuple[int, int] | None) -> bool:
    if told is None or not told.has_min_max:
        return False
    if ends is None:
        least = told.min if isinstance(told.min, str) else str(told.min)
        return bool(told.has_null_count and told.null_count == 0 and least >= _FIRST)
    return ends[0] <= integer(told.min) and integer(told.max) <= ends[1]


def _columns(source: Path) -> dict[str, Any] | None:
    """The types of a Parquet file's columns; `None` for another file, or names that repeat."""
    with source.open("rb") as file:
        if file.read(4) != b"PAR1":
            return None
    try:
        schema = parquet.read_schema(source)
    except (OSError, pa.ArrowException) as error:
        raise BulkRefused(
            Text(f"读不了 {source.name}：{error}", f"cannot read {source.name}: {error}")
        ) from error
    has = {each.name: _plain(each.type) for each in schema}
    return has if len(has) == len(schema.names) else None


def _has_names(has: Mapping[str, Any], keys: tuple[str, ...]) -> bool:
    """Whether what names a row is text or a number."""
    return ID in has and all(_is_name(has[each]) for each in (ID, *keys) if each in has)


def _plain(found: Any) -> Any:
    return found.value_type if types.is_dictionary(found) else found


def _is_name(found: Any) -> bool:
    return bool(types.is_integer(found) or _is_text(found))


def _is_text(found: Any) -> bool:
    return bool(types.is_string(found) or types.is_large_string(found))


def _fits(found: Any, meaning: Meaning, column: str) -> bool:
    kind = meaning.kind
    if meaning.sentinels or meaning.families:
        return False
    if kind is Kind.MONEY and not column.endswith(UNITS[kind]):
        return bool(types.is_decimal(found) and found.scale <= 2 and found.precision <= 30)
    if kind is Kind.RATE and not column.endswith(UNITS[kind]):
        return False
    if kind is Kind.SET:
        return bool(types.is_list(found) and _is_text(found.value_type))
    is_it = {Kind.BOOL: types.is_boolean, Kind.DATE: types.is_date32}
    is_it |= dict.fromkeys(_TEXTS, _is_text) | dict.fromkeys(_NUMBERS, types.is_integer)
    return kind in is_it and bool(is_it[kind](found))


def _flags(
    has: Mapping[str, Any], wanted: Wanted
) -> dict[tuple[str, str], tuple[str, bool]] | None:
    """The columns about documents, and whether each is a last day; a holder's own only."""
    found = {}
    for kind, holder in wanted.papers:
        column = FLAG + kind
        if holder == wanted.grain and column in has:
            if not (types.is_boolean(has[column]) or types.is_date32(has[column])):
                return None
            found[kind, holder] = (column, bool(types.is_date32(has[column])))
    return found


def typed_relation(found: Typed, table: str, row: str, day: date, dialect: Dialect) -> Relation:
    """The file as a relation; `table` reads it, `row` is the number of a row, counted from 1."""
    plain, shown = _as_written(found, row, day, dialect), _shown(found, dialect)
    read = f"(SELECT {_listed(plain, dialect)} FROM {table} AS f)"
    told = f"(SELECT {_listed(shown, dialect)} FROM {read} AS p)"
    catalogues = {field: meaning.catalogue for field, (_, meaning) in found.fields.items()}
    return Relation(
        recognised(told, list(shown), catalogues, dialect),
        {field: meaning.kind for field, (_, meaning) in found.fields.items()},
        flags={each: FLAG + each[0] for each in found.flags},
        keys=found.keys,
        columns={field: column for field, (column, _) in found.fields.items()},
        words={each: _WORD + each for each in _words(found)},
    )


def _as_written(found: Typed, row: str, day: date, dialect: Dialect) -> dict[str, str]:
    """What stands in the file, by the name of its column from here on."""
    plain = {ROW: row, ID: _named(ID, dialect)}
    plain |= {each: _named(each, dialect) for each in found.keys}
    for field, (column, meaning) in found.fields.items():
        held = name(column, dialect)
        if meaning.kind in _TEXTS:
            held = _trimmed(held, column in found.varied, dialect)
        plain[field] = f"({held} * 100)" if field in found.decimals else held
    for (kind, _), (column, is_day) in found.flags.items():
        held = name(column, dialect)
        passed = f"({held} >= {literal(day, Kind.DATE, dialect)})"
        plain[FLAG + kind] = passed if is_day else held
    return plain


def _shown(found: Typed, dialect: Dialect) -> dict[str, str]:
    """What rows mean by what stands in the file."""
    shown = {each: name(each, dialect) for each in (ID, *found.keys)}
    shown = {ROW: name(ROW, dialect), **shown, FAULT: _fault(found, dialect)}
    for field, (column, meaning) in found.fields.items():
        held = name(field, dialect)
        shown[field] = _value(held, meaning, column in found.proven, dialect)
    shown |= {_WORD + each: name(each, dialect) for each in _words(found)}
    return shown | {FLAG + kind: name(FLAG + kind, dialect) for kind, _ in found.flags}


def _words(found: Typed) -> list[str]:
    """The fields that hold few distinct words, whichever they are."""
    return [
        field
        for field, (column, meaning) in found.fields.items()
        if meaning.kind is Kind.TEXT and not meaning.values and column not in found.varied
    ]


def _listed(columns: Mapping[str, str], dialect: Dialect) -> str:
    return ", ".join(f"{sql} AS {name(each, dialect)}" for each, sql in columns.items())


def _named(column: str, dialect: Dialect) -> str:
    return f"CAST({name(column, dialect)} AS VARCHAR(1000))"


def _trimmed(held: str, varied: bool, dialect: Dialect) -> str:
    """A text without the spaces around it.

    Of few distinct texts an engine trims each once; of many, only those that need it.
    """
    plain = dialect.trimmed.format(held, text(_SPACES, dialect))
    if not varied:
        return plain
    spaces = ", ".join(text(each, dialect) for each in _SPACES)
    padded = f"left({held}, 1) IN ({spaces}) OR right({held}, 1) IN ({spaces})"
    return f"CASE WHEN {padded} THEN {plain} ELSE {held} END"


def _value(held: str, meaning: Meaning, proven: bool, dialect: Dialect) -> str:
    if meaning.kind in _NUMBERS and proven:
        return f"CAST({held} AS BIGINT)"
    if meaning.kind in _NUMBERS:
        within = _within(held, meaning, dialect)
        return f"CASE WHEN {within} THEN CAST({held} AS BIGINT) END"
    if meaning.kind not in _TEXTS:
        return held
    unknown = ", ".join(text(each, dialect) for each in sorted(UNKNOWN))
    if 0 < len(meaning.values) <= _MANY:
        return _chosen(held, meaning, dialect)
    plain = _by_title(held, meaning, dialect)
    if meaning.kind is Kind.CATEGORY:
        plain = tidied(held, _SPACES, dialect)
    return f"CASE WHEN {dialect.strange.format(held, unknown)} THEN {plain} END"


def _chosen(held: str, meaning: Meaning, dialect: Dialect) -> str:
    """The choice that is called so, of a short list; each of few words is looked up once."""
    called = [*(title.zh for title in meaning.titles.values()), *meaning.values]
    words = [each for each in called if each not in UNKNOWN]
    keys = ", ".join(text(each, dialect) for each in words)
    values = ", ".join(text(meaning.called(each), dialect) for each in words)
    return dialect.chosen.format(keys, values, held)


def _by_title(held: str, meaning: Meaning, dialect: Dialect) -> str:
    """The choice that is called so."""
    told = {title.zh: value for value, title in meaning.titles.items()}
    cases = "".join(
        f" WHEN {text(title, dialect)} THEN {text(value, dialect)}" for title, value in told.items()
    )
    return f"CASE {held}{cases} ELSE {held} END" if cases else held


def _within(held: str, meaning: Meaning, dialect: Dialect) -> str:
    low, high = (literal(each, meaning.kind, dialect) for each in _ends(meaning))
    return f"{held} BETWEEN {low} AND {high}"


def _ends(meaning: Meaning) -> Sequence[int | date]:
    low, high = meaning.ends or (0, 0)
    return [date.fromordinal(each) if meaning.kind is Kind.DATE else each for each in (low, high)]


def _fault(found: Typed, dialect: Dialect) -> str:
    """The columns whose values no row may have, `PARTED`."""
    cases: dict[str, str] = {}
    for each in (ID, *found.keys):
        if each in found.proven:
            continue
        held = name(each, dialect)
        blank = dialect.trimmed.format(held, text(_SPACES, dialect))
        # Only what begins with a space can be blank.
        empty = f"CASE WHEN {held} IS NULL THEN TRUE WHEN {held} < '{_FIRST}' THEN {blank} = '' END"
        cases[each] = empty
    for field, (column, meaning) in found.fields.items():
        not_allowed = _refused(name(field, dialect), meaning, dialect)
        if not_allowed and column not in found.proven:
            cases[column] = not_allowed
    if not cases:
        return "CAST(NULL AS VARCHAR(1000))"
    # Which they are is only asked where one is; most rows are sound.
    wrong = " OR ".join(f"({each})" for each in cases.values())
    named = [f"CASE WHEN {each} THEN {text(column, dialect)} END" for column, each in cases.items()]
    return f"CASE WHEN {wrong} THEN concat_ws({text(PARTED, dialect)}, {', '.join(named)}) END"


def _refused(held: str, meaning: Meaning, dialect: Dialect) -> str:
    if meaning.ends and meaning.kind is not Kind.BOOL:
        return f"NOT ({_within(held, meaning, dialect)})"
    if meaning.kind is Kind.CATEGORY:
        return refused(held, _value(held, meaning, False, dialect), meaning.catalogue, dialect)
    known = ", ".join(text(each, dialect) for each in meaning.values)
    if meaning.kind is Kind.SET and known:
        return f"NOT {dialect.within.format(held, dialect.words.format(known))}"
    if meaning.kind in (Kind.ENUM, Kind.TEXT) and known:
        called = [title.zh for title in meaning.titles.values()]
        others = ", ".join(text(each, dialect) for each in [*called, *sorted(UNKNOWN)])
        # Ids of goods may be thousands, and a list is looked through from its beginning.
        strange = "{0} NOT IN ({1})" if len(meaning.values) > _MANY else dialect.strange
        return strange.format(held, f"{known}, {others}")
    return ""
