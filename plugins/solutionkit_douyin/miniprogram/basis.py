"""`依据.md`: the facts about the platform that a project rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from solutionkit import GRADE_TITLES, Fact, Solution

_NAMED = re.compile(r"依据: *([\w. ,，-]+)")
_HEAD = """# 依据

这个工程用到的平台事实。代码里的“依据: 编号”指的就是这张表；上线前请对照官方页面再核一遍。

| 编号 | 内容 | 出处 | 日期 | 可信度 |
| --- | --- | --- | --- | --- |
"""


def basis(solution: Solution, texts: Iterable[str]) -> str:
    """The facts that `texts` name and those of the capabilities in use, as a table."""
    named = {each for text in texts for each in _ids(text)}
    named |= {each for use in (*solution.traffic, *solution.reach) for each in use.capability.facts}
    named |= set(solution.trade.family.facts)
    facts = [solution.facts[each] for each in sorted(named) if each in solution.facts]
    return _HEAD + "".join(_row(fact) for fact in facts)


def _ids(text: str) -> Sequence[str]:
    return [each for found in _NAMED.findall(text) for each in re.split(r"[\s,，]+", found) if each]


def _row(fact: Fact) -> str:
    words = fact.statement.zh.replace("|", "／")
    grade = GRADE_TITLES[fact.grade].zh
    return f"| {fact.id} | {words} | {_linked(fact)} | {fact.read_on} | {grade} |\n"


def _linked(fact: Fact) -> str:
    return f"<{fact.source}>" if fact.source.startswith("https:") else fact.source
