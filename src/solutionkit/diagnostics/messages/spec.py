"""Words for values that do not have the shape a field asks for."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_ERROR = Severity.ERROR
_FIELDS = Text(
    "每一层能写哪些字段是固定的，写错一个字母就会被当成别的字段，所以多余的字段不会被悄悄忽略。"
    "在编辑器里按 Ctrl+空格可以看到能写什么。",
    "The fields of each level are fixed. One wrong letter makes another field, so unknown fields "
    "are never silently ignored. Ctrl+Space in an editor shows what may be written.",
)
_MONEY = Text(
    "金额以元为单位，最多两位小数，例如 9.90。内部按分计算，从不经过浮点数。",
    "Amounts are in yuan with at most two decimals, such as 9.90. They are counted in fen and "
    "never pass through floating point.",
)

ENTRIES = {
    "spec/unknown-field": Entry(
        _ERROR,
        Text("不认识的字段 “{field}”", "unknown field '{field}'"),
        Text("{advice}", "{advice}"),
        _FIELDS,
    ),
    "spec/field-of-another-play": Entry(
        _ERROR,
        Text(
            "“{field}” 是玩法 {other}（{named}）的字段，这里的玩法是 {play}",
            "'{field}' is a field of the play {other} ({named}), and this game is {play}",
        ),
        Text("写 play: {other}，或删掉 {field}", "write play: {other}, or drop {field}"),
        Text(
            "每种玩法有自己的字段，写在 game 里、play 的旁边。没写 play 的，是行业预设的那一种。",
            "Each kind of play has fields of its own, written under `game` beside `play`. Without "
            "`play` a game is what its industry presets.",
        ),
    ),
    "spec/out-of-reach": Entry(
        _ERROR,
        Text("{capability}现在用不了", "{capability} cannot be had"),
        Text("先不写 {word}。{why}", "leave {word} out: {why}"),
        Text(
            "平台有这项能力，但怎样申请、按什么规则、怎样调用没有查全，或者由平台决定给谁，"
            "所以方案里没有地方写它。docs/reference/capabilities.md 写着查到了什么。",
            "The platform has this, but how to get it, its rules or calls were not found whole, "
            "or it is the platform's to give; so a spec has no place for it. "
            "docs/reference/capabilities.md says what is known.",
        ),
    ),
    "spec/written-otherwise": Entry(
        _ERROR,
        Text("{capability}不这样写", "{capability} are written otherwise"),
        Text("去掉 {word}。{why}", "leave {word} out: {why}"),
        Text(
            "方案里有写它的地方，但不是这里，也不叫这个名字。",
            "A spec has a place for this, under another name or elsewhere.",
        ),
    ),
    "spec/missing-field": Entry(
        _ERROR,
        Text("缺少必填字段 “{field}”{title}", "missing field '{field}'"),
        Text("在这里补上：{field}: …", "add it here: {field}: …"),
        _FIELDS,
    ),
    "spec/wrong-type": Entry(
        _ERROR,
        Text("这里要写{wanted}，现在是{found}", "expected {wanted}, found {found}"),
        Text("{advice}", "{advice}"),
        Text(
            "每个字段只收一种内容：文字、整数、true/false、列表（每项以 “- ” 开头）"
            "或一组字段（下一行缩进两格）。",
            "A field takes one kind of content: text, a whole number, true or false, a list (items "
            "start with '- ') or a mapping (fields on the next lines, two spaces further in).",
        ),
    ),
    "spec/number-for-text": Entry(
        _ERROR,
        Text("“{value}” 是数字，这里要写文字", "'{value}' is a number where text is expected"),
        Text("加上引号：'{value}'", "put quotes round it: '{value}'"),
        Text(
            "电话、编号看上去是数字，其实是文字；不加引号，前面的 0 会丢，太长的会变样。",
            "Phones and codes look like numbers and are text; unquoted, they lose their zeros.",
        ),
    ),
    "spec/digits-lost": Entry(
        _ERROR,
        Text("“{value}” 丢了后面的数字", "'{value}' has lost its last digits"),
        Text(
            "在表格软件里把这一列设成文本，重新填上完整的号码，再存一次",
            "make the column text in the spreadsheet, fill in the whole number, and save it again",
        ),
        Text(
            "表格软件只记得住 15 位：更长的号码会写成 6.60E+18，或者后面全变成 0。"
            "这样的号码指不到任何门店或证照。",
            "Spreadsheets keep fifteen digits: longer numbers become 6.60E+18 or end in zeros, "
            "and then stand for no store and no document.",
        ),
    ),
    "spec/value-not-allowed": Entry(
        _ERROR,
        Text("“{value}” 不是可选的值", "'{value}' is not one of the allowed values"),
        Text("{advice}", "{advice}"),
        Text(
            "这个字段只能从固定的几个值里选一个。",
            "This field takes one of a fixed set of values.",
        ),
    ),
    "spec/out-of-range": Entry(
        _ERROR,
        Text("{value} 超出范围", "{value} is out of range"),
        Text("写一个 {bound} 的数", "write a number {bound}"),
        Text("这个数字有上下限。", "This number has bounds."),
    ),
    "spec/wrong-length": Entry(
        _ERROR,
        Text("有 {length} 个字，最多 {limit} 个", "{length} characters where {limit} may stand"),
        Text("改到 {limit} 个字以内", "shorten it to {limit} characters"),
        Text("太长的文字在手机上显示不全。", "Longer text does not fit on a phone."),
    ),
    "spec/wrong-count": Entry(
        _ERROR,
        Text("有 {count} 项，要 {bounds}", "{count} items where {bounds} are needed"),
        Text("写 {bounds}", "write {bounds}"),
        Text(
            "太少用不了，太多放不下。",
            "Fewer cannot be used, and more have no room.",
        ),
    ),
    "spec/not-a-factor": Entry(
        _ERROR,
        Text("“{value}” 不是折扣", "'{value}' is no factor"),
        Text("{advice}", "{advice}"),
        Text(
            "折扣是收原来的多少：50% 是收一半，0% 是免收。只写 50 分不清是 50% 还是 50 倍。",
            "A factor is the part that is charged: 50% is half, 0% none. 50 alone may be a half or "
            "fifty times.",
        ),
    ),
    "spec/malformed": Entry(
        _ERROR,
        Text("“{value}” 的格式不对", "'{value}' does not have the right form"),
        Text("{advice}", "{advice}"),
        Text(
            "这个字段有固定的格式，例如平台编号的长度和前缀。",
            "This field has a fixed form, such as the length and prefix of an official id.",
        ),
    ),
    "spec/empty": Entry(
        _ERROR,
        Text("这里是空的", "nothing is written here"),
        Text("{advice}", "{advice}"),
        Text(
            "写了字段名，后面没有值；“#” 后面的都算说明，颜色要加引号。不需要的字段整行删掉。",
            "A field without a value. What follows # is a comment, so colours need quotes. Delete "
            "the line of a field you do not need.",
        ),
    ),
    "spec/comma-in-number": Entry(
        _ERROR,
        Text("数字里的逗号把它分成了两段", "a comma cuts this number in two"),
        Text("写成 {number}", "write {number}"),
        Text(
            "在 { } 和 [ ] 里，逗号用来分开各项。小数点写成英文句点，千分位的逗号不写。",
            "Within { } and [ ] commas part the items. Write the decimals after a point, and no "
            "comma between thousands.",
        ),
    ),
    "spec/placeholder": Entry(
        _ERROR,
        Text("“{value}” 不是编号", "'{value}' is no number"),
        Text("还没有就写 unset", "write unset while you have none"),
        Text(
            "“待办”“TODO”“000” 这样的占位字会被当成真的编号：证照会算作已经有了。"
            "还没有的写 unset：照样能生成，证照算作还没有，用到编号的功能先关着。",
            "A stand-in such as TODO or 000 would count as the real thing: a document as held. "
            "What you do not have yet is `unset`: the build goes on, the document counts as not "
            "held, and what needs the id stays off.",
        ),
    ),
    "spec/not-an-amount": Entry(
        _ERROR,
        Text("“{value}” 不是金额", "'{value}' is not an amount"),
        Text("{advice}", "{advice}"),
        _MONEY,
    ),
    "spec/amount-too-large": Entry(
        _ERROR,
        Text("金额 {value} 太大", "the amount {value} is too large"),
        Text("检查是不是多写了几位", "look for surplus digits"),
        _MONEY,
    ),
    "spec/not-a-percentage": Entry(
        _ERROR,
        Text("“{value}” 不是百分数", "'{value}' is not a percentage"),
        Text("{advice}", "{advice}"),
        Text(
            "费率写成带 % 的文字，最多四位小数，不超过 100%。不知道就写 unknown，绝不会按 0 计算。",
            "Rates are written with %, at most four decimals and at most 100%. A rate that is not "
            "known is `unknown`; it is never counted as 0.",
        ),
    ),
    "spec/not-a-share": Entry(
        _ERROR,
        Text("“{value}” 不是分成的上下限", "'{value}' is no bound of a share"),
        Text("{advice}", "{advice}"),
        Text(
            "分成写上下限，两个都写而且一样，就是正好这么多；不知道就写 unknown，绝不会按 0 计算。",
            "A share is written by its bounds; both, and equal, when it is known exactly. One that "
            "is not known is `unknown`; it is never counted as 0.",
        ),
    ),
    "spec/percentage-too-large": Entry(
        _ERROR,
        Text("{value} 太大，费率最多 100%", "{value} is too large: a rate is at most 100%"),
        Text(
            "检查小数点和位数，最多四位小数",
            "look at the point and the digits; four decimals at most",
        ),
        Text(
            "费率是一部分，不会超过整体；百分数最多写四位小数。",
            "A rate is a part of the whole and has at most four decimals as a percentage.",
        ),
    ),
    "spec/not-a-day": Entry(
        _ERROR,
        Text("“{value}” 不是日期", "'{value}' is not a day"),
        Text("{advice}", "{advice}"),
        Text("日期写成 年-月-日，月和日都是两位。", "Days are written year-month-day."),
    ),
    "spec/not-days": Entry(
        _ERROR,
        Text("“{value}” 不是一天，也不是一段日期", "'{value}' is neither a day nor several days"),
        Text(
            "写成 2027-02-05，几天的写成 2027-02-05..2027-02-12",
            "write 2027-02-05, or 2027-02-05..2027-02-12 for several",
        ),
        Text(
            "一天写成 年-月-日；连着的几天写第一天和最后一天，中间写两个点，最后一天不早于第一天。",
            "A day is year-month-day; several are their first and last with two dots between, the "
            "last no earlier than the first.",
        ),
    ),
    "spec/not-a-time": Entry(
        _ERROR,
        Text("“{value}” 不是时间", "'{value}' is not a time of day"),
        Text("{advice}", "{advice}"),
        Text(
            "时间写成 时:分，24 小时制，时和分都是两位。",
            "A time is written hour:minute, of 24 hours, two digits each.",
        ),
    ),
    "spec/not-a-colour": Entry(
        _ERROR,
        Text("“{value}” 不是颜色", "'{value}' is not a colour"),
        Text('写成 "#12B886" 这样，要加引号', 'write a colour such as "#12B886", in quotes'),
        Text(
            "颜色写成 # 加六位十六进制数字。不加引号时，# 后面会被当成注释。",
            "A colour is # and six hexadecimal digits. Without quotes # starts a comment.",
        ),
    ),
    "spec/not-degrees": Entry(
        _ERROR,
        Text("“{value}” 不是经纬度", "'{value}' is not decimal degrees"),
        Text(
            "写成十进制度数：longitude 114.305539，latitude 30.5928；看看是不是写反了",
            "write decimal degrees: longitude 114.305539, latitude 30.5928; are they swapped?",
        ),
        Text("经纬度用十进制度数，不用度分秒。", "Coordinates are decimal degrees."),
    ),
    "spec/not-an-id": Entry(
        _ERROR,
        Text("“{value}” 不能当编号", "'{value}' cannot be an id"),
        Text(
            "只用字母、数字和 - _ .，以字母或数字开头，例如 mint-tea",
            "use letters, digits and - _ . and start with a letter or digit, as in mint-tea",
        ),
        Text(
            "编号会用在文件名和接口里，所以只能用英文字母、数字和 - _ .，最多 64 个；"
            "给人看的名字写在 name 里。",
            "Ids become part of file names and calls: letters, digits and - _ . up to 64 of them. "
            "What people read stands in name.",
        ),
    ),
    "spec/full-width": Entry(
        _ERROR,
        Text("“{value}” 里有全角数字或符号", "'{value}' holds full-width digits or signs"),
        Text("改成半角：{plain}", "write {plain}"),
        Text(
            "中文输入法打出的全角数字看上去一样，其实是另外的字符。",
            "Full-width digits look alike and are other characters.",
        ),
    ),
}
