"""Goods and categories without a picture show the beginning of their name."""

from pathlib import Path

import pytest
from demo_answers import answered
from tea_brand import tea

from solutionkit_douyin.miniprogram.target import generator

ASK = """
const { initial } = require('./format/words.sjs')
console.log(JSON.stringify(initial(process.argv[1])))
"""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("薄荷奶绿", "薄"),
        ("10 次卡", "10"),
        ("1-2 人餐", "1-2"),
        ("1280 星币", "1280"),  # not 128, which is what it costs
        ("64800 星币", "星"),
        ("13800138000", "1"),
        ("🫘红豆", "🫘"),
        ("", ""),
    ],
)
def test_a_number_is_shown_whole_or_not_at_all(tmp_path: Path, name: str, shown: str) -> None:
    assert answered(ASK, generator.generate(tea()), tmp_path, name) == shown
