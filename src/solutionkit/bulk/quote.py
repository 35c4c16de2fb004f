"""Fees of many codes: a table in, a Parquet of amounts out, equal to the fen to `policy.fees`.

Each row is a code: `id`, `on`, `state`, `paid`, and the subsidies and fields its fees name. Where
fees are charged by the order or the item, `order` and `item` say what belongs together, and the
orders get a file of their own beside the codes'.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from solutionkit.bulk.admit import Opened, rejects_of
from solutionkit.bulk.assumed_fees import AssumedFee, assumed_fees
from solutionkit.bulk.bounds import refuse_overflow
from solutionkit.bulk.by_seller import SELLER_COLUMN, SellerCodes, seller_codes, shown_seller
from solutionkit.bulk.cells import Meaning, meaning_of
from solutionkit.bulk.doubtful_paid import DoubtfulPaid, doubtful_paid
from solutionkit.bulk.duckdb_rows import MEMORY_MB, DuckDbRows
from solutionkit.bulk.fee_groups_sql import ITEM, ORDER, GroupRows, group_rows, orders_query
from solutionkit.bulk.fee_questions import open_questions
from solutionkit.bulk.fee_rows import ON, PAID, RECEIVED, REDEEMED_ON, STATE, FeeRows
from solutionkit.bulk.fees_sql import contradictions, quote_query
from solutionkit.bulk.order_columns import refuse_order_columns
from solutionkit.bulk.read import Reading, Reject, Wanted, all_names, by_title, names_of
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.rejects import RejectKind, Rejects
from solutionkit.bulk.relation import FAULT, ROW
from solutionkit.bulk.rows import Progress, Ready, RowEngine, ready, tell_faults, whole_run
from solutionkit.bulk.sold import Sold, as_sold
from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeePolicy, OnRefund
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.catalogue import asked_by
from solutionkit.policy.columns_sql import name
from solutionkit.policy.delivery import Delivery
from solutionkit.policy.explain import inner
from solutionkit.policy.fees import Question
from solutionkit.policy.periods import periods_of
from solutionkit.policy.terms import contracted

ANYTHING = Sold()
"""Codes of goods that no spec names."""

_TITLES = {
    ON: Text("这一步是哪天", "the day of its last step"),
    PAID: Text("用户实付", "what the buyer paid"),
    STATE: Text("到哪一步了", "how far it has come"),
}


@dataclass(frozen=True)
class QuoteSummary:
    """How many codes were priced, wait for information, leave less than nothing, were left out.

    `fees` are the totals of what is known, in fen, by component, `unknown` how many of its amounts
    are not; `sellers` what each has where several sell; `orders` is `None` where no fee is charged
    by the order. `questions` and `order_questions` are what codes and orders that wait leave open,
    and how many each is open for; `assumed` fees charged as long as codes do not say what would
    spare them; `doubtful` amounts that do not go with a price; `unused` the columns nobody asks
    for, `reject_kinds` what is wrong with the rows left out.
    """

    codes: int
    waiting: int
    below_zero: int
    rejects: int
    fees: dict[str, int]
    unknown: dict[str, int]
    settlement_fen: int
    sellers: tuple[SellerCodes, ...] = ()
    orders: int | None = None
    orders_waiting: int = 0
    questions: Mapping[Question, int] = field(default_factory=dict)
    order_questions: Mapping[Question, int] = field(default_factory=dict)
    assumed: tuple[AssumedFee, ...] = ()
    doubtful: tuple[DoubtfulPaid, ...] = ()
    unused: tuple[str, ...] = ()
    reject_kinds: tuple[RejectKind, ...] = ()


def quote_rows(
    policy: FeePolicy,
    terms: Sequence[FeeTerm],
    source: Path,
    target: Path,
    *,
    day: date,
    memory_mb: int = MEMORY_MB,
    progress: Progress | None = None,
    opened: Opened | None = None,
    sold: Sold = ANYTHING,
) -> QuoteSummary:
    """Price every code of `source`; rejected rows stand in `target`.rejects.csv."""
    grouped = group_rows(policy, terms, day, FeeRows(policy, (), {}))
    wanted = wanted_of_codes(contracted(policy, terms), sold)
    wanted = replace(wanted, keys=grouped.keys if grouped else ())
    refuse_order_columns(source, wanted.columns | wanted.others)
    with ExitStack() as stack:
        scratch = stack.enter_context(whole_run(target))
        rejects = stack.enter_context(Rejects(rejects_of(target)))
        open_ = opened or (lambda folder: DuckDbRows(folder, memory_mb, progress))
        engine = stack.enter_context(open_(scratch))

        def read(rows: int) -> None:
            if progress:
                progress(Text("读表", "reading"), rows)

        rows = ready(engine, Reading(source, wanted, day), scratch, rejects, "", read)
        _refuse_without(rows, (ON, STATE, PAID), wanted.keys)
        run = _Run(engine, scratch, rejects, wanted)
        rows = run.sound(rows, sold)
        made = scratch / "told" / target.name
        made.parent.mkdir()
        summary = run.summary(policy, terms, day, rows, made, sold)
        doubtful = doubtful_paid(rows, sold, policy, engine, scratch)
        named = {made: target, orders_of(made): orders_of(target)}
        rejects.keep({made: target} if summary.orders is None else named)
        return replace(
            summary, doubtful=doubtful, unused=rows.unused, reject_kinds=rejects.kinds.told()
        )


_BROKEN = Text("这笔订单有行被拒绝，不算", "a row of its order was left out")


@dataclass(frozen=True)
class _Orders:
    """How many orders there are, how many wait, and what their own fees leave open."""

    count: int | None = None
    waiting: int = 0
    questions: Mapping[Question, int] = field(default_factory=dict)


class _Run:
    """One run over one file."""

    def __init__(self, engine: RowEngine, scratch: Path, rejects: Rejects, wanted: Wanted) -> None:
        self._engine, self._scratch = engine, scratch
        self._rejects, self._wanted = rejects, wanted

    def sound(self, rows: Ready, sold: Sold) -> Ready:
        """The rows as the spec's goods complete them; those that cannot be priced are told."""
        self._tell(rows)
        rows, differing = as_sold(rows, sold, self._wanted.fields, self._engine, self._scratch)
        for each in differing:
            self._rejects.add(each)
        return rows

    def summary(
        self,
        policy: FeePolicy,
        terms: Sequence[FeeTerm],
        day: date,
        rows: Ready,
        target: Path,
        sold: Sold,
    ) -> QuoteSummary:
        """Price the codes and tell what there is to ask."""
        relation, periods = rows.relation, periods_of(policy, terms)
        asked = FeeRows(policy, periods, relation.kinds, sold.kept_in_part)
        shown = shown_seller(relation, sold)
        summary = self.price(asked, group_rows(policy, terms, day, asked), rows, target, shown)
        if shown:
            summary = replace(summary, sellers=seller_codes(self._engine, target))
        assumed = assumed_fees(asked, relation, self._engine)
        summary = replace(summary, assumed=assumed)
        if not summary.waiting and not any(summary.unknown.values()):
            return summary
        questions = open_questions(asked, terms, rows.relation, self._engine, day)
        return replace(summary, questions=questions)

    def price(
        self,
        asked: FeeRows,
        groups: GroupRows | None,
        rows: Ready,
        target: Path,
        also: Sequence[str],
    ) -> QuoteSummary:
        """Price the codes, then the orders; `target` lies in the scratch folder."""
        engine, dialect = self._engine, self._engine.dialect
        query = quote_query(asked, rows.relation, dialect, also)
        if rows.joined:
            query = f"SELECT * FROM ({query}) AS v ORDER BY {name(ROW, dialect)}"
        orders, priced = _Orders(), f"({query})"
        if groups:
            draft = self._scratch / "codes.out.parquet"
            engine.write(query, draft, {})
            orders = self._orders(groups, rows, draft, orders_of(target))
            priced = engine.table(draft)
        fees = [name(f"fee.{id}", dialect) for id in asked.components]
        keys = [name(each, dialect) for each in rows.relation.keys]
        seller = name(SELLER_COLUMN, dialect)
        keys += [f"{name(each, dialect)} AS {seller}" for each in also]
        shown = ", ".join([name(ROW, dialect), "id", *keys, *fees, "settlement"])
        sound = f"SELECT {shown} FROM {priced} AS t WHERE {name(FAULT, dialect)} IS NULL"
        engine.write(sound, target, {"policy": asked.policy.id, "version": asked.policy.version})
        return self._summed(asked, target, orders)

    def _summed(self, asked: FeeRows, target: Path, orders: _Orders) -> QuoteSummary:
        engine, dialect = self._engine, self._engine.dialect
        fees = [name(f"fee.{id}", dialect) for id in asked.components]
        sums = [f"coalesce(sum({each}), 0)" for each in [*fees, "settlement"]]
        below = "count(CASE WHEN settlement < 0 THEN 1 END)"
        totals = ", ".join([below, *sums, *(f"count(*) - count({each})" for each in fees)])
        found = engine.ask(
            f"SELECT count(*), count(*) - count(settlement), {totals} "
            f"FROM {engine.table(target)} AS t"
        )[0]
        codes, waiting, below_zero, *amounts = map(int, found)
        count = len(fees)
        by_fee = dict(zip(asked.components, amounts, strict=False))
        unknown = dict(zip(asked.components, amounts[count + 1 :], strict=True))
        return QuoteSummary(
            codes,
            waiting,
            below_zero,
            self._rejects.count,
            by_fee,
            unknown,
            amounts[count],
            orders=orders.count,
            orders_waiting=orders.waiting,
            order_questions=orders.questions,
        )

    def _tell(self, rows: Ready) -> None:
        """The rows at fault, and those whose day or state nobody gave."""
        tell_faults(self._engine, rows, self._wanted, self._rejects)
        dialect, relation = self._engine.dialect, rows.relation
        row = name(ROW, dialect)
        sound = f"{name(FAULT, dialect)} IS NULL"
        for asked in (ON, STATE):
            wanted = self._wanted.fields[asked].wanted
            why = Text(f"空着；要填{wanted.zh}", f"is empty; must be {wanted.en}")
            missing = f"{name(asked, dialect)} IS NULL"
            query = (
                f"SELECT {row} FROM {relation.sql} AS t WHERE {sound} AND {missing} ORDER BY {row}"
            )
            sound += f" AND NOT {missing}"
            column = relation.columns.get(asked, asked)
            for (number,) in self._engine.stream(query):
                self._rejects.add(Reject(rows.source.name, number, column, why))
        for reason, wrong in contradictions(relation.kinds, dialect):
            told = f"SELECT {row} FROM {relation.sql} AS t WHERE {sound} AND {wrong}"
            column = relation.columns.get(REDEEMED_ON, REDEEMED_ON)
            for (number,) in self._engine.stream(f"{told} ORDER BY {row}"):
                self._rejects.add(Reject(rows.source.name, number, column, reason.value))

    def _orders(self, groups: GroupRows, rows: Ready, draft: Path, target: Path) -> _Orders:
        if rows.lost:
            said = rows.source.name
            raise BulkRefused(
                Text(
                    f"{said} 有格数不对的行，认不出是哪笔订单的，先改好",
                    f"{said} has rows with too many or too few cells; whose order is not known",
                )
            )
        engine, dialect = self._engine, self._engine.dialect
        order, fault, row = (name(each, dialect) for each in (ORDER, FAULT, ROW))
        table = f"{engine.table(draft)} AS t"
        broken = f"SELECT {order} FROM {table} WHERE {fault} IS NOT NULL AND {order} IS NOT NULL"
        firsts = (
            f"SELECT {order}, min({row}) AS first FROM {table} WHERE {order} IN ({broken}) "
            f"GROUP BY {order} ORDER BY first"
        )
        for id, first in engine.stream(firsts):
            why = Text(f"订单 {id} 有行被拒绝，不算", f"order {id} has a row that was left out")
            self._rejects.add(Reject(rows.source.name, first, ORDER, why, _BROKEN))
        sound = f"(SELECT * FROM {table} WHERE {order} NOT IN ({broken}) AND {order} IS NOT NULL)"
        query = orders_query(groups, rows.relation, sound, dialect)
        engine.write(f"SELECT * FROM ({query}) AS o ORDER BY {order}", target, {})
        return self._told_of(groups, target)

    def _told_of(self, groups: GroupRows, target: Path) -> _Orders:
        engine, dialect = self._engine, self._engine.dialect
        amounts = [name(f"fee.{each.id}", dialect) for each in groups.components] + ["settlement"]
        open_ = ", ".join(f"count(*) - count({each})" for each in amounts)
        ((count, *unknown, waiting),) = engine.ask(
            f"SELECT count(*), {open_} FROM {engine.table(target)} AS t"
        )
        asked = {
            Question(each.id, each.title, each.ask): int(left)
            for each, left in zip(groups.components, unknown, strict=True)
            if left
        }
        return _Orders(count, waiting, asked)


