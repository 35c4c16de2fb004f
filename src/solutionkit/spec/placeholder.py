"""Words written where a number is not known yet: `待办`, `TODO`, `xxx`. They stand for nothing.

`unset` is how an author says so; a number that merely looks invented is not our business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.source import Document, Node, Path
from solutionkit.spec.shape import Shape

UNSET = "unset"

_WORDS = re.compile(
    r"待(办|补|定|填|补充|填写|提供|申请|办理|确认|上传)|(办理|申请|审核)中|(暂|尚|还)?未(办理?|申请|提供)"
    r"|(暂|还|尚)?(无|没有)|暂缺|未知|不详|空|todo|tbd|tba|fixme|n/?a|none|null|nil|unknown|empty|pending",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"待|等(待|通知|审批|领)|(下|这|本)个?(周|星期|月)|明天|后天|月底|年底|稍后|晚点|尽快|(给|发)(你|我)"
    r"|附件|附图|如图|已(经)?(提交|申请|递交|受理)|(正|还|仍)在|(审批|审核|办理|申请|公示|受理|制证)中"
)
"""Chinese that says when a number will come, or where else it stands, beside whatever digits."""
_SHORTEST = 4
_SAMPLE = re.compile(r"[xX×*＊]{3}|[A-Za-z]0{7}|示例|样例|举例|范例")
"""What a sample has for a number; no register issues so many of these signs in a row."""
_FILLED = re.compile(r"([0-9])\1+|12345?6?7?8?9?0?")
"""One digit over and over, or counted up: typed to fill the cell."""
_SIGNS = re.compile(r"[xX×*\-—–_/\\?？.…。、0\s]+")


def is_placeholder(text: str) -> bool:
    """Whether `text` is only there to fill a gap."""
    plain = text.strip(" \t\u3000()（）<>《》[]【】“”\"'")
    return not plain or bool(_WORDS.fullmatch(plain) or _SIGNS.fullmatch(plain))


def is_no_number(text: str) -> bool:
    """Whether `text` cannot stand on a document: later words, a sample, few digits, any digits.

    Every register numbers what it issues, so a number has digits, and more than a few characters.
    """
    numbered = any(each.isnumeric() for each in text) and len(text.strip()) >= _SHORTEST
    later = _LATER.search(text) or _SAMPLE.search(text) or _FILLED.fullmatch(text.strip())
    return is_placeholder(text) or not numbered or bool(later)


def placeholders(schema: Mapping[str, Any], document: Document, path: Path) -> list[Diagnostic]:
    """Every text under `path` that fills a gap where `schema` would take `unset`."""
    node = document.node(path)
    shape = Shape(schema, schema, path)
    return [] if node is None else list(_inside(node, path, shape, document))


def takes_unset(shape: Shape, path: Path) -> bool:
    """Whether the value at `path` may be `unset`."""
    pattern = shape.at(path).here.get("pattern")
    return bool(pattern and re.search(pattern, UNSET))


def _inside(node: Node, here: Path, shape: Shape, document: Document) -> Iterator[Diagnostic]:
    if isinstance(node.value, str) and is_placeholder(node.value) and takes_unset(shape, here):
        yield diagnose("spec/placeholder", document.span(here), value=node.value)
    for key, value in (node.entries or {}).items():
        yield from _inside(value, (*here, key), shape, document)
    for index, item in enumerate(node.items or ()):
        yield from _inside(item, (*here, index), shape, document)
