"""The pictures of a project: the author's own, our icons, and the icons of the tab bar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from solutionkit import Solution
from solutionkit_douyin.miniprogram.catalogue import picture
from solutionkit_douyin.miniprogram.icons import coloured, icon
from solutionkit_douyin.miniprogram.pages import PagePlan

_FIXED = re.compile(r"/icons/([\w-]+)\.png")
_CHOSEN = re.compile(r"/icons/\{\{.*? \? '([\w-]+)' : '([\w-]+)'\}\}\.png")
_IN_BRAND_COLOUR = frozenset({"checked"})


def pictures(
    solution: Solution, plans: Sequence[PagePlan], text: str
) -> Iterator[tuple[str, bytes]]:
    """The pictures that `text`, all of the project's files, shows; each path once."""
    ink = solution.theme.brand_ink
    for name in sorted(set(_FIXED.findall(text)).union(*_CHOSEN.findall(text))):
        if not name.startswith("tab-"):
            drawing = icon(name)
            yield (
                f"icons/{name}.png",
                coloured(drawing, ink) if name in _IN_BRAND_COLOUR else drawing,
            )
    for plan in plans:
        if plan.page.tab:
            drawing = icon(f"tab-{plan.page.id}")
            yield f"icons/tab-{plan.page.id}.png", drawing
            yield f"icons/tab-{plan.page.id}-on.png", coloured(drawing, ink)
    for asset in solution.assets.values():
        shown = picture(solution, asset.path)
        if f'"{shown}"' in text:
            yield shown.removeprefix("/"), asset.content
