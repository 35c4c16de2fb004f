"""Rows with stores inside, and orders with codes inside, come out as each does alone."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet
from test_quote_rows import AMOUNTS, DAY, SUBSIDIES, component, components, plain_policy, some_codes

from solutionkit.bulk.admit import RowWork, admit_rows
from solutionkit.bulk.one_row import one_row
from solutionkit.bulk.quote import quote_rows
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.ir.rule import FeePolicy, Per, Policy
from solutionkit.policy.catalogue import recognised
from solutionkit.policy.decide import decide
from solutionkit.policy.fees import Code, quote
from solutionkit.policy.fields import FIELDS
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.subject import Held, Subject
from solutionkit.source import read_source

RULES = """\
policy: merchants
version: "1"
title: {zh: 商家准入, en: Admission}
targets: {enter: {zh: 入驻, en: enter}, mount: {zh: 挂载, en: mount}}
documents:
  营业执照: {zh: 营业执照, en: business licence}
  卫生许可证: {zh: 卫生许可证, en: hygiene licence}
fields:
  merchant.capital: {type: money_fen, title: {zh: 注册资本, en: capital}}
  app.main: {type: category, title: {zh: 主营, en: main}}
rules:
  - {id: papers, on: store, require: {all: [卫生许可证, {has: 营业执照, holder: merchant}]},
     title: {zh: 许可, en: Licences}, fix: {zh: 补, en: get}, facts: [a.b], grade: official}
  - {id: city, on: store, require: 'store.city != "北京" or merchant.capital >= 10', effect: review,
     title: {zh: 城市, en: City}, fix: {zh: 补, en: get}, facts: [a.b], grade: official}
  - {id: all, require: 'every(stores, store.has_poi)', target: mount,
     title: {zh: 都有, en: All}, fix: {zh: 补, en: get}, facts: [a.b], grade: official}
  - {id: some, require: 'some(stores, store.city == "上海")', target: mount, effect: ask,
     title: {zh: 有, en: Some}, fix: {zh: 补, en: get}, facts: [a.b], grade: official}
  - {id: many, require: 'count(stores, store.has_poi) >= 2', target: mount, effect: warn,
     title: {zh: 两家, en: Two}, fix: {zh: 补, en: get}, facts: [a.b], grade: official}
  - {id: main, require: 'app.main in ["餐饮 > 茶饮"]', target: mount,
     title: {zh: 主营, en: Main}, fix: {zh: 补, en: get}, facts: [a.b], grade: official}
