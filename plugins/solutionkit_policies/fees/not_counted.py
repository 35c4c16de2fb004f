"""What the amounts of the page leave out, so that nobody takes it for nothing."""

from __future__ import annotations

from solutionkit import LeftOut, Solution, Text, left_out
from solutionkit.pages import Markup, section, tag

_TITLE = Text("没有算进去的", "Not counted here")


def not_counted(solution: Solution) -> list[LeftOut]:
    """All that is left out for the goods that cost something."""
    return list(left_out(solution, [id for id, e in solution.goods.items() if e.price_fen]))


def not_counted_section(solution: Solution, lang: str) -> Markup | None:
    """A line each; nothing where everything is counted."""
    items = [tag("li", tag("p", each.words.of(lang))) for each in not_counted(solution)]
    return section(_TITLE.of(lang), tag("ul", items)) if items else None
