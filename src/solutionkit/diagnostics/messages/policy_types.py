"""Words for the types and names an industry's rules may declare: ranks, quotas, tables, groups."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_ERROR = Severity.ERROR
_ADVICE = Text("{advice}", "{advice}")
_RANKS = Text(
    "type: rating（评级）和 ladder（处罚阶梯）的 values 从低到高写，规则里就能用 >= 比较；"
    "平台用来表示“还没有”的值写在 unknown_as，读进来就是未知，不会当成最低。",
    "The values of a rating or a ladder rise from the first to the last, so that rules may use >=; "
    "what the platform writes for 'none yet' stands under unknown_as and is read as unknown, never "
    "as the lowest.",
)
_QUOTAS = Text(
    "额度要写清按什么算：per 是 day、week、month、year、call 或 total；"
    "按时间算的还要写 window，calendar 是自然日、周、月、年，"
    "rolling 是到今天为止的 1、7、30、365 天。",
    "A quota says what it counts: per is day, week, month, year, call or total; one of a length of "
    "time also says window: calendar days, weeks, months, years, or rolling (the 1, 7, 30 or 365 "
    "days up to today).",
)
_CATEGORIES = Text(
    "type: category 的 values 列出已知的类目；写了 complete: true 就没有别的，之外的写法是错误。"
    "没有写，之外的类目就是未知：要补充信息，不会当成旁边的类目。",
    "The values of type: category are the categories that are known. With complete: true there are "
    "no others, and anything else is a mistake; without it another category is unknown: it waits "
    "for information and is never read as a sibling.",
)
_NUMBERS = Text(
    "type: int 的值是数出来或量出来的，不会小于 0；分数、温度这样可以是负数的，写 minimum: -100。",
    "A value of type: int is counted or measured and never below zero; what may be negative, such "
    "as a score, says so: minimum: -100.",
)
_NAMED = Text(
    "tables 里的表像字段一样用：refund.right == full。groups 里的一组值写在 in 后面："
    "app.main_category in cut-2024。",
    "A table is used like a field: refund.right == full. A group stands after in: "
    "app.main_category in cut-2024.",
)
_ROUNDED = Text(
    "费率算出来常常不是整分，不知道怎么取整就算不出准确金额；合同里没写就问清楚，写进 rounding。",
    "A rate rarely gives whole fen, and without knowing how it is rounded no exact amount can be "
    "told; ask where the contract does not say, and write it under rounding.",
)

ENTRIES = {
    "policy/no-order-given": Entry(
        _ERROR,
        Text("type: {type} 要至少两个 values，从低到高写", "type: {type} needs two values or more"),
        Text("写 values: {{低: …, 高: …}}", "write values: {{low: …, high: …}}"),
        _RANKS,
    ),
    "policy/known-and-unknown": Entry(
        _ERROR,
        Text("“{name}” 既是选项又表示未知", "'{name}' is a choice and stands for unknown"),
        Text("只留一处：values 或 unknown_as", "keep it in values or in unknown_as"),
        _RANKS,
    ),
    "policy/no-such-rank": Entry(
        _ERROR,
        Text("没有一档能满足和 “{name}” 的比较", "no rank can compare so with '{name}'"),
        Text("核对比较的方向", "check which way it compares"),
        _RANKS,
    ),
    "policy/window-not-said": Entry(
        _ERROR,
        Text("额度没有写 {name}", "the quota does not say {name}"),
        Text("例如 per: month, window: calendar", "such as per: month, window: calendar"),
        _QUOTAS,
    ),
    "policy/only-for-quotas": Entry(
        _ERROR,
        Text("只有 type: quota 才写 {name}", "{name} is for type: quota only"),
        Text("改成 type: quota，或去掉它", "write type: quota, or drop it"),
        _QUOTAS,
    ),
    "policy/only-for-categories": Entry(
        _ERROR,
        Text("只有 type: category 才写 complete", "complete is for type: category only"),
        Text("去掉 complete", "drop complete"),
        _CATEGORIES,
    ),
    "policy/only-for-numbers": Entry(
        _ERROR,
        Text("只有 type: int 才写 minimum", "minimum is for type: int only"),
        Text("去掉 minimum", "drop minimum"),
        _NUMBERS,
    ),
    "policy/not-a-quota": Entry(
        _ERROR,
        Text("“{name}” 不是额度", "'{name}' is no quota"),
        Text("把字段写成 type: quota", "declare the field as type: quota"),
        _QUOTAS,
    ),
    "policy/empty-group": Entry(
        _ERROR,
        Text("“{name}” 这一组里没有值", "the group '{name}' is empty"),
        Text("写 values: [一, 二]", "write values: [one, two]"),
        _NAMED,
    ),
    "policy/unknown-group": Entry(
        _ERROR, Text("没有叫 “{name}” 的一组", "no group '{name}'"), _ADVICE, _NAMED
    ),
    "policy/table-not-here": Entry(
        _ERROR,
        Text("表 “{name}” 只能用来比较", "the table '{name}' may only be compared"),
        Text("例如 {name} == …，{name} in […]", "such as {name} == …, {name} in […]"),
        _NAMED,
    ),
    "policy/too-many-days": Entry(
        _ERROR,
        Text("离得太远，最多 {most} 天", "too far away; {most} days at most"),
        Text("核对天数", "check the number of days"),
        Text(
            "日期加减的天数有上限，超出日历的日期没有意义。",
            "Days are added up to a limit; a day beyond the calendar means nothing.",
        ),
    ),
    "policy/rounding-unknown": Entry(
        Severity.WARNING,
        Text(
            "“{name}” 有费率，没写怎么取整，不是整分的金额算不出来",
            "'{name}' has a rate and no rounding; amounts that are not whole fen stay unknown",
        ),
        Text(
            "写 rounding: half-up 等，以合同为准", "write rounding: half-up or another, by contract"
        ),
        _ROUNDED,
    ),
}
