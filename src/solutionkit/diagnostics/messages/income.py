"""Words for tables of what a game took in."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_TABLE = Text(
    "流水表一行是一项收入在一天或一个账期里的流水：on 写日期（几天写 2026-11-01..2026-11-15），"
    "revenue 写方案里 revenue 的 id，amount 写分成以前的金额（元），received 写到账多少，"
    "没到就空着。同一天的同一项收入只能有一行，写了两行就会算成两倍。",
    "A row is what one way to earn brought on a day or over a statement: on is the day (several "
    "as 2026-11-01..2026-11-15), revenue an id under revenue in the spec, amount the yuan before "
    "they are shared, received what arrived, empty where it has not. A day of one way to earn "
    "stands in one row; in two it would count twice.",
)

ENTRIES = {
    "income/day-to-come": Entry(
        Severity.ERROR,
        Text("{day} 还没到（今天是 {today}）", "{day} is still to come (today is {today})"),
        Text(
            "改成已经过去的日期；要按以后的某一天算，加 --as-of",
            "write days that are over; to reckon as of a later day, add --as-of",
        ),
        _TABLE,
    ),
    "income/unknown-revenue": Entry(
        Severity.ERROR,
        Text("方案的 revenue 里没有 “{name}”", "there is no '{name}' under revenue in the spec"),
        Text("{advice}", "{advice}"),
        _TABLE,
    ),
    "income/several-statements": Entry(
        Severity.ERROR,
        Text(
            "这几天不在“{name}”的一个账期里：账期是 {begin} 到 {end}",
            "these days are not of one statement of '{name}', which goes from {begin} to {end}",
        ),
        Text(
            "按账期拆成几行，这一行最多写到 {end}；账期不是这样，改方案里的 statement",
            "write a row for each statement, this one to {end} at most; if it is settled "
            "otherwise, mend statement in the spec",
        ),
        _TABLE,
    ),
    "income/said-twice": Entry(
        Severity.ERROR,
        Text(
            "“{name}”在这几天的流水写了两次", "the income of '{name}' on these days is said twice"
        ),
        Text("删掉一行，或改成对的日期", "delete one row, or mend its days"),
        _TABLE,
    ),
}
