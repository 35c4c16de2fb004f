"""The figures of a fee as an industry writes them: rates, tiers, packages, promotions, shares."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from solutionkit.diagnostics import Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.money import MAX_FEN, ONE, Rounding, fen_of_yuan, ppm_of_percent, yuan_of_fen
from solutionkit.ir.rule import FeeKind, Figures, Promotion, Share, Tier
from solutionkit.policy.expression import BOOL, Names
from solutionkit.policy.parse_table import decision_table
from solutionkit.policy.reader import NOTHING, Reader
from solutionkit.source import Node
from solutionkit.spec.meant import meant

FIGURE_KEYS = ("kind", "rate", "fixed", "tiers", "package")
PRICE_KEYS = (
    *FIGURE_KEYS,
    "minimum",
    "cap",
    "at_least",
    "at_most",
    "table",
    "promotions",
    "shares",
)
_PERCENT = Text(
    "100% 以内、最多四位小数的百分比，例如 4%",
    "a percentage up to 100% with four decimals at most, such as 4%",
)
_AMOUNT = Text("金额（元）", "an amount in yuan")
_FACTOR = Text(
    "不超过 100% 的比例，例如 1/2 或 50%（免收写 0%）",
    "a part of at most all, such as 1/2 or 50% (0% for none)",
)
_WITH_SIGN = Text("带 % 的百分比，例如 {plain}", "a percentage with its sign, such as {plain}")
_FRACTION = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
_REST = "remainder"
NO_BOUND = "none"
"""A minimum or a cap that there is not, though there was one or the industry has one."""
_NO_FEE = "none"
"""What a table says of a case in which there is no such fee."""
_FORMS = ("rate", "tiers", "package", "table")


def prices(entries: Mapping[str, Node], names: Names, reader: Reader) -> dict[str, Any]:
    """All of a component's figures, by the names they have in `ir.rule.FeeComponent`."""
    own = figures(entries, reader)
    table = entries.get("table")
    least, most = rate(entries.get("at_least"), reader), rate(entries.get("at_most"), reader)
    minimum, cap = _bound(entries.get("minimum"), reader), _bound(entries.get("cap"), reader)
    if minimum is not None and cap is not None and minimum > cap:
        reader.report("policy/bounds-cross", entries["minimum"].span)
    if least is not None and most is not None and least > most:
        reader.report("policy/bounds-cross", entries["at_least"].span)
    return {
        "kind": own.kind,
        "rate_ppm": own.rate_ppm,
        "fixed_fen": own.fixed_fen,
        "tiers": own.tiers,
        "package_fen": own.package_fen,
        "rounding": rounding(entries.get("rounding"), reader),
        "minimum_fen": minimum,
        "cap_fen": cap,
        "least_ppm": least,
        "most_ppm": most,
        "table": decision_table(table, names, lambda at: _of_row(at, reader), reader)
        if table
        else None,
        "promotions": tuple(
            _promotion(each, names, reader) for each in reader.items(entries.get("promotions"))
        ),
    }


def shares(
    entries: Mapping[str, Node], parties: Mapping[str, Text], reader: Reader
) -> tuple[Share, ...]:
    """Who gets which part of a fee; exactly one gets the remainder, so that nothing is lost."""
    node = entries.get("shares")
    if node is None:
        return ()
    found = [
        (
            Share(
                reader.one_of(Node(each.key_span or each.span, payee), parties, ""),
                None if each.value == _REST else rate(each, reader) or 0,
            )
        )
        for payee, each in (node.entries or NOTHING).items()
    ]
    rest = [each for each in found if each.rate_ppm is None]
    if len(rest) != 1 or sum(each.rate_ppm or 0 for each in found) > ONE:
        reader.report("policy/shares-do-not-add-up", node.span)
    return (*(each for each in found if each.rate_ppm is not None), *rest)


def figures(entries: Mapping[str, Node], reader: Reader) -> Figures:
    """A rate, an amount, tiers or a package; what kind it is follows from what is given."""
    tiers = tuple(_tier(each, reader) for each in reader.items(entries.get("tiers")))
    found = Figures(
        kind=reader.choice(entries.get("kind"), FeeKind, _implied(entries)),
        rate_ppm=rate(entries.get("rate"), reader),
        fixed_fen=fen(entries.get("fixed"), reader),
        tiers=tiers,
        package_fen=fen(entries.get("package"), reader),
    )
    _one_form(entries, reader)
    if tiers:
        _in_order(tiers, reader.items(entries["tiers"]), reader)
    if found.kind is FeeKind.PACKAGE and found.package_fen == 0:
        reader.report("policy/empty-range", entries["package"].span, found="0")
    return found


def rate(node: Node | None, reader: Reader) -> int | None:
    """A percentage as parts per million; `None` where there is none or it is `unknown`."""
    if node is None or node.value == "unknown":
        return None
    ppm = ppm_of_percent(str(node.value))
    if ppm is None or ppm > ONE:
        _refuse(node.span, node.value, _PERCENT, reader)
        return None
    return ppm


