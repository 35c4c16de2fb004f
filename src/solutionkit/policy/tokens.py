"""One-line expressions cut into tokens, each with its place in the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-]))
    | (?P<version>[0-9]+\.[0-9]+\.[0-9]+)
    | (?P<time>[0-9]{1,2}:[0-9]{2})
    | (?P<number>[0-9]+(?:\.[0-9]+)?(?:万|亿)?(?:元|%|‰|‱|d\b)?)
    | (?P<name>[^\W\d]\w*(?:[.-]\w+)*)
    | (?P<string>"[^"]*"|“[^”]*”|'[^']*')
    | (?P<sign>==|!=|<=|>=|<|>|\+|-|\(|\)|\[|\]|,)
    """,
    re.VERBOSE,
)
_FULL_WIDTH = str.maketrans("（），＜＞＝！【】：", "(),<>=![]:")


@dataclass(frozen=True)
class Token:
    """A word, number or sign: `kind` is one of the groups above, or `end`."""

    kind: str
    text: str
    start: int
    end: int


class ExpressionFault(Exception):
    """A line that is no expression: a diagnostic's code, a place in the line, values to name."""

    def __init__(self, code: str, start: int, end: int, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.start = start
        self.end = end
        self.values = values


def tokens(line: str) -> Iterator[Token]:
    """Cut `line` into tokens; full-width signs are read as the plain ones."""
    plain, at = line.translate(_FULL_WIDTH), 0
    while at < len(plain):
        match = _TOKEN.match(plain, at)
        if match is None or match.lastgroup is None:
            raise ExpressionFault("policy/not-an-expression", at, at + 1, found=line[at])
        if match.lastgroup != "space":
            yield Token(match.lastgroup, match.group(), at, match.end())
        at = match.end()
    yield Token("end", "", at, at + 1)