def orders_of(target: Path) -> Path:
    """Where the fees of orders stand."""
    return target.with_name(f"{target.stem}.orders.parquet")


def wanted_of_codes(policy: FeePolicy, sold: Sold = ANYTHING) -> Wanted:
    """What the fees of a policy need to know of a code."""
    parts = [policy.base, *(each.when for each in policy.rebates)]
    for component in policy.components:
        parts += [component.base, *asked_by(component)]
    kinds = {name: each.type.kind for name, each in policy.fields.items()}
    refuse_overflow(parts, {**kinds, **{each.field: Kind.MONEY for each in policy.subsidies}})
    named = {name for part in parts for name in _names(part)} - {RECEIVED}
    fields = {
        ON: Meaning(ON, Kind.DATE),
        STATE: _state(sold.delivery),
        PAID: Meaning(PAID, Kind.MONEY),
    }
    when = Meaning(REDEEMED_ON, Kind.DATE)
    if any(each.on_refund is not OnRefund.RETURNED for each in policy.components):
        fields[REDEEMED_ON] = when
    for each in policy.subsidies:
        fields[each.field] = Meaning(each.field, Kind.MONEY)
    for name_ in sorted(named - fields.keys()):
        fields[name_] = meaning_of(policy.fields[name_])
    fields |= sold.meanings(policy)
    fields = by_title(fields, titles_of_codes(policy))
    others = all_names(policy.fields, "code") | {ORDER, ITEM, *names_of(when, "code")}
    return Wanted("code", fields, others=others)


def titles_of_codes(policy: FeePolicy) -> dict[str, Text]:
    """What people call what is asked of a code."""
    titles = {name: each.title for name, each in policy.fields.items()}
    return titles | _TITLES | {each.field: each.title for each in policy.subsidies}


def _state(delivery: Delivery) -> Meaning:
    titles = {str(each): said for each, said in delivery.states.items()}
    return Meaning(STATE, Kind.ENUM, tuple(titles), titles=titles)


def _refuse_without(rows: Ready, fields: Sequence[str], keys: Sequence[str]) -> None:
    missing = [each for each in fields if each not in rows.relation.kinds]
    missing += [each for each in keys if each not in rows.relation.keys]
    if missing:
        said = f"{rows.source.name}: {'、'.join(missing)}"
        raise BulkRefused(Text(f"缺少必要的列 {said}", f"a needed column is missing: {said}"))


def _names(node: ir.Expression) -> set[str]:
    own = {node.name} if isinstance(node, ir.FieldRef) else set[str]()
    return own.union(*(_names(part) for part in inner(node)))
