"""What a spec is refused for, refused of a row of a table too, by the same rules and words."""

from __future__ import annotations

from datetime import date
from typing import Any

from solutionkit.bulk.fault import Fault
from solutionkit.checks.check import Check
from solutionkit.checks.goods.price_missing import has_no_price, price_missing
from solutionkit.checks.goods.sale_ends_before_start import sale_ends_before_start
from solutionkit.checks.stores.poi_twice import poi_twice
from solutionkit.diagnostics import Text
from solutionkit.diagnostics.catalogue import CATALOGUE
from solutionkit.diagnostics.entry import filled
from solutionkit.source.spoilt import digits_lost
from solutionkit.spec.placeholder import is_placeholder

FROM, UNTIL, PRICE, POI = "goods.sale_from", "goods.sale_until", "goods.price", "store.poi"
NUMBERS = {POI: Text("平台的门店 ID", "the platform's id of the store")}
"""Numbers a platform gave that only calls name, no rule."""
LOOKED_AT = (FROM, UNTIL, POI)
"""What may make a row useless whatever rules and calls ask."""
_LOST = Text("丢了后面的数字", "has lost its last digits")
_NO_NUMBER = Text("不是编号", "is no number")
_TURNED = Text("停售日早于开售日", "ends before the sale starts")
_SAME = Text("同一个商家有几家写了一样的", "is that of several stores of a merchant")


def no_number(text: str) -> Fault | None:
    """Why `text` is no number a platform gave, if it is none."""
    if digits_lost(text):
        return lost_digits(text)
    return _of_code("spec/placeholder", text, _NO_NUMBER) if is_placeholder(text) else None


def lost_digits(text: str) -> Fault:
    """That a spreadsheet has spoilt a number."""
    return _of_code("spec/digits-lost", text, _LOST)


def turned_days(start: date, until: date) -> Fault:
    """That a sale ends before it begins."""
    days = {"start": start.isoformat(), "until": until.isoformat()}
    return Fault(_said_by(sale_ends_before_start, **days), _TURNED)


def not_to_be_sent(field: str, value: int) -> Text | None:
    """Why a call cannot take this value, if it cannot."""
    return price_missing.help if field == PRICE and has_no_price(value) else None


def same_poi(poi: str, other: str) -> Fault:
    """That two stores have one number."""
    return Fault(_said_by(poi_twice, poi=poi, other=other), _SAME)


def _said_by(check: Check, **values: Any) -> Text:
    return _said(check.message, check.help, **values)


def _of_code(code: str, value: str, kind: Text) -> Fault:
    entry = CATALOGUE[code]
    return Fault(_said(entry.message, entry.help, value=value), kind)


def _said(message: Text, help: Text | None, **values: Any) -> Text:
    told = filled(message, values)
    advice = filled(help, values) if help else Text("", "")
    return Text(f"{told.zh}；{advice.zh}", f"{told.en}; {advice.en}")
