"""Words for YAML that cannot be read, or that specs do without."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_ERROR = Severity.ERROR
_WRITE_OUT = Text("把内容写全", "write the content out")
_PLAIN_YAML = Text(
    "方案只用 YAML 最基本的写法：字段、列表、文字、数字。锚点、引用、标签、合并键会让人看不出"
    "一个值从哪里来，也能让很小的文件膨胀到撑爆内存，所以不支持。",
    "Specs use plain YAML: fields, lists, text and numbers. Anchors, aliases, tags and merge keys "
    "hide where a value comes from and let a tiny file grow without bound, so they are refused.",
)
_LIMITS = Text(
    "这个限制远大于任何真实方案，只为防止损坏或恶意的文件拖垮程序。"
    "商品很多时，请放进表格：{from: goods.csv}。",
    "The limit is far above any real spec and only keeps damaged or hostile files from bringing "
    "the program down. Put many goods into a table: {from: goods.csv}.",
)
_INDENT = Text(
    "YAML 用缩进表示层级：同一层的字段要左对齐，下一层多缩进两个空格，列表项以 “- ” 开头。",
    "YAML shows levels by indentation: fields of one level line up, the next level stands two "
    "spaces further in, a list item starts with '- '.",
)

ENTRIES = {
    "syntax/duplicate-key": Entry(
        _ERROR,
        Text("字段 “{name}” 写了两次", "field '{name}' is given twice"),
        Text("只保留一处", "keep only one of them"),
        Text(
            "同一层里一个字段只能写一次。多数 YAML 工具会悄悄用后一个，前一个就丢了。",
            "A field may stand once in its level. Most YAML tools silently keep the last one and "
            "lose the first.",
        ),
    ),
    "syntax/anchor": Entry(
        _ERROR,
        Text("不支持 YAML 锚点 “&{name}”", "YAML anchor '&{name}' is not supported"),
        _WRITE_OUT,
        _PLAIN_YAML,
    ),
    "syntax/alias": Entry(
        _ERROR,
        Text("不支持 YAML 引用 “*{name}”", "YAML alias '*{name}' is not supported"),
        Text("把内容写全；如果 * 是文字，加引号", "write the content out; quote a literal *"),
        _PLAIN_YAML,
    ),
    "syntax/tag": Entry(
        _ERROR,
        Text("不支持 YAML 标签 “{tag}”", "YAML tag '{tag}' is not supported"),
        Text("删掉它；如果是文字，加引号", "delete it, or put quotes round it if it is text"),
        _PLAIN_YAML,
    ),
    "syntax/merge-key": Entry(
        _ERROR,
        Text("不支持合并键 “<<”", "merge key '<<' is not supported"),
        _WRITE_OUT,
        _PLAIN_YAML,
    ),
    "syntax/many-documents": Entry(
        _ERROR,
        Text("一个文件里有不止一份文档", "a second document in one file"),
        Text("删掉这行 “---”，或分成两个文件", "delete this '---', or make it two files"),
        Text(
            "“---” 在 YAML 里表示另起一份文档。一个文件只写一份方案。",
            "In YAML '---' starts another document. One file holds one spec.",
        ),
    ),
    "syntax/complex-key": Entry(
        _ERROR,
        Text("字段名不是文字", "a field's name is not plain text"),
        Text("字段名写成文字，例如 “name: 值”", "write the name as text, such as 'name: value'"),
        Text(
            "列表或对象不能当字段名。常见原因是模板括号 {{ }} 没有加引号。",
            "A list or a mapping cannot name a field. A common cause is unquoted template "
            "braces {{ }}.",
        ),
    ),
    "syntax/too-deep": Entry(
        _ERROR,
        Text("嵌套超过 {limit} 层", "nested more than {limit} levels deep"),
        Text("检查括号是否配对", "check that the brackets are closed"),
        _LIMITS,
    ),
    "syntax/too-large": Entry(
        _ERROR,
        Text("文件有 {size} 字节，超过上限 {limit}", "{size} bytes is over the limit of {limit}"),
        Text("把长列表放进表格文件", "move long lists into tables"),
        _LIMITS,
    ),
    "syntax/too-many-values": Entry(
        _ERROR,
        Text("内容超过 {limit} 项", "more than {limit} values"),
        Text("把长列表放进表格文件", "move long lists into tables"),
        _LIMITS,
    ),
    "syntax/empty-file": Entry(
        _ERROR,
        Text("文件是空的", "the file is empty"),
        Text("从 “solutionkit: 1” 开始写", "start with 'solutionkit: 1'"),
        Text("文件里只有空行或注释。", "The file holds only blank lines or comments."),
    ),
    "syntax/not-a-mapping": Entry(
        _ERROR,
        Text("最外层不是“字段: 值”", "the outermost level is not made of 'field: value'"),
        Text("每行写成 “字段: 值”，冒号用英文", "write each line as 'field: value'"),
        Text(
            "方案的最外层是一组字段，例如 “name: 青木茶事”。"
            "整个文件是一段文字或一个列表时，读不出字段。",
            "The outermost level of a spec is a set of fields such as 'name: Qingmu Tea'. A file "
            "that is one text or one list has no fields.",
        ),
    ),
    "syntax/unclosed-quote": Entry(
        _ERROR,
        Text("这个引号没有配对", "this quote is never closed"),
        Text("在这段文字末尾补上 {quote}", "put {quote} at the end of the text"),
        Text(
            "以引号开头的文字要以同样的引号结尾。文字里本来就有引号时，换另一种引号把整段包起来。",
            "Text that starts with a quote ends with the same one. Where the text itself holds "
            "quotes, put the other kind round it.",
        ),
    ),
    "syntax/unclosed-bracket": Entry(
        _ERROR,
        Text("这个括号里的内容没有正常结束", "this bracket is not closed properly"),
        Text(
            "检查逗号，并在末尾补上 “{bracket}”",
            "check the commas and put '{bracket}' at the end",
        ),
        Text(
            "[ ] 和 { } 里的各项用英文逗号加空格隔开，最后要有配对的括号。",
            "Items inside [ ] and { } are parted by a comma and a space, and the bracket is "
            "closed at the end.",
        ),
    ),
    "syntax/bracket-in-value": Entry(
        _ERROR,
        Text("值里有 “{char}”，又没有引号", "a value without quotes holds '{char}'"),
        Text("给整个值加引号：{value}", "put quotes round the value: {value}"),
        Text(
            "写在 { } 或 [ ] 里的值遇到括号就结束了。"
            "证号、编号里有括号（例如 字[2026]第1号）时，整个值加引号。",
            "Inside { } or [ ] a bracket ends the value. Put quotes round a value that holds one, "
            "such as the number of a licence.",
        ),
    ),
    "syntax/hash-in-value": Entry(
        _ERROR,
        Text("“#” 后面的都成了注释", "all that follows '#' is a comment"),
        Text("给整个值加引号：{value}", "put quotes round the value: {value}"),
        Text(
            "空格后面的 # 开始一段注释，这一行剩下的内容和括号都不算数。"
            "颜色、编号里有 # 时，整个值加引号。",
            "A # after a space begins a comment: the rest of the line counts for nothing, closing "
            "brackets included. Put quotes round a colour or a number with a #.",
        ),
    ),
    "syntax/colon-in-value": Entry(
        _ERROR,
        Text("这里不应该有冒号", "a colon is not allowed here"),
        Text(
            "值里有 “: ” 时给整个值加引号；否则让缩进与上一行对齐",
            "put quotes round a value that holds ': ', or line up the indentation",
        ),
        Text(
            "一行里只能有一个“字段: 值”。值本身含有冒号加空格时要加引号；"
            "如果这是新字段，它的缩进要和同层的字段一致。",
            "One line holds one 'field: value'. A value with a colon and a space in it needs "
            "quotes; a new field must line up with the fields of its level.",
        ),
    ),
    "syntax/space-after-dash": Entry(
        _ERROR,
        Text("“-” 后面没有空格", "no space after '-'"),
        Text("写成 “- ”", "write '- '"),
        Text(
            "列表的每一项以减号加空格开头；少了空格，减号就成了内容的一部分。",
            "Each item of a list begins with '- '. Without the space the dash is part of the text.",
        ),
    ),
    "syntax/surplus-bracket": Entry(
        _ERROR,
        Text("多了一个 “{char}”", "one '{char}' too many"),
        Text("删掉它", "delete it"),
        Text("括号要成对。", "Brackets stand in pairs."),
    ),
    "syntax/missing-colon": Entry(
        _ERROR,
        Text("这一行缺少冒号", "this line lacks a colon"),
        Text("写成 “字段: 值”，冒号后有空格", "write 'field: value', with a space after ':'"),
        Text(
            "同一层的每一行都要写成“字段: 值”。冒号用英文冒号，后面有一个空格。",
            "Every line of a level reads 'field: value', with an ASCII colon and a space after it.",
        ),
    ),
    "syntax/space-after-colon": Entry(
        _ERROR,
        Text("冒号后面没有空格", "no space after the colon"),
        Text("写成 “{name}: ”", "write '{name}: '"),
        Text(
            "YAML 的冒号后面要有一个空格，否则冒号只是文字的一部分，例如 12:30。",
            "A colon parts a field from its value only with a space after it; otherwise it is part "
            "of the text, as in 12:30.",
        ),
    ),
    "syntax/indentation": Entry(
        _ERROR,
        Text("这一行的缩进或标点不对", "the indentation or punctuation of this line is off"),
        Text("让它与同一层的上一行左对齐", "line it up with the line above of the same level"),
        _INDENT,
    ),
    "syntax/dash-in-value": Entry(
        _ERROR,
        Text("这里不能开始列表项", "a list item cannot start here"),
        Text("“- ” 另起一行，文字则加引号", "start '- ' on its own line, or quote the text"),
        _INDENT,
    ),
    "syntax/tab-indent": Entry(
        _ERROR,
        Text("缩进里有 Tab", "a tab in the indentation"),
        Text("换成空格，和同一层的字段对齐", "use spaces, in line with the fields of its level"),
        Text(
            "YAML 只认空格缩进。把编辑器设为“用空格代替 Tab”就不会再出现。",
            "YAML indents with spaces only. Tell the editor to insert spaces for tabs.",
        ),
    ),
    "syntax/reserved-character": Entry(
        _ERROR,
        Text("值不能以 “{char}” 开头", "a value cannot start with '{char}'"),
        Text("给整个值加引号", "put quotes round the whole value"),
        Text(
            "% @ ` 在 YAML 里有特殊用途，以它们开头的文字要加引号。",
            "YAML reserves % @ ` at the start of a value; text that starts so needs quotes.",
        ),
    ),
    "syntax/lone-symbol": Entry(
        _ERROR,
        Text("单独的 “{char}” 在 YAML 里有特殊含义", "a lone '{char}' means something in YAML"),
        Text("写成 '{char}'", "write '{char}' with the quotes"),
        Text(
            "* 和 & 在 YAML 里是引用和锚点。要写这个符号本身，请加引号。",
            "* and & start aliases and anchors in YAML. Quote them to mean the character.",
        ),
    ),
    "syntax/escape": Entry(
        _ERROR,
        Text("双引号里的反斜杠写法不认识", "unknown backslash escape in double quotes"),
        Text("写成 \\\\，或改用单引号", "write \\\\, or use single quotes"),
        Text(
            "双引号里的反斜杠表示转义。要写反斜杠本身，写两个，或者改用单引号。",
            "A backslash inside double quotes starts an escape. Write two of them, or use single "
            "quotes.",
        ),
    ),
    "syntax/malformed": Entry(
        _ERROR,
        Text("这一行不符合 YAML 格式", "this line is not valid YAML"),
        Text("检查标点和缩进；文字可以加引号", "check punctuation and indentation; quote text"),
        _INDENT,
    ),
}
