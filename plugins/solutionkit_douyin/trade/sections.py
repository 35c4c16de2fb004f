"""The parts of the trade page, each from plain words to markup; a part with nothing is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from solutionkit.pages import Content, Markup, section, table, tag

_Words = Mapping[str, str]
_Row = Mapping[str, Any]


def about(told: _Row, w: _Words) -> Markup:
    """How the app trades: the system, the category, the forms it is sold in."""
    return section(
        w["family"],
        tag("p", told["family"]),
        _note(told["why"]) if told["why"] else None,
        _line(w["category"], told["category"], w),
        [_line(w["channels"], each, w) for each in told["channels"]],
    )


def roles(told: _Row, w: _Words) -> Markup | None:
    """Who takes part, and which agency is not the owner."""
    rows = [(each["name"], each["role"], each["by"], each["binds"]) for each in told["roles"]]
    heads = (w["party"], w["role"], w["onboarded_by"], w["may_bind"])
    if not rows:
        return None
    agencies = [tag("p", each, class_="strip") for each in told["agencies"]]
    return section(w["roles"], _stacked(heads, rows), _note(w["roles_text"], "apart"), agencies)


def goods(told: _Row, w: _Words) -> Markup:
    """What is sold, in the columns any of it has."""
    columns: Sequence[str] = told["columns"]
    rows = [
        (each["name"], each["form"], *(each[name] or "–" for name in columns))
        for each in told["goods"]
    ]
    heads = (w["name"], w["form"], *(w[name] for name in columns))
    return section(w["goods"], _stacked(heads, rows) if rows else tag("p", w["none_sold"]))


def group_buying(told: _Row, w: _Words) -> Markup | None:
    """The goods of the group-buying component, and what is not made for it."""
    found = told["group_buying"]
    if not found:
        return None
    heads = tuple(
        w[name] for name in ("name", "out_id", "sale_from", "sale_until", "is_group_form")
    )
    lines = [tag("p", each) for each in found["notes"]]
    return section(
        w["group_buying"],
        tag("p", w["group_text"], class_="strip"),
        _stacked(heads, found["rows"]),
        lines,
    )


def calendars(told: _Row, w: _Words) -> Markup | None:
    """Prices and stock by day, of each goods that has days."""
    heads = (w["price"], w["stock_a_day"], w["days_of"])
    parts = [
        (
            tag("h3", each["name"], class_="apart"),
            _stacked(heads, [(row["price"], row["stock"], row["days"]) for row in each["rows"]]),
        )
        for each in told["calendars"]
    ]
    if not parts:
        return None
    return section(w["calendar"], tag("p", w["calendar_text"], class_="strip"), parts)


def refund(told: _Row, w: _Words) -> Markup | None:
    """What is refunded when: for all goods, then for those that differ."""
    heads = (w["stage"], w["right"], w["text"])
    parts = [
        (
            tag("h3", group["name"], class_="apart") if group["name"] else None,
            _stacked(heads, [(e["stage"], e["right"], e["text"]) for e in group["rights"]]),
        )
        for group in told["refund"]
    ]
    return section(w["refund"], parts) if parts else None


def service(told: _Row, w: _Words) -> Iterable[Markup | None]:
    """Codes, bookings and appointments."""
    exchanges = [(each["name"], each["books"]) for each in told["exchanges"]]
    heads = (w["pre_sale"], w["exchanged_for"])
    yield _said(w["redemption"], told["redemption"])
    if told["booking"]:
        rows = _stacked(heads, exchanges) if exchanges else None
        yield section(w["booking"], rows, tag("p", w["booking_text"], class_=_below(rows)))
    yield _said(w["appointments"], told["appointments"])


def minors(told: _Row, w: _Words) -> Markup | None:
    """What minors may pay and when they may play."""
    found = told["minors"]
    if not found:
        return None
    heads = (w["age"], w["each_payment"], w["month_payment"])
    rows = [(each["age"], each["each"], each["month"]) for each in found["bands"]]
    return section(
        w["minors"],
        shown := _stacked(heads, rows) if rows else None,
        tag("p", f"{w['play_hours']}{w['colon']}{found['hours']}", class_=_below(shown)),
        tag("p", w["real_name"]) if found["real_name"] else None,
        _note(w["minors_text"]) if rows else None,
    )


def callbacks(told: _Row, w: _Words) -> Markup | None:
    """What the developers register in the console."""
    rows = [(each["when"], tag("code", each["type"])) for each in told["callbacks"]]
    if not rows:
        return None
    listed = table((w["when"], w["type"]), rows)
    return section(w["callbacks"], listed, _note(w["callbacks_text"], "apart"))


def missing(told: _Row, w: _Words) -> Markup:
    """What is still to be had, and where it comes from."""
    items = [
        tag("li", tag("h3", each["title"]), tag("p", each["why"]), _counted(each["count"]))
        for each in told["missing"]
    ]
    return section(w["missing"], tag("ul", items) if items else tag("p", w["nothing_missing"]))


def settlement(told: _Row, w: _Words) -> Markup | None:
    """When the money comes."""
    return section(w["settlement"], tag("p", told["settlement"])) if told["settlement"] else None


def _said(title: str, lines: Sequence[str]) -> Markup | None:
    return section(title, [tag("p", each) for each in lines]) if lines else None


def _stacked(heads: Sequence[str], rows: Iterable[Sequence[Content]]) -> Markup:
    return table(heads, rows, "stacked")


def _line(name: str, value: str, w: _Words) -> Markup | None:
    return tag("p", f"{name}{w['colon']}{value}") if value else None


def _note(words: str, style: str = "") -> Markup:
    return tag("p", words, class_=f"note {style}".rstrip())


def _below(rows: Markup | None) -> str:
    """The style of a line under a table, or of one that begins its part."""
    return "apart" if rows else ""


def _counted(words: str) -> Markup | None:
    return _note(words) if words else None
