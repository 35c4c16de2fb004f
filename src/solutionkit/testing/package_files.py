"""Which files of an industry package are read, and which lie there unread, and why.

Not here: what is in them (`industry_trials`).
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import nearest
from solutionkit.industries import EXTENSIONS, Industry
from solutionkit.source import Document

CASE_KINDS = ("admission", "fees", "texts")
"""What a file of cases is about, by the first word of its name: `fees-promotions.yaml`."""

_FILES = (
    "industry.yaml",
    "defaults.yaml",
    "pages.yaml",
    "operations.yaml",
    "materials.yaml",
    "texts.yaml",
    EXTENSIONS,
)
_FOLDERS = ("admission", "fees", "texts", "cases")
_OF_THEIR_OWN = ("starter", "scenarios")
_DATA = (".yaml", ".yml", ".json", ".csv")


def case_files(industry: Industry, kind: str) -> Iterator[tuple[str, Document]]:
    """The files of cases of one kind, in order of name, each with the places in it."""
    for name in _names(industry.folder.joinpath("cases")):
        document = industry.listed("cases", name) if _kind(name) == kind else None
        if document is not None:
            yield name, document


def unread_files(industry: Industry) -> Iterator[Text]:
    """Each data file of the package that nothing reads, and what to do with it."""
    for name in _names(industry.folder):
        if name.endswith(_DATA) and name not in _FILES:
            yield _unread(name, _meant(name, _FILES))
    for folder in industry.folder.iterdir():
        if folder.is_dir() and folder.name in _FOLDERS:
            yield from _unread_in(folder)
        elif folder.is_dir() and folder.name not in _OF_THEIR_OWN and _holds_data(folder):
            yield _unread(f"{folder.name}/", _meant(folder.name, (*_FOLDERS, *_OF_THEIR_OWN)))


def _unread_in(folder: Traversable) -> Iterator[Text]:
    for name in _names(folder):
        shown = f"{folder.name}/{name}"
        if name.endswith(_DATA) and not name.endswith(".yaml"):
            yield _unread(shown, Text("只读 .yaml，改一下后缀", "only .yaml is read; rename it"))
        elif name.endswith(_DATA) and folder.name == "cases" and _kind(name) is None:
            kinds = "、".join(CASE_KINDS)
            advice = Text(
                f"文件名以 {kinds} 之一开头，例如 admission-{name}",
                f"begin its name with one of {', '.join(CASE_KINDS)}, as in admission-{name}",
            )
            yield _unread(shown, advice)
    for inner in folder.iterdir():
        if inner.is_dir() and _holds_data(inner):
            advice = Text(f"把文件放到 {folder.name}/ 里", f"put its files into {folder.name}/")
            yield _unread(f"{folder.name}/{inner.name}/", advice)


def _unread(name: str, advice: Text) -> Text:
    return Text(f"{name} 没有读；{advice.zh}", f"{name} is not read; {advice.en}")


def _meant(name: str, known: tuple[str, ...]) -> Text:
    near = nearest(name, known)
    if near:
        return Text(f"是不是想写 {near}？", f"did you mean {near}?")
    return Text(f"读的是 {'、'.join(known)}", f"read are {', '.join(known)}")


def _kind(name: str) -> str | None:
    stem = name.removesuffix(".yaml")
    first = stem.replace("_", "-").replace(".", "-").partition("-")[0]
    return first if name.endswith(".yaml") and first in CASE_KINDS else None


def _names(folder: Traversable) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(each.name for each in folder.iterdir() if each.is_file() and _is_seen(each.name))


def _holds_data(folder: Traversable) -> bool:
    return _is_seen(folder.name) and any(name.endswith(_DATA) for name in _names(folder))


def _is_seen(name: str) -> bool:
    return not name.startswith((".", "_"))
