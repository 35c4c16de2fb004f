"""Which folder a spec is built into, and that no spec writes over another one's project."""

from pathlib import Path
from shutil import copytree

import pytest
from test_cli import FIRST_STEPS, solutionkit


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A client's folder with two specs, one for tea and one for cakes."""
    folder = tmp_path / "client"
    copytree(FIRST_STEPS.parent, folder, ignore=lambda *_: ["expected"])
    spec = (folder / "solution.yaml").read_text("utf-8")
    (folder / "tea.yaml").write_text(spec, "utf-8")
    (folder / "cakes.yaml").write_text(spec, "utf-8")
    (folder / "solution.yaml").unlink()
    return folder


def test_two_specs_of_one_folder_are_two_projects(shop: Path) -> None:
    done = solutionkit("build", shop / "tea.yaml", shop / "cakes.yaml")
    assert done.returncode == 0, done.stderr
    assert {each.name for each in shop.iterdir() if each.is_dir()} >= {"out-tea", "out-cakes"}
    assert not (shop / "out").exists()


def test_a_folder_that_holds_another_project_is_refused_and_kept(shop: Path) -> None:
    solutionkit("build", shop / "tea.yaml", "-o", shop / "app")
    before = {each: each.read_bytes() for each in (shop / "app").rglob("*") if each.is_file()}
    refused = solutionkit("build", shop / "cakes.yaml", "-o", shop / "app")
    assert refused.returncode == 1
    assert "app 里是 tea.yaml 生成的工程，再写 cakes.yaml 会盖掉它" in refused.stderr
    assert before == {each: each.read_bytes() for each in before}


def test_a_spec_may_be_renamed_and_built_again(shop: Path) -> None:
    solutionkit("build", shop / "tea.yaml", "-o", shop / "app")
    (shop / "tea.yaml").rename(shop / "teas.yaml")
    assert solutionkit("build", shop / "teas.yaml", "-o", shop / "app").returncode == 0


def test_a_link_that_leads_to_itself_is_told(shop: Path) -> None:
    loop = shop / "loop.yaml"
    loop.symlink_to(loop)
    checked = solutionkit("check", loop)
    assert (checked.returncode, "“loop.yaml” 经过了符号链接" in checked.stdout) == (1, True)
    built = solutionkit("build", shop / "tea.yaml", "-o", loop)
    assert (built.returncode, "这个路径用不了" in built.stderr) == (1, True)
