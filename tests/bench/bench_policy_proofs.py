"""Proofs about policies: laws of tiered fees, exactly and by z3; a table of 2,000 rows.

A law is looked at for every category, in every period, with and without the promotion; the exact
form must be no slower than the solver on the same question.
"""

import random
from datetime import date
from itertools import product
from pathlib import Path
from time import perf_counter

from interleaved import medians, require

from solutionkit.diagnostics import Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import MAX_FEN
from solutionkit.ir.rule import Assertion, FeePolicy, Field, FieldType, Law
from solutionkit.ir.table import Choices, DecisionTable, Hit, Interval, Row
from solutionkit.policy.fields import FIELDS
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.verify.laws import Answer, by_solver, prove
from solutionkit.policy.verify.tables import sweep
from solutionkit.source import read_source

DAY = date(2026, 6, 1)
CATEGORIES = [f"类目{n}" for n in range(11)]
TIERS = "tiers: [{from: 0, rate: %s%%}, {from: 10000, rate: 2%%}, {from: 50000, rate: 1%%}]"
FEES = """\
parties: {merchant: {zh: 商家, en: merchant}, platform: {zh: 平台, en: platform}}
fields:
  code.channel: {type: enum, title: {zh: 售卖形式, en: the form}, values: {
    app: {zh: 小程序, en: app}, group: {zh: 团购, en: group buying}}}
  code.newcomer: {type: bool, title: {zh: 是新客, en: the buyer is new}}
base: {amount: code.received, facts: [], grade: example}
settlement: {payee: merchant, trigger: {zh: 核销, en: redeemed}, facts: [], grade: example,
  ask: {zh: 问, en: ask}}
components:
  - id: service
    title: {zh: 服务费, en: Service fee}
    payer: merchant
    payee: platform
    required: true
    facts: []
    grade: example
    figure_grade: example
    rounding: half-up
    ask: {zh: 看合同, en: see the contract}
    cap: 3000
    promotions: [{id: new, title: {zh: 减半, en: half}, when: code.newcomer, factor: 1/2,
      since: 2026-07-01}]
    table:
      inputs: [goods.category, code.channel]
      rows:
%s
assert:
  - always: settlement >= 0
  - parity: {of: service, over: code.channel}
"""
COMBINATIONS = 48


def proofs_of_one_policy() -> None:
    firsts = [*((name, 3 + n) for n, name in enumerate(CATEGORIES)), ("other", 20)]
    lines = [
        f"        - [{name}, {channel}, {{{TIERS % rate}}}]"
        for name, rate in firsts
        for channel in ("app", "group")
    ]
    rows = "\n".join(lines)
    document, found = read_source("fees.yaml", (FEES % rows).encode())
    assert not found, found
    policy, faults = fee_policy([document], {field.name: field for field in FIELDS})
    assert not faults, faults
    for claim in policy.assertions:
        one_law(policy, claim)


def one_law(policy: FeePolicy, claim: Assertion) -> None:
    def exactly() -> None:
        assert prove(policy, [], claim, DAY, MAX_FEN).answer is Answer.PROVED

    def solved() -> None:
        assert by_solver(policy, [], claim, DAY, MAX_FEN).answer is Answer.PROVED

    taken = medians({"exact": exactly, "z3": solved}, rounds=5, before_each=lambda: None)
    told = ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in taken.items())
    cases = COMBINATIONS * (1 if claim.law is Law.PARITY else 2)
    print(f"  {claim.law.value} in {cases} combinations: {told}")
    require("exact form against the solver", taken["z3"] / taken["exact"], 1.0)


def table_of_two_thousand() -> None:
    place, title = Span.at("t", 1, 1), Text("a", "a")
    kinds = {
        "a": FieldType(Kind.ENUM, tuple("abcdefghij")),
        "b": FieldType(Kind.ENUM, tuple("xyzw")),
    }
    kinds |= {name: FieldType(Kind.MONEY) for name in "mno"}
    fields = {name: Field(name, kind, "code", title) for name, kind in kinds.items()}
    rows = [
        Row(
            (Choices((a,)), Choices((b,)), part(m, 5), part(n, 5), part(o, 2)),
            ir.ALWAYS,
            None,
            place,
        )
        for a, b, m, n, o in product("abcdefghij", "xyzw", range(5), range(5), range(2))
    ]
    random.Random(1).shuffle(rows)
    started = perf_counter()
    whole = sweep(DecisionTable(tuple(fields), Hit.UNIQUE, tuple(rows), place), fields)
    took = perf_counter() - started
    assert whole.gap is None and not whole.overlaps
    torn = sweep(DecisionTable(tuple(fields), Hit.UNIQUE, tuple(rows[1:]), place), fields)
    assert torn.gap is not None
    print(f"  a table of {len(rows)} rows over 5 columns: {took * 1000:.0f} ms")


def part(at: int, parts: int) -> Interval:
    return Interval(at * 100, (at + 1) * 100 if at < parts - 1 else None)


if __name__ == "__main__":
    print(Path(__file__).stem)
    proofs_of_one_policy()
    table_of_two_thousand()
