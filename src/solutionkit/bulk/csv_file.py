"""A CSV file, UTF-8 or GB18030, read from its beginning or from any row whose place is known.

Where rows begin is told by commas, quotes and ends of lines, whose bytes are the same in both
encodings and part of no other character: finding it needs no decoding.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.source.tables import SPREADSHEET_STARTS

_ONE_FOR_EACH_BYTE = "latin-1"
_MARKED = "utf-8-sig"
_PARTED = {
    "\t": ("是用制表符分列的文本", "is text in columns parted by tabs"),
    ";": ("是用分号分列的文本", "is text in columns parted by semicolons"),
}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FIRST_LINE = 1 << 16
_UNCLOSED = ("unexpected end of data", "field larger than field limit")
"""What is said of a quote that nothing closes: all that follows is one cell."""
_MARK = codecs.BOM_UTF8.decode(_ONE_FOR_EACH_BYTE)
"""The mark a file may begin with; it would hide a quote behind it."""


FIRST_ROW = 2
"""The number of the first row below the header, as spreadsheets count."""
PARQUET_START = b"PAR1"


@dataclass(frozen=True)
class CsvFile:
    """A file, how its text is encoded, and its columns."""

    path: Path
    encoding: str
    header: tuple[str, ...]


@dataclass(frozen=True)
class Stretch:
    """Some rows of a file: from which byte to which, and the number of the first."""

    start: int
    end: int
    first: int


def csv_file(path: Path) -> CsvFile:
    """What is to be known of a file before its rows are read."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as file:
        header = [each.strip() for each in next(csv.reader(file, strict=True), [])]
    return CsvFile(path, encoding, tuple(header))


def rows_of_csv(file: CsvFile) -> Iterator[list[str]]:
    """The rows below the header."""
    with file.path.open(encoding=file.encoding, newline="") as text:
        lines = csv.reader(text, strict=True)
        next(lines, None)
        yield from lines


def stretches(file: CsvFile, rows: int) -> Iterator[Stretch]:
    """The file in stretches of so many rows, found in one fast pass."""
    with file.path.open(encoding=_ONE_FOR_EACH_BYTE, newline="") as text:
        lines = _Counted(text)
        if file.encoding != _MARKED or text.read(len(_MARK)) != _MARK:
            text.seek(0)
        else:
            lines.at = len(_MARK)
        found = csv.reader(lines, strict=True)
        next(found, None)
        start, first = lines.at, FIRST_ROW
        while count := sum(1 for _ in islice(found, rows)):
            yield Stretch(start, lines.at, first)
            start, first = lines.at, first + count


def rows_of_stretch(file: CsvFile, stretch: Stretch) -> Sequence[list[str]]:
    """The rows of one stretch."""
    with file.path.open("rb") as raw:
        raw.seek(stretch.start)
        text = raw.read(stretch.end - stretch.start).decode(file.encoding.removesuffix("-sig"))
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


class _Counted:
    """Lines, and how many characters have been given."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.at = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.at += len(line)
        return line


@contextmanager
def refusing_unreadable(path: Path, other: type[Exception] = OSError) -> Iterator[None]:
    """Say in words why a table cannot be read."""
    try:
        _refuse_other_formats(path)
        yield
    except csv.Error as error:
        raise BulkRefused(_broken(path, str(error))) from error
    except (OSError, ValueError, other) as error:
        raise BulkRefused(
            Text(f"读不了 {path.name}：{error}", f"cannot read {path.name}: {error}")
        ) from error


def _refuse_other_formats(path: Path) -> None:
    """Refuse what spreadsheet programs save that is no CSV, however it is named."""
    with path.open("rb") as file:
        head = file.readline(_FIRST_LINE)
    if head.startswith(PARQUET_START):
        return
    if head.startswith(SPREADSHEET_STARTS):
        zh, en = "是电子表格文件", "is a spreadsheet file"
    elif head.startswith(_UTF_16):
        zh, en = _of_utf_16(head)
    elif b"," not in head and (b"\t" in head or b";" in head):
        zh, en = _PARTED["\t" if b"\t" in head else ";"]
    else:
        return
    raise BulkRefused(
        Text(
            f"{path.name} {zh}，不是 CSV；在 Excel 或 WPS 里另存为 “CSV UTF-8（逗号分隔）”",
            f"{path.name} {en}, not CSV; save it as 'CSV UTF-8 (comma delimited)'",
        )
    )


def _of_utf_16(head: bytes) -> tuple[str, str]:
    text = head[: len(head) // 2 * 2].decode("utf-16", "replace")
    if "\t" in text and "," not in text:
        return _PARTED["\t"]
    return "是 UTF-16 编码", "is encoded as UTF-16"


def _broken(path: Path, said: str) -> Text:
    """Where a file stops being rows, and what to do there."""
    line, end = 1, 0
    with path.open(encoding=_ONE_FOR_EACH_BYTE, newline="") as text:
        rows = csv.reader(text, strict=True)
        try:
            for _ in rows:
                line = rows.line_num + 1
        except csv.Error:
            end = 0 if said.startswith(_UNCLOSED) else rows.line_num
    line, unclosed = _opened(path, line, end), end == 0
    if 0 < line < end:
        # The quote that closes it was meant to open another cell.
        unclosed = True
    zh, en = (
        (
            "引号没有成对，从这里起分不出行；补上或去掉这个引号",
            "a quote is not closed; close or drop it",
        )
        if unclosed
        else ("引号写得不对", f"quotes are wrong here ({said})")
    )
    return Text(
        f"读不了 {path.name}：从第 {line} 行开始，{zh}",
        f"cannot read {path.name} from line {line} on: {en}",
    )


def _opened(path: Path, start: int, end: int) -> int:
    """The line on which the quote opens that was not closed; `end` is where that was noticed.

    It is looked for from the line on which the row begins; `end` is 0 where nothing closes it.
    """
    at, length = 0, 0
    with path.open(encoding=_ONE_FOR_EACH_BYTE, newline="") as text:
        for line, said in islice(enumerate(text, start=1), start - 1, end or None):
            for _ in range(said.count('"')):
                if at and line == end and at < end:
                    return at
                at, length = 0 if at else line, 0
            length += len(said)
            if at and length > csv.field_size_limit():
                break
    return at or end or start


def _encoding(path: Path) -> str:
    """UTF-8 where the whole file is, else GB18030."""
    for encoding, name in (("utf-8", _MARKED), ("gb18030", "gb18030")):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return name
    said = path.name
    raise BulkRefused(Text(f"{said} 不是 UTF-8 也不是 GB18030", f"{said}: not UTF-8, not GB18030"))
