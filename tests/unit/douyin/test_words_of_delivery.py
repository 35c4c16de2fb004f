"""Each kind of delivery speaks its own words: no vouchers where courses or items are sold."""

import re
from dataclasses import replace

from solutionkit import FileTree, Registry, Solution, State

VOUCHERS = re.compile(r"券|核销|到店")
VISITED = {"life_service", "lead", "none"}
"""Trade families whose buyers come to a store."""
QUOTED = "平台叫“核销”"
"""The platform's own word for a settlement period, named so that it is found in the console."""
GROUNDS = "<h2>依据</h2>"


def words_of(target: str, files: FileTree) -> str:
    """What a reader sees; the wording of facts, which is the platform's, left out."""
    texts = (
        file.text.partition(GROUNDS)[0].replace(QUOTED, "")
        for path, file in files.items()
        if path.endswith((".zh.html", ".ttml", ".js", ".sjs"))
    )
    return f"{target}\n" + "\n".join(texts)


def test_vouchers_are_spoken_of_where_one_visits(solution: Solution, registry: Registry) -> None:
    if solution.trade.family.id in VISITED:
        return
    for target in ("miniprogram", "minigame", "trade"):
        if target in solution.targets:
            said = words_of(target, registry.generators[target].generate(solution))
            assert VOUCHERS.findall(said) == []


def test_fees_speak_of_what_is_sold(solution: Solution, registry: Registry) -> None:
    if solution.trade.family.id in VISITED or "fees" not in solution.targets:
        return
    at_redemption = tuple(
        replace(each, at=type(each.at)("redemption")) for each in solution.fee_policy.components
    )
    policy = replace(solution.fee_policy, components=at_redemption)
    pages = registry.generators["fees"].generate(replace(solution, fee_policy=policy))
    assert VOUCHERS.findall(words_of("fees", pages)) == []
    assert str(State.REDEEMED) not in pages["fees.en.html"].text
