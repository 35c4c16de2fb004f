"""Words for what a Chinese input method leaves in YAML."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_FULLWIDTH = Text(
    "中文输入法打出的标点是另外的字符，YAML 只认英文的冒号、逗号、引号、横线、# 和空格。"
    "写字段和标点时把输入法切到英文，中文只用在值里。",
    "Punctuation from a Chinese input method is made of other characters; YAML knows only the "
    "ASCII colon, comma, quotes, dash, # and space. Switch the input method for fields and "
    "punctuation and use it for values only.",
)

ENTRIES = {
    "syntax/fullwidth-colon": Entry(
        Severity.ERROR,
        Text("用了中文冒号 “：”", "full-width colon '：'"),
        Text("写成英文冒号加空格：“{name}: ”", "write an ASCII colon and a space: '{name}: '"),
        _FULLWIDTH,
    ),
    "syntax/fullwidth-comma": Entry(
        Severity.WARNING,
        Text(
            "中文逗号 “，” 不会把两项分开",
            "full-width comma '，' does not part two items",
        ),
        Text(
            "要分开就写英文逗号加空格，要保留就给整段文字加引号",
            "write an ASCII comma and a space, or put quotes round the text to keep it",
        ),
        _FULLWIDTH,
    ),
    "syntax/fullwidth-quote": Entry(
        Severity.WARNING,
        Text("中文引号会成为内容的一部分", "curly quotes become part of the text"),
        Text("不需要引号就删掉，需要就用英文引号", "delete them, or use straight quotes"),
        _FULLWIDTH,
    ),
    "syntax/fullwidth-bracket": Entry(
        Severity.WARNING,
        Text("中文括号里的内容按一段文字读取", "full-width brackets make one text, not a list"),
        Text("列表写成 [a, b]", "write a list as [a, b]"),
        _FULLWIDTH,
    ),
    "syntax/fullwidth-dash": Entry(
        Severity.ERROR,
        Text("列表项用 “{char}” 开头", "list item that begins with '{char}'"),
        Text("写成英文减号加空格 “- ”", "write an ASCII hyphen and a space: '- '"),
        _FULLWIDTH,
    ),
    "syntax/fullwidth-hash": Entry(
        Severity.ERROR,
        Text("注释用了中文井号 “＃”", "comment with the full-width hash '＃'"),
        Text("写成英文井号 “#”", "write '#'"),
        _FULLWIDTH,
    ),
    "syntax/fullwidth-space": Entry(
        Severity.ERROR,
        Text("这里是{space}，不是普通空格", "{space} instead of a space"),
        Text("换成普通空格", "use plain spaces"),
        Text(
            "全角空格和不换行空格看起来像空格，YAML 却把它当作文字："
            "缩进会失效，字段会变成文字的一部分。",
            "Full-width and no-break spaces look like spaces, but YAML takes them for text: "
            "indentation fails and fields become part of a text.",
        ),
    ),
}
