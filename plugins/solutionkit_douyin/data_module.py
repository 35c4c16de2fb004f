"""Data of a spec as a script that other scripts require."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any


def data_module(what: str, data: Any, *, model: str = "", facts: str = "") -> str:
    """The script's text; `model` names the type of its items in `models.d.ts`."""
    head = f"// {what}，由方案生成；要改就改方案。\n" + (f"// 依据: {facts}\n" if facts else "")
    typed = f"/** @type {{import('../models').{model}[]}} */\n" if model else ""
    body = json.dumps(data, ensure_ascii=False, indent=2, default=_fraction)
    return f"{head}\n{typed}module.exports = {body}\n"


def _fraction(number: Decimal) -> Any:
    """A number with decimals as JSON reads it; money never has any here."""
    return json.loads(str(number))
