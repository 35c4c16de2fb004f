"""A folder started by cookiecutter itself, which asks nothing and leaves nothing behind."""

import json

import pytest
from building import contents_of
from test_templates import AGREEMENT, TOP, shell_of

from solutionkit.errors import SolutionkitError
from solutionkit.generate.new_project import new_project


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home folder whose cookiecutter settings would spoil everything."""
    home = tmp_path / "home"
    home.mkdir()
    (home / ".cookiecutterrc").write_text('default_context: {name: "spoilt"}\n')
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("COOKIECUTTER_CONFIG", str(home / ".cookiecutterrc"))
    return home


@pytest.fixture
def starter(tmp_path):
    files = {"solution.yaml": "name: [[ cookiecutter.name ]]\n", "stores.csv": "id,name\n"}
    return shell_of(tmp_path / "starter", files, name="我的小店")


def test_a_project_is_started(home, starter, tmp_path):
    out = tmp_path / "projects" / "tea"
    assert new_project(starter, out, {"name": "青木茶事"}) == ("solution.yaml", "stores.csv")
    assert contents_of(out) == {
        "solution.yaml": "name: 青木茶事\n".encode(),
        "stores.csv": b"id,name\n",
    }


def test_nothing_is_left_at_home_or_beside_the_project(home, starter, tmp_path):
    new_project(starter, tmp_path / "projects" / "tea", {})
    assert [path.name for path in home.iterdir()] == [".cookiecutterrc"]
    assert [path.name for path in (tmp_path / "projects").iterdir()] == ["tea"]


def test_settings_at_home_do_not_reach_a_project(home, starter, tmp_path):
    new_project(starter, tmp_path / "tea", {})
    assert (tmp_path / "tea" / "solution.yaml").read_text("utf-8") == "name: 我的小店\n"


def test_an_empty_folder_may_be_filled(home, starter, tmp_path):
    (tmp_path / "tea").mkdir()
    new_project(starter, tmp_path / "tea", {})
    assert (tmp_path / "tea" / "solution.yaml").exists()


def test_a_folder_that_holds_something_is_left_alone(home, starter, tmp_path):
    (tmp_path / "tea").mkdir()
    (tmp_path / "tea" / "mine.txt").write_text("我的")
    with pytest.raises(SolutionkitError, match="not empty"):
        new_project(starter, tmp_path / "tea", {})
    assert list(contents_of(tmp_path / "tea")) == ["mine.txt"]


def test_text_that_cookiecutter_takes_for_binary_is_rendered_all_the_same(home, tmp_path):
    files = {f"{shift}.md": "a" * shift + AGREEMENT for shift in range(40)}
    starter = shell_of(tmp_path / "starter", files)
    new_project(starter, tmp_path / "out", {"slug": "tea"})
    assert [
        path for path, content in contents_of(tmp_path / "out").items() if b"[[" in content
    ] == []


@pytest.mark.parametrize("value", ["[[ 1 ]]", "[% if %]", "[# #]"])
def test_a_value_with_template_marks_is_refused(value, home, starter, tmp_path):
    with pytest.raises(SolutionkitError, match="template marks"):
        new_project(starter, tmp_path / "tea", {"name": value})


def test_what_the_sandbox_refuses_never_reaches_cookiecutter(home, tmp_path):
    attack = f"[[ cycler.__init__.__globals__.os.mkdir({json.dumps(str(tmp_path / 'made'))}) ]]"
    starter = shell_of(tmp_path / "starter", {"a.txt": attack})
    with pytest.raises(SolutionkitError):
        new_project(starter, tmp_path / "tea", {})
    assert not (tmp_path / "made").exists()


def test_a_value_cannot_lead_elsewhere(home, tmp_path):
    starter = shell_of(tmp_path / "starter", {"a.txt": "1"})
    for value in ("../x", "/x", ".git", ""):
        with pytest.raises(SolutionkitError):
            new_project(starter, tmp_path / "tea", {"slug": value})
    assert TOP not in [path.name for path in tmp_path.iterdir()]
