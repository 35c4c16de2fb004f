"""The check game/purchase-without-number."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check, is_in_force
from solutionkit_douyin.limits import in_force, known


@check(
    message=Text(
        "有内购，没有在有效期内的{kind}：商店开不了，生成的游戏里有商店",
        "purchases without a {kind} in force: the shop may not open, and the game made here has it",
    ),
    help=Text(
        "先不卖：删掉 goods 和内购的收入，只做广告；{kind}办下来后登记在 documents 里",
        "for now drop goods and the revenue by purchases; record the {kind} once it is held",
    ),
    severity=Severity.WARNING,
)
def purchase_without_number(solution: Solution) -> Iterator[Finding]:
    """A game sells items and holds no publication number.

    ## Why is this wrong?
    Purchases, diamonds and small sums included, need the publication number, the software copyright
    and lawful authorisation. Without them payment is not opened, and nobody can buy what the
    game shows.

    ## 为什么不对
    有内购（含钻石和小额）就要版号、软著和合法授权。没有版号，虚拟支付开通不了，
    游戏里的商店谁也买不了。

    ## Example
    `goods: [{id: undo-5, form: direct-item, price: 6}]` and no 版号批文 under `documents`

    ## Use instead
    `documents: [{kind: 版号批文, holder: studio, number: 批文号}]`, or no goods
    """
    fact = known(solution, "game.purchase-documents")
    if solution.game is None or not in_force(fact, solution.as_of):
        return
    kind = fact.value["all_of"][0]
    held = (each for each in solution.credentials if each.kind == kind)
    if any(is_in_force(each, solution.as_of) for each in held):
        return
    for goods in solution.goods.values():
        if goods.price_fen:
            yield Finding(goods.origin, {"kind": solution.admission.documents.get(kind, kind)})
            return
