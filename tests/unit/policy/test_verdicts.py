"""What `admit` says: verdicts on specs and on files of facts, in words and as data."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from policies import INDUSTRIES, document_of, industry_admission, read_rules

from solutionkit.cli.main import commands
from solutionkit.policy.decide import decide
from solutionkit.policy.given import merchant_in
from solutionkit.policy.subject import Held, Subject
from solutionkit.policy.verdict import decision_lines, verdict_lines

TEA = INDUSTRIES / "local_services/scenarios/tea-chain/solution.yaml"
POLICY, _ = industry_admission("local_services")
DAY = date(2026, 6, 1)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


def on_facts(folder: Path, text: str, *more: str) -> Result:
    file = folder / "merchant.yaml"
    file.write_text(text, encoding="utf-8")
    return run(*more, "admit", "local-services", "--merchant", file)


def test_a_spec_is_decided_for_each_target() -> None:
    done = run("admit", TEA, "--as-of", "2026-11-21")
    assert done.exit_code == 0
    assert "入驻与上线：可以" in done.stdout
    assert "写明：已确认主营类目开放自主挂载  (readiness.mount_category_open)" in done.stdout


def test_one_target_as_data() -> None:
    done = run("admit", TEA, "--target", "enter", "--format", "json")
    (decision,) = json.loads(done.stdout)["decisions"]
    assert (decision["target"], decision["outcome"]) == ("enter", "admit")


def test_a_refusal_names_rule_values_and_remedy(tmp_path: Path) -> None:
    done = on_facts(tmp_path, "merchant.entity: person\ndocuments: []\n", "--lang", "en")
    assert done.exit_code == 0
    assert "to be confirmed  Kind of entity  [entity-type]" in done.stdout
    assert "now: the merchant's kind of entity = a person" in done.stdout
    assert "what to do: upload any one of these that is valid" in done.stdout


def test_what_a_facts_file_leaves_out_is_asked_for_by_its_own_name(tmp_path: Path) -> None:
    done = on_facts(tmp_path, "documents: unknown\n")
    assert "写明：主营类目  (app.main_category)" in done.stdout


def test_a_target_that_is_not_there_is_wrong_use() -> None:
    done = run("admit", TEA, "--target", "entre")
    assert done.exit_code == 2
    assert "mount" in done.stderr


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("merchant.entity: 有限公司", "policy/unknown-value"),
        ("documents: [食品经营许可]", "policy/unknown-document"),
        ("documents: [{kind: 营业执照, valid_until: 2026-13-01}]", "policy/wrong-type"),
        ("app.other_categories: １２", "policy/wrong-type"),
        ("goods: [{goods.price: -5}]", "policy/wrong-type"),
        ("goods: [{goods.price: 99999999999999999999}]", "policy/wrong-type"),
        ("app.sells: 'yes'", "policy/wrong-type"),
        ("stores: [{id: a}, {id: a}]", "policy/given-twice"),
        ("merchant.entiti: enterprise", "policy/unknown-key"),
    ],
)
def test_bad_facts_are_said_where_they_stand(tmp_path: Path, line: str, code: str) -> None:
    done = on_facts(tmp_path, f"app.name: 茶铺\n{line}\n")
    assert done.exit_code == 1
    assert code in done.stderr
    assert "merchant.yaml:2:" in done.stderr
    assert done.stdout == ""


WORDS = st.text("aあ餐１2-.,> unknow%元[]{}", max_size=12)


@given(
    st.sampled_from(sorted(POLICY.fields)), WORDS | st.integers(-(10**20), 10**20) | st.booleans()
)
def test_no_fact_can_break_the_reader(name: str, value: str | int | bool) -> None:
    document = document_of(json.dumps({name: value}))
    subject, found = merchant_in(document, POLICY)
    assert found or name in subject.values


def spec_of(folder: Path, *more: str) -> Path:
    """A noodle shop with a franchised store whose company and store hold nothing."""
    text = (INDUSTRIES / "local_services/scenarios/first-steps/solution.yaml").read_text("utf-8")
    party = "\ndocuments:\n"
    guest = "{id: guest, role: franchisee, name: 杭州客满餐饮有限公司, acts_for: brand}"
    joined = f"\n  - {guest}\n{party}"
    text = text.replace(party, joined, 1)
    text = text.replace("{id: wenyi, name", "{id: wenyi, party: guest, name", 1)
    for old, new in zip(more[::2], more[1::2], strict=True):
        assert old in text
        text = text.replace(old, new, 1)
    file = folder / "solution.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_franchised_store_is_asked_for_its_own_documents(tmp_path: Path) -> None:
    done = run("admit", spec_of(tmp_path), "--target", "enter", "--as-of", "2026-11-21")
    assert "入驻与上线：现在不行" in done.stdout
    assert "不符合  小满面馆（文一路店） · 门店主体有营业执照  [store-entity]" in done.stdout
    assert "{kind: 营业执照, holder: guest, number: …}、" in done.stdout
    assert "、{kind: 营业执照, holder: wenyi, number: …}" in done.stdout
    assert "{kind: 加盟合同, holder: guest, number: …}" in done.stdout


def test_an_expired_document_stops_no_command_and_is_not_held(tmp_path: Path) -> None:
    until = "number: JY13301000000002, valid_until: "
    spec = spec_of(tmp_path, f"{until}2029-05-31", f"{until}2026-05-31")
    checked = run("check", spec, "--as-of", "2026-11-21")
    assert checked.exit_code == 0 and "警告[documents/expired]" in checked.output
    done = run("admit", spec, "--target", "enter", "--as-of", "2026-11-21")
    assert done.exit_code == 0
    assert "）已于 2026-05-31 到期：办好延续" in done.stdout
    assert "食品经营许可证（holder: " in done.stdout
    assert "不符合  小满面馆（湖滨店） · 卖餐饮的门店有食品经营许可证" in done.stdout


def test_what_can_be_written_comes_before_whom_to_ask(tmp_path: Path) -> None:
    text = (
        "merchant.entity: organisation\ndocuments: []\nparties: []\n"
        "app.main_category: [商业服务, 律师事务所]\n"
        "people: [{id: lu, name: 陆律师, documents: []}]\n"
    )
    file = tmp_path / "firm.yaml"
    file.write_text(text, "utf-8")
    done = run("admit", "legal", "--merchant", file, "--target", "enter")
    asked = done.stdout[done.stdout.index("陆律师 · 律师执业证") :]
    assert asked.index("在 documents 里补 {kind: 律师执业证}") < asked.index("拿不准：问行业运营")


def test_a_licence_in_the_wrong_hands_is_told_of(tmp_path: Path) -> None:
    spec = spec_of(tmp_path, "holder: hubin, number", "holder: brand, number")
    done = run("admit", spec, "--target", "enter", "--as-of", "2026-11-21")
    assert "brand 名下的那份要是发给它的，就把那份的 holder 改成 hubin" in done.stdout


@pytest.mark.parametrize(
    "spec", ["legal/law-firm", "local_services/tea-chain", "auto/dealer-group"]
)
def test_what_kind_of_entity_is_asked_when_a_spec_does_not_say(tmp_path: Path, spec: str) -> None:
    source = INDUSTRIES / spec.replace("/", "/scenarios/")
    folder = shutil.copytree(source, tmp_path / "it", ignore=shutil.ignore_patterns("expected"))
    text = (folder / "solution.yaml").read_text("utf-8")
    (folder / "solution.yaml").write_text(re.sub(r", entity: [a-z-]+", "", text), "utf-8")
    done = run("admit", folder / "solution.yaml", "--target", "enter", "--as-of", "2026-11-21")
    assert "入驻与上线：可以" not in done.stdout
    assert "写明：商家主体类型  (merchant.entity)" in done.stdout


def test_what_a_person_has_to_confirm_is_not_called_refused(tmp_path: Path) -> None:
    merchant = tmp_path / "merchant.yaml"
    merchant.write_text("merchant.entity: person\n", encoding="utf-8")
    done = run("admit", "knowledge-pay", "--merchant", merchant, "--target", "enter")
    assert "待人工确认  主体类型  [entity-type]" in done.stdout
    assert "不符合" not in done.stdout


def test_the_first_verdict_says_which_of_the_others_refuse() -> None:
    spec = INDUSTRIES.parent / "tests/scenarios/game/purchase-without-number/solution.yaml"
    head, beside, *_ = run("admit", spec, "--as-of", "2026-11-21").stdout.splitlines()
    assert head.startswith("入驻与上线：")
    assert beside == "  其中“开通虚拟支付”现在不行，见下面"


BRANDS = """\
fields:
  app.category: {type: category, title: {zh: 主营类目, en: the main category}}
