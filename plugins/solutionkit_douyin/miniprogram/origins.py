"""What each file of a project was made by, and the places of the spec it was made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from solutionkit import Solution
from solutionkit_douyin.miniprogram.blocks import used_by
from solutionkit_douyin.miniprogram.pages import PagePlan

Path: TypeAlias = tuple[str | int, ...]

_DOUYIN: Path = ("platform", "douyin")


@dataclass(frozen=True)
class Made:
    """What `explain` says of a file; `managed` when only the spec may change it."""

    by: str
    origins: tuple[Path, ...] = ()
    keys: tuple[tuple[str, Path], ...] = ()
    managed: bool = False


_OWN = {
    "app.json": Made(
        "configuration",
        (("pages",),),
        (
            ("/pages", ("pages",)),
            ("/window/navigationBarTitleText", ("name",)),
            ("/tabBar", ("pages",)),
            ("/tabBar/selectedColor", ("theme", "primary")),
        ),
    ),
    "project.config.json": Made(
        "configuration", (("id",),), (("/appid", (*_DOUYIN, "appid")), ("/projectname", ("id",)))
    ),
    "package.json": Made("configuration", (("trade", "reviews"),)),
    "config.js": Made("configuration", (_DOUYIN,)),
    "styles/theme.ttss": Made("theme", (("theme",),)),
    "openapi.json": Made("server contract", (("trade",),), managed=True),
    "models.d.ts": Made("server contract", (("trade",),), managed=True),
    "依据.md": Made("facts", (("traffic",), ("reach",), ("trade",)), managed=True),
    "demo/goods.js": Made("demo data", (("goods",),), managed=True),
    "demo/stores.js": Made("demo data", (("stores",),), managed=True),
    "demo/opening.js": Made("demo data", (("stores",),), managed=True),
    "demo/calendar.js": Made("demo data", (("goods",),), managed=True),
    "demo/books.js": Made("demo data", (("goods",),), managed=True),
    "demo/people.js": Made("demo data", (("people",),), managed=True),
    "demo/schedule.js": Made("demo data", (("people",),), managed=True),
    "demo/refunds.js": Made("demo data", (("trade", "refund"),), managed=True),
    "demo/learning.js": Made("demo data", (("goods",),), managed=True),
    "demo/orders.js": Made("demo data", (("goods",),), managed=True),
    "demo/forms.js": Made("demo data", (("forms",),), managed=True),
    "demo/routing.js": Made("demo data", (("forms",),), managed=True),
    "demo/sample_leads.js": Made("demo data", (("forms",),), managed=True),
    "content/sellers.js": Made("content", (("parties",), ("goods",)), managed=True),
    "content/licences.js": Made("content", (("documents",),), managed=True),
    "content/privacy.js": Made("content", (("privacy",),), managed=True),
}


def made(solution: Solution, plans: Sequence[PagePlan]) -> Callable[[str], Made]:
    """A lookup by path."""
    pages = {plan.page.id: _page(plan) for plan in plans}
    blocks = _blocks(plans)

    def of(path: str) -> Made:
        folder, _, rest = path.partition("/")
        name = rest.partition("/")[0]
        if path in _OWN:
            return _OWN[path]
        if folder == "pages":
            return pages[name]
        if folder == "components":
            return Made(f"block {name}", blocks.get(name, ()))
        if folder == "services":
            return Made(f"service {name.removesuffix('.js')}", (solution.trade.origin,))
        return Made({"images": "pictures", "icons": "icons"}.get(folder, "app"))

    return of


def _page(plan: PagePlan) -> Made:
    return Made(f"page {plan.page.id}", (plan.page.origin, *(use.origin for use in plan.uses)))


def _blocks(plans: Sequence[PagePlan]) -> dict[str, tuple[Path, ...]]:
    found: dict[str, tuple[Path, ...]] = {}
    for plan in plans:
        for use, tag in zip(plan.uses, plan.tags, strict=True):
            for name in sorted(used_by(tag)):
                found[name] = (*found.get(name, ()), use.origin)
    return found
