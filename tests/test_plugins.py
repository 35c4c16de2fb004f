"""Plugins by strangers: a good one works, a faulty one is refused by its name."""

from collections.abc import Iterable

import pytest

from solutionkit import File, FileTree, Generator, PluginFault, Registry, Solution, Text, hookimpl


class Sign:
    """A whole plugin: one target that writes the shop's name."""

    @hookimpl
    def solutionkit_generators(self) -> Iterable[Generator]:
        def sign(solution: Solution) -> FileTree:
            return FileTree({"sign.txt": File(solution.name.encode())})

        return [Generator("sign", Text("招牌", "a sign"), sign, "sign.txt")]


class Misspelt:
    @hookimpl
    def solutionkit_genrators(self) -> Iterable[Generator]:
        return []


class Crashing:
    @hookimpl
    def solutionkit_checks(self) -> Iterable[object]:
        raise KeyError("oh")


def test_a_plugin_contributes_a_target() -> None:
    assert Registry.discover(Sign()).generators["sign"].open_first == "sign.txt"


def test_a_misspelt_hook_is_refused() -> None:
    with pytest.raises(PluginFault, match="solutionkit_genrators"):
        Registry.discover(Misspelt())


def test_a_plugin_that_fails_is_named() -> None:
    with pytest.raises(PluginFault, match="Crashing.*KeyError"):
        _ = Registry.discover(Crashing()).checks


def test_two_targets_of_one_name_are_refused() -> None:
    with pytest.raises(PluginFault, match="'sign'"):
        _ = Registry.discover(Sign(), Sign()).generators
