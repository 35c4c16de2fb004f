"""A spec in a real editor: yaml-language-server with the schema we hand out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import LanguageServer

json_schema = pytest.importorskip("solutionkit.spec.json_schema")

HERE = Path(__file__).parent
FILE = "solution.yaml"
HEAD = "# yaml-language-server: $schema=./solution.schema.json\n"
SPEC = """solutionkit: 1
industry: local-services
id: qingmu-tea
name: 青木茶事
"""


@pytest.fixture
def editor(node: list[str], tmp_path: Path) -> Iterator[LanguageServer]:
    schema = json.dumps(json_schema.editor_schema(), ensure_ascii=False)
    (tmp_path / "solution.schema.json").write_text(schema, "utf-8")
    server = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    with LanguageServer([*node, str(server), "--stdio"], tmp_path) as running:
        yield running


def test_sections_are_offered_at_the_root(editor: LanguageServer) -> None:
    text = HEAD + SPEC
    editor.open(FILE, text)
    offered = editor.complete(FILE, text.count("\n"), 0)
    assert {"goods", "stores", "trade", "fees"} <= set(offered)
    assert "name" not in offered


def test_values_of_a_choice_are_offered(editor: LanguageServer) -> None:
    text = HEAD + SPEC + "goods:\n  - id: tea\n    fulfilment: \n"
    editor.open(FILE, text)
    assert {"code", "appointment", "course"} <= set(editor.complete(FILE, 7, 16))


def test_hover_speaks_chinese(editor: LanguageServer) -> None:
    editor.open(FILE, HEAD + SPEC)
    shown = editor.hover(FILE, 4, 1)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in shown), shown


def test_misspelt_key_is_marked_where_it_stands(editor: LanguageServer) -> None:
    found = editor.open(FILE, HEAD + SPEC + "goodz: []\n")
    assert [each["range"]["start"] for each in found] == [{"line": 5, "character": 0}]


def test_sound_spec_has_no_marks(editor: LanguageServer) -> None:
    assert editor.open(FILE, HEAD + SPEC) == []
