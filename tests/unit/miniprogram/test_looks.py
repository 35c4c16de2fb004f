"""The theme, its colours, and icons in them."""

import zlib

import pytest
from tea_brand import tea

from solutionkit_douyin.miniprogram.blocks import library
from solutionkit_douyin.miniprogram.icons import chunks, coloured, icon
from solutionkit_douyin.miniprogram.reach import reached
from solutionkit_douyin.miniprogram.styles import used_styles
from solutionkit_douyin.miniprogram.target import generator

THEME = """/* 第一行说明 */

/* 文字 */

.text {
  font-size: 28rpx;
}

.never {
  color: #FFFFFF;
}

/* 没有用到的一节 */

.other::after {
  border: 0;
}
"""


def test_only_used_styles_are_kept() -> None:
    kept = used_styles(THEME, ['<view class="text"></view>'])
    assert ".text {" in kept
    assert ".never" not in kept
    assert "没有用到" not in kept


def test_brand_colours_stand_in_the_theme_only() -> None:
    solution = tea()
    tree = generator.generate(solution)
    holding = {path for path, file in tree.items() if solution.theme.tint.encode() in file.content}
    assert holding == {"styles/theme.ttss"}


def test_an_icon_takes_another_colour_and_stays_a_picture() -> None:
    png = coloured(icon("tab-home"), "#0C855F")
    assert png != icon("tab-home")
    palette = dict(chunks(png))[b"PLTE"]
    assert set(zip(*[iter(palette)] * 3, strict=True)) == {(0x0C, 0x85, 0x5F)}
    head = png.index(b"PLTE")
    told = int.from_bytes(png[head + 4 + len(palette) : head + 8 + len(palette)])
    assert told == zlib.crc32(b"PLTE" + palette)


@pytest.mark.parametrize("name", sorted(library()))
def test_block_only_lays_out(name: str) -> None:
    style = library()[name].files["index.ttss"].decode()
    for forbidden in ("color", "font", "radius", "shadow", "background", "var("):
        assert forbidden not in style, f"{name}: {forbidden} belongs in the theme"


@pytest.mark.parametrize("name", sorted(library()))
def test_block_takes_its_looks_from_the_theme(name: str) -> None:
    style = library()[name].files["index.ttss"].decode()
    assert style.startswith('@import "../../styles/theme.ttss";\n')


def test_files_nobody_names_are_not_reached() -> None:
    files = {
        "app.js": "const a = require('./services/a')",
        "services/a.js": "require('../config')",
        "config.js": "",
        "services/b.js": "",
        "pages/x.ttml": '<sjs module="m" src="../format/m.sjs"></sjs>',
        "format/m.sjs": "",
    }
    assert reached(files, ["app.js", "pages/x.ttml"]) == files.keys() - {"services/b.js"}
