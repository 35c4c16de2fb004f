"""What `solutionkit industry new` says, and a package tried beside the one that is installed."""

import shutil
from pathlib import Path

from click.testing import CliRunner

from solutionkit import Registry
from solutionkit.cli.main import commands
from solutionkit.registry import installed
from solutionkit.testing.industry_trials import Uninstalled

ROOT = Path(__file__).parents[1]


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(commands, [str(each) for each in words])
    return done.exit_code, done.output


def test_families_and_forms_are_told_by_what_they_are_called(tmp_path: Path) -> None:
    new = ("industry", "new", "pets", tmp_path / "pets")
    code, said = run(*new)
    assert code == 2
    assert "  life_service  生活服务交易系统\n" in said
    code, said = run(*new, "--family", "general", "--form", "cat")
    assert code == 2
    assert "  virtual-service  虚拟服务\n" in said
    guide = (ROOT / "docs/guide/发布一个行业.md").read_text("utf-8")
    families = [one for each in installed().platforms.values() for one in each.families.values()]
    for family in (each for each in families if each.open):
        assert f"| `{family.id}` |" in guide
        for id, form in family.forms.items():
            assert f"`{id}` {form['title']['zh']}" in guide


def test_every_file_that_is_made_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "pets"
    said = run("industry", "new", "pets", folder, "--family", "none")[1]
    made = [each for each in folder.rglob("*") if each.is_file()]
    assert made and all(f"  {each}\n" in said for each in made)


def test_a_working_copy_is_tried_in_place_of_what_is_installed(tmp_path: Path) -> None:
    copy = tmp_path / "legal"
    shutil.copytree(ROOT / "industries/legal", copy)
    operations = copy / "operations.yaml"
    operations.write_text(operations.read_text("utf-8").replace("report-fulfilment", "tell-it"))
    registry = Registry.discover(Uninstalled(copy))
    assert registry.industries["legal"].folder == copy
    assert "auto" in registry.industries
