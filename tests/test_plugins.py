"""Plugins by strangers: a good one works, a faulty one is refused by its name."""

import re
from collections.abc import Iterable
from pathlib import Path

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
