"""Opening hours as people write them, and what cannot be read."""

import pytest

from solutionkit.ir.opening import OpeningTime, opening_times

EVERY = (1, 2, 3, 4, 5, 6, 0)


@pytest.mark.parametrize(
    ("hours", "wanted"),
    [
        ("09:00-18:00", [(EVERY, 540, 1080)]),
        ("9：00——18：00", [(EVERY, 540, 1080)]),
        ("每天 16:00-24:00", [(EVERY, 960, 1440)]),
        ("18:00-次日02:00", [(EVERY, 1080, 120)]),
        ("10:00-14:00、17:00-22:00", [(EVERY, 600, 840), (EVERY, 1020, 1320)]),
        ("周一至周五 9:00-18:00", [((1, 2, 3, 4, 5), 540, 1080)]),
        ("星期六至星期一 9:00-18:00", [((6, 0, 1), 540, 1080)]),
        (
            "周一到五 9:00-12:00，13:00-18:00；周六、周日 10:00-16:00",
            [
                ((1, 2, 3, 4, 5), 540, 720),
                ((1, 2, 3, 4, 5), 780, 1080),
                ((6, 0), 600, 960),
            ],
        ),
        ("周末 24小时", [((6, 0), 0, 1440)]),
        ("全天营业", [(EVERY, 0, 1440)]),
    ],
)
def test_hours_that_tell(hours: str, wanted: list[tuple[tuple[int, ...], int, int]]) -> None:
    assert opening_times(hours) == tuple(OpeningTime(*each) for each in wanted)


@pytest.mark.parametrize(
    "hours",
    [
        "",
        "早九晚六",
        "9点到18点",
        "9-18",
        "工作日 9:00-18:00",
        "9:00-18:00（节假日除外）",
        "25:00-26:00",
        "9:00-9:00",
        "周八 9:00-18:00",
        "9:00-18:70",
    ],
)
def test_hours_that_do_not(hours: str) -> None:
    assert opening_times(hours) is None