rules:
  - id: authorised
    title: {zh: 授权书, en: Authorisation}
    when: {none: ['app.category in ["汽车 > 二手车"]']}
    require: {every: goods, require: {has: 营业执照, holder: merchant}}
    effect: ask
    fix: {zh: 补上, en: add it}
    facts: [a.b]
    grade: official
"""


def shows(count: int, category: tuple[str, ...] | None) -> Subject:
    """A dealer who shows cars of one brand and holds a paper for another."""
    held = (Held("营业执照", "merchant", scope=("瀚驰",)),)
    cars = tuple(
        Subject({"goods.brand": "翎电"}, None, id=f"c{n}", name=f"车{n}") for n in range(count)
    )
    values = {"app.category": category}
    return Subject(values, held, {"goods": cars}, holders={"merchant": "wh"})


def test_one_paper_wanted_for_many_goods_is_told_once() -> None:
    policy, _ = read_rules(BRANDS)
    decision = decide(policy, shows(9, ("汽车", "新车")), DAY)
    told = "\n".join(decision_lines(decision, policy, "zh"))
    assert (
        told.count("在 documents 里补 {kind: 营业执照, holder: wh, number: …, scope: [翎电]}") == 1
    )
    assert "还有" not in told


def test_what_would_be_lacking_is_told_before_it_is_known_whether_a_rule_applies() -> None:
    policy, _ = read_rules(BRANDS)
    told = "\n".join(decision_lines(decide(policy, shows(2, None), DAY), policy, "zh"))
    assert "写明：主营类目" in told
    assert (
        "这条适用的话：在 documents 里补 {kind: 营业执照, holder: wh, number: …, scope: [翎电]}"
        in told
    )


LICENCES = """
policy: shops
version: "1"
title: {zh: 开店, en: Shops}
targets: {enter: {zh: 入驻, en: Joining}, trade: {zh: 开通交易, en: Trade}}
fields:
  ready.checked:
    {type: bool, title: {zh: 已验证, en: it is checked}, stated_at: [readiness, checked]}
  ready.listed:
    {type: bool, title: {zh: 在名单上, en: it is listed}, stated_at: [readiness, listed]}
