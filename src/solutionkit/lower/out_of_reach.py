"""Words for what a platform has and a spec has no such place for: told why, wherever written.

`coupons:` is no misspelt field; who writes it wants to know why there are none, or where to write.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from solutionkit.diagnostics import Diagnostic, Span
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.ir.platform import Capability, Platform, Standing
from solutionkit.source import Document, Node

_NOT_KNOWN = frozenset(
    {
        "spec/unknown-field",
        "spec/value-not-allowed",
        "reference/unknown",
        "policy/unknown-component",
    }
)


def with_reasons(
    found: Sequence[Diagnostic], document: Document, platform: Platform
) -> list[Diagnostic]:
    """What was found, but of a word for something out of reach why it cannot be had."""
    if not any(each.code in _NOT_KNOWN for each in found):
        return list(found)
    called = {
        word: each
        for each in platform.capabilities.values()
        if each.standing is not Standing.COVERED or each.called
        for word in (each.id, *each.called)
    }
    meant = dict(_meant(document.root, called))
    return [
        _told(each, *meant[each.span]) if each.code in _NOT_KNOWN and each.span in meant else each
        for each in found
    ]


def _told(one: Diagnostic, word: str, capability: Capability) -> Diagnostic:
    title, why, covered = capability.title, capability.why, capability.standing is Standing.COVERED
    code = "spec/written-otherwise" if covered else "spec/out-of-reach"
    return diagnose(code, one.span, capability=title, word=word, why=why)


def _meant(
    node: Node, called: Mapping[str, Capability]
) -> Iterator[tuple[Span, tuple[str, Capability]]]:
    """Where a key or a value is a word for one of these."""
    if isinstance(node.value, str) and node.value in called:
        yield node.span, (node.value, called[node.value])
    for key, each in (node.entries or {}).items():
        if key in called and each.key_span is not None:
            yield each.key_span, (key, called[key])
        yield from _meant(each, called)
    for each in node.items or ():
        yield from _meant(each, called)
