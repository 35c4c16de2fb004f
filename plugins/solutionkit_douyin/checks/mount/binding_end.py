"""The check mount/binding-end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from solutionkit import Finding, Solution, Text, check, did_you_mean
from solutionkit_douyin.limits import known, settings_path

_NOBODY = Text("员工号和合作号里没有它", "it is no employee or partner account")
_NO_DAY = Text("没有 {day} 这一天", "there is no day {day}")
_TOO_LATE = Text("合作号的绑定最长一年", "a partner is bound for a year at most")
_LIST = Text(
    "先把它写到 accounts.employees 或 accounts.partners",
    "write it under accounts.employees or accounts.partners first",
)
_WRITE = Text("写成 2027-06-30 这样的一天", "write a day such as 2027-06-30")
_BEFORE = Text("今天绑的话，最晚写 {day}", "bound today, it ends on {day} at the latest")
_KINDS = ("employees", "partners")


@check(
    message=Text(
        "账号 {name} 的绑定到期日用不上：{fault}",
        "the last day of the binding of account {name} is of no use: {fault}",
    ),
    help=Text("{advice}", "{advice}"),
)
def binding_end(solution: Solution) -> Iterator[Finding]:
    """A binding is said to end on a day that is none, too late, or of an account nobody named.

    ## Why is this wrong?
    The day goes into the request that binds the account and into the calendar. The platform takes
    a partner for a year at most.

    ## 为什么不对
    这一天写在绑定账号的请求里，也进到期日历。合作号最长绑一年，写得再晚，平台也不收。

    ## Example
    `accounts: {partners: [cafe_friend], until: {cafe_friend: 2036-12-31}}`

    ## Use instead
    `accounts: {partners: [cafe_friend], until: {cafe_friend: 2027-06-30}}`
    """
    accounts = solution.settings.get("accounts", {})
    kinds = {each: kind for kind in _KINDS for each in accounts.get(kind) or () if each}
    for name, day in (accounts.get("until") or {}).items():
        at = settings_path(solution, "accounts", "until", name)
        if name not in kinds:
            advice = did_you_mean(name, list(kinds)) if kinds else _LIST
            yield Finding(at, {"name": name, "fault": _NOBODY, "advice": advice}, at_key=True)
        elif not _is_day(day):
            fault = _NO_DAY.filled(day=day)
            yield Finding(at, {"name": name, "fault": fault, "advice": _WRITE})
        elif kinds[name] == "partners" and day > (latest := _latest(solution)):
            values = {"name": name, "fault": _TOO_LATE, "advice": _BEFORE.filled(day=latest)}
            yield Finding(at, values, as_warning=True)


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def _latest(solution: Solution) -> str:
    """The last day that a partner bound today may be bound on, as days are written."""
    years = known(solution, "account.types").value["cooperation"]["expiry_years"]
    today = solution.as_of
    return f"{today.year + years}-{today:%m-%d}"
