"""Take pictures of what a merchant reads: `python tests/browser/merchant_pages.py OUT [NAME…]`.

NAME is an album's industry; without one, every album's. docs/images/merchant holds the pictures.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import tools_walk
from albums import ALBUMS, Album
from conftest import CHROMIUM_OPTIONS
from palette_png import with_palette
from playwright.sync_api import sync_playwright
from screenshots import NOON

PAGES = ("admission", "fees", "trade", "traffic", "dossier")
LOOK = {"viewport": {"width": 980, "height": 1200}}
"""A desk's screen: the head of a page, which says what it is about."""


def built(album: Album, out: Path) -> Iterator[Path]:
    """The pages in Chinese that a build of the album's spec writes."""
    command = [sys.executable, "-m", "solutionkit", "build", str(album.spec), "-o", str(out)]
    subprocess.run([*command, "--as-of", NOON[:10]], check=True, capture_output=True)
    pages = (out / each / f"{each}.zh.html" for each in PAGES)
    yield from (each for each in pages if each.is_file())


def take(images: Path, *industries: str) -> None:
    """Take a picture of every such page, one folder an industry."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    with (
        tempfile.TemporaryDirectory() as scratch,
        tools_walk.beside(Path(scratch) / "site"),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_OPTIONS)
        page = browser.new_page(**LOOK)
        first = {each.industry: each for each in reversed(ALBUMS)}
        for album in first.values():
            if industries and album.industry not in industries:
                continue
            folder = images / album.industry
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            for file in built(album, Path(scratch) / album.industry):
                page.goto(file.as_uri())
                picture = with_palette(browser.new_page(), page.screenshot())
                (folder / f"{file.parent.name}.png").write_bytes(picture)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), *sys.argv[2:])
