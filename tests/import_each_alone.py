"""Imports each module named on the command line as if nothing else of ours were there.

A module is run once. Where another imports it, it and what it brought along are put back as they
were, and no more: what a module forgot to import itself, it does not find.
"""

import ast
import importlib
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType


def ours() -> dict[str, ModuleType]:
    return {name: each for name, each in sys.modules.items() if name.startswith("solutionkit")}


class Kept(MetaPathFinder, Loader):
    """The modules that were imported alone, each with those it brought along."""

    def __init__(self) -> None:
        self.brought: dict[str, dict[str, ModuleType]] = {}
        self.own: dict[str, set[str]] = {}
        self.put_back: set[str] = set()

    def import_alone(self, name: str) -> None:
        self.forget()
        module = importlib.import_module(name)
        self.brought[name] = ours()
        self.own[name] = set(vars(module))

    def forget(self) -> None:
        for name, module in ours().items():
            for each in set(vars(module)) - self.own.get(name, set(vars(module))):
                delattr(module, each)
            del sys.modules[name]
        self.put_back.clear()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        half_made = ours().keys() - self.put_back
        # In a circle it meets a module that is half made, so there it has to be run again.
        if name not in self.brought or half_made & self.brought[name].keys():
            return None
        return ModuleSpec(name, self)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return self.brought[spec.name][spec.name]

    def exec_module(self, module: ModuleType) -> None:
        brought = self.brought[module.__name__]
        sys.modules.update(brought)
        self.put_back |= brought.keys()
        for name, each in brought.items():
            package, _, own = name.rpartition(".")
            if package:
                setattr(sys.modules[package], own, each)


def inner_first(names: Sequence[str]) -> list[str]:
    """The modules, each behind those it imports."""
    found: list[str] = []
    not_met = set(names)

    def visit(name: str) -> None:
        if name in not_met:
            not_met.remove(name)
            for each in imported(name):
                visit(each)
            found.append(name)

    for each in names:
        visit(each)
    return found


def imported(name: str) -> Iterator[str]:
    """What the source of a module names at its top: modules, and what may be one."""
    yield name.rpartition(".")[0]
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return
    for node in ast.parse(Path(spec.origin).read_bytes()).body:
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


if __name__ == "__main__":
    order = inner_first(sys.argv[1:])
    kept = Kept()
    sys.meta_path.insert(0, kept)
    for each in order:
        try:
            kept.import_alone(each)
        except Exception as error:
            error.add_note(f"when {each} is imported alone")
            raise
