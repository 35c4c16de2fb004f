"""Words for the figures of a fee that change on a day."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_PERIODS = Text(
    "一项费用的数字会变，就在 later 里按日期先后写改成什么：每一段从自己的 since 起，"
    "到下一段的 since 前为止；没写的照旧。",
    "Where the figures of a fee change, later says to what, by date: each holds from its since "
    "until the next one begins; what is not written stays as it was.",
)

ENTRIES = {
    "policy/periods-overlap": Entry(
        Severity.ERROR,
        Text(
            "“{name}” 从 {since} 起的数字和前一段重叠",
            "the figures of {name} from {since} on overlap those before",
        ),
        Text(
            "按日期先后写，前一段的 until 不晚于 {since}",
            "write them by date; an until before them is {since} at the latest",
        ),
        _PERIODS,
    ),
    "policy/period-gap": Entry(
        Severity.WARNING,
        Text(
            "“{name}” 从 {start} 到 {end} 前没有数字，这段时间算不出来",
            "{name} has no figures from {start} until {end}; nothing can be reckoned then",
        ),
        Text(
            "去掉前一段的 until，或写上这段时间收多少",
            "leave out the until before it, or write what is charged in between",
        ),
        _PERIODS,
    ),
}
