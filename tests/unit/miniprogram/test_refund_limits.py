"""What pages and the demo make of a refund that has a limit: of days, or in words alone."""

from pathlib import Path

from demo_answers import answered
from test_what_pages_promise import LAW, SALE, solution

from solutionkit_douyin.miniprogram.catalogue import goods_records
from solutionkit_douyin.miniprogram.target import generator
from solutionkit_douyin.trade.config import config

SEVEN_DAYS = "trade: {refund: {to_use: {right: full, within_days: 7, text: 购买后 7 天内可退。}}}\n"
AFTER = """
const { ruleOf } = require('./demo/refund_rules')
const items = [{ goodsId: 'draft' }]
const paid = days => new Date(Date.now() - days * 24 * 3600 * 1000).toISOString()
const at = [0, 6, 8].map(days => ({ state: 'to_use', items, paidAt: paid(days) }))
process.stdout.write(JSON.stringify(at.map(each => ruleOf(each).right)))
"""


def promised(folder: Path, text: str) -> list[str]:
    sold = SALE.replace("to_use: {right: full}", f"to_use: {{right: full, text: {text}}}")
    early = goods_records(solution(folder, sold.replace("RIGHT", "full")))[1]
    return list(early["promises"])


def test_the_demo_refuses_what_is_asked_for_too_late(tmp_path: Path) -> None:
    project = generator.generate(solution(tmp_path, LAW + SEVEN_DAYS))
    assert answered(AFTER, project, tmp_path) == ["full", "full", "none"]


def test_days_of_a_refund_stand_in_the_trade_configuration_and_the_tag(tmp_path: Path) -> None:
    limited = solution(tmp_path, LAW + SEVEN_DAYS)
    assert config(limited, [])["refund"]["to_use"]["within_days"] == 7
    (visit, _) = goods_records(limited)
    assert "购买7天内、未开始可全额退" in visit["promises"]


def test_a_refund_with_a_limit_in_words_is_not_called_one_at_any_time(tmp_path: Path) -> None:
    assert "随时退" in promised(tmp_path, "使用前可以随时申请退款，全额退回。")
    for limit in (
        "入园前一天 18 点前可退，之后不退。",
        "仅恶劣天气闭园可退。",
        "入园日期前一天 24 点前可以申请全额退款。",
    ):
        assert "随时退" not in promised(tmp_path, limit)
