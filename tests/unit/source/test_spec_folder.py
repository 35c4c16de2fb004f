"""Which files a spec may read: those of its own folder, through no link."""

import os

import pytest

from solutionkit.diagnostics import Span
from solutionkit.source import SpecFolder, read_file

NAMED_AT = Span.at("solution.yaml", 3, 10, 5)


@pytest.fixture
def folder(tmp_path):
    spec = tmp_path / "spec"
    (spec / "tables").mkdir(parents=True)
    (spec / "goods.csv").write_text("id\na\n")
    (spec / "tables" / "stores.csv").write_text("id\n")
    (tmp_path / "secret.csv").write_text("id\n")
    (spec / "link.csv").symlink_to(tmp_path / "secret.csv")
    (spec / "linked").symlink_to(tmp_path)
    os.mkfifo(spec / "pipe.csv")
    return SpecFolder(spec)


def test_a_file_of_the_folder_is_read(folder):
    assert read_file(folder, "tables/stores.csv", NAMED_AT) == (b"id\n", [])


@pytest.mark.parametrize(
    ("relative", "code"),
    [
        ("/etc/passwd", "files/absolute-path"),
        ("C:\\a.csv", "files/absolute-path"),
        ("C:a.csv", "files/absolute-path"),
        ("\\\\host\\share\\a.csv", "files/absolute-path"),
        ("../secret.csv", "files/outside-folder"),
        ("tables/../../secret.csv", "files/outside-folder"),
        ("tables\\stores.csv", "files/backslash"),
        ("link.csv", "files/symbolic-link"),
        ("linked/secret.csv", "files/symbolic-link"),
        ("pipe.csv", "files/not-a-file"),
        ("tables", "files/not-a-file"),
        ("tables/", "files/not-a-file"),
        (".", "files/not-a-file"),
        ("gone.csv", "files/missing"),
        ("goods.csv/x", "files/missing"),
        ("", "files/missing"),
        ("a\0b", "files/missing"),
        ("x" * 5000, "files/unreadable"),
    ],
)
def test_a_refusal_stands_where_the_file_is_named(folder, relative, code):
    data, (found,) = read_file(folder, relative, NAMED_AT)
    assert (data, found.code, found.span) == (None, code, NAMED_AT)


def test_a_missing_file_suggests_one_that_is_there(folder):
    _, (found,) = read_file(folder, "good.csv", NAMED_AT)
    assert found.help.en == "did you mean 'goods.csv'?"
    _, (found,) = read_file(folder, "stores.csv", NAMED_AT)
    assert "tables/stores.csv" in found.help.en


def test_a_file_over_the_limit_is_refused(folder):
    data, (found,) = read_file(folder, "goods.csv", NAMED_AT, limit=3)
    assert (data, found.code) == (None, "files/too-large")
