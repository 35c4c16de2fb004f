"""Words for values that look like one thing and are read as another."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

ENTRIES = {
    "value/leading-zero": Entry(
        Severity.WARNING,
        Text("“{value}” 以 0 开头，按文字读取", "'{value}' starts with 0 and is read as text"),
        Text(
            "编号就写成 '{value}'，数字就去掉前面的 0",
            "write '{value}' for a code, or drop the zeros for a number",
        ),
        Text(
            "不同的 YAML 工具对 014 的理解不同：14、12（八进制）或文字。"
            "门店编号、电话不能丢掉前面的 0，所以这里按文字读取。加上引号，意思就没有歧义了。",
            "YAML tools disagree on 014: it may be 14, 12 (octal) or text. A store's code must "
            "not lose its zero, so it is kept as text. Quotes make it clear to every tool.",
        ),
    ),
    "value/exponent": Entry(
        Severity.WARNING,
        Text("“{value}” 会读成数字 {number}", "'{value}' is read as the number {number}"),
        Text("如果这是编号，写成 '{value}'", "write '{value}' if it is a code"),
        Text(
            "数字中间带 E 是科学记数法：12E5 就是 1200000。型号、编号请加引号。",
            "Digits with an E between them are scientific notation: 12E5 is 1200000. Put quotes "
            "round models and codes.",
        ),
    ),
    "value/number-too-long": Entry(
        Severity.WARNING,
        Text("数字太长，按文字读取", "a number this long is read as text"),
        Text("如果这是编号，请加引号", "put quotes round it if it is a code"),
        Text(
            "没有哪个字段需要这么长的数字；多半是证照号之类的编号，应该加引号写成文字。",
            "No field needs a number this long; it is most likely a code, which belongs in quotes.",
        ),
    ),
    "value/yes-no": Entry(
        Severity.WARNING,
        Text(
            "“{value}” 按文字读取，不是“是/否”",
            "'{value}' is read as text, not as true or false",
        ),
        Text(
            "是/否写 {boolean}，文字写 '{value}'",
            "write {boolean} for a switch, '{value}' for text",
        ),
        Text(
            "旧版 YAML 把 yes、no、on、off 当作是/否，新版当作文字，不同工具结果不一样。"
            "是/否请只用 true 和 false。",
            "Old YAML takes yes, no, on and off for true and false, new YAML takes them for text, "
            "and tools disagree. Use only true and false for switches.",
        ),
    ),
}
