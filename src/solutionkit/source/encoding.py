"""Bytes to text: UTF-8, UTF-16 with its mark, GB18030; lines end in LF whatever the file has."""

from __future__ import annotations

import re

from solutionkit.diagnostics import Diagnostic, Span
from solutionkit.diagnostics.catalogue import diagnose

MAX_BYTES = 4_000_000
MOST_LINES = 20
_FIRST_OF_THREE_BYTES = "\u2010"

# YAML takes some of these for line breaks and refuses the others, so none reaches a parser.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_SEPARATORS = "\x85\u2028\u2029"


def decode(name: str, raw: bytes, *, gb18030_is_odd: bool = True) -> tuple[str, list[Diagnostic]]:
    """Give the text without its byte order mark; a file too large gives no text."""
    if len(raw) > MAX_BYTES:
        span = Span.at(name, 1, 1, 0)
        return "", [diagnose("syntax/too-large", span, size=len(raw), limit=MAX_BYTES)]
    text, diagnostics = _decoded(name, raw, gb18030_is_odd)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROLS.search(text):
        diagnostics += _control_characters(name, text)
        text = _CONTROLS.sub(" ", text)
    return text, diagnostics


def _decoded(name: str, raw: bytes, gb18030_is_odd: bool) -> tuple[str, list[Diagnostic]]:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _with_bad_bytes(name, raw, "utf-16")
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    if not _is_damaged_utf8(raw):
        try:
            text = raw.decode("gb18030")
        except UnicodeDecodeError:
            pass
        else:
            odd = [diagnose("encoding/not-utf8", Span.at(name, 1, 1, 0))] if gb18030_is_odd else []
            return text, odd + _lines_in_utf8(name, raw)
    return _with_bad_bytes(name, raw, "utf-8")


def _lines_in_utf8(name: str, raw: bytes) -> list[Diagnostic]:
    """Lines of a GB18030 file that are UTF-8: pasted in, they come out as other characters."""
    found = []
    for number, line in enumerate(raw.splitlines(), 1):
        meant = "" if line.isascii() else _as_chinese_utf8(line)
        if meant:
            garbled = "".join(char for char in line.decode("gb18030", "replace") if char > "\x7f")
            span = Span.at(name, number, 1, len(line.decode("gb18030", "replace")))
            found.append(diagnose("encoding/mixed", span, garbled=garbled[:8], meant=meant[:8]))
    return found[:MOST_LINES]


def _as_chinese_utf8(line: bytes) -> str:
    """What is not ASCII in `line` if it is UTF-8 and all of it Chinese or its punctuation."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    beyond = "".join(char for char in text if char > "\x7f")
    return beyond if all(char >= _FIRST_OF_THREE_BYTES for char in beyond) else ""


def _is_damaged_utf8(raw: bytes) -> bool:
    """Tell UTF-8 with a few broken bytes from GB18030, which as UTF-8 is nearly all broken."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    return whole > 4 * broken


def _with_bad_bytes(name: str, raw: bytes, encoding: str) -> tuple[str, list[Diagnostic]]:
    try:
        return raw.decode(encoding), []
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode(encoding, "replace").removeprefix("\ufeff")
        text = raw.decode(encoding, "replace")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return text, [diagnose("encoding/unreadable-bytes", Span.at(name, line, column))]


def _control_characters(name: str, text: str) -> list[Diagnostic]:
    diagnostics = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _CONTROLS.search(line)
        if match:
            kind = "line-separator" if match[0] in _SEPARATORS else "control-character"
            span = Span.at(name, number, match.start() + 1)
            char = f"U+{ord(match[0]):04X}"
            diagnostics.append(diagnose(f"encoding/{kind}", span, char=char))
    return diagnostics
