"""A check: one rule, one file, one page. Its id is its path, its docstring is its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from inspect import getdoc
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, TypeAlias

from solutionkit.diagnostics import Diagnostic, Related, Severity, Text
from solutionkit.diagnostics.entry import filled
from solutionkit.generate.tree import FileTree
from solutionkit.ir.solution import Solution
from solutionkit.source import Document, Path

_NAMES = ("id", "name", "title")


@dataclass(frozen=True)
class Finding:
    """One violation: where it stands in the spec, and the values its message names.

    `at_key` points at the key instead of the value, `within` at some characters of a text.
    `as_warning` makes it no error, for what is only known indicatively. `related` are further
    places that explain it.
    """

    at: Path
    values: Mapping[str, Any] = field(default_factory=dict)
    at_key: bool = False
    as_warning: bool = False
    within: tuple[int, int] | None = None
    related: tuple[tuple[Path, Text], ...] = ()


Body: TypeAlias = Callable[[Solution], Iterator[Finding]]
OutputBody: TypeAlias = Callable[[Solution, FileTree], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """A rule that a solution (or, for an output check, its files) must keep.

    `message` and `help` are templates for `str.format` over a finding's values.
    """

    id: str
    severity: Severity
    message: Text
    help: Text
    body: Body | None = None
    output_body: OutputBody | None = None

    @property
    def doc(self) -> str:
        """What its page says."""
        return getdoc(self.body or self.output_body) or ""

    def run(self, solution: Solution, tree: FileTree | None = None) -> Iterator[Diagnostic]:
        """Check `solution`, or `tree` where this is an output check."""
        found: Iterator[Finding] = iter(())
        if tree is None and self.body:
            found = self.body(solution)
        elif tree is not None and self.output_body:
            found = self.output_body(solution, tree)
        for finding in found:
            yield self._diagnostic(solution, finding)

    def _diagnostic(self, solution: Solution, finding: Finding) -> Diagnostic:
        document = solution.document
        place = document.key_span if finding.at_key else document.span
        within, values = finding.within, finding.values
        unnamed = {**values, **dict.fromkeys(_names_of_the_place(document, finding), "")}
        return Diagnostic(
            document.span_within(finding.at, *within) if within else place(finding.at),
            self.id,
            Severity.WARNING if finding.as_warning else self.severity,
            filled(self.message, values),
            filled(self.help, values),
            tuple(Related(document.span(path), said) for path, said in finding.related),
            alike=(filled(self.message, unnamed), filled(self.help, unnamed)),
        )


def _names_of_the_place(document: Document, finding: Finding) -> Iterator[str]:
    """The values of a finding that only name the thing it stands at, such as the goods."""
    depths = range(1, len(finding.at) + 1)
    around = [node for depth in depths if (node := document.node(finding.at[:depth]))]
    names = {str(own.value) for node in around for key in _NAMES if (own := node.child(key))}
    return (key for key, value in finding.values.items() if str(value) in names)


def check(
    message: Text, help: Text, severity: Severity = Severity.ERROR
) -> Callable[[Body], Check]:
    """Make a function over a solution a check, named after its file."""

    def wrap(body: Body) -> Check:
        return Check(_id(body), severity, message, help, body=body)

    return wrap


def output_check(
    message: Text, help: Text, severity: Severity = Severity.ERROR
) -> Callable[[OutputBody], Check]:
    """Make a function over the generated files an output check, named after its file."""

    def wrap(body: OutputBody) -> Check:
        return Check(_id(body), severity, message, help, output_body=body)

    return wrap


def checks_in(package: ModuleType) -> list[Check]:
    """Give every check that stands in a file under `package`."""
    found = []
    for module in walk_packages(package.__path__, package.__name__ + "."):
        values = vars(import_module(module.name)).values()
        found += [value for value in values if isinstance(value, Check)]
    return sorted(found, key=lambda each: each.id)


def _id(body: Callable[..., Any]) -> str:
    id = body.__module__.partition(".checks.")[2].replace(".", "/").replace("_", "-")
    if not (id and body.__doc__):
        raise TypeError(f"{body.__module__}: a check stands under checks/ and has a docstring")
    return id