"""


def policy() -> Policy:
    document, faults = read_source("rules.yaml", RULES.encode())
    found, told = admission_policy([document], {each.name: each for each in FIELDS}, {})
    assert not [*faults, *told], [*faults, *told]
    return found


def held(random: Random, kind: str, holder: str) -> tuple[str, tuple[Held, ...] | None]:
    cell, until = random.choice(
        [("", None), ("none", None), (kind, None), (f"{kind}@2020-01-01", date(2020, 1, 1))]
    )
    if cell in ("", "none"):
        return cell, None if not cell else ()
    return cell, (Held(kind, holder, None, until),)


def store(random: Random, id: str, outer: tuple[Held, ...]) -> tuple[str, Subject]:
    city, poi = random.choice(["北京", "上海", None]), random.choice([True, False, True, None])
    cell, own = held(random, "卫生许可证", "store")
    told = "" if poi is None else "yes" if poi else "no"
    papers = None if own is None else (*outer, *own)
    values = {"store.city": city, "store.has_poi": poi}
    return f"{id},{city or ''},{told},{cell}", Subject(values, papers, {}, id)


def merchants(count: int) -> tuple[list[str], list[str], list[Subject]]:
    random, rows, stores, subjects = Random(4), [], [], []
    for at in range(count):
        cell, papers = held(random, "营业执照", "merchant")
        papers, cell = (papers, cell) if papers is not None else ((), "none")
        yuan = random.choice([None, 1, 20])
        main = random.choice([None, "餐饮>茶饮", "餐饮 > 茶饮 >奶茶", " 丽人"])
        rows.append(f"m{at},{'' if yuan is None else yuan},{main or ''},{cell}")
        inside = [store(random, f"s{at}-{n}", papers) for n in range(random.randint(0, 4))]
        stores += [f"m{at},{line}" for line, _ in inside]
        steps = tuple(each.strip() for each in main.split(">")) if main else None
        values = {"merchant.capital": None if yuan is None else yuan * 100, "app.main": steps}
        subjects.append(Subject(values, papers, {"stores": tuple(s for _, s in inside)}, f"m{at}"))
    return rows, stores, subjects


def write(path: Path, header: str, lines: list[str]) -> Path:
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return path


def test_stores_count_as_they_do_for_one_merchant(tmp_path: Path) -> None:
    rows, stores, subjects = merchants(200)
    source = write(tmp_path / "rows.csv", "id,capital,app.main,documents", rows)
    inside = write(tmp_path / "stores.csv", "merchant,id,city,has_poi,documents", stores)
    work = RowWork(policy(), DAY, ["enter", "mount"], {}, {"store": inside}, reasons=True)
    summary = admit_rows(work, source, tmp_path / "out.parquet")
    assert summary.rejects == 0 and summary.missing_columns == ()
    table = parquet.read_table(tmp_path / "out.parquet")
    assert set(json.loads(table.schema.metadata[b"solutionkit"])["bits"]) == {"enter", "mount"}
    for found, subject in zip(table.to_pylist(), subjects, strict=True):
        for target in work.targets:
            alone = decide(policy(), recognised(subject, policy().fields), DAY, target)
            failed = dict.fromkeys(each.rule.id for each in alone.failed)
            missing = dict.fromkeys(each.rule.id for each in alone.missing)
            assert found[f"{target}.outcome"] == alone.said
            assert found[f"{target}.failed_rules"] == ";".join(failed)
            assert found[f"{target}.missing_rules"] == ";".join(missing)
    for subject in subjects[:20]:
        one = one_row(work, source, subject.id)
        assert one is not None
        for target in work.targets:
            alone, read = (
                decide(policy(), recognised(each, policy().fields), DAY, target)
                for each in (subject, one)
            )
            assert (alone.outcome, len(alone.failed)) == (read.outcome, len(read.failed))


def test_a_row_with_a_store_that_is_rejected_is_not_judged(tmp_path: Path) -> None:
    source = write(tmp_path / "rows.csv", "id,capital", ["a,20", "b,20"])
    lines = ["a,s1,上海,yes", "a,s2,上海,maybe", "b,s3,上海,yes", "b,s3,上海,yes", "z,s1,上海,yes"]
    inside = write(tmp_path / "stores.csv", "merchant,id,city,has_poi", [*lines, "b,s4,上海,yes"])
    work = RowWork(policy(), DAY, ["mount"], {}, {"store": inside})
    summary = admit_rows(work, source, tmp_path / "out.parquet")
    assert summary.rows == 0
    told = (tmp_path / "out.parquet.rejects.csv").read_text("utf-8").splitlines()[1:]
    where = sorted(",".join(each.split(",")[:3]) for each in told)
    assert where == [
        "rows.csv,2,stores", "rows.csv,3,stores",
        "stores.csv,3,has_poi", "stores.csv,5,id", "stores.csv,6,merchant",
    ]  # fmt: skip


def test_what_is_known_of_every_row_needs_no_column(tmp_path: Path) -> None:
    source = write(tmp_path / "rows.csv", "id", ["a"])
    known = {"app.main": ("餐饮", "茶饮")}
    work = RowWork(policy(), DAY, ["mount"], known, {"store": source.with_name("s.csv")})
    write(tmp_path / "s.csv", "merchant,id,city,has_poi", ["a,1,上海,yes", "a,2,上海,yes"])
    summary = admit_rows(work, source, tmp_path / "out.parquet")
    assert summary.outcomes == {"mount": {"admit": 1}}


@st.composite
def group_policies(draw: st.DrawFn) -> FeePolicy:
    own = [replace(component("service"), rate_ppm=25_000, rounding=None)]
    for id in ("delivery", "handling"):
        per = draw(st.sampled_from([Per.ORDER, Per.ITEM]))
        drawn = replace(draw(components(id, None)), since=None, until=None)
        own.append(replace(drawn, per=per, minimum_fen=draw(AMOUNTS)))
    return replace(plain_policy(), components=tuple(own))


def order_of(code: Code) -> str:
    return f"o{int(code.id[1:]) // 4}"


@settings(max_examples=15, deadline=None)
@given(policy=group_policies())
def test_orders_cost_what_each_costs_alone(
    policy: FeePolicy, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("orders")
    codes = [
        replace(
            each,
            item=f"i{at % 2}",
            paid_fen=min(each.paid_fen, 10**9),
            subsidies={id: min(fen, 10**9) for id, fen in each.subsidies.items()},
        )
        for at, each in enumerate(some_codes(60))
    ]
    columns = {
        "id": [each.id for each in codes],
        "order": [order_of(each) for each in codes],
        "item": [each.item for each in codes],
        "on": [each.on for each in codes],
        "state": [each.state.value for each in codes],
        "paid_fen": [each.paid_fen for each in codes],
        "channel": [each.values["code.channel"] for each in codes],
    }
    for each in SUBSIDIES:
        columns[f"{each.field}_fen"] = [code.subsidies[each.id] for code in codes]
    parquet.write_table(pa.table(columns), home / "codes.parquet")
    summary = quote_rows(policy, [], home / "codes.parquet", home / "out.parquet", day=DAY)
    assert summary.rejects == 0
    orders = parquet.read_table(home / "out.orders.parquet").to_pylist()
    assert len(orders) == summary.orders == 15
    for found in orders:
        own = [each for each in codes if order_of(each) == found["order"]]
        alone = quote(policy, [], own, DAY)
        assert (found["codes"], found["settlement"]) == (len(own), alone.settlement_fen)
        for id in ("delivery", "handling"):
            fees = [g.line.amount_fen for g in alone.groups if g.line.component.id == id]
            whole = None if None in fees else sum(each for each in fees if each is not None)
            assert found.get(f"fee.{id}", 0) == whole


def test_fees_by_the_order_need_to_know_the_order(tmp_path: Path) -> None:
    policy = replace(plain_policy(), components=(replace(component("x"), per=Per.ORDER),))
    source = write(tmp_path / "c.csv", "id,on,state,paid", ["a,2026-06-01,redeemed,1.00"])
    with pytest.raises(BulkRefused, match="order"):
        quote_rows(policy, [], source, tmp_path / "out.parquet", day=DAY)
    assert [each.name for each in tmp_path.iterdir()] == ["c.csv"]


def test_an_order_with_a_fee_nobody_knows_says_what_to_ask(tmp_path: Path) -> None:
    own = replace(plain_policy().components[0], on_refund=None)
    policy = replace(plain_policy(), components=(own, replace(component("x"), per=Per.ORDER)))
    lines = ["a,o1,2026-06-01,redeemed,1.00", "b,o2,2026-06-01,refunded,1.00"]
    source = write(tmp_path / "c.csv", "id,order,on,state,paid", lines)
    summary = quote_rows(policy, [], source, tmp_path / "out.parquet", day=DAY)
    alone = quote(policy, [], [Code("a", 100, DAY)], DAY)
    assert (summary.waiting, summary.orders, summary.orders_waiting) == (0, 2, 1)
    assert alone.settlement_fen is None
    assert (*summary.questions, *summary.order_questions) == alone.questions