def fen(node: Node | None, reader: Reader) -> int | None:
    """An amount in yuan as fen; `None` where there is none or it is `unknown`."""
    if node is None or node.value == "unknown":
        return None
    found = fen_of_yuan(str(node.value))
    if found is None or found > MAX_FEN:
        _refuse(node.span, node.value, _AMOUNT, reader)
        return None
    return found


def _bound(node: Node | None, reader: Reader) -> int | None:
    return None if node is not None and node.value == NO_BOUND else fen(node, reader)


def rounding(node: Node | None, reader: Reader) -> Rounding | None:
    """What becomes of part of a fen; `None` while nobody said."""
    if node is None or node.value == "unknown":
        return None
    return reader.choice(node, Rounding, Rounding.HALF_UP)


def factor(node: Node | None, reader: Reader) -> tuple[int, int]:
    """What is left of a fee, as a fraction: at most all of it."""
    if node is None:
        return 1, 1
    text = str(node.value)
    match = _FRACTION.fullmatch(text)
    numerator, denominator = (
        (int(match[1]), int(match[2])) if match else (ppm_of_percent(text), ONE)
    )
    if numerator is None or not 0 <= numerator <= denominator or denominator == 0:
        _refuse(node.span, node.value, _FACTOR, reader)
        return 1, 1
    return numerator, denominator


def in_time(entries: Mapping[str, Node], reader: Reader) -> tuple[date | None, date | None]:
    """A first day and the first day that is over, in this order."""
    since, until = reader.day(entries.get("since")), reader.day(entries.get("until"))
    if since and until and until <= since:
        reader.report("policy/never-in-force", entries["until"].span, since=since.isoformat())
    return since, until


def _one_form(entries: Mapping[str, Node], reader: Reader) -> None:
    """Refuse figures in two forms, of which one would silently not count."""
    found = [name for name in _FORMS if name in entries]
    if "fixed" in entries and found[:1] in (["tiers"], ["table"]):
        found.append("fixed")
    for other in found[1:]:
        place = entries[other].key_span or entries[other].span
        reader.report("policy/figures-clash", place, one=found[0], other=other)


def _in_order(tiers: Sequence[Tier], items: Sequence[Node], reader: Reader) -> None:
    """Tiers begin at 0 and rise, so that every amount is in exactly one."""
    if tiers[0].from_fen:
        first = yuan_of_fen(tiers[0].from_fen)
        reader.report("policy/tiers-gap", items[0].span, first=first)
    for (before, tier), item in zip(pairwise(tiers), items[1:], strict=True):
        if tier.from_fen <= before.from_fen:
            found, last = yuan_of_fen(tier.from_fen), yuan_of_fen(before.from_fen)
            reader.report("policy/tiers-out-of-order", item.span, found=found, before=last)


def _implied(entries: Mapping[str, Node]) -> FeeKind:
    if "tiers" in entries:
        return FeeKind.GRADUATED
    if "package" in entries:
        return FeeKind.PACKAGE
    only_fixed = "fixed" in entries and "rate" not in entries
    return FeeKind.FIXED if only_fixed else FeeKind.PERCENTAGE


def _of_row(node: Node, reader: Reader) -> Figures:
    if node.value == _NO_FEE:
        return Figures(FeeKind.PERCENTAGE, 0, None, (), None)
    whole = [each for each in PRICE_KEYS if each not in FIGURE_KEYS]
    for name in whole:
        found = (node.entries or NOTHING).get(name)
        if found is not None:
            reader.report("contract/not-in-a-row", found.key_span or found.span, name=name)
    return figures(reader.entries(node, (*FIGURE_KEYS, *whole)), reader)


def _tier(node: Node, reader: Reader) -> Tier:
    entries = reader.entries(node, ("flat",), ("from", "rate"))
    start, flat = fen(entries.get("from"), reader), fen(entries.get("flat"), reader)
    for name, wanted in (("from", _AMOUNT), ("rate", _PERCENT), ("flat", _AMOUNT)):
        if name in entries and entries[name].value == "unknown":
            # One unknown tier makes the whole fee unknown; it must not count as nothing.
            _refuse(entries[name].span, "unknown", wanted, reader)
    return Tier(start or 0, rate(entries.get("rate"), reader) or 0, flat or 0)


def _promotion(node: Node, names: Names, reader: Reader) -> Promotion:
    entries = reader.entries(node, ("when", "since", "until"), ("id", "title", "factor"))
    when = entries.get("when")
    since, until = in_time(entries, reader)
    numerator, denominator = factor(entries.get("factor"), reader)
    return Promotion(
        id=reader.word(entries.get("id")),
        title=reader.text(entries.get("title")),
        when=reader.expression(when, names, BOOL, ir.ALWAYS) if when else ir.ALWAYS,
        numerator=numerator,
        denominator=denominator,
        since=since,
        until=until,
    )


def _refuse(span: Span, value: object, wanted: Text, reader: Reader) -> None:
    plain = meant("percentage", value) if wanted is _PERCENT else None
    if plain is not None:
        wanted = _WITH_SIGN.filled(plain=plain)
    reader.report("policy/wrong-type", span, found=str(value), wanted=wanted)
