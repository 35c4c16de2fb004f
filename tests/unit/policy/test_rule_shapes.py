"""Every shape a real rule has can be written, and every engine gives its cases the same answer.

The shapes, their policies and cases are data (`reference/rule_shapes.yaml`). A case that would not
notice its rule being taken away would prove nothing: each must then go red.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from policies import CONTRIBUTED_FIELDS, document_of

from solutionkit.bulk.columns import rows_of
from solutionkit.bulk.fee_rows import FeeRows
from solutionkit.bulk.fees_sql import quote_query
from solutionkit.bulk.numpy_kernel import truths
from solutionkit.bulk.quote import wanted_of_codes
from solutionkit.bulk.relation import Relation
from solutionkit.diagnostics import Diagnostic
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeePolicy, Policy, Rule
from solutionkit.policy.cases import codes_of, subject_of, terms_of
from solutionkit.policy.columns_sql import PATH, Columns, name, sql_of
from solutionkit.policy.decide import decide, in_force
from solutionkit.policy.duckdb import DUCKDB
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.explain import inner
from solutionkit.policy.fees import CodeQuote, quote
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.periods import periods_of
from solutionkit.policy.subject import Subject
from solutionkit.policy.verify.tables import table_faults
from solutionkit.reference.shapes_page import ENGINES, shapes
from solutionkit.source import read_data

Plain = Mapping[str, Any]
SHAPES = shapes()
DAY = "2026-11-20"
SAID = {"zh": "甲", "en": "a"}
RULE = {"title": SAID, "fix": SAID, "facts": [], "grade": "official"}
FEE = {
    "title": SAID, "payer": "merchant", "payee": "platform", "required": True, "facts": [],
    "grade": "example", "figure_grade": "example", "ask": SAID,
}  # fmt: skip
BACKED = {"facts": [], "grade": "example", "ask": SAID}
SETTLED = {"payee": "merchant", "trigger": SAID, **BACKED}
BASE = {"amount": "code.received", "facts": [], "grade": "example"}
PARTIES = dict.fromkeys(("merchant", "platform", "creator", "agent"), SAID)
ARROW = {Kind.BOOL: pa.bool_(), Kind.DATE: pa.date32(), Kind.SET: pa.list_(pa.string())}
ARROW |= dict.fromkeys((Kind.ENUM, Kind.TEXT, Kind.CATEGORY), pa.string())


def written(shape: Plain) -> dict[str, Any]:
    """The small policy of a shape with what every policy has."""
    data: dict[str, Any] = read_data(shape["policy"].encode(), shape["id"])
    if shape["in"] == "admission":
        return data | {"rules": [RULE | each for each in data["rules"]]}
    data["components"] = [FEE | each for each in data["components"]]
    data["subsidies"] = [{"title": SAID, **BACKED, **each} for each in data.get("subsidies", [])]
    data["rebates"] = [{"title": SAID, **BACKED, **each} for each in data.get("rebates", [])]
    settlement = SETTLED | data.get("settlement", {})
    return {"parties": PARTIES, "base": BASE} | data | {"settlement": settlement}


def read(shape: Plain, data: Plain) -> tuple[Any, list[Diagnostic]]:
    document = document_of(json.dumps(data, ensure_ascii=False, default=str))
    if shape["in"] == "admission":
        return admission_policy([document], CONTRIBUTED_FIELDS, {})
    return fee_policy([document], CONTRIBUTED_FIELDS)


def without(shape: Plain, data: Plain, case: Plain) -> dict[str, Any]:
    """The same policy with the rule taken away that a case is about.

    A case that shows a rule not holding yet, or a fee not due yet, loses what keeps it back.
    """
    named = about(shape, case)
    if case.get("says") == "absent":
        dated = [
            {key: value for key, value in each.items() if key not in ("since", "until")}
            for each in data["rules"]
        ]
        return {**data, "rules": dated}
    if case.get("expect", {}).get("lines") == {}:
        return {**data, "components": [{**each, "at": "payment"} for each in data["components"]]}
    key = "rules" if shape["in"] == "admission" else "components"
    left = {**data, key: [each for each in data[key] if each["id"] != named]}
    gone = [each for each in data.get("rebates", []) if each["of"] != named]
    return left | ({"rebates": gone} if "rebates" in data else {})


def day_of(case: Plain) -> date:
    return date.fromisoformat(str(case.get("as_of", DAY)))


# Admission, by engine: how the one rule of a case comes out.


def by_closures(policy: Policy, rule: Rule, subject: Subject, day: date) -> str:
    checked = decide(policy, subject, day).checked
    return next((each.status.value for each in checked if each.rule.id == rule.id), "absent")


def by_expressions(policy: Policy, rule: Rule, subject: Subject, day: date) -> str:
    return status(rule, day, lambda node: evaluate(node, subject, day))


def by_numpy(policy: Policy, rule: Rule, subject: Subject, day: date) -> str:
    kinds = {each: field.type.kind for each, field in policy.fields.items()}
    papers = [(kind, "merchant") for kind in policy.documents]

    def asked(node: ir.Expression) -> bool | None:
        found = truths(node, rows_of([subject], kinds, papers, day))
        return True if found.true[0] else False if found.false[0] else None

    return status(rule, day, asked)


def by_duckdb(policy: Policy, rule: Rule, subject: Subject, day: date) -> str:
    kinds = {each: field.type.kind for each, field in policy.fields.items()}
    cells = {
        field: pa.array([cell(kind, subject.values.get(field))], ARROW.get(kind, pa.int64()))
        for field, kind in kinds.items()
    }
    for kind in policy.documents:
        held = evaluate(ir.Has(kind, "merchant"), subject, day)
        cells[f"has {kind}"] = pa.array([held], pa.bool_())
    connection = duckdb.connect()
    connection.register("subject", pa.table(cells))
    columns = Columns(DUCKDB, kinds, day, lambda node: name(f"has {node.kind}", DUCKDB))

    def asked(node: ir.Expression) -> Any:
        return connection.execute(f"SELECT {sql_of(node, columns)} FROM subject").fetchall()[0][0]

    return status(rule, day, asked)


def cell(kind: Kind, value: Any) -> Any:
    return PATH.join(value) if kind is Kind.CATEGORY and value else value


def status(rule: Rule, day: date, asked: Callable[[ir.Expression], bool | None]) -> str:
    if not in_force(rule.since, rule.until, day):
        return "absent"
    violated = asked(ir.All((rule.when, ir.Not(rule.require))))
    if violated is None:
        return "unknown"
    return "violated" if violated else "idle" if asked(rule.when) is False else "met"


# Fees, by engine: the lines of one code, what is left, what comes back later.


def by_code(policy: FeePolicy, case: Plain, day: date) -> dict[str, Any]:
    (code,) = codes_of([case["given"]], day, policy)
    (found,) = quote(policy, terms_of(case.get("terms", {}), policy), [code], day).codes
    return {
        "base": found.base_fen,
        "lines": {each.component.id: each.amount_fen for each in found.lines},
        "settlement": found.settlement_fen,
        "rebates": {each.id: fen for each, fen in found.rebates},
        **beside(found),
    }


def beside(found: CodeQuote) -> dict[str, Any]:
    """What only a quote of single codes tells."""
    return {
        "bounds": {e.component.id: list(e.bounds) for e in found.lines if any(e.bounds)},
        "reasons": {e.component.id: e.component.reason for e in found.lines if e.component.reason},
        "settles_by": found.settles_by.isoformat() if found.settles_by else None,
    }


def by_code_in_duckdb(policy: FeePolicy, case: Plain, day: date) -> dict[str, Any]:
    (code,) = codes_of([case["given"]], day, policy)
    (alone,) = quote(policy, terms_of(case.get("terms", {}), policy), [code], day).codes
    kinds = {each: meant.kind for each, meant in wanted_of_codes(policy).fields.items()}
    given = {"code.on": code.on, "code.state": code.state.value, "code.paid": code.paid_fen}
    given |= {each.field: code.subsidies.get(each.id, 0) for each in policy.subsidies}
    values = {**code.values, **given}
    cells = {
        field: pa.array([cell(kind, values.get(field))], ARROW.get(kind, pa.int64()))
        for field, kind in kinds.items()
    }
    connection = duckdb.connect()
    whole = pa.array([None], pa.string())
    connection.register("codes", pa.table({"row": [1], "id": ["1"], "fault": whole, **cells}))
    asked = FeeRows(policy, periods_of(policy, terms_of(case.get("terms", {}), policy)), kinds)
    rows = connection.execute(quote_query(asked, Relation("codes", kinds), DUCKDB))
    found = dict(zip([each[0] for each in rows.description], rows.fetchall()[0], strict=True))
    assert found["fault"] is None
    charged = {each.component.id for each in alone.lines}
    fees = {each.removeprefix("fee."): fen for each, fen in found.items() if "fee." in each}
    assert all(fen == 0 for each, fen in fees.items() if each not in charged)
    back = {each.id for each, _ in alone.rebates}
    rebates = {each: found[f"rebate.{each}"] for each in back}
    return {
        "lines": {each: fen for each, fen in fees.items() if each in charged},
        "settlement": found["settlement"],
        "rebates": rebates,
        "base": alone.base_fen,
        **beside(alone),
    }


ADMISSION = {
    "closures": by_closures, "expressions": by_expressions, "numpy": by_numpy, "duckdb": by_duckdb,
}  # fmt: skip
FEES = {"code by code": by_code, "duckdb": by_code_in_duckdb}


def came(shape: Plain, case: Plain, engine: str, policy: Any) -> Any:
    """What a case comes to on an engine; `absent` where there is no such rule."""
    day = day_of(case)
    if shape["in"] == "fees":
        found = FEES[engine](policy, case, day)
        return {key: yuan(found[key]) for key in case["expect"]}
    named = about(shape, case)
    rule = next((each for each in policy.rules if each.id == named), None)
    subject = subject_of(case["given"], policy, day=day)
    return "absent" if rule is None else ADMISSION[engine](policy, rule, subject, day)


def about(shape: Plain, case: Plain) -> str:
    """The rule or fee a case is about."""
    if shape["in"] == "fees":
        return str(shape["of"])
    rules: list[Any] = written(shape)["rules"]
    return str(case.get("rule", rules[0]["id"]))


def yuan(found: Any) -> Any:
    if isinstance(found, dict):
        return {each: yuan(fen) for each, fen in found.items()}
    if isinstance(found, list):
        return [yuan(each) for each in found]
    if isinstance(found, int):
        sign, fen = ("-", -found) if found < 0 else ("", found)
        return f"{sign}{fen // 100}.{fen % 100:02d}"
    return "unknown" if found is None else found


CELLS = [
    pytest.param(shape, case, engine, id=f"{shape['id']} · {case['case']} · {engine}")
    for shape in SHAPES
    for case in shape["cases"]
    for engine in ENGINES[shape["in"]]
]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["id"])
def test_a_shape_is_written_without_fault(shape: Plain) -> None:
    policy, found = read(shape, written(shape))
    assert found == []
    for named in policy.tables.values():
        assert list(table_faults(named.table, policy.fields)) == []


@pytest.mark.parametrize(("shape", "case", "engine"), CELLS)
def test_every_engine_says_what_the_case_expects(shape: Plain, case: Plain, engine: str) -> None:
    policy, _ = read(shape, written(shape))
    assert came(shape, case, engine, policy) == case.get("says", case.get("expect"))


@pytest.mark.parametrize(("shape", "case", "engine"), CELLS)
def test_a_case_goes_red_without_its_rule(shape: Plain, case: Plain, engine: str) -> None:
    policy, _ = read(shape, without(shape, written(shape), case))
    assert came(shape, case, engine, policy) != case.get("says", case.get("expect"))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["id"])
def test_some_case_of_a_shape_keeps_somebody_out_or_costs_something(shape: Plain) -> None:
    if shape["in"] == "fees":
        told = [case["expect"]["lines"] for case in shape["cases"]]
        assert any(told)
        return
    policy, _ = read(shape, written(shape))
    for rule in policy.rules:
        said = [case["says"] for case in shape["cases"] if about(shape, case) == rule.id]
        assert {"violated", "unknown"} & set(said), rule.id


def test_no_cell_of_the_table_is_empty() -> None:
    assert set(ADMISSION) == set(ENGINES["admission"])
    assert set(FEES) == set(ENGINES["fees"])
    assert all(shape["cases"] for shape in SHAPES)
    assert len({shape["id"] for shape in SHAPES}) == len(SHAPES)


def test_what_a_shape_lowers_to_is_known_to_every_back_end() -> None:
    """Tables, ranks, quotas and groups leave no node behind that only one engine knows."""
    for shape in SHAPES:
        policy, _ = read(shape, written(shape))
        for rule in getattr(policy, "rules", ()):
            assert {type(each) for each in nodes(rule.require)} <= set(ir.Expression.__args__)


def nodes(node: ir.Expression) -> list[ir.Expression]:
    return [node, *(each for part in inner(node) for each in nodes(part))]
