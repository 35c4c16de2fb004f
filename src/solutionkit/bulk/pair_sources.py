"""Where the goods and stores of an association come from: two tables, or a solution.

A merchant's own values and documents, where there is a solution, count for each of its pairs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from solutionkit.bulk.associate import Association
from solutionkit.bulk.cells import Meaning
from solutionkit.bulk.columns import column, rows_of
from solutionkit.bulk.decode import strings
from solutionkit.bulk.header import header_of
from solutionkit.bulk.pair_rules import LISTED, PairRules, looked_at, pair_subject, wanted
from solutionkit.bulk.read import Wanted, column_of, find_subjects
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.table import Table, read_table
from solutionkit.diagnostics import Text
from solutionkit.ir.platform import Batch
from solutionkit.ir.solution import Goods, Solution, Store
from solutionkit.policy.admission import admission_subject
from solutionkit.policy.subject import Subject

NOBODY = Subject()


@dataclass(frozen=True)
class Tables:
    """Two files, and what is known of the merchant they belong to."""

    goods: Path
    stores: Path
    merchant: Subject = NOBODY

    def association(self, rules: PairRules, batch: Batch | None) -> Association:
        """Everything the pairs of both files are judged by."""
        of_goods, of_stores = self._wanted(rules, batch)
        stores = self._of_merchant(read_table(self.stores, of_stores, rules.day), rules)
        goods = read_table(self.goods, self._naming(of_goods, stores), rules.day)
        digests = [_digest_of_file(each) for each in (self.goods, self.stores)]
        return Association(rules, goods, stores, _key(rules, batch, *digests, self.merchant), batch)

    def pair(self, rules: PairRules, goods: str, store: str) -> Subject:
        """One pair as rules see it."""
        of_goods, of_stores = self._wanted(rules, None)
        stores = read_table(self.stores, of_stores, rules.day)
        of_goods = self._naming(of_goods, stores)
        rejects = read_table(self.goods, of_goods, rules.day).rejects
        ours = find_subjects(self.goods, of_goods, goods, rejects)
        theirs = find_subjects(self.stores, of_stores, store, stores.rejects)
        both = [each for each in ours if each in theirs]
        if ours and theirs and not both:
            zh = f"{goods} 和 {store} 不是同一个商家的"
            raise BulkRefused(Text(zh, f"{goods} and {store} belong to different merchants"))
        one = _found(ours.get(both[0]) if both else None, goods if not ours else store)
        other = theirs[both[0]]
        values = {**self.merchant.values, **other.values}
        known = replace(other, values=values, outside=self.merchant.outside)
        return pair_subject(one, known)

    def _wanted(self, rules: PairRules, batch: Batch | None) -> tuple[Wanted, Wanted]:
        papers = self.merchant.documents or ()
        of_merchant = tuple(each for each in papers if each.holder == "merchant")
        asked = wanted(rules, batch.item.values() if batch else (), of_merchant)
        goods, stores = (looked_at(each, rules.policy) for each in asked)
        return goods, stores

    def _naming(self, of_goods: Wanted, stores: Table) -> Wanted:
        """What is read of goods, which may name no stores but those there are."""
        if column_of(LISTED, of_goods.grain, header_of(self.goods)) is None:
            return of_goods
        ids = frozenset(map(str, stores.ids.to_pylist())) | frozenset(stores.left_out)
        zh, en = f" {self.stores.name} 里的门店", f"a store of {self.stores.name}"
        named = replace(LISTED, values=ids, choice=Text(zh, en))
        return replace(of_goods, fields={**of_goods.fields, LISTED.field: named})

    def _of_merchant(self, stores: Table, rules: PairRules) -> Table:
        """The stores, with one value for all where only the merchant's is known."""
        columns = dict(stores.rows.columns)
        for name in stores.missing:
            value = self.merchant.values.get(name)
            if value is not None:
                columns[name] = column([value], rules.policy.fields[name].type.kind)
        missing = tuple(name for name in stores.missing if name not in columns)
        return replace(stores, rows=replace(stores.rows, columns=columns), missing=missing)


@dataclass(frozen=True)
class Spec:
    """The goods and stores a solution names."""

    solution: Solution

    def association(self, rules: PairRules, batch: Batch | None) -> Association:
        """Everything the pairs of the solution are judged by."""
        of_goods, of_stores = wanted(rules, batch.item.values() if batch else ())
        goods, stores = self._subjects()
        tables = (_table(goods, of_goods, rules), _table(stores, of_stores, rules))
        return Association(rules, *tables, _key(rules, batch, goods, stores), batch)

    def pair(self, rules: PairRules, goods: str, store: str) -> Subject:
        """One pair as rules see it."""
        ours, theirs = ({each.id: each for each in found} for found in self._subjects())
        return pair_subject(_found(ours.get(goods), goods), _found(theirs.get(store), store))

    def _subjects(self) -> tuple[list[Subject], list[Subject]]:
        whole = admission_subject(self.solution)
        goods = [_goods(each, self.solution.goods[each.id]) for each in whole.children["goods"]]
        stores = [
            _store(each.inside(whole), self.solution.stores[each.id])
            for each in whole.children["stores"]
        ]
        return goods, stores


def _goods(subject: Subject, goods: Goods) -> Subject:
    return replace(subject, values={**subject.values, LISTED.field: goods.stores or None})


def _store(subject: Subject, store: Store) -> Subject:
    return replace(subject, values={**subject.values, "store.poi": store.poi})


def _table(subjects: Sequence[Subject], asked: Wanted, rules: PairRules) -> Table:
    kinds = {name: each.kind for name, each in asked.fields.items()}
    rows = rows_of(subjects, kinds, asked.papers, rules.day)
    ids = strings([each.id for each in subjects])
    missing = tuple(name for name in kinds if _nobody_knows(name, asked.fields[name], subjects))
    merchants = {"": slice(0, len(ids))} if len(ids) else {}
    return Table(ids, merchants, rows, (), missing)


def _nobody_knows(name: str, meaning: Meaning, subjects: Iterable[Subject]) -> bool:
    return meaning is not LISTED and all(each.values.get(name) is None for each in subjects)


def _found(subject: Subject | None, id: str) -> Subject:
    if subject is None:
        raise BulkRefused(
            Text(f"没有编号是 {id} 的商品或门店", f"no goods or store has the id {id}")
        )
    return subject


def _key(rules: PairRules, batch: Batch | None, *parts: Any) -> str:
    """What tells one association from another: the rules, the day, and what is joined."""
    known = [each.type.catalogue for each in rules.policy.fields.values() if each.type.catalogue]
    said = repr((rules.policy.id, rules.rules, known, rules.target, rules.day, batch, parts))
    return hashlib.sha256(said.encode()).hexdigest()


def _digest_of_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise BulkRefused(
            Text(f"读不了 {path.name}：{error}", f"cannot read {path.name}: {error}")
        ) from error
