"""Words for orders whose fees are asked, and for figures of contracts that mean two things."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_PAID = Text(
    "paid 是用户自己付的；补贴是别人另外付的，两样加起来不会比售价多。"
    "补贴没有写 paid，就不知道用户少付了多少，不能按售价算。",
    "paid is the buyer's own money and a subsidy somebody else's; together they are not above the "
    "price. Without paid nobody knows how much less the buyer paid, and the price is no answer.",
)
_REFUND = Text(
    "费用一张券一张券地收，退款也一张券一张券地算：一张券要么退了，要么没退。一张券只退一部分钱时，"
    "各项费用退不退、退多少要看合同，这里不算。",
    "Fees are charged code by code, and so are refunds: a code is refunded or it is not. Where "
    "only part of one code's money goes back, the contract says what becomes of each fee; that is "
    "not worked out here.",
)
_DATES = Text(
    "费用优惠的 until 是不再优惠的第一天：优惠到 11 月 30 日为止，写 until: 2026-12-01。"
    "同一天有几个优惠时，排在前面的算，后面的不再叠加。",
    "A promotion's until is the first day it no longer holds: one that lasts to 30 November ends "
    "until: 2026-12-01. Where several hold on one day, the first counts alone.",
)

ENTRIES = {
    "order/no-items": Entry(
        Severity.ERROR,
        Text("订单里没有商品", "the order has no items"),
        Text("写 items: [{{goods: 商品编号}}]", "write items: [{{goods: ID}}]"),
        _PAID,
    ),
    "order/unknown-goods": Entry(
        Severity.ERROR,
        Text("方案里没有商品 “{name}”", "the spec has no goods '{name}'"),
        Text("{advice}", "{advice}"),
        Text("订单里的 goods 写商品的 id，不写名称。", "goods of an order are named by their id."),
    ),
    "order/unknown-subsidy": Entry(
        Severity.ERROR,
        Text("没有叫 “{name}” 的补贴", "there is no subsidy '{name}'"),
        Text("{advice}", "{advice}"),
        _PAID,
    ),
    "order/store-not-asked": Entry(
        Severity.ERROR,
        Text("订单里不写门店（{name}）", "an order does not say a store ({name})"),
        Text("删掉它；费用按商品和写明的字段算", "delete it; fees go by goods and stated fields"),
        Text(
            "没有哪项费用按门店收：谁收款看商品的 party。各门店的费用不一样时，分成几件商品写。",
            "No fee goes by the store: the party of the goods is paid. Where stores have fees of "
            "their own, they sell goods of their own.",
        ),
    ),
    "order/paid-not-said": Entry(
        Severity.ERROR,
        Text("写了补贴，没有写用户实付", "there are subsidies, but not what the buyer paid"),
        Text(
            "写 paid: 用户自己付的钱（售价 {price} 是补贴以前的）",
            "write paid: the buyer's own money ({price} is the price before subsidies)",
        ),
        _PAID,
    ),
    "order/above-the-price": Entry(
        Severity.WARNING,
        Text(
            "用户实付和补贴一共 {sum}，比售价 {price} 还多",
            "paid and subsidies are {sum} together, above the price of {price}",
        ),
        Text(
            "核对 paid 和 subsidies，都是一张券的", "check paid and subsidies; each is of one code"
        ),
        _PAID,
    ),
    "order/hundredth-of-price": Entry(
        Severity.WARNING,
        Text(
            "用户实付 {paid} 正好是售价 {price} 的百分之一",
            "{paid} paid is just a hundredth of the price of {price}",
        ),
        Text(
            "paid 写元：小数点点错了就改成 {price}",
            "paid is in yuan: write {price} if the decimal point slipped",
        ),
        _PAID,
    ),
    "order/redeemed-on": Entry(
        Severity.ERROR,
        Text(
            "redeemed_on 和 state: {state}、on: {day} 对不上：{why}",
            "redeemed_on does not go with state: {state} and on: {day}: {why}",
        ),
        Text(
            "redeemed_on 只给核销后退款（state: refunded-after-redemption）的券写，写它核销的那天；"
            "on 是退款那天",
            "write redeemed_on for codes refunded after redemption only, the day they were "
            "redeemed; on is the day of the refund",
        ),
        Text(
            "退款时不退的费用，按核销那天的费率算。",
            "Fees that are kept on a refund are those of the day of redemption.",
        ),
    ),
    "order/not-on-that-day": Entry(
        Severity.ERROR,
        Text("“{name}”在 {day} 不卖：{days}", "'{name}' is not sold for {day}: {days}"),
        Text(
            "visit 写日历里有的一天；不按日期卖的商品不写 visit",
            "let visit be a day of the calendar; leave it out where goods have none",
        ),
        Text(
            "visit 是使用那天，不是付款那天：按日期卖的票，每天的价格不一样。",
            "visit is the day of use, not of payment: tickets sold by the day differ in price.",
        ),
    ),
    "order/none-on-that-day": Entry(
        Severity.WARNING,
        Text(
            "“{name}”在 {day} 一份也不卖（stock: 0）；仍按这一天的价格算",
            "'{name}' has no stock for {day}; priced for that day all the same",
        ),
        Text(
            "核对 visit，或日历里那一天的 stock", "check visit, or the stock of that calendar day"
        ),
        Text(
            "日历里写 0 的日子不卖，不会有那天的票；后来才停卖的，算出来的数字仍然对。",
            "A day of stock 0 is not sold, so there are no tickets for it; where its sale was "
            "stopped later, the figures hold.",
        ),
    ),
    "order/no-refund-that-day": Entry(
        Severity.WARNING,
        Text(
            "“{name}”使用日是 {visit}，按 {by} 到 {day} 已经不退了",
            "'{name}' is for {visit}: by its {by} nothing goes back on {day}",
        ),
        Text(
            "on 写退款那天；另外商量着退的，这里算不出来",
            "let on be the day of the refund; what was agreed otherwise is not reckoned here",
        ),
        Text(
            "按使用日退的票，离使用日多远退多少写在 by_day 里，比最后一级还近就不退；"
            "过了使用日按 expired。没写 on 时按今天算。",
            "What is refunded by the day of use goes by the steps of by_day; nearer than the last "
            "one nothing goes back, and after it expired holds. Without on the refund is of today.",
        ),
    ),
    "order/not-the-day-of-use": Entry(
        Severity.WARNING,
        Text(
            "{key} 是 {day}，使用日 visit 是 {visit}；按 {day} 的费率算",
            "{key} is {day} while the day of use (visit) is {visit}; fees are those of {day}",
        ),
        Text(
            "核对两个日期；核销就在使用那天的，{key} 不用写",
            "check both days; without {key}, it is redeemed on its day of use",
        ),
        Text(
            "按日期卖的票只在所选那天核销。没有写 on 时，核销的日子就是 visit。",
            "A ticket for a day is redeemed on that day: without on, that is the day of visit.",
        ),
    ),
    "order/day-unlikely": Entry(
        Severity.WARNING,
        Text(
            "“{name}”在 {day} 不会有券：{why}；仍按这一天算",
            "there are no codes of '{name}' on {day}: {why}; reckoned for that day all the same",
        ),
        Text(
            "核对 on 的日期和商品的 sale、valid_days", "check on, and the goods' sale, valid_days"
        ),
        Text(
            "费率按 on 那天的算。开售以前、最后一张券过期以后都不会有核销，日期多半写错了。",
            "Fees are those of that day. Nothing is redeemed before goods are on sale or after "
            "their last code has run out, so the day is most likely wrong.",
        ),
    ),
    "order/part-refunded": Entry(
        Severity.ERROR,
        Text(
            "订单里不写退了多少钱（{name}），只写哪几张券退了",
            "an order does not say how much was refunded ({name}), only which codes were",
        ),
        Text(
            "退了的几张另写一行：核销前退的写 state: refunded，核销后退的写 "
            "state: refunded-after-redemption，quantity 写退了几张",
            "give the refunded codes a line of their own: state: refunded before redemption, "
            "state: refunded-after-redemption after it, and quantity for how many",
        ),
        _REFUND,
    ),
    "contract/promotion-never-applies": Entry(
        Severity.WARNING,
        Text(
            "优惠“{name}”永远用不上：前面的“{other}”同一天就算了",
            "the promotion '{name}' can never apply: '{other}' before it counts on all its days",
        ),
        Text("把“{name}”移到“{other}”前面，或让两段日期错开", "move '{name}' before '{other}'"),
        _DATES,
    ),
    "contract/promotions-overlap": Entry(
        Severity.NOTE,
        Text(
            "优惠“{name}”和前面的“{other}”从 {start} 起重叠，重叠的日子算“{other}”",
            "the promotions '{name}' and '{other}' overlap from {start}; '{other}' counts then",
        ),
        Text("让两段日期错开，或确认先后次序", "let one begin when the other ends"),
        _DATES,
    ),
    "contract/last-day-not-counted": Entry(
        Severity.WARNING,
        Text(
            "“{name}”的 until 是月底 {day}，这一天已经不优惠",
            "until of '{name}' is {day}, the last of a month, and no longer counts",
        ),
        Text("要优惠到 {day} 当天，写 until: {next}", "to include {day}, write until: {next}"),
        _DATES,
    ),
    "contract/value-unknown": Entry(
        Severity.WARNING,
        Text(
            "资料和方案里的{field}都没有 “{found}”，这个条件很可能用不上",
            "nothing known and nothing in the spec has '{found}' as {field}; it may never apply",
        ),
        Text("{advice}", "{advice}"),
        Text(
            "条件里写错一个字，优惠就静静地不生效，费率表就落到别的行。类目照平台列的写；城市、标签、品牌、"
            "售卖形式照方案里写的写。",
            "With one letter wrong a promotion silently never applies, and a table takes another "
            "row. Categories are written as the platform lists them; cities, tags, brands and "
            "channels as the spec does.",
        ),
    ),
    "contract/not-in-a-row": Entry(
        Severity.ERROR,
        Text(
            "费率表的一行里不能写 {name}：它是整项费用的",
            "a row of a table takes no {name}, which is of the whole fee",
        ),
        Text(
            "各行不同的封顶用 tiers 写：4% 封顶 6 元是 tiers: [{{from: 0, rate: 4%}}, "
            "{{from: 150, rate: 0%}}]；各行一样的写在 table 外面",
            "write a cap of a row as tiers: 4% up to 6 yuan is tiers: [{{from: 0, rate: 4%}}, "
            "{{from: 150, rate: 0%}}]; what holds of all rows goes beside table",
        ),
        Text(
            "费用除以费率就是封顶的金额：6 ÷ 4% = 150，150 元以上的部分不再收。",
            "A cap over its rate is where it is reached: 6 / 4% = 150; what is above is free.",
        ),
    ),
    "contract/no-source": Entry(
        Severity.WARNING,
        Text(
            "“{name}” 说是合同上的数字，没有写是哪份合同",
            "'{name}' is said to be from a contract, but not from which",
        ),
        Text("补上 source: 合同名称和日期", "add source: the contract's name and date"),
        Text(
            "费用页上每个数字都写出处；写了合同两个字、后面什么也没有，收到的人没法核对。",
            "The fees page says of each figure where it is from, for whoever receives it to check.",
        ),
    ),
}
