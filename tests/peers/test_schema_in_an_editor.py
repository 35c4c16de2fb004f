"""A new spec in a real editor: yaml-language-server with the schema that `new` puts beside it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import LanguageServer

SERVER = Path(__file__).parent / "node_modules/yaml-language-server/bin/yaml-language-server"
FILE = "solution.yaml"
HEAD = """# yaml-language-server: $schema=./solution.schema.json
solutionkit: 1
industry: local-services
id: qingmu-tea
name: 青木茶事
"""
AFTER_HEAD = HEAD.count("\n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `solutionkit new` starts."""
    target = tmp_path_factory.mktemp("new") / "qingmu"
    command = [Path(sys.executable).with_name("solutionkit"), "new", "local-services", target]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture
def editor(node: list[str], folder: Path) -> Iterator[LanguageServer]:
    with LanguageServer([*node, str(SERVER), "--stdio"], folder) as running:
        yield running


def test_a_new_spec_has_no_marks(editor: LanguageServer, folder: Path) -> None:
    text = (folder / FILE).read_text("utf-8")
    assert "$schema=./solution.schema.json" in text
    assert editor.open(FILE, text) == []


def test_sections_are_offered_at_the_root(editor: LanguageServer) -> None:
    editor.open(FILE, HEAD)
    offered = editor.complete(FILE, AFTER_HEAD, 0)
    assert {"goods", "stores", "trade", "fees"} <= set(offered)
    assert "name" not in offered


def test_words_of_the_industry_are_offered(editor: LanguageServer) -> None:
    editor.open(FILE, HEAD + "goods:\n  - id: tea\n    fulfilment: \n")
    offered = editor.complete(FILE, AFTER_HEAD + 2, len("    fulfilment: "))
    assert "code" in offered
    assert "course" not in offered


def test_hover_speaks_chinese(editor: LanguageServer) -> None:
    editor.open(FILE, HEAD)
    shown = editor.hover(FILE, AFTER_HEAD - 1, 1)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in shown), shown


def test_misspelt_key_is_marked_where_it_stands(editor: LanguageServer) -> None:
    marks = editor.open(FILE, HEAD + "goodz: []\n")
    assert {"line": AFTER_HEAD, "character": 0} in [each["range"]["start"] for each in marks]
