"""The check goods/form-unfit."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "“{goods}”的形态 {form} 不能用 {fulfilment} 交付",
        "'{goods}' of form {form} is not delivered by {fulfilment}",
    ),
    help=Text("把 fulfilment 改成 {fulfilments}", "set fulfilment to {fulfilments}"),
)
def form_unfit(solution: Solution) -> Iterator[Finding]:
    """The form of goods and the way they are delivered do not agree.

    ## Why is this wrong?
    A form is one of the platform's types of goods, and each is delivered in its own way.

    ## 为什么不对
    每种商品形态对应平台的一种商品类型，各有自己的交付方式。
    两者对不上，商品就没法按写的方式交付。

    ## Example
    `{form: booking, fulfilment: code}`

    ## Use instead
    `{form: booking, fulfilment: appointment}`
    """
    for goods in solution.goods.values():
        form = solution.trade.family.forms.get(goods.form)
        if form and goods.fulfilment not in form["fulfilments"] and goods.fulfilment != "display":
            values = {"goods": goods.name, "form": goods.form, "fulfilment": goods.fulfilment}
            values["fulfilments"] = " / ".join(form["fulfilments"])
            yield Finding((*goods.origin, "fulfilment"), values)
