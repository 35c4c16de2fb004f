"""Which files of a project can be reached from its pages: nothing else is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

_REQUIRE = re.compile(r"require\('(\.[^']+)'\)")
_SOURCE = re.compile(r'<(?:sjs|import|include)[^>]*\bsrc="([^"]+)"')


def reached(files: Mapping[str, str], roots: Iterator[str] | list[str]) -> frozenset[str]:
    """The paths in `files` that `roots` and what they lead to name, by `require` or `src`."""
    found: set[str] = set()
    ahead = {root for root in roots if root in files}
    while ahead:
        found |= ahead
        ahead = {path for each in ahead for path in _named(each, files[each])} & files.keys()
        ahead -= found
    return frozenset(found)


def _named(path: str, text: str) -> Iterator[str]:
    folder = dirname(path)
    if path.endswith(".js"):
        for target in _REQUIRE.findall(text):
            yield normpath(join(folder, target)) + ".js"
    for target in _SOURCE.findall(text):
        yield normpath(join(folder, target))
