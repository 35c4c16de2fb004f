"""The words that promise a refund."""

from __future__ import annotations

import re

_PROMISES = ("全额退", "全额退款", "随时退", "随时可退", "无条件退", "无理由退", "都能退", "都可退")
_DENIES = re.compile(
    r"(?:不|无法|没法|非|概不|暂不|恕不)(?:可以|能|可|支持|予|再|提供|接受|享受|允许|给)*\s*(?:申请|办理)?"
    r"(?:全额|随时|无条件|无理由|七天|7 ?天)*(?:退|都能退|都可退)"
)


def promised(text: str) -> str:
    """The words that promise a refund, unless the text denies one and names an exception."""
    if _DENIES.search(text):
        return ""
    return next((words for words in _PROMISES if words in text), "")
