"""The editor's schema of a course: its sections may stand in a table of their own."""

import json
from pathlib import Path

from click.testing import CliRunner
from jsonschema import Draft202012Validator

from solutionkit.cli.main import commands


def test_the_editor_takes_sections_from_a_table(tmp_path: Path) -> None:
    folder = tmp_path / "school"
    done = CliRunner().invoke(commands, ["new", "knowledge-pay", str(folder)])
    assert done.exit_code == 0, done.output
    schema = json.loads((folder / "solution.schema.json").read_text("utf-8"))
    sections = schema["$defs"]["GoodsSpec"]["properties"]["sections"]
    judge = Draft202012Validator({**sections, "$defs": schema["$defs"]})
    assert judge.is_valid({"from": "sections/first-course.csv"})
    assert judge.is_valid([{"title": "第一天"}, {"from": "more.csv"}])
    assert not judge.is_valid("sections/first-course.csv")
