"""Every guide can be followed: its commands run, its changes apply, its YAML stands where it says.

A `sh` block is run line by line and must exit with 0, or with the code it names (`sh exit=1`). A
`diff` block names its file in the first line, and so do `csv` and `json` blocks, which are written
there without it; a `yaml` block whose first line names a file of a client or a package, or one's
own rules, is written there too. Other blocks are only to read. Every picture a guide shows is kept,
and every picture of a page that is kept is shown, so that none is left behind when they are made
again.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDES = sorted((ROOT / "docs" / "guide").glob("*.md"))
IMAGES = ROOT / "docs" / "images"
PAGES = IMAGES / "pages"
MERCHANT = IMAGES / "merchant"
MOST_BYTES_OF_A_PICTURE = 120_000
WRITTEN = ("# corner-tea/", "# pets-package/", "# rules.yaml")
SHOWN = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
BLOCK = re.compile(r"^```(\w+)(?: exit=(\d+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_guide_can_be_followed(guide: Path, tmp_path: Path) -> None:
    for kind, code, body in blocks(guide):
        if kind == "sh":
            for line in body.splitlines():
                run(line, tmp_path, int(code or 0))
        elif kind == "diff":
            apply(body, tmp_path)
        elif kind in ("csv", "json"):
            named, _, rest = body.partition("\n")
            (tmp_path / named.lstrip("#/ ")).write_text(rest, "utf-8")
        elif kind == "yaml" and body.startswith(WRITTEN):
            (tmp_path / body.partition("\n")[0].removeprefix("# ")).write_text(body, "utf-8")


def test_pictures_shown_are_those_kept() -> None:
    shown = {
        (guide.parent / found).resolve()
        for guide in GUIDES
        for found in SHOWN.findall(guide.read_text("utf-8"))
    }
    assert shown == {*PAGES.glob("*/*.png"), *MERCHANT.glob("*/*.png")}


def test_every_industry_has_its_pictures() -> None:
    packages = {each.parent for each in ROOT.glob("industries/*/industry.yaml")}
    packages |= {each.parents[1] for each in ROOT.glob("plugins/*/*/industry/industry.yaml")}
    industries = {each.name.removeprefix("solutionkit_") for each in packages}
    for pictures in (PAGES, MERCHANT):
        assert {each.name for each in pictures.iterdir()} == industries


def test_pictures_are_small() -> None:
    large = [
        each.name
        for each in IMAGES.glob("*/*/*.png")
        if each.stat().st_size > MOST_BYTES_OF_A_PICTURE
    ]
    assert large == []


def blocks(guide: Path) -> Iterator[tuple[str, str, str]]:
    for found in BLOCK.finditer(guide.read_text("utf-8")):
        yield found[1], found[2], found[3]


def run(line: str, folder: Path, code: int) -> None:
    assert line.startswith("solutionkit "), line
    words = line.split()[1:]
    bundled = [word for word in words if word.startswith("industries/")]
    for word in bundled:
        source = ROOT / Path(word).parent
        shutil.copytree(source, folder / Path(word).parent, dirs_exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "solutionkit", *words],
        cwd=folder,
        env={**os.environ, "SOLUTIONKIT_LANG": "zh"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, f"{line}\n{done.stdout}{done.stderr}"


def apply(body: str, folder: Path) -> None:
    named, *lines = body.splitlines()
    file = folder / named.removeprefix("# ")
    old = "\n".join(line[1:] for line in lines if line.startswith("-"))
    new = "\n".join(line[1:] for line in lines if line.startswith("+"))
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{named}: {old!r} stands there {text.count(old)} times"
    file.write_text(text.replace(old, new), "utf-8")
