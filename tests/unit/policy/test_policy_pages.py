"""The targets admission and fees: data that keep their schema, pages that stand alone."""

import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree, ignore_patterns

import jsonschema
import pytest

from solutionkit import FileTree, Kind, Registry, Rounding, Solution, Text, check_spec
from solutionkit.ir.expression import ALWAYS
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import FeeKind, Per, Promotion, Tier
from solutionkit.ir.solution import FeeTerm
from solutionkit.pages import sources
from solutionkit.policy.text import choice, rule_sentence, titles

SCENARIOS = Path(__file__).parents[3] / "industries" / "local_services" / "scenarios"
REGISTRY = Registry.discover()
TARGETS = ("admission", "fees")
VOID = {"meta"}


def solution_of(scenario: str) -> Solution:
    spec = SCENARIOS / scenario / "solution.yaml"
    solution = check_spec(spec, REGISTRY, date(2026, 11, 20)).solution
    assert solution is not None
    return solution


def files_of(target: str, scenario: str = "first-steps") -> FileTree:
    return REGISTRY.generators[target].generate(solution_of(scenario))


class Balance(HTMLParser):
    """Fails on an element that is not closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def text_of(page: str) -> str:
    reader = Balance()
    reader.feed(page)
    assert reader.open == []
    return reader.text


@pytest.mark.parametrize("scenario", ["first-steps", "tea-chain"])
@pytest.mark.parametrize("target", TARGETS)
def test_data_keep_their_schema(target: str, scenario: str) -> None:
    files = files_of(target, scenario)
    schema = json.loads(files[f"{target}.schema.json"].text)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(files[f"{target}.json"].text), schema)


@pytest.mark.parametrize("target", TARGETS)
def test_files_are_managed_and_the_same_each_time(target: str) -> None:
    files = files_of(target)
    assert {file.kind for file in files.values()} == {Kind.MANAGED}
    assert dict(files) == dict(files_of(target))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("target", TARGETS)
def test_pages_need_nothing_beside_them(target: str, lang: str) -> None:
    page = files_of(target, "tea-chain")[f"{target}.{lang}.html"].text
    text_of(page)
    assert not re.search(r"<(script|link|img|iframe)\b|\bsrc=|@import|url\(", page)


def test_a_name_cannot_become_markup() -> None:
    hostile = replace(solution_of("first-steps"), name='<script>alert(1)</script>"&')
    for target in TARGETS:
        page = REGISTRY.generators[target].generate(hostile)[f"{target}.zh.html"].text
        assert "<script" not in page
        assert hostile.name in text_of(page)


def test_the_verdict_comes_first_and_says_how_to_go_on() -> None:
    page = text_of(files_of("admission")["admission.zh.html"].text)
    assert page.index("还差 9 项信息") < page.index("上线前在控制台提交 ICP 备案")
    assert page.index("readiness.icp_filed: true") < page.index("依据的规则")


def test_an_unknown_rate_is_never_shown_as_an_amount() -> None:
    page = text_of(files_of("fees")["fees.zh.html"].text)
    assert "还算不出来" in page and "费率查询" in page
    worked = json.loads(files_of("fees")["fees.json"].text)["worked"]
    assert worked["settlement_fen"] is None
    assert {line["amount_fen"] for line in worked["lines"]} == {None}


def test_example_figures_are_said_to_be_examples() -> None:
    files = files_of("fees", "tea-chain")
    assert json.loads(files["fees.json"].text)["worked"]["has_example_figures"]
    assert "示例：本页用了示例费率" in text_of(files["fees.zh.html"].text)


def test_the_page_tells_what_refunds_and_subsidies_change() -> None:
    page = text_of(files_of("fees", "tea-chain")["fees.zh.html"].text)
    assert "换一种情况会怎样" in page
    assert "券码核销之后才到账" in page
    assert "平台出 1.00 元（平台补贴）0.559.35" in page


def test_a_fee_by_the_order_is_in_the_picture_and_the_sums() -> None:
    solution = solution_of("tea-chain")
    components = [replace(each, per=Per.ORDER) for each in solution.fee_policy.components]
    policy = replace(solution.fee_policy, components=tuple(components))
    files = REGISTRY.generators["fees"].generate(replace(solution, fee_policy=policy))
    by_code = REGISTRY.generators["fees"].generate(solution)
    sums = [json.loads(each["fees.json"].text)["worked"] for each in (files, by_code)]
    assert sums[0]["settlement_fen"] == sums[1]["settlement_fen"]
    assert "软件服务费，给平台¥0.40" in text_of(files["fees.zh.html"].text)


def test_tiers_bounds_and_promotions_are_written_out() -> None:
    solution = solution_of("tea-chain")
    tiers = (Tier(0, 40_000), Tier(10_000_00, 20_000))
    half = Promotion("new", Text("新店", "new"), ALWAYS, 1, 2, date(2026, 11, 1), None)
    first, *rest = solution.fee_policy.components
    shaped = replace(
        first, kind=FeeKind.GRADUATED, tiers=tiers, cap_fen=300_00, promotions=(half,),
        grade=Grade.CONTRACT, source="合同", rounding=Rounding.HALF_UP,
    )  # fmt: skip
    policy = replace(solution.fee_policy, components=(shaped, *rest))
    priced = replace(solution, fee_policy=policy, fees=())
    page = text_of(REGISTRY.generators["fees"].generate(priced)["fees.zh.html"].text)
    assert "分段计算：0.00 元起 4%；10000.00 元起 2%" in page
    assert "最高 300.00 元" in page
    assert "新店：只收 50%（2026 年 11 月 1 日起）" in page


def test_each_seller_sees_what_is_left_of_each_goods() -> None:
    spec = Path("industries/knowledge_pay/scenarios/school/solution.yaml")
    solution = check_spec(spec, REGISTRY, date(2026, 11, 21)).solution
    assert solution is not None
    known = FeeTerm(
        "technical_service",
        10_0000,
        None,
        Rounding.HALF_UP,
        "合同",
        Grade.CONTRACT,
        None,
        False,
        (),
    )
    free = [
        replace(known, component=each, rate_ppm=0)
        for each in ("payment_channel", "agency_commission")
    ]
    terms = (known, *free, *solution.fees)
    tree = REGISTRY.generators["fees"].generate(replace(solution, fees=terms))
    page = text_of(tree["fees.zh.html"].text)
    firm, teacher = (
        page.index("课程的卖方：杭州知更文化传播有限公司"),
        page.index("课程的卖方：许南枝"),
    )
    assert firm < page.index("行书日课129.0077.4051.60") < teacher
    assert teacher < page.index("旅行日语随身听29.002.9026.10")


def test_rules_and_fees_call_roles_and_parties_by_their_names() -> None:
    law = SCENARIOS.parents[1] / "legal/scenarios/law-firm/solution.yaml"
    firm = check_spec(law, REGISTRY, date(2026, 11, 20)).solution
    assert firm is not None
    branch = next(each for each in firm.admission.rules if each.on == "party")
    said = rule_sentence(branch, titles(firm.admission))
    assert "这一方的角色是分所" in said.zh and "这一方自己持有" in said.zh
    assert "the party itself holds a valid law firm's practice licence" in said.en
    tea = solution_of("tea-chain")
    seller = tea.fee_policy.fields["goods.seller"]
    assert choice("xiang", seller) == Text(tea.parties["xiang"].name, tea.parties["xiang"].name)
    assert (seller.title.zh, seller.title.en) == ("卖方", "the seller")


def test_a_category_nobody_knows_is_named_on_the_page() -> None:
    solution = replace(solution_of("tea-chain"), settings={"categories": {"main": ["瞎写"]}})
    page = REGISTRY.generators["admission"].generate(solution)["admission.zh.html"].text
    assert "还要写明：主营类目（写的 “瞎写” 不在已知的类目里）" in text_of(page)


def test_the_fees_page_says_that_tickets_differ_from_day_to_day() -> None:
    page = files_of("fees", "scenic-spot")["fees.zh.html"].text
    assert "按日期卖的商品，每天的价格不一样：“成人门票” 68.00 到 98.00 元" in page
    assert "每天的价格不一样" not in files_of("fees")["fees.zh.html"].text


def test_a_refusal_beside_the_first_verdict_stands_on_top() -> None:
    spec = SCENARIOS.parents[2] / "tests/scenarios/game/purchase-without-number/solution.yaml"
    solution = check_spec(spec, REGISTRY, date(2026, 11, 20)).solution
    assert solution is not None
    pages = REGISTRY.generators["admission"].generate(solution)
    page = next(file.content for path, file in pages.items() if path == "admission.zh.html")
    text = text_of(page.decode("utf-8"))
    assert "其中“开通虚拟支付”现在不行" in text
    assert text.index("其中“开通虚拟支付”") < text.index("要改正或确认的")


BY_COURSE = """teacher_share:
    table:
      inputs: [goods.id]
      rows: [[[kana, travel-japanese], {rate: 40%}], [other, {rate: 30%}]]
    rounding: half-up
    source: 合同
    grade: contract"""


def test_a_table_of_goods_tells_their_names(tmp_path: Path) -> None:
    school = SCENARIOS.parents[1] / "knowledge_pay/scenarios/school"
    copytree(school, tmp_path / "school", ignore=ignore_patterns("expected"))
    spec = tmp_path / "school/solution.yaml"
    usual = "teacher_share: {rate: 50%, rounding: half-up, source: 示例, grade: example}"
    text = spec.read_text("utf-8")
    assert usual in text
    spec.write_text(text.replace(usual, BY_COURSE), "utf-8")
    result = check_spec(spec, REGISTRY, date(2026, 11, 21))
    assert result.solution is not None, result.diagnostics
    tree = REGISTRY.generators["fees"].generate(result.solution)
    assert "商品是“" in text_of(tree["fees.zh.html"].text)
    assert "商品编号" not in text_of(tree["fees.zh.html"].text)


def test_sources_of_one_kind_are_told_once_and_their_pages_numbered() -> None:
    fact = next(iter(REGISTRY.platforms["douyin"].facts.values()))
    page = replace(fact, source="https://a.example/1", read_on="2026-11", grade=Grade.OFFICIAL)
    facts = {
        "one": page,
        "same": page,
        "other": replace(page, source="https://a.example/2"),
        "asked": replace(page, source="https://a.example/3", grade=Grade.UNKNOWN),
        "nowhere": replace(page, source="no address: x", grade=Grade.UNKNOWN),
    }
    said = "".join(sources(facts, facts, "zh"))
    assert text_of(said) == "平台官方页面（1、2），2026-11 查阅；没有查到，需要去问"
    assert said.count("<a ") == 3
    english = text_of("".join(sources(["one", "other"], facts, "en")))
    assert english == "the platform's own page (1, 2), read 2026-11"
