"""Twenty rules, one policy: ours beside zen-engine and cel-expr-python, single and in batches.

Everybody gets a plain record and gives the list of rules that do not pass. The peers have two
values only, so their rules ask for a value before comparing it; ours say apart what is violated
and what is not known, which together must be the peers' list for every record. The rules and
figures are invented.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import zen
from cel_expr_python import cel
from interleaved import medians, require
from zen_and_cel import CEL, ZEN, in_their_words

from solutionkit.bulk.columns import Numbers, Rows, Words, rows_of
from solutionkit.bulk.numpy_kernel import truths
from solutionkit.diagnostics import Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding
from solutionkit.ir.rule import Effect, Field, FieldType, Policy, Rule
from solutionkit.policy.decide import Outcome, decide
from solutionkit.policy.python_source import Papers, compiled
from solutionkit.policy.subject import Held, Subject

DAY = date(2026, 11, 1)
TODAY = DAY.toordinal()
INDUSTRIES = ("local", "game", "legal", "auto", "course")
MOUNTS = ("none", "video", "live", "both")
ENTITIES = ("enterprise", "individual", "person")
PAPERS = tuple(f"Q{number:02d}" for number in range(40))
KINDS = dict.fromkeys(("industry", "category", "entity", "mount"), Kind.ENUM)
KINDS |= dict.fromkeys(("price", "list_price", "deposit"), Kind.MONEY) | {"in_app": Kind.BOOL}
KINDS |= dict.fromkeys(("licence_ends", "food_ends", "book", "age", "years"), Kind.INT)
KINDS |= dict.fromkeys(("capital", "complaints", "rating", "level"), Kind.INT)
MAYBE = ("licence_ends", "food_ends", "book", "age", "years", "capital", "list_price", "rating")
SINGLE, BATCH = 4_000, 40_000


def held(kind: str) -> ir.Has:
    return ir.Has(kind, "merchant")


def has(*kinds: str) -> ir.Expression:
    return ir.All(tuple(map(held, kinds)))


def has_any(*kinds: str) -> ir.Expression:
    return ir.AnyOf(tuple(map(held, kinds)))


def number(value: int) -> ir.Constant:
    return ir.Constant(value, Kind.INT)


def compare(sign: str, name: str, other: int | str | ir.Expression) -> ir.Expression:
    if isinstance(other, int | str):
        other = ir.Constant(other, Kind.INT if isinstance(other, int) else Kind.ENUM)
    return ir.Compare(Comparison(sign), ir.FieldRef(name), other)


def one_of(name: str, *choices: ir.Scalar) -> ir.Expression:
    return ir.OneOf(ir.FieldRef(name), choices)


def known(name: str) -> ir.Expression:
    return ir.Not(ir.IsUnknown(ir.FieldRef(name)))


def both(*parts: ir.Expression) -> ir.Expression:
    return ir.All(parts)


def either(*parts: ir.Expression) -> ir.Expression:
    return ir.AnyOf(parts)


of = partial(compare, "==", "industry")
FOOD = both(of("local"), one_of("category", "local 0", "local 1", "local 2", "local 3"))
HOTEL = both(of("local"), one_of("category", "local 4", "local 5"))
SONG = both(of("local"), one_of("category", "local 6", "local 7"))
LIVE = one_of("mount", "live", "both")
DEPOSITS = (("local", 500_00), ("game", 10_000_00), ("legal", 2_000_00), ("auto", 5_000_00))
DEPOSIT = ir.Lookup(ir.FieldRef("industry"), DEPOSITS, 1_000_00, Kind.MONEY)
TENFOLD = ir.MulDiv(ir.FieldRef("price"), number(10), 1, Rounding.DOWN)
FREE = both(compare("==", "price", 0), ir.Not(ir.FieldRef("in_app")))
ASKED = (
    (ir.ALWAYS, has("Q00")),
    (ir.ALWAYS, compare(">=", "licence_ends", TODAY)),
    (FOOD, has_any("Q01", "Q02", "Q03")),
    (FOOD, compare(">=", "food_ends", TODAY + 30)),
    (HOTEL, has("Q04", "Q05")),
    (SONG, both(has("Q06", "Q05"), has_any("Q07", "Q08"))),
    (of("game"), compare("==", "entity", "enterprise")),
    (of("game"), either(known("book"), FREE)),
    (of("game"), has_any("Q09", "Q10")),
    (of("game"), one_of("age", 8, 12, 16)),
    (of("legal"), either(has("Q11"), has("Q12", "Q13"))),
    (both(of("legal"), LIVE), compare(">=", "years", 3)),
    (of("auto"), has_any("Q14", "Q15", "Q16")),
    (both(of("auto"), compare(">=", "price", 50_000_00)), compare(">=", "capital", 500)),
    (of("course"), either(has("Q17"), has("Q18", "Q19"))),
    (
        both(of("course"), ir.Not(one_of("category", "course 10", "course 11"))),
        compare("<=", "price", 9_999_00),
    ),
    (ir.ALWAYS, compare(">=", "deposit", DEPOSIT)),
    (
        known("list_price"),
        both(
            compare(">=", "list_price", ir.FieldRef("price")),
            ir.Compare(Comparison.AT_LEAST, TENFOLD, ir.FieldRef("list_price")),
        ),
    ),
    (compare(">", "complaints", 5), compare(">=", "rating", 350)),
    (LIVE, both(compare(">=", "level", 2), compare("!=", "entity", "person"))),
)


def policy() -> Policy:
    title, place = Text("题", "title"), Span.at("rules.yaml", 1, 1)
    fields = {name: Field(name, FieldType(kind), "merchant", title) for name, kind in KINDS.items()}
    rule = Rule(
        "", title, "merchant", "enter", ir.ALWAYS, ir.ALWAYS, Effect.DENY, title, (),
        Grade.EXAMPLE, None, None, place,
    )  # fmt: skip
    rules = tuple(
        replace(rule, id=f"R{at:02d}", when=when, require=asked)
        for at, (when, asked) in enumerate(ASKED, 1)
    )
    titles = {kind: Text(kind, kind) for kind in PAPERS}
    return Policy("bench", "1", title, {"enter": title}, fields, titles, rules)


def record(random: Random) -> dict[str, Any]:
    industry = random.choices(INDUSTRIES, [60, 10, 5, 5, 20])[0]
    price = random.choice([0, *[random.randint(1, 3_000_00)] * 19])
    values: dict[str, Any] = {
        "industry": industry,
        "category": f"{industry} {random.randrange(12)}",
        "entity": random.choices(ENTITIES, [60, 35, 5])[0],
        "mount": random.choice(MOUNTS),
        "price": random.randint(10_000_00, 300_000_00) if industry == "auto" else price,
        "list_price": price * random.randint(95, 400) // 100,
        "deposit": random.randint(400_00, 12_000_00),
        "in_app": random.random() < 0.5,
        "licence_ends": TODAY + random.randint(-60, 2_000),
        "food_ends": TODAY + random.randint(-50, 1_500),
        "book": random.randint(1, 10**6),
        "age": random.choice([8, 12, 16, 18]),
        "years": random.randint(0, 30),
        "capital": random.randint(10, 5_000),
        "complaints": random.randint(0, 7),
        "rating": random.randint(300, 500),
        "level": random.randint(1, 8),
    }
    for name in MAYBE:
        if random.random() < 0.1:
            values[name] = None
    chances = [0.97, *[0.7] * 19, *[0.2] * 20]
    kinds = [kind for kind, p in zip(PAPERS, chances, strict=True) if random.random() < p]
    return {**values, "documents": kinds}


def of_zen(rules: Sequence[Rule]) -> Callable[[Mapping[str, Any]], list[str]]:
    words = replace(ZEN, maybe=frozenset(MAYBE))
    parts = ", ".join(f"({in_their_words(each, words)} ? '{each.id}' : '')" for each in rules)
    expression = zen.compile_expression(f"filter([{parts}], # != '')")
    return lambda each: list(expression.evaluate(each))


def of_cel(rules: Sequence[Rule]) -> Callable[[Mapping[str, Any]], list[str]]:
    types = {Kind.ENUM: cel.Type.STRING, Kind.BOOL: cel.Type.BOOL}
    typed = {name: types.get(kind, cel.Type.INT) for name, kind in KINDS.items()}
    typed |= dict.fromkeys(MAYBE, cel.Type.DYN)
    environment = cel.NewEnv(variables={**typed, "documents": cel.Type.List(cel.Type.STRING)})
    words = replace(CEL, maybe=frozenset(MAYBE))
    parts = [f"({in_their_words(each, words)} ? ['{each.id}'] : [])" for each in rules]
    expression = environment.compile(" + ".join(parts))
    return lambda each: list(expression.eval(data=each).plain_value())


def of_ours(rules: Policy) -> Callable[[Mapping[str, Any]], list[str]]:
    judge = compiled(tuple((rule.id, rule.when, rule.require) for rule in rules.rules))

    def answer(each: Mapping[str, Any]) -> list[str]:
        papers = Papers({"merchant": frozenset(each["documents"])}, {})
        violated, unknown, _ = judge(each, papers, Subject(each), DAY)
        return [*violated, *unknown]

    return answer


def subject_in(record: Mapping[str, Any]) -> Subject:
    return Subject(record, tuple(Held(kind, "merchant") for kind in record["documents"]))


def in_batch(rules: Policy, rows: Rows) -> list[list[str]]:
    """The rules that do not pass for each row; rows with the same answer share one list."""
    met = (truths(ir.AnyOf((ir.Not(each.when), each.require)), rows) for each in rules.rules)
    packed = np.packbits([~each.true for each in met], axis=0, bitorder="little")
    bits = sum(byte.astype(np.int32) << 8 * at for at, byte in enumerate(packed))
    # Sorting the masks alone is quicker than sorting which row has which.
    lists = {
        mask: [rule.id for at, rule in enumerate(rules.rules) if mask >> at & 1]
        for mask in np.unique(bits).tolist()
    }
    return [lists[each] for each in bits.tolist()]


def many(rows: Rows, times: int) -> Rows:
    """The same rows over and over."""

    def repeated(values: Any) -> Any:
        return None if values is None else np.tile(values, (times, *[1] * (values.ndim - 1)))

    columns = {
        name: Words(repeated(each.codes), each.choices)
        if isinstance(each, Words)
        else Numbers(repeated(each.values), repeated(each.known))
        for name, each in rows.columns.items()
    }
    papers = rows.papers
    if papers is not None:
        kept = (repeated(each) for each in (papers.held, papers.open, papers.listed))
        papers = type(papers)(papers.bits, *kept)
    return Rows(rows.count * times, rows.day, columns, papers)


def each_record(answer: Callable[[Any], object], records: Sequence[Any]) -> Callable[[], None]:
    def run() -> None:
        for each in records:
            answer(each)

    return run


def one_by_one_and_in_batches() -> None:
    rules, random = policy(), Random(7)
    records = [record(random) for _ in range(SINGLE)]
    answers = {
        "ours": of_ours(rules),
        "zen-engine": of_zen(rules.rules),
        "cel-expr-python": of_cel(rules.rules),
    }
    rows = rows_of(
        list(map(subject_in, records)), KINDS, [(kind, "merchant") for kind in PAPERS], DAY
    )
    batch = in_batch(rules, rows)
    for each, found in zip(records, batch, strict=True):
        told = {name: sorted(answer(each)) for name, answer in answers.items()}
        assert len({*map(tuple, told.values()), tuple(found)}) == 1, told
    passed = sum(not each for each in batch)
    print(f"  {len(rules.rules)} rules, {SINGLE} records, {passed} pass, all answers equal")
    jobs = {name: each_record(answer, records) for name, answer in answers.items()}
    large = many(rows, BATCH // SINGLE)
    jobs["batch"] = lambda: in_batch(rules, large)
    taken = medians(jobs, rounds=7, before_each=lambda: None)
    rates = {name: (BATCH if name == "batch" else SINGLE) / s for name, s in taken.items()}
    for name, rate in rates.items():
        print(f"  {name}: {rate:,.0f} a second")
    for name, wanted in (("zen-engine", 1.5), ("cel-expr-python", 2.5)):
        require(f"one record against {name}", rates["ours"] / rates[name], wanted)
        require(f"a batch against {name}", rates["batch"] / rates[name], 20)


def decided_and_explained() -> None:
    """What one whole decision takes: each rule's part in it, and the why of those that fail."""
    rules, random = policy(), Random(7)
    subjects = [subject_in(record(random)) for _ in range(400)]
    decisions = [decide(rules, each, DAY) for each in subjects]
    for name, wanted in (
        ("a decision that admits", {Outcome.ADMIT}),
        ("a decision with its reasons", {Outcome.DENY, Outcome.NEED_INFO}),
    ):
        pairs = zip(subjects, decisions, strict=True)
        group = [each for each, decision in pairs if decision.outcome in wanted]
        run = each_record(lambda each: decide(rules, each, DAY), group)
        (took,) = medians({name: run}, rounds=3, before_each=lambda: None).values()
        print(f"  {name}: {took / len(group) * 1e6:.0f} µs")


if __name__ == "__main__":
    print(Path(__file__).stem)
    one_by_one_and_in_batches()
    decided_and_explained()
