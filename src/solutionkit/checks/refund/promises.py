"""The words that promise a refund."""

from __future__ import annotations

import re

BACK = "退(?!出|订|群|场|房|租)"
"""Money back, not a group left or a room given back."""
_ASKED_FOR = "(?:都|均|皆)?(?:可以?|能够?|支持)?(?:在线|直接|无条件)?(?:申请|办理|要求)?"
_SHARES = "比例|天数?|日|月|次|课时|未|没|剩余?|余下|实际(?!退)"
_PROMISES = re.compile(
    f"全额(?:原路)?退|退(?:回|还)?全款|全款退|随时{_ASKED_FOR}(?:全额|原路)?{BACK}"
    f"|无条件退|无理由退|都能退|都可退|按照?(?:{_SHARES})[^，。；：！]{{0,9}}?{BACK}"
)
DENIED = re.compile(
    r"(?:不|无法|没法|非|概不|暂不|恕不|拒绝)(?:可以|能|可|会|支持|予|再|提供|接受|享受|允许|给)*\s*"
    r"(?:申请|办理|全额|原路|随时|无条件|无理由|七天|7 ?天|按[^，。；：！]{1,12}?)*"
    r"(?:退|都能退|都可退)"
)


def promised(text: str) -> str:
    """The words that promise a refund, unless the text denies one and names an exception."""
    found = None if DENIED.search(text) else _PROMISES.search(text)
    return found[0] if found else ""
