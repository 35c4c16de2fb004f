"""Who may get a lead about certain goods: only parties whose stores have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from solutionkit.ir.lead import Receivers
from solutionkit.ir.solution import Goods, Store

Table = Mapping[str, tuple[str, ...]]


def receivers_of(
    by: str, table: Table, to: tuple[str, ...], goods: Goods, stores: Mapping[str, Store]
) -> Receivers:
    """Those of `table` and `to` that may get a lead about `goods`.

    A party that runs no store, such as a call centre, may get every lead.
    """

    def may(party: str, city: str | None) -> bool:
        own = [each for each in stores.values() if each.party == party]
        near = [each for each in own if each.city == city] or own
        return not own or any(each.id in goods.stores for each in near)

    def kept(key: str, parties: tuple[str, ...]) -> tuple[str, ...]:
        if by == "store" and key not in goods.stores:
            return ()
        return tuple(each for each in parties if may(each, key if by == "city" else None))

    own_table = {key: left for key, parties in table.items() if (left := kept(key, parties))}
    return Receivers(own_table, tuple(each for each in to if may(each, None)))


def limited(goods: Mapping[str, Goods], stores: Mapping[str, Store]) -> Iterator[Goods]:
    """The goods that some store does not have."""
    return (each for each in goods.values() if len(each.stores) < len(stores))
