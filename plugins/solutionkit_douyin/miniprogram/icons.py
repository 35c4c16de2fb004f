"""Icons drawn once in grey, and their brand-coloured twins for the selected tab.

An icon is a PNG whose palette holds one colour and whose transparency holds the drawing, so
another colour is another palette. `icons/draw.mjs` makes them of the SVG that stand beside.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_LENGTH = struct.Struct(">I")
_HEAD = struct.Struct(">I4s")
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


@cache
def icon(name: str) -> bytes:
    """The icon as it is drawn."""
    return files(__package__).joinpath("icons").joinpath(f"{name}.png").read_bytes()


def coloured(png: bytes, colour: str) -> bytes:
    """The same drawing in another colour, `#RRGGBB`."""
    rgb = bytes.fromhex(colour.removeprefix("#"))
    return _SIGNATURE + b"".join(
        _chunk(kind, rgb * (len(data) // len(rgb)) if kind == b"PLTE" else data)
        for kind, data in chunks(png)
    )


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG: the kind and the data of each."""
    rest = png.removeprefix(_SIGNATURE)
    while rest:
        length, kind = _HEAD.unpack_from(rest)
        body = rest[_HEAD.size :]
        yield kind, body[:length]
        rest = body[length + _LENGTH.size :]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return _HEAD.pack(len(data), kind) + data + _LENGTH.pack(zlib.crc32(kind + data))
