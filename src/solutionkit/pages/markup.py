"""HTML built from values: text is escaped unless it was built here, so nothing can slip through."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from importlib.resources import files
from typing import TypeAlias

from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Content: TypeAlias = "str | None | Iterable[Content]"

_TYPED = re.compile(
    r"(\{kind: [^}]*\}|[a-z]+: \[[^\]]*\]"
    r"|(?<![\w./-])[a-z]+(?:[_.][a-z_…]+)+(?:: true)?(?![\w/-])"
    r"|(?<=（)[a-z]+(?=）)|(?<=\()number(?=\)))"
)
"""A document as it is written, a list, a path or name of several words, a word in brackets."""


def tag(name: str, *content: Content, **attributes: str | int) -> Markup:
    """An element; `class_` stands for the attribute `class`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value != ""
    )
    return Markup(f"<{name}{written}>{_inner(content)}</{name}>")


def coded(text: str) -> list[Content]:
    """A sentence with what is typed in a spec or called by a program set apart, small."""
    parts = _TYPED.split(text)
    return [tag("code", part) if place % 2 else part for place, part in enumerate(parts)]


def section(title: str, *content: Content) -> Markup:
    """A part of a page under its own heading."""
    return tag("section", tag("h2", title), *content)


def table(heads: Iterable[str], rows: Iterable[Iterable[Content]], style: str = "") -> Markup:
    """A table; the heads are columns' titles, `style` a class of the page's style sheet.

    With the class `stacked` each row is a card on a narrow screen, its cells beside their titles.
    """
    titles = list(heads)
    shown = titles if "stacked" in style.split() else [""] * len(titles)
    head = tag("tr", [tag("th", each) for each in titles])
    body = [
        tag(
            "tr",
            [tag("td", cell, data_title=title) for cell, title in zip(row, shown, strict=True)],
        )
        for row in rows
    ]
    return tag("table", tag("thead", head), tag("tbody", body), class_=style)


def page(solution: Solution, title: Text, lang: str, *content: Content) -> bytes:
    """A whole page that needs nothing beside it, in the brand's colour, ready to print."""
    style = files(__package__).joinpath("page.css").read_text("utf-8")
    ink = f":root {{ --ink-brand: {solution.theme.brand_ink}; }}\n"
    head = tag(
        "head",
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        tag("title", f"{solution.name} · {title.of(lang)}"),
        tag("style", Markup(ink + style)),
    )
    eyebrow = tag("p", f"{solution.name} · {title.of(lang)}", class_="eyebrow")
    body = tag("body", tag("main", eyebrow, *content))
    html = tag("html", head, body, lang="zh-CN" if lang == "zh" else "en")
    return f"<!doctype html>\n{html}\n".encode()


def _inner(content: Content) -> str:
    if content is None:
        return ""
    if isinstance(content, Markup):
        return str(content)
    if isinstance(content, str):
        return escape(content)
    return "".join(_inner(each) for each in content)
