"""Many rows get the verdicts each of them gets alone."""

import json
from datetime import date
from pathlib import Path
from random import Random

import pyarrow as pa
import pytest
from pyarrow import parquet

from solutionkit.bulk.admit import RowSummary, RowWork, admit_rows
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.ir.rule import Policy
from solutionkit.policy.catalogue import recognised
from solutionkit.policy.decide import decide
from solutionkit.policy.fields import FIELDS
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.subject import Held, Subject
from solutionkit.source import read_source

DAY = date(2026, 11, 21)
RULES = """\
policy: merchants
version: "1"
title: {zh: 商家准入, en: Admission}
documents:
  营业执照: {zh: 营业执照, en: business licence}
  食品经营许可证: {zh: 食品经营许可证, en: food licence}
fields:
  merchant.capital: {type: money_fen, title: {zh: 注册资本, en: capital}}
  merchant.since: {type: date, title: {zh: 成立于, en: founded}}
  merchant.main: {type: category, values: [丽人], title: {zh: 主营类目, en: category}}
  merchant.tags: {type: set, title: {zh: 标签, en: tags}}
rules:
  - {id: licence, require: 营业执照,
     title: {zh: 执照, en: Licence}, fix: {zh: 补, en: get it}, facts: [a.b], grade: official}
  - {id: entity, require: "merchant.entity in [enterprise, individual-business]", effect: review,
     title: {zh: 主体, en: Entity}, fix: {zh: 补, en: ask}, facts: [a.b], grade: official}
  - {id: capital, require: merchant.capital >= 100万,
     title: {zh: 资本, en: Capital}, fix: {zh: 补, en: raise}, facts: [a.b], grade: official}
  - {id: food, when: 'merchant.main in ["餐饮 > 茶饮"]', require: 食品经营许可证,
     title: {zh: 食品, en: Food}, fix: {zh: 补, en: get it}, facts: [a.b], grade: official}
  - {id: young, require: merchant.since <= 2025-11-21, effect: ask,
     title: {zh: 年限, en: Age}, fix: {zh: 等, en: wait}, facts: [a.b], grade: official}
  - {id: named, require: merchant.tags includes 旗舰, effect: warn,
     title: {zh: 旗舰, en: Flagship}, fix: {zh: 无, en: none}, facts: [a.b], grade: official}
  - {id: later, require: merchant.capital >= 1亿, since: 2027-01-01,
     title: {zh: 以后, en: Later}, fix: {zh: 补, en: raise}, facts: [a.b], grade: official}
"""
HEADER = "id,merchant.entity,capital,since,main,tags,documents"


def policy(rules: str = RULES) -> Policy:
    document, faults = read_source("rules.yaml", rules.encode())
    found, told = admission_policy([document], {each.name: each for each in FIELDS}, {})
    assert not [*faults, *told], [*faults, *told]
    return found


def admit(source: Path, target: Path, **asked: object) -> RowSummary:
    return admit_rows(RowWork(policy(), DAY, ["enter"], **asked), source, target)  # type: ignore[arg-type]


def rows(count: int) -> tuple[list[str], list[Subject]]:
    random, lines, subjects = Random(2), [], []
    for at in range(count):
        entity = random.choice(["enterprise", "person", None])
        yuan = random.choice([None, 0, 999_999, 1_000_000])
        since = random.choice([None, date(2020, 1, 1), date(2026, 1, 1)])
        main = random.choice(
            [None, ("餐饮", "茶饮"), ("餐饮",), ("餐饮", "茶饮", "奶茶"), ("餐钦",)]
        )
        tags = random.choice([None, (), ("旗舰",), ("下沉", "旗舰")])
        held = random.choice([None, (), ("营业执照",), ("营业执照", "食品经营许可证")])
        until = random.choice([date(2026, 11, 20), DAY, None])
        cells = [
            f"r{at}",
            entity or "",
            "" if yuan is None else f"{yuan}.00",
            since.isoformat() if since else "",
            " > ".join(main) if main else "",
            "" if tags is None else ";".join(tags) or "none",
            "" if held is None else ";".join(f"{e}@{until}" if until else e for e in held) or "无",
        ]
        lines.append(",".join(cells))
        papers = None if held is None else tuple(Held(e, "merchant", None, until) for e in held)
        values = {
            "merchant.entity": entity,
            "merchant.capital": None if yuan is None else yuan * 100,
            "merchant.since": since,
            "merchant.main": main,
            "merchant.tags": tags,
        }
        subjects.append(Subject(values, papers))
    return lines, subjects


