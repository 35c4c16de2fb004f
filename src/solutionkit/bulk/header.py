"""The columns of a table by their names: which tell something, which were meant to, which do not.

A column that looks like one of ours and is none would be missed in silence, and a sum would be
wrong; it is refused. So is a value that two columns tell. Any other column is nobody's business.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from solutionkit.bulk.cells import Meaning
from solutionkit.bulk.csv_file import refusing_unreadable
from solutionkit.bulk.read import (
    DOCUMENTS,
    ID,
    MERCHANT,
    NAME,
    Wanted,
    is_parquet,
    names_of,
    refuse_bad_header,
)
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.policy.subject import CHILDREN_OF

_BEGINNINGS = {"app", DOCUMENTS, "fee", MERCHANT, "subsidy", *CHILDREN_OF}
_FREE = {ID, NAME}
"""What a table may say of anything without anybody asking."""
_ALIKE = 0.8
_HEAD = 1 << 16
_MOST = 5


def unused_columns(path: Path, wanted: Wanted) -> tuple[str, ...]:
    """The columns nobody asks for here; one that was meant for something is refused."""
    header = header_of(path)
    refuse_bad_header(path, header)
    _refuse_told_twice(path, header, wanted.fields.values(), wanted.grain)
    asked = {*wanted.columns, *wanted.document_columns}
    known = {*asked, *wanted.others}
    wrong = [each for each in header if each not in known and _is_meant(each, known, wanted)]
    if wrong:
        zh = "；".join(_advice(each, known, wanted).zh for each in wrong[:_MOST])
        en = "; ".join(_advice(each, known, wanted).en for each in wrong[:_MOST])
        raise BulkRefused(
            Text(f"{path.name} 有不认识的列：{zh}", f"{path.name} has unknown columns: {en}")
        )
    used = {ID, *wanted.keys, *_used(wanted, header)}
    return tuple(each for each in header if each and each not in used and each != NAME)


def header_of(path: Path) -> Sequence[str]:
    """The names of the columns; no more of the file is read."""
    with refusing_unreadable(path, pa.ArrowException):
        return _header(path)


def _header(path: Path) -> Sequence[str]:
    if is_parquet(path):
        return list(parquet.read_schema(path).names)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    encoding = "utf-8-sig" if _is_utf8(head) else "gb18030"
    with path.open(encoding=encoding, errors="replace", newline="") as text:
        return [each.strip() for each in next(csv.reader(text, strict=True), [])]


def _is_utf8(head: bytes) -> bool:
    """Whether it is, a character that is cut off at its end aside."""
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return True


def _refuse_told_twice(
    path: Path, header: Sequence[str], fields: Iterable[Meaning], grain: str
) -> None:
    for meaning in fields:
        told = [each for each in header if each in names_of(meaning, grain)]
        if len(told) > 1:
            said = "、".join(told)
            raise BulkRefused(
                Text(
                    f"{path.name} 的 {said} 说的是同一个值，只留一列",
                    f"{path.name}: {', '.join(told)} tell the same value; keep one column",
                )
            )


def _used(wanted: Wanted, header: Sequence[str]) -> Iterator[str]:
    for meaning in wanted.fields.values():
        yield from (each for each in names_of(meaning, wanted.grain) if each in header)
    yield from wanted.document_columns
    if wanted.papers:
        yield DOCUMENTS


def _is_meant(column: str, known: Collection[str], wanted: Wanted) -> bool:
    """Whether a column that is not known looks like one that is."""
    begin, parted, rest = column.partition(".")
    beginnings = _BEGINNINGS | {each.partition(".")[0] for each in known if "." in each}
    if parted and begin in beginnings:
        return rest not in _FREE
    return _nearest(column, known, wanted) is not None


def _nearest(column: str, known: Collection[str], wanted: Wanted) -> str | None:
    """The known column that was meant: the same but for its spelling, or a part of it."""
    forms = {_form(each): each for each in sorted(known)}
    whole = {each.rpartition(".")[2]: each for each in wanted.fields}
    if column in whole:
        return whole[column]
    close = get_close_matches(_form(column), forms, n=1, cutoff=_ALIKE)
    return forms[close[0]] if close else None


def _form(column: str) -> str:
    plain = unicodedata.normalize("NFKC", column).lower()
    return "".join(each for each in plain if each not in " ._-")


def _advice(column: str, known: Collection[str], wanted: Wanted) -> Text:
    near = _nearest(column, known, wanted)
    if near is not None:
        return Text(f"{column}（是不是想写 “{near}”？）", f"{column} (did you mean '{near}'?)")
    begin = column.partition(".")[0] + "."
    alike = sorted(each for each in known if each.startswith(begin))
    if not alike:
        return Text(column, column)
    shown, more = alike[:_MOST], len(alike) > _MOST
    return Text(
        f"{column}（有的是 {'、'.join(shown)}{' 等' if more else ''}）",
        f"{column} (there are {', '.join(shown)}{' and more' if more else ''})",
    )
