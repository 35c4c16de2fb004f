"""Categories of notices against categories of apps; tag groups against promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solutionkit_douyin.limits import covered, covers

NAMES = st.text("餐饮文娱音乐资讯法律", min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("listed", "path"),
    [
        (["文娱", "音乐"], ["文娱", "文娱", "音乐"]),
        (["IT科技", "软件服务提供商"], ["IT 科技", "IT 科技", "软件服务提供商"]),
        (["餐饮"], ["餐饮", "菜谱"]),
    ],
)
def test_a_listed_category_covers(listed: list[str], path: list[str]) -> None:
    assert covers(listed, path)


@pytest.mark.parametrize(
    ("listed", "path"),
    [
        (["文娱", "音乐"], ["文娱"]),
        (["文娱", "音乐"], ["体育", "音乐"]),
        (["餐饮", "菜谱"], ["餐饮", "茶饮"]),
        (["餐饮"], []),
    ],
)
def test_another_category_is_not_covered(listed: list[str], path: list[str]) -> None:
    assert not covers(listed, path)


@given(st.lists(NAMES, min_size=1, max_size=3), NAMES)
def test_a_category_covers_itself_and_what_is_under_it(path: list[str], under: str) -> None:
    assert covers(path, path)
    assert covered([path], [*path, under])
