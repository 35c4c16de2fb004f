"""The check trade/renewal-not-generated."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    severity=Severity.WARNING,
    message=Text(
        "自动续费没有生成：生成的小程序每次只付一次款",
        "renewal is not generated: the app takes one payment at a time",
    ),
    help=Text(
        "先按一次付款卖，商品上别写自动续费；要续费，开通周期代扣后自己接 tt.sign 和代扣接口",
        "sell for one payment and promise no renewal; to renew, open periodic deduction and "
        "connect tt.sign and the calls of deduction yourself",
    ),
)
def renewal_not_generated(solution: Solution) -> Iterator[Finding]:
    """The spec wants or promises renewal, and what is generated takes a single payment.

    Renewal is periodic deduction: the user signs a contract, is told before each charge and may
    end it. The names of its calls are known, their fields are not (fact `deduction.calls`), so
    nothing of it is written.

    自动续费是周期代扣：用户先签约，每次扣款前要通知，还能解约。接口的名字看到了，字段没有查到
    （事实 `deduction.calls`），所以没有生成。商品写着连续包月，
    用户付了一次，下个月不会再扣，会员就断了。

    `- {id: vip, name: 会员连续包月, form: membership, price: 12}`

    `- {id: vip, name: 会员月卡, form: membership, price: 12}`
    """
    from solutionkit_douyin.renewal import renewals

    for place in renewals(solution):
        yield Finding(place)
