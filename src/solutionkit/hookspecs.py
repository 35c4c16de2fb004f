"""Everything a plugin may do. A hook contributes values; none changes another plugin's value.

A plugin is an importable package named by an entry point in group `solutionkit`; it implements any
of these with `@solutionkit.hookimpl`. Each is called once, at start-up; results of all plugins are
joined and sorted by id, and two values of one id are refused, so the order of plugins never
matters.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources.abc import Traversable

from pluggy import HookspecMarker

from solutionkit.checks.check import Check
from solutionkit.generate.generator import Generator
from solutionkit.ir.platform import Platform
from solutionkit.ir.rule import Field

hookspec = HookspecMarker("solutionkit")


@hookspec
def solutionkit_platforms() -> Iterable[Platform]:
    """Contribute platforms: facts, capabilities, trade families, and their part of a spec."""
    return ()


@hookspec
def solutionkit_industries() -> Iterable[Traversable]:
    """Contribute industry packages: folders that hold an `industry.yaml`.

    The id comes from the file, not from the folder.
    """
    return ()


@hookspec
def solutionkit_fields() -> Iterable[Field]:
    """Contribute fields: inputs that rules may name, such as `merchant.registered_capital`.

    A rule that names an unknown field is an error where it stands.
    """
    return ()


@hookspec
def solutionkit_checks() -> Iterable[Check]:
    """Contribute checks on solutions; `solutionkit.checks_in(package)` gives those of a folder."""
    return ()


@hookspec
def solutionkit_generators() -> Iterable[Generator]:
    """Contribute generators. One runs only for solutions whose `targets` name it."""
    return ()


@hookspec
def solutionkit_output_checks() -> Iterable[Check]:
    """Contribute checks on generated files, run before anything is written."""
    return ()
