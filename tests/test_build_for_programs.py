"""`build --format json`: what a program that builds for many clients reads."""

import json
from collections import Counter
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from test_cli import FIRST_STEPS, SCENARIOS, solutionkit


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    folder = tmp_path / "client"
    copytree(FIRST_STEPS.parent, folder, ignore=lambda *_: ["expected"])
    return folder / "solution.yaml"


def told(*words: str | Path) -> tuple[int, dict[str, Any]]:
    done = solutionkit("build", "--format", "json", *words)
    return done.returncode, json.loads(done.stdout)


def acts(build: dict[str, Any]) -> Counter[str]:
    return Counter(each["act"] for each in build["files"])


def test_files_are_written_then_kept(spec: Path) -> None:
    code, first = told(spec)
    (built,) = first["builds"]
    assert (code, built["exit_code"], built["out"]) == (0, 0, str(spec.parent / "out"))
    assert set(acts(built)) == {"create"}
    assert all((spec.parent / "out" / each["path"]).is_file() for each in built["files"])
    _, again = told(spec)
    assert set(acts(again["builds"][0])) == {"keep"}


def test_an_edit_of_an_amount_refuses_the_build(spec: Path) -> None:
    told(spec)
    fees = spec.parent / "out/fees/fees.json"
    fees.write_text(fees.read_text("utf-8") + " ", "utf-8")
    code, said = told(spec)
    (built,) = said["builds"]
    refused = [each for each in built["files"] if each["act"] == "refused"]
    assert (code, built["exit_code"]) == (3, 3)
    assert [each["path"] for each in refused] == ["fees/fees.json"]
    assert refused[0]["reason"]["zh"] == "此文件只能由方案生成，你改过"


def test_a_faulty_spec_stops_no_other(spec: Path) -> None:
    faulty = SCENARIOS / "spec/unknown-field/solution.yaml"
    code, said = told("--plan", faulty, spec)
    assert (code, said["errors"]) == (1, 1)
    assert [each["exit_code"] for each in said["builds"]] == [1, 0]
    assert [each["out"] for each in said["builds"]] == [None, str(spec.parent / "out")]
    assert not (spec.parent / "out").exists()


def test_a_folder_of_another_spec_is_told_with_the_reason(spec: Path) -> None:
    told(spec)
    other = spec.with_name("cakes.yaml")
    other.write_text(spec.read_text("utf-8"), "utf-8")
    code, said = told(other, "-o", spec.parent / "out")
    (built,) = said["builds"]
    assert (code, built["exit_code"], built["files"]) == (1, 1, [])
    assert "solution.yaml 生成的工程" in built["why"]["zh"]


def test_a_forgotten_overlay_is_told_with_both_commands(spec: Path) -> None:
    over = spec.with_name("spring.yaml")
    over.write_text("intro: 春天的面馆，现点现煮，线上买券到店吃面\n", "utf-8")
    assert told(spec, "--with", over)[0] == 0
    code, said = told(spec)
    (built,) = said["builds"]
    assert (code, built["exit_code"], built["files"]) == (3, 3, [])
    for lang, first in (("zh", "上次生成"), ("en", "was built with")):
        lines = built["why"][lang].splitlines()
        assert first in lines[0]
        assert [f"--with {over}" in each for each in lines] == [False, True, False]
        assert [f"--without {over}" in each for each in lines] == [False, False, True]


def test_putting_back_what_was_only_changed_is_told(spec: Path) -> None:
    told(spec)
    page = spec.parent / "out/miniprogram/app.js"
    page.write_text(page.read_text("utf-8") + "// mine\n", "utf-8")
    code, said = told(spec, "--restore", page)
    (built,) = said["builds"]
    assert (code, built["files"]) == (3, [])
    assert str(page) in built["why"]["en"]
