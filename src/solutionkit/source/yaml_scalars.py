"""What an unquoted scalar means: YAML 1.2 core, with fractions as exact decimals.

What other tools would read differently stays text and is warned about.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

LONGEST_NUMBER = 40
LARGEST_EXPONENT = 99
LONGEST_SIGNED_NUMBER = 8

_CONSTANTS = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_SWITCHES = {
    **dict.fromkeys(("yes", "Yes", "YES", "on", "On", "ON"), "true"),
    **dict.fromkeys(("no", "No", "NO", "off", "Off", "OFF"), "false"),
}
_NUMBER_STARTS = frozenset("0123456789+-.")
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_FRACTION = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_OCTAL = re.compile(r"0o[0-7]+\Z")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+\Z")


def resolved(text: str) -> Any:
    """Give the value that unquoted `text` stands for."""
    if text[:1] in _NUMBER_STARTS:
        return _number(text)
    return _CONSTANTS.get(text, text)


def surprise(text: str, value: Any) -> tuple[str, dict[str, Any]] | None:
    """Give the code, and the values of its message, of what is odd about reading `text` so."""
    if value is text:
        if text in _SWITCHES:
            return "value/yes-no", {"value": text, "boolean": _SWITCHES[text]}
        return _surprise_of_number_text(text) if text[:1] in _NUMBER_STARTS else None
    if isinstance(value, Decimal) and ("e" in text or "E" in text):
        return "value/exponent", {"value": text, "number": f"{value:f}"}
    return None


def _number(text: str) -> Any:
    if len(text) > LONGEST_NUMBER:
        return text
    if _INTEGER.match(text):
        return text if _has_leading_zero(text) or _is_dialled(text) else int(text)
    if _FRACTION.match(text):
        value = Decimal(text)
        is_small = -LARGEST_EXPONENT <= value.adjusted() <= LARGEST_EXPONENT
        return text if _has_leading_zero(text) or not is_small else value
    if _OCTAL.match(text):
        return int(text, 8)
    return int(text, 16) if _HEXADECIMAL.match(text) else text


def _is_dialled(text: str) -> bool:
    """A phone number with its country code, whose sign is part of it."""
    return text[0] == "+" and len(text) > LONGEST_SIGNED_NUMBER


def _has_leading_zero(text: str) -> bool:
    digits = text.lstrip("+-")
    return digits[0] == "0" and digits[1:2].isdigit()


def _surprise_of_number_text(text: str) -> tuple[str, dict[str, Any]] | None:
    if len(text) <= LONGEST_NUMBER and _FRACTION.match(text) and _has_leading_zero(text):
        # Nothing but zeros stands in for a number that is not known yet: its field says so.
        return ("value/leading-zero", {"value": text}) if text.strip("0") else None
    if _FRACTION.match(text) and not _is_dialled(text):
        return "value/number-too-long", {}
    return None
