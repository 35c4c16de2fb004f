"""The small types every part of a spec is made of, and the strict model all parts share.

A scalar is read from what stands in the text: amounts become fen, percentages parts per million,
`unset` ids `None`. Lists arrive as tuples. A table's cell (`Cell`) is read as its field asks. What
does not fit raises a `PydanticCustomError` whose type names the fault; `bind` has the words.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from solutionkit.source import Cell
from solutionkit.source.amounts import MAX_FEN, ONE, fen_of_yuan, fen_written, ppm_of_percent
from solutionkit.source.days import LAST_DAY, day_in_cell, day_of
from solutionkit.source.spoilt import digits_lost
from solutionkit.spec.placeholder import UNSET, is_no_number, is_placeholder

UNKNOWN = "unknown"
_FACTOR = re.compile(r"[0-9]+(\.[0-9]+)?%|[0-9]+/[0-9]+")
_CELL_LIST = re.compile(r"[;；|、]")
_CELL_SENTENCES = re.compile(r"[;；|]")
_YES = {"true": True, "是": True, "false": False, "否": False}


class Strict(BaseModel):
    """A part of a spec: every field documented, no field beyond these, nothing guessed."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


def _text(value: Any) -> Any:
    if isinstance(value, Cell):
        return str(value)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        raise PydanticCustomError("number-for-text", "text expected", {"value": str(value)})
    return value


def _ident(value: Any) -> Any:
    text = _text(value)
    if isinstance(text, str) and digits_lost(text):
        raise PydanticCustomError("digits-lost", "digits are lost", {"value": text})
    if isinstance(text, str) and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}", text):
        raise PydanticCustomError("ident", "not an id", {"value": text})
    return text


def _whole(value: Any) -> Any:
    if isinstance(value, Cell):
        if not re.fullmatch(r"-?[0-9]{1,18}", value.strip()):
            raise PydanticCustomError("whole-number", "not a whole number", {"value": str(value)})
        return int(value)
    if isinstance(value, Decimal):
        raise PydanticCustomError("whole-number", "not a whole number", {"value": str(value)})
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, Cell):
        return _YES.get(value.strip().lower(), value)
    return value


def listed(value: Any) -> Any:
    """A list; in a cell of a table its items stand in one text."""
    return _parted(value, _CELL_LIST)


def _sentences(value: Any) -> Any:
    return _parted(value, _CELL_SENTENCES)


def _parted(value: Any, signs: re.Pattern[str]) -> Any:
    if isinstance(value, Cell):
        return tuple(Cell(part.strip()) for part in signs.split(value) if part.strip())
    return value


def _fen(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        raise PydanticCustomError("amount", "not an amount", {"value": _shown(value)})
    fen = fen_written(value) if isinstance(value, Cell) else fen_of_yuan(value)
    if fen is None:
        raise PydanticCustomError("amount", "not an amount", {"value": str(value)})
    if fen > MAX_FEN:
        raise PydanticCustomError("amount-too-large", "too large", {"value": str(value)})
    return fen


def _ppm(value: Any) -> Any:
    if value == UNKNOWN:
        return None
    ppm = ppm_of_percent(value) if isinstance(value, str) else None
    if ppm is None or ppm > ONE:
        raise PydanticCustomError("percentage", "not a percentage", {"value": _shown(value)})
    return ppm


def _factor(value: Any) -> Any:
    text = str(value).strip()
    if isinstance(value, bool) or not _FACTOR.fullmatch(text):
        raise PydanticCustomError("factor", "not a factor", {"value": _shown(value)})
    return text


def _day(value: Any) -> Any:
    text = str(value)
    found = day_in_cell(text) if isinstance(value, Cell) else day_of(text)
    if found is None or found > LAST_DAY:
        raise PydanticCustomError("day", "not a day", {"value": text})
    return found


def _days(value: Any) -> Any:
    """A day, or the first and the last of several, as `2027-02-05..2027-02-12`."""
    first, _, last = str(value).partition("..")
    written = Cell if isinstance(value, Cell) else str
    try:
        days = (_day(written(first.strip())), _day(written((last or first).strip())))
    except PydanticCustomError:
        days = (date.max, date.min)
    if days[1] < days[0]:
        raise PydanticCustomError("days", "neither a day nor several", {"value": _shown(value)})
    return days


def _clock(value: Any) -> Any:
    text = str(value).replace("：", ":")
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        raise PydanticCustomError("clock", "not a time of day", {"value": str(value)})
    return text


def _readiness(value: Any) -> Any:
    plain = _flag(value)
    if plain == UNKNOWN or isinstance(plain, bool):
        return UNKNOWN if plain == UNKNOWN else plain
    raise PydanticCustomError("readiness", "neither yes, no nor unknown", {"value": _shown(value)})


def _official(value: Any) -> Any:
    return None if value is None or value == UNSET else _number(value)


def _number(value: Any) -> Any:
    text = _digits("" if value is None else value)
    if isinstance(text, str) and is_placeholder(text):
        raise PydanticCustomError("placeholder", "stands for nothing", {"value": text})
    return text


def _document_number(value: Any) -> Any:
    text = _number(value)
    if isinstance(text, str) and text != UNSET and is_no_number(text):
        raise PydanticCustomError("placeholder", "stands for nothing", {"value": text})
    return text


def _digits(value: Any) -> Any:
    """Text that is often digits alone, which need no quotes; none a spreadsheet has spoilt."""
    plain = isinstance(value, int) and not isinstance(value, bool)
    text = str(value) if plain or isinstance(value, str | Decimal) else value
    if isinstance(text, str) and digits_lost(text):
        raise PydanticCustomError("digits-lost", "digits are lost", {"value": text})
    return text if plain else _text(value)


def _phone(value: Any) -> Any:
    text = _digits(value)
    if isinstance(text, str) and re.fullmatch(r"[0-9]{2,4}-[0-9](\.[0-9]+)?[Ee]\+[0-9]{2}", text):
        raise PydanticCustomError("digits-lost", "digits are lost", {"value": text})
    return "" if text == UNSET else text


def _colour(value: Any) -> Any:
    if not (isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", value)):
        raise PydanticCustomError("colour", "not a colour", {"value": _shown(value)})
    return value.upper()


def _longitude(value: Any) -> Any:
    return _degrees(value, 180)


def _latitude(value: Any) -> Any:
    return _degrees(value, 90)


def _degrees(value: Any, most: int) -> str:
    text = str(value)
    if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,8})?", text) or abs(Decimal(text)) > most:
        raise PydanticCustomError("degrees", "not decimal degrees", {"value": text})
    return text


