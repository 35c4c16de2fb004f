"""Remake docs/images, the pictures the documents show: `python tests/browser/docs_pictures.py`."""

import base64
import html
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import merchant_pages
import tools_walk
from albums import ALBUMS, Album
from conftest import CHROMIUM_OPTIONS
from palette_png import with_palette
from playwright.sync_api import sync_playwright
from screenshots import pictures

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs/images"
STRIP = ("home", "goods", "order-to-use")
STRIP_LOOK = """
  body { display: inline-flex; gap: 36px; margin: 0; padding: 36px; background: #f5f6f7 }
  img { width: 352px; border: 1px solid #ebedf0; border-radius: 28px }
"""
CARD_LOOK = """
  body { display: inline-block; margin: 0; padding: 20px; background: #f5f6f7 }
  pre { box-sizing: border-box; width: 860px; margin: 0; padding: 24px 28px; border-radius: 10px;
    background: #161823; color: #ebedf0; font: 18px/30px "Noto Sans Mono CJK SC", monospace }
  b { color: #ff8b80 } i { color: #7fd6a8; font-style: normal }
  u { color: #8a93a0; text-decoration: none }
"""
MISSPELT = """\
solutionkit: 1
industry: local-services
id: corner-tea
name: 街角茶铺
intro: 街角的小茶铺，线上买券，到店出示券码
platform: {douyin: {appid: tt0123456789abcdef, categories: {main: [餐饮]}}}
parties: [{id: brand, role: merchant, name: 街角餐饮有限公司}]
stores: [{id: first, name: 街角茶铺一店, city: 武汉}]
goods:
  - {id: tea, name: 薄荷奶绿, form: set-meal, prise: 9.90}
trade: {redemption: {codes: platform, valid_days: 90}}
"""


def take_pages() -> None:
    """Take a picture of every page and state of every industry's main scenario, once."""
    shutil.rmtree(IMAGES / "pages", ignore_errors=True)
    with tempfile.TemporaryDirectory() as scratch, tools_walk.beside(Path(scratch) / "site"):
        for album in ALBUMS:
            take_album(album)


def take_album(album: Album) -> None:
    """Take the pictures of one scenario; an industry may have several."""
    folder = IMAGES / "pages" / album.industry
    folder.mkdir(parents=True, exist_ok=True)
    for _, stop, picture in pictures(album.spec, ["tall"], album.ways):
        if stop in album.shown:
            (folder / f"{album.shown[stop]}.png").write_bytes(picture)


def shrink_pages(page: Any) -> None:
    """Make the pictures of pages small."""
    for file in sorted((IMAGES / "pages").glob("*/*.png")):
        file.write_bytes(with_palette(page, file.read_bytes()))


def make_strip(page: Any) -> None:
    """Three screens side by side."""
    shown = [
        base64.b64encode((IMAGES / f"pages/local_services/{each}.png").read_bytes())
        for each in STRIP
    ]
    screens = "".join(f'<img src="data:image/png;base64,{each.decode()}">' for each in shown)
    save(page, STRIP_LOOK, screens, "strip")


def make_diagnostic(page: Any) -> None:
    """What `solutionkit check` says of a misspelt field, on a card."""
    save(page, CARD_LOOK, f"<pre>{coloured(first_diagnostic())}</pre>", "diagnostic")


def first_diagnostic() -> str:
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder, "corner-tea/solution.yaml")
        spec.parent.mkdir()
        spec.write_text(MISSPELT, "utf-8")
        command = [sys.executable, "-m", "solutionkit", "check", "corner-tea/solution.yaml"]
        said = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    return "$ solutionkit check corner-tea/solution.yaml\n" + said.stdout + said.stderr


def coloured(text: str) -> str:
    """The text as HTML, coloured as a terminal might: what is wrong, where, what helps."""
    escaped = html.escape(text, quote=False).strip()
    for pattern, tag in (
        (r"^错误\[.+?\]|\^+", "b"),
        (r"= 帮助", "i"),
        (r"^ *--&gt;.*|^ *\d* \|", "u"),
    ):
        escaped = re.sub(pattern, rf"<{tag}>\g<0></{tag}>", escaped, flags=re.MULTILINE)
    return escaped


def save(page: Any, look: str, body: str, name: str) -> None:
    page.set_content(f"<meta charset=utf-8><style>{look}</style><body>{body}")
    page.wait_for_timeout(300)
    picture = page.locator("body").screenshot()
    (IMAGES / f"{name}.png").write_bytes(with_palette(page, picture))


def main() -> None:
    take_pages()
    merchant_pages.take(IMAGES / "merchant")
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_OPTIONS)
        page = browser.new_page(viewport={"width": 1300, "height": 900})
        for make in (shrink_pages, make_strip, make_diagnostic):
            make(page)
        browser.close()


if __name__ == "__main__":
    main()