rules:
  - id: checked
    title: {zh: 验证, en: Check}
    require: ready.checked
    effect: ask
    fix: {zh: 去验证, en: have it checked}
    facts: [a.b]
    grade: official
  - id: licence
    title: {zh: 执照, en: Licence}
    require: {any: [营业执照, unknown: {zh: 平台不要, en: it is not asked for}]}
    effect: ask
    fix: {zh: 补上, en: add it}
    facts: [a.b]
    grade: official
  - id: list
    title: {zh: 名单, en: List}
    require: ready.listed
    effect: warn
    fix: {zh: 去申请, en: apply}
    facts: [a.b]
    grade: official
  - id: may-trade
    title: {zh: 交易, en: Trade}
    target: trade
    require: not (ready.checked and not ready.checked)
    fix: {zh: 申请, en: apply}
    facts: [a.b]
    grade: official
"""


def of_shop(ends: date | None, checked: bool | None) -> str:
    policy, _ = read_rules(LICENCES)
    shop = Subject({"ready.checked": checked}, (Held("营业执照", "merchant", None, ends),))
    decisions = [decide(policy, shop, DAY, target) for target in ("enter", "trade")]
    return "\n".join(verdict_lines(decisions, policy, "zh"))


def test_a_stated_no_is_told_as_not_done_and_not_as_unknown() -> None:
    told = of_shop(None, False)
    assert "入驻：还没有办齐  (" in told
    assert "没办好  验证  [checked]\n    现在是：已验证 = 否" in told
    assert "待补充  验证  [checked]" in of_shop(None, None)


def test_a_paper_that_has_run_out_is_told_apart_from_one_nobody_listed() -> None:
    told = of_shop(date(2026, 5, 31), None)
    assert "入驻：还没有办齐，还要补充信息  (" in told
    assert "已到期  执照  [licence]" in told
    assert "执照" not in of_shop(date(2026, 6, 1), None)


def test_trade_is_not_simply_admitted_before_joining_is() -> None:
    assert "开通交易：可以，要先过“入驻”  (" in of_shop(None, False)
    assert "开通交易：可以  (" in of_shop(None, True)


def test_what_does_not_bear_on_the_outcome_is_still_named() -> None:
    assert "另有 1 项不影响结论、还没有确认：名单" in of_shop(None, True)
