"""An industry package that is just begun: a Python package holding data, started from a template.

The template is the platform's (`Platform.industry_template`), as pages and settings are its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused
from solutionkit.generate.new_project import new_project
from solutionkit.ir.platform import Platform, TradeFamily


@dataclass(frozen=True)
class First:
    """The first goods of a new industry: how they are traded and in which main category.

    `form` is one of the family's; empty for a family without forms. So is `category`, from the top
    down, where it is not known yet.
    """

    family: TradeFamily
    form: str
    category: tuple[str, ...]


def new_industry(
    id: str, folder: Path, platform: Platform, first: First, title: Text
) -> tuple[str, ...]:
    """Fill the new folder `folder` with a package for the industry `id`; give its files' paths."""
    if platform.industry_template is None:
        raise WriteRefused(
            Text(
                f"平台 {platform.id} 没有行业包的模板",
                f"platform {platform.id!r} has no template for industries",
            )
        )
    family = first.family
    carried = family.forms[first.form]["fulfilments"] if first.form else family.fulfilments
    return new_project(
        platform.industry_template,
        folder,
        {
            "id": id,
            "module": f"solutionkit_{id.replace('-', '_')}",
            "title": title.zh or id,
            "title_en": title.en or id,
            "family": family.id,
            "fulfilment": next(iter(carried), "display"),
            "form": first.form,
            "features": " ".join(family.features),
            "sells": "yes" if {"payment", "refund"} <= set(family.features) else "",
            "priced": "yes" if "payment" in family.features else "",
            "category": ", ".join(first.category),
        },
    )