def write(path: Path, lines: list[str], encoding: str = "utf-8") -> Path:
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding=encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_rows_get_the_verdicts_each_gets_alone(tmp_path: Path, encoding: str) -> None:
    lines, subjects = rows(300)
    source, target = write(tmp_path / "rows.csv", lines, encoding), tmp_path / "out.parquet"
    summary = admit(source, target)
    table = parquet.read_table(target)
    rules = json.loads(table.schema.metadata[b"solutionkit"])["bits"]["enter"]
    assert "later" not in rules
    for found, subject in zip(table.to_pylist(), subjects, strict=True):
        alone = decide(policy(), recognised(subject, policy().fields), DAY)
        assert found["enter.outcome"] == alone.said
        named = {rule for bit, rule in enumerate(rules) if found["enter.failed"] >> bit & 1}
        waits = {rule for bit, rule in enumerate(rules) if found["enter.missing"] >> bit & 1}
        assert named == {each.rule.id for each in alone.failed}
        assert waits == {each.rule.id for each in alone.missing}
    assert sum(summary.outcomes["enter"].values()) == 300 and summary.rejects == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.parquet", "rows.csv"]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("b,company,1.00,2020-01-01,餐饮,,", "merchant.entity"),
        ("b,enterprise,１００,2020-01-01,餐饮,,", "capital"),
        ("b,enterprise,-1,2020-01-01,餐饮,,", "capital"),
        ("b,enterprise,100000000000000001,2020-01-01,餐饮,,", "capital"),
        ("b,enterprise,1,2020-02-30,餐饮,,", "since"),
        ("b,enterprise,1,1020-02-03,餐饮,,", "since"),
        ("b,enterprise,1,2020-01-01,餐饮,,驾照", "documents"),
        ("b,enterprise,1,2020-01-01,餐饮,,营业执照@明年", "documents"),
        ("a,enterprise,1,2020-01-01,餐饮,,", "id"),
        (",enterprise,1,2020-01-01,餐饮,,", "id"),
        ("b,enterprise", ""),
    ],
)
def test_a_bad_row_is_rejected_with_its_number(tmp_path: Path, line: str, column: str) -> None:
    good = "a,enterprise,1000000,2020-01-01,丽人,旗舰,营业执照"
    source = write(tmp_path / "rows.csv", [good, line])
    summary = admit(source, tmp_path / "out.parquet")
    assert summary.outcomes["enter"] == {"admit": 1} and summary.rejects == 1
    (told,) = (tmp_path / "out.parquet.rejects.csv").read_text("utf-8").splitlines()[1:]
    assert told.split(",")[1:3] == ["3", column]


def test_a_category_outside_a_complete_catalogue_is_rejected_with_the_nearest(
    tmp_path: Path,
) -> None:
    lines = ["a,enterprise,1000000,2020-01-01,餐饮 > 茶饮 > 奶茶,旗舰,营业执照"]
    lines.append("b,enterprise,1000000,2020-01-01,餐饮 > 茶饭,旗舰,营业执照")
    source = write(tmp_path / "rows.csv", lines)
    closed = policy(
        RULES.replace("values: [丽人]", 'values: ["餐饮 > 茶饮", 丽人], complete: true')
    )
    summary = admit_rows(RowWork(closed, DAY, ["enter"]), source, tmp_path / "out.parquet")
    assert (summary.rows, summary.rejects) == (1, 1)
    (told,) = (tmp_path / "out.parquet.rejects.csv").read_text("utf-8").splitlines()[1:]
    assert told.split(",")[1:3] == ["3", "main"] and "是不是想写 “餐饮 > 茶饮”" in told


COUNTED = """
fields:
  merchant.stores: {type: int, title: {zh: 门店数, en: stores}}
  merchant.score: {type: int, minimum: -100, title: {zh: 分数, en: score}}
rules:
  - {id: many, require: merchant.stores >= 1 and merchant.score >= 0,
     title: {zh: 门店, en: Stores}, fix: {zh: 开, en: open}, facts: [a.b], grade: official}
"""


@pytest.mark.parametrize("as_text", [True, False])
def test_a_count_below_zero_is_rejected_unless_its_field_may_be(
    tmp_path: Path, as_text: bool
) -> None:
    table = {"id": ["a", "b", "c"], "stores": [-3, 2, 2], "score": [5, -100, -101]}
    if as_text:
        table = {name: [str(each) for each in cells] for name, cells in table.items()}
    parquet.write_table(pa.table(table), tmp_path / "rows.parquet")
    work = RowWork(policy(COUNTED), DAY, ["enter"])
    summary = admit_rows(work, tmp_path / "rows.parquet", tmp_path / "out.parquet")
    assert summary.outcomes["enter"] == {"deny": 1} and summary.rejects == 2
    told = sorted((tmp_path / "out.parquet.rejects.csv").read_text("utf-8").splitlines()[1:])
    assert [each.split(",")[1:3] for each in told] == [["1", "stores"], ["3", "score"]]
    assert "不小于 0 的整数" in told[0] and "不小于 -100 的整数" in told[1]


def test_columns_nobody_gave_are_told_and_unknown(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("id,capital\na,1.00\n", encoding="utf-8")
    summary = admit(tmp_path / "rows.csv", tmp_path / "out.parquet")
    assert summary.outcomes["enter"] == {"deny": 1}
    assert "merchant.entity" in summary.missing_columns


def test_a_file_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"id": ["a"] * 9}), tmp_path / "rows.parquet")
    raw = (tmp_path / "rows.parquet").read_bytes()
    (tmp_path / "rows.parquet").write_bytes(raw[: len(raw) // 2])
    with pytest.raises(BulkRefused):
        admit(tmp_path / "rows.parquet", tmp_path / "out.parquet")
    assert [each.name for each in tmp_path.iterdir()] == ["rows.parquet"]
