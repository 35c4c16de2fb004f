"""Words for bytes and characters that do not belong in a file an author wrote."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

ENTRIES = {
    "encoding/not-utf8": Entry(
        Severity.WARNING,
        Text("文件不是 UTF-8 编码，按 GB18030 读取", "the file is not UTF-8; read as GB18030"),
        Text(
            "在编辑器里选“另存为”，编码选 UTF-8",
            "save the file again with the encoding UTF-8",
        ),
        Text(
            "部分中文编辑器默认用 GBK 保存。这里能读，但别的工具和同事的电脑可能显示乱码，"
            "请统一保存为 UTF-8。",
            "Some Chinese editors save in GBK by default. It can be read here, but other tools "
            "and other people's machines may show garbage, so save specs as UTF-8.",
        ),
    ),
    "encoding/unreadable-bytes": Entry(
        Severity.ERROR,
        Text("从这里开始的内容无法解码", "the bytes from here on cannot be decoded"),
        Text(
            "重新输入这里的文字，并把文件另存为 UTF-8",
            "type the text here again and save the file as UTF-8",
        ),
        Text(
            "文件里有既不是 UTF-8 也不是 GB18030 的内容：可能在传输中损坏、被截断，"
            "或者根本不是文本文件。",
            "The file holds bytes that are neither UTF-8 nor GB18030: it may be damaged, cut "
            "short, or not a text file at all.",
        ),
    ),
    "encoding/mixed": Entry(
        Severity.ERROR,
        Text(
            "这一行是 UTF-8，文件的其他行是 GB18030：“{garbled}” 原来是 “{meant}”",
            "this line is UTF-8 in a file of GB18030: '{garbled}' was '{meant}'",
        ),
        Text(
            "把这一行删掉重新输入，并把整个文件另存为 UTF-8",
            "type this line again and save the whole file as UTF-8",
        ),
        Text(
            "两种编码混在一个文件里，没有哪个软件能整个读对：总有几行成了“娴嬭瘯”这样的乱码。",
            "No program can read a file in two encodings: some of its lines become garbage.",
        ),
    ),
    "encoding/control-character": Entry(
        Severity.ERROR,
        Text("这里有控制字符 {char}", "control character {char}"),
        Text("删掉这个字符", "delete the character"),
        Text(
            "控制字符看不见，多半是从别的软件粘贴时带进来的。YAML 和表格里都不能有。",
            "Control characters cannot be seen and usually come along when pasting from another "
            "program. Neither YAML nor a table may hold them.",
        ),
    ),
    "encoding/line-separator": Entry(
        Severity.ERROR,
        Text("这里有特殊换行符 {char}", "line separator {char}"),
        Text("删掉它，需要换行就按回车", "delete it; press Enter for a new line"),
        Text(
            "从微信或 Word 粘贴的文字里常有 U+2028、U+2029、U+0085 这类换行符。编辑器里看不出来，"
            "YAML 却会把一行拆成两行，之后的行号也全部错位。",
            "Text pasted from WeChat or Word often holds U+2028, U+2029 or U+0085. An editor "
            "does not show it, yet YAML breaks the line there and miscounts every later line.",
        ),
    ),
    "encoding/invisible-character": Entry(
        Severity.WARNING,
        Text("这里有看不见的字符 {char}", "invisible character {char}"),
        Text("删掉这个字符", "delete the character"),
        Text(
            "零宽字符和文字方向控制符看不见，却是内容的一部分：两个看起来一样的编号会变成不一样的。",
            "Zero-width and direction characters cannot be seen but are part of the text: two ids "
            "that look the same would differ.",
        ),
    ),
}
