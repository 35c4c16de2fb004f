"""Plugins by strangers: a good one works, a faulty one is refused by its name."""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

import solutionkit
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


class Industry:
    """A stranger's industry in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @hookimpl
    def solutionkit_industries(self) -> Iterable[Path]:
        return [self.folder]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id: pets\ntitle: 宠物\n", "pets_industry/industry.yaml:1:1 missing field"),
        ("id: [pets\n", "pets_industry/industry.yaml:1:5"),
        ("", "pets_industry/industry.yaml"),
    ],
)
def test_a_faulty_industry_is_refused_by_its_file(tmp_path: Path, text: str, said: str) -> None:
    folder = tmp_path / "pets_industry"
    folder.mkdir()
    (folder / "industry.yaml").write_text(text, "utf-8")
    with pytest.raises(PluginFault, match=re.escape(said)):
        _ = Registry.discover(Industry(folder)).industries


def test_a_public_name_is_the_same_for_type_checkers_and_at_run_time() -> None:
    source = Path(solutionkit.__file__).read_text("utf-8")
    seen = {
        (each.module.removeprefix("solutionkit."), name.name)
        for block in ast.parse(source).body
        if isinstance(block, ast.If)
        for each in block.body
        if isinstance(each, ast.ImportFrom) and each.module
        for name in each.names
    }
    found = {(home, name) for home, names in solutionkit._HOMES.items() for name in names}
    assert seen == found
    assert all(hasattr(solutionkit, name) for name in solutionkit.__all__)
