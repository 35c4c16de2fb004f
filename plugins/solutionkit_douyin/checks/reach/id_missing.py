"""The check reach/id-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check, is_off
from solutionkit_douyin.accounts import are_of_another_kind
from solutionkit_douyin.limits import settings_path

_UNTIL_GIVEN = Text("没有拿到就写 unset", "or unset while you have none")
_UNTIL_LISTED = Text("没有就从 reach 里删掉", "or take it out of reach while there is none")


@check(
    message=Text("{capability}要用 {setting}，还没有写", "{capability} needs {setting}, not given"),
    help=Text("在 {place} 下写 {setting}，{until}", "write {setting} under {place}, {until}"),
    severity=Severity.WARNING,
)
def id_missing(solution: Solution) -> Iterator[Finding]:
    """A capability is used without what it opens: an account, a group, an id.

    ## Why is this wrong?
    Its entry shows once there is something to open. Where nothing is written it never shows, and
    nobody is told.

    ## 为什么不对
    有了要打开的账号、群或编号，页面上才有入口。一直不写，入口就一直没有，也没有任何提示。

    ## Example
    `reach: [join-group]` without `ids`

    ## Use instead
    `ids: {group: unset}` under `platform: {douyin: …}`, and the id once you have it
    """
    here = settings_path(solution)
    for use in solution.reach:
        setting = use.capability.setting
        named = solution.document.node(use.origin)
        alone = named is not None and named.value == use.capability.id
        if use.capability.kind != "reach" or not alone or not is_off(solution, use):
            continue
        if setting[0] == "accounts" and are_of_another_kind(solution, use.capability):
            continue  # an error of its own: capability/account-of-another-kind
        written = solution.document.node((*here, *setting))
        if written is None or not (written.value or written.entries):
            values = {"capability": use.capability.title, "setting": ".".join(setting)}
            until = _UNTIL_LISTED if _is_list(solution, setting) else _UNTIL_GIVEN
            yield Finding(use.origin, {**values, "place": ".".join(here), "until": until})


def _is_list(solution: Solution, setting: tuple[str, ...]) -> bool:
    """Whether several stand under a setting, which can be left out and not be `unset`."""
    schema = solution.platform.settings_schema
    for step in setting:
        schema = schema.get("properties", {}).get(step, {})
    return schema.get("type") == "array"
