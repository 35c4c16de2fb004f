"""The kinds of Douyin accounts, as settings name them."""

from __future__ import annotations

from solutionkit import Capability, Solution, Text

ACCOUNTS = {
    "brand": Text("品牌号", "the brand account"),
    "employees": Text("员工号", "accounts of employees"),
    "partners": Text("合作号", "accounts of partners"),
}


def account_kinds(solution: Solution) -> tuple[str, ...]:
    """The kinds a spec names, those still without an id among them."""
    written = solution.settings.get("accounts", {})
    return tuple(each for each in ACCOUNTS if each in written and written[each] != [])


def are_of_another_kind(solution: Solution, capability: Capability) -> bool:
    """Whether a spec names accounts, and none of those the capability works with."""
    wanted, written = capability.who.accounts, account_kinds(solution)
    return bool(wanted and written) and not set(wanted) & set(written)
