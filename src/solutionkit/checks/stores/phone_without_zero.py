"""The check stores/phone-without-zero."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution
from solutionkit.source import Path

_ZERO_LOST = re.compile(r"(?!400|800)(?:(?:10|2[0-9])-?[0-9]{8}|[3-9][0-9]{2}-?[0-9]{7,8})")


@check(
    message=Text(
        "电话“{phone}”像是区号前面的 0 丢了",
        "phone '{phone}' seems to lack the 0 its area code begins with",
    ),
    help=Text("写成 0{phone}；不是座机就核对一遍", "write 0{phone}, or check the number"),
    severity=Severity.WARNING,
)
def phone_without_zero(solution: Solution) -> Iterator[Finding]:
    """A landline is written without the zero of its area code.

    ## Why is this wrong?
    Spreadsheets take such a number for an amount and drop the zero. Dialled so, it reaches nobody.

    ## 为什么不对
    表格软件会把区号前面的 0 当成数字的零去掉。少了它，用户一点就打不通。

    ## Example
    `stores: [{id: one, phone: "2784001111"}]`

    ## Use instead
    `stores: [{id: one, phone: 027-84001111}]`
    """
    for place, phone in phones(solution):
        if _ZERO_LOST.fullmatch(phone):
            yield Finding(place, {"phone": phone})


def phones(solution: Solution) -> Iterator[tuple[Path, str]]:
    """Every number customers may dial, with its place."""
    yield ("service", "phone"), str(solution.service.get("phone") or "")
    for store in solution.stores.values():
        yield (*store.origin, "phone"), store.phone
