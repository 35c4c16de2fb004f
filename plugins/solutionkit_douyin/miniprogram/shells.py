"""What the shells give for a solution: configuration, page scripts, services, page markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from solutionkit import Solution, render_shell
from solutionkit_douyin.limits import known
from solutionkit_douyin.miniprogram.catalogue import operator
from solutionkit_douyin.miniprogram.pages import PagePlan, pages_shown
from solutionkit_douyin.miniprogram.traits import (
    account,
    im_id,
    message_templates,
    traits,
)


def shell_texts(solution: Solution, plans: Sequence[PagePlan]) -> dict[str, str]:
    """Every text the shells give, by path; more than the project needs."""
    context = shell_context(solution, plans)
    shells = ["app", f"trade-{solution.trade.family.id}"]
    shells += ["demo"] if "demo" in traits(solution) else []
    texts: dict[str, str] = {}
    for shell in shells:
        texts |= _rendered(shell, context)
    for plan in plans:
        texts |= _page_texts(context, plan)
    return texts


def _page_texts(context: Mapping[str, Any], plan: PagePlan) -> dict[str, str]:
    indent = "    " if plan.can_fail else "  "
    tags = ["\n".join(indent + line for line in tag.splitlines()) for tag in plan.tags]
    rendered = _rendered("page", {**context, "_tags": tags, "_fails": plan.can_fail})
    return {f"pages/{plan.page.id}/{name}": text for name, text in rendered.items()}


def _rendered(shell: str, context: Mapping[str, Any]) -> dict[str, str]:
    folder = files("solutionkit_douyin").joinpath("shells").joinpath(shell)
    if not folder.is_dir():
        return {}
    return {path: raw.decode() for path, raw in render_shell(folder, context).items()}


def shell_context(solution: Solution, plans: Sequence[PagePlan]) -> dict[str, Any]:
    """What every shell is filled with."""
    uses = {plan.page.id: sorted(plan.names) for plan in plans}
    return {
        "slug": solution.id,
        "_name": solution.name,
        "_theme": {
            "fill": solution.theme.fill,
            "brand_ink": solution.theme.brand_ink,
            "tint": solution.theme.tint,
        },
        "_traits": sorted(traits(solution)),
        "_demo": "demo" in traits(solution),
        "_operator": operator(solution),
        "_blocks": sorted({use.block for plan in plans for use in plan.uses}),
        "_pages": [page.id for page in pages_shown(solution)],
        "_uses": {**uses, "all": sorted({name for names in uses.values() for name in names})},
        "_config": {
            "api_base": solution.settings.get("api_base") or "",
            "im_id": im_id(solution),
            "templates": _asked_at_once(solution),
            "aweme_id": account(solution),
            "group_id": solution.settings.get("ids", {}).get("group") or "",
        },
    }


def _asked_at_once(solution: Solution) -> tuple[str, ...]:
    most = known(solution, "reach.subscribe").value["templates_per_request"]
    return message_templates(solution)[:most]
