"""Bytes that hold text, and their line ends."""

from __future__ import annotations


def is_text(content: bytes) -> bool:
    """Whether the whole of `content` is UTF-8 text; a guess from its start is not enough."""
    if b"\0" in content:
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def with_lf(content: bytes) -> bytes:
    r"""Give `content` with every `\r\n` made `\n`."""
    return content.replace(b"\r\n", b"\n") if b"\r\n" in content else content


def with_ends_of(content: bytes, yours: bytes | None) -> bytes:
    r"""Give `content` with the line ends that `yours` has, where `yours` has only `\r\n`."""
    if not yours or b"\r\n" not in yours or b"\n" in yours.replace(b"\r\n", b""):
        return content
    return with_lf(content).replace(b"\n", b"\r\n")