def _shown(value: Any) -> str:
    return "…" if isinstance(value, dict | list) else str(value)


def _schema(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


Words = Annotated[str, BeforeValidator(_text), _schema(type="string", minLength=1)]
Ident = Annotated[
    str,
    BeforeValidator(_ident),
    _schema(type="string", pattern="^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"),
]
Ref = Annotated[str, BeforeValidator(_text), _schema(type="string", minLength=1)]
"""A name that stands for something else; whether it does is asked when the spec is lowered."""
Whole = Annotated[int, BeforeValidator(_whole), _schema(type="integer")]
Flag = Annotated[bool, BeforeValidator(_flag), _schema(type="boolean")]
Readiness = Annotated[
    bool | Literal["unknown"], BeforeValidator(_readiness), _schema(enum=[True, False, "unknown"])
]
Fen = Annotated[
    int,
    BeforeValidator(_fen),
    _schema(type=["number", "string"], pattern=r"^[0-9]+(\.[0-9]{1,2})?$", minimum=0),
]
_RATE = _schema(type="string", pattern=r"^([0-9]+(\.[0-9]{1,4})?%|unknown)$")
Ppm = Annotated[int | None, BeforeValidator(_ppm), _RATE]
ShareText = Annotated[str, _RATE]
"""A share that is known, or not known at all, as authors write it."""
Factor = Annotated[
    str,
    BeforeValidator(_factor),
    _schema(type="string", pattern=r"^([0-9]+(\.[0-9]+)?%|[0-9]+/[0-9]+)$"),
]
"""What part of a fee is charged."""
Day = Annotated[
    date, BeforeValidator(_day), _schema(type="string", pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
]
DayRange = Annotated[
    tuple[date, date],
    BeforeValidator(_days),
    _schema(
        type="string", pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?$"
    ),
]
"""The first and the last of some days; the same for one."""
Clock = Annotated[
    str,
    BeforeValidator(_clock),
    _schema(type="string", pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$"),
]
_DIGITS = _schema(type=["string", "integer"], minLength=1)
OfficialId = Annotated[str | None, BeforeValidator(_official), _DIGITS]
DocumentNumber = Annotated[str | None, BeforeValidator(_document_number), _DIGITS]
"""The number on a document; `unset`, as it stands, where the document is not held yet."""
Phone = Annotated[str, BeforeValidator(_phone), _DIGITS]
Colour = Annotated[
    str, BeforeValidator(_colour), _schema(type="string", pattern="^#[0-9A-Fa-f]{6}$")
]
_DEGREES = _schema(type=["number", "string"], pattern=r"^-?[0-9]{1,3}(\.[0-9]{1,8})?$")
Longitude = Annotated[str, BeforeValidator(_longitude), _DEGREES]
Latitude = Annotated[str, BeforeValidator(_latitude), _DEGREES]
TextList = Annotated[tuple[Words, ...], BeforeValidator(listed)]
SentenceList = Annotated[tuple[Words, ...], BeforeValidator(_sentences)]
"""Texts that may hold `、` themselves, so that a cell's are parted by semicolons alone."""
DayRanges = Annotated[tuple[DayRange, ...], BeforeValidator(listed)]
IdentList = Annotated[tuple[Ident, ...], BeforeValidator(listed)]
RefList = Annotated[tuple[Ref, ...], BeforeValidator(listed)]
Path = Words
"""A file beside the spec, with forward slashes."""
GradeWord = Literal["official", "quoted", "indicative", "contract", "example", "unknown"]
