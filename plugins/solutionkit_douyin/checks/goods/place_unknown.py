"""The check goods/place-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Goods, Solution, Text, check
from solutionkit_douyin.miniprogram.traits import traits


@check(
    message=Text(
        "“{goods}”要到店，却说不出在哪家门店：{why}",
        "'{goods}' is given on site, but not said in which store: {why}",
    ),
    help=Text(
        "给提供服务的人写 store；没有人提供的，把商品的 stores 写成一家",
        "say the store of everyone who provides it; where nobody does, leave one store",
    ),
)
def place_unknown(solution: Solution) -> Iterator[Finding]:
    """A service on site could be in any of several stores.

    ## Why is this wrong?
    A customer would pay without being told the city, and might not be able to come.

    ## 为什么不对
    用户付款前看不到在哪个城市、哪家门店办理，付了钱才发现去不了。

    ## Example
    `people: [{id: lin, services: [talk]}]` with stores in 武汉 and 长沙, and
    `{id: talk, fulfilment: appointment, mode: onsite}`

    ## Use instead
    `people: [{id: lin, services: [talk], store: wuhan}]`
    """
    if "services" not in traits(solution):
        return  # buyers of codes and bookings choose the store themselves
    for goods in solution.goods.values():
        if goods.mode == "onsite" and goods.fulfilment == "appointment":
            for place, why in _unsaid(solution, goods):
                yield Finding(place, {"goods": goods.name, "why": why})


def _unsaid(solution: Solution, goods: Goods) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    if not goods.people and len(goods.stores) > 1:
        yield goods.origin, Text("没有写由谁提供", "nobody is named who provides it")
    for person in (solution.people[id] for id in goods.people):
        name = person.name
        if person.store is None and len(solution.stores) > 1:
            why = Text(f"没有写“{name}”在哪家门店", f"the store of '{name}' is not said")
            yield person.origin, why
        elif person.store is not None and person.store not in goods.stores:
            why = Text(f"“{name}”所在的门店不在它的 stores 里", f"'{name}' is in another store")
            yield person.origin, why
