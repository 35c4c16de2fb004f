"""`solutionkit industry test`: cases and scenarios of a package, right, wrong, and lacking."""

from pathlib import Path

import pytest
from test_industry_command import begun, run


def test_a_case_that_comes_out_otherwise_is_told(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    cases = package / "cases" / "fees.yaml"
    cases.write_text(cases.read_text("utf-8").replace('"94.00"', '"96.00"'), "utf-8")
    code, said = run("industry", "test", package)
    assert code == 1
    assert "settlement 应该是 96.00，得到 94.00" in said


def test_whole_yuan_are_the_same_with_and_without_their_fen(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    cases = package / "cases" / "fees.yaml"
    cases.write_text(cases.read_text("utf-8").replace('"94.00"', "94"), "utf-8")
    assert run("industry", "test", package)[0] == 0


def test_every_file_of_cases_is_tried(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    more = (package / "cases" / "admission.yaml").read_text("utf-8")
    (package / "cases" / "admission-more.yaml").write_text(more, "utf-8")
    code, said = run("industry", "test", package)
    assert code == 0, said
    assert "admission-more: " in said


def case(given: str, expect: str = "{}") -> str:
    """A file of one case."""
    return f"as_of: 2026-06-01\ncases: [{{case: 一个, given: {given}, expect: {expect}}}]"


def later(changes: str) -> str:
    return case(f"{{terms: {{technical_service: {{rate: 4%, later: [{changes}]}}}}}}")


WRONG_CASES = {
    "cases: 没有": "wrong.yaml:1:8",
    "cases: [{case: 没写日子, expect: {}}]": "缺少 “as_of”",
    "as_of: 2026-06-01\ncases: [{case: 没写结果}]": "缺少 “expect”",
    "as_of: 昨天\ncases: []": "“昨天” 不是日期",
    "as_of: 2026-06-01\nasof: 1\ncases: []": "没有字段 “asof”",
    case("{ready.icp_fild: true}"): "是不是想写 “ready.icp_filed”？",
    case("{merchant.staff: 12}"): "没有字段 “merchant.staff”",
    case("{ready.icp_filed: 已办}"): "“已办” 不是是/否",
    case("{merchant.entity: company}"): "没有选项 “company”",
    case("{documents: [营业执昭]}"): "没有证照 “营业执昭”",
    case("{documents: [{kind: 营业执照, valid_until: 2026-02-30}]}"): "“2026-02-30” 不是日期",
    case("{people: [{id: an, person.yers: 3}]}"): "没有字段 “person.yers”",
    case("{}", "{entre: {outcome: admit, failed: [], missing: []}}"): "没有字段 “entre”",
    case("{}", "{enter: {outcome: allow, failed: [], missing: []}}"): "没有选项 “allow”",
    case("{}", "{enter: {outcome: admit, failed: [icp], missing: []}}"): "没有选项 “icp”",
    case("{}", "{enter: {outcome: admit, failed: []}}"): "缺少 “missing”",
}

WRONG_FEE_CASES = {
    case("{codes: [{paid: 一百}]}"): "“一百” 不是金额",
    case("{codes: [{state: paid}]}"): "缺少 “paid”",
    case("{codes: [{paid: 1, state: used}]}"): "没有选项 “used”",
    case("{codes: [{paid: 1, subsidies: {other: 1}}]}"): "没有字段 “other”",
    case("{terms: {technical: {rate: 5%}}}"): "是不是想写 “technical_service”？",
    case("{terms: {technical_service: {rat: 5%}}}"): "是不是想写 “rate”？",
    case("{terms: {technical_service: {rate: 百分之五}}}"): "百分之五",
    later("{rate: 5%}"): "缺少 “since”",
    later("{since: 2026-07-01, rat: 5%}"): "是不是想写 “rate”？",
    later("{since: 2026-07-01, cap: nono}"): "“nono” 不是金额",
    later("{since: 2026-07-01}, {since: 2026-06-15}"): "从 2026-06-15 起的数字和前一段重叠",
    case("{}", "{lines: {technical: 5}}"): "没有字段 “technical”",
    case("{}", "{setlement: 5}"): "是不是想写 “settlement”？",
}


@pytest.mark.parametrize(
    ("kind", "written", "told"),
    [("admission", *each) for each in WRONG_CASES.items()]
    + [("fees", *each) for each in WRONG_FEE_CASES.items()]
    + [
        ("texts", "- {text: 包治百病, verdict: bad}", "没有选项 “bad”"),
        ("texts", "- {txt: 包治百病, verdict: innocent}", "缺少 “text”"),
        ("texts", "- {text: 包治百病, verdict: forbidden, rule: cure}", "没有选项 “cure”"),
    ],
)
def test_a_case_written_wrongly_is_told_at_its_place(
    kind: str, written: str, told: str, tmp_path: Path
) -> None:
    package = begun(tmp_path / "pets")
    (package / "cases" / f"{kind}-wrong.yaml").write_text(f"{written}\n", "utf-8")
    code, said = run("industry", "test", package)
    assert code == 1
    assert told in said
    assert f"pets/cases/{kind}-wrong.yaml:" in said


def test_an_amount_may_be_written_as_rules_write_it(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    (package / "admission" / "capital.yaml").write_text(
        "fields: {merchant.capital: {type: money_fen, title: {zh: 注册资本, en: capital}}}\n"
        "rules: [{id: capital, title: {zh: 资本, en: it}, require: merchant.capital >= 100万,\n"
        "  effect: ask, fix: {zh: 增资, en: raise it}, facts: [entity.types], grade: official}]\n",
        "utf-8",
    )
    given = package / "cases" / "admission.yaml"
    shared = "category_documents_checked: true\ncases:"
    assert shared in given.read_text("utf-8")
    with_capital = shared.replace("true\n", "true\n  merchant.capital: 100万\n")
    few = "\n  - case: 不够\n    given: {merchant.capital: 99.9万}\n    expect:\n"
    verdict = "      enter: {outcome: need_info, failed: [], missing: [capital]}\n"
    given.write_text(
        given.read_text("utf-8").replace(shared, with_capital) + few + verdict, "utf-8"
    )
    code, said = run("industry", "test", package)
    assert code == 0, said


@pytest.mark.parametrize("day", ["2026-06-01", "2026-6-1", "2026/06/01", "2026/6/1"])
def test_days_are_read_as_rules_and_tables_have_them(day: str, tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    fees = package / "cases" / "fees.yaml"
    paid = "codes: [{paid: 100"
    assert paid in fees.read_text("utf-8")
    dated = f"{paid}, on: {day}, redeemed_on: {day}"
    fees.write_text(
        fees.read_text("utf-8").replace("2026-06-01", day).replace(paid, dated), "utf-8"
    )
    licence = f"documents: [{{kind: 营业执照, valid_from: {day}, valid_until: {day}}}]"
    (package / "cases" / "admission-days.yaml").write_text(
        f"as_of: {day}\ncases: [{{case: 最后一天, given: {{{licence},\n"
        "  merchant.entity: enterprise, ready.entity_certified: true, app.sells: false,\n"
        "  ready.icp_filed: false},\n"
        "  expect: {enter: {outcome: deny, failed: [icp-filed], "
        "missing: [category-licence, privacy-agreement]}}}]\n",
        "utf-8",
    )
    code, said = run("industry", "test", package)
    assert "Traceback" not in said
    assert "fees: " in said
    assert "admission-days: 最后一天" in said
    assert code == 0, said


@pytest.mark.parametrize("paid", ["'1,000'", "1000元", "'¥1,000.00'"])
def test_an_amount_is_never_read_as_nothing(paid: str, tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    fees = package / "cases" / "fees.yaml"
    text = fees.read_text("utf-8").replace("paid: 100", f"paid: {paid}")
    fees.write_text(text, "utf-8")
    code, said = run("industry", "test", package)
    assert code == 1
    assert "settlement 应该是 94.00，得到 940.00" in said


def test_a_rule_that_only_warns_stands_in_warned_alone(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    rules = package / "admission" / "enter.yaml"
    rules.write_text(rules.read_text("utf-8").replace("effect: ask", "effect: warn"), "utf-8")
    (package / "cases" / "admission.yaml").write_text(
        "as_of: 2026-06-01\ngiven: {documents: [营业执照], merchant.entity: enterprise,\n"
        "  ready.entity_certified: true, ready.icp_filed: true, app.sells: false,\n"
        "  ready.privacy_agreement: true}\ncases:\n"
        + "".join(
            f"  - {{case: {told}, given: {{ready.category_documents_checked: {stated}}},\n"
            "     expect: {enter: {outcome: admit, failed: [], missing: [], "
            "warned: [category-licence]}}}\n"
            for told, stated in (("不满足", "false"), ("没人说过", "unknown"))
        ),
        "utf-8",
    )
    said = run("industry", "test", package)[1]
    assert "✗ cases admission" not in said
    assert "应该是" not in said


def test_what_no_case_touches_is_told(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    rules = package / "admission" / "enter.yaml"
    warns = rules.read_text("utf-8").replace("effect: ask", "effect: warn")
    rules.write_text(warns, "utf-8")
    given = package / "cases" / "admission.yaml"
    quiet = given.read_text("utf-8").replace("need_info", "admit")
    given.write_text(quiet.replace("[category-licence]", "[]"), "utf-8")
    fees = package / "cases" / "fees.yaml"
    kept = "as_of: 2026-06-01\ngiven: {codes: [{paid: 100}]}\ncases: [{case: 空, expect: {}}]\n"
    fees.write_text(kept, "utf-8")
    code, said = run("industry", "test", package)
    assert code == 1
    assert "没有用例碰到收费项目 technical_service" in said
    assert "没有用例碰到规则 category-licence；写一个它不满足的例子，把它写进 warned" in said


def test_an_amount_in_a_case_is_read_as_an_order_reads_it(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    fees = package / "cases" / "fees.yaml"
    given = "given: {codes: [{paid: %s, state: paid}]}"
    expect = "expect: {base: '3980.00'}"
    for paid in ("3980", "'3,980'", "3980元"):
        text = f"as_of: 2026-06-01\n{given % paid}\ncases: [{{case: 千位, {expect}}}]\n"
        fees.write_text(text, "utf-8")
        _, said = run("industry", "test", package)
        assert "base 应该是" not in said, (paid, said)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("zh", "警告[refund/text-against-days]：退款说明写着“7 天内”，而 within_days 是 3"),
        ("en", "warning[refund/text-against-days]: the refund text says '7 天内'"),
    ],
)
def test_a_new_warning_of_a_scenario_is_told_in_its_own_words(
    lang: str, told: str, tmp_path: Path
) -> None:
    package = begun(tmp_path / "pets")
    with (package / "scenarios/first/solution.yaml").open("a", encoding="utf-8") as spec:
        spec.write("trade: {refund: {used: {right: full, within_days: 3, text: 7 天内可以退}}}\n")
    code, said = run("--lang", lang, "industry", "test", package)
    assert code == 1
    assert told in said
    other = "warning[" if lang == "zh" else "警告["
    assert other not in said
