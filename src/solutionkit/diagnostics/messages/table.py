"""Words for tables named by `from`."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_HEADER = Text(
    "表格第一行是字段名，每列一个，和方案里的字段名相同。下一层的字段用点连接，例如 stores.tag。",
    "The first row names a field for each column, as in the spec. A dot leads to the next level, "
    "as in stores.tag.",
)
_QUOTES = Text(
    "单元格里有分列用的符号（逗号、分号或制表符）或换行时，用英文双引号把整格包起来；格里的双引号写两个。",
    "A cell that holds the sign columns are parted by (comma, semicolon or tab) or a line break "
    "stands in double quotes; a double quote inside is written twice.",
)

ENTRIES = {
    "table/empty": Entry(
        Severity.ERROR,
        Text("表格是空的", "the table is empty"),
        Text("第一行写字段名，例如 “id,name”", "start with field names, such as 'id,name'"),
        _HEADER,
    ),
    "table/no-rows": Entry(
        Severity.WARNING,
        Text("表格只有表头，没有内容", "the table has a header and no rows"),
        Text("从第二行开始，每行写一项", "write one item a row from the second row on"),
        _HEADER,
    ),
    "table/title-row": Entry(
        Severity.ERROR,
        Text("第一行是标题，不是字段名", "the first row is a title, not names of fields"),
        Text("删掉这一行，让字段名在第一行", "delete it, so that names of fields come first"),
        _HEADER,
    ),
    "table/spreadsheet-leftover": Entry(
        Severity.ERROR,
        Text("“{value}” 是表格软件留下的，不是内容", "'{value}' was left by a spreadsheet program"),
        Text(
            "在表格软件里把这一列设成文本，填上原来的内容，再存一次",
            "make the column text in the spreadsheet, fill in what it was, and save it again",
        ),
        Text(
            "长的编号会变成 7.01E+18，后面的数字就丢了；公式和算不出来的格子，别的程序看不懂。",
            "Long numbers become 7.01E+18 and lose their digits; formulas and failed cells mean "
            "something in a spreadsheet program only.",
        ),
    ),
    "table/header-empty": Entry(
        Severity.ERROR,
        Text("这一列有内容，但没有字段名", "this column has content but no field name"),
        Text("在第一行补上字段名，或清空这一列", "name it in the first row, or empty the column"),
        _HEADER,
    ),
    "table/header-duplicate": Entry(
        Severity.ERROR,
        Text("表头 “{name}” 出现两次", "header '{name}' stands twice"),
        Text("删掉其中一列，或改名", "delete or rename one of the columns"),
        _HEADER,
    ),
    "table/header-conflict": Entry(
        Severity.ERROR,
        Text(
            "表头 “{name}” 与 “{other}” 冲突",
            "header '{name}' conflicts with '{other}'",
        ),
        Text("只保留其中一种写法", "keep only one of the two"),
        Text(
            "一个字段要么直接填值，要么分成下一层的几列，不能两样都有。",
            "A field either takes a value or is spread over columns of the next level, not both.",
        ),
    ),
    "table/row-too-long": Entry(
        Severity.ERROR,
        Text("这一行比表头多出单元格", "this row has more cells than the header"),
        Text(
            "这张表用{sign}分列：格里有{sign}就给整格加双引号；没有就删掉多出的内容",
            "columns are parted by the {sign} here: put double quotes round a cell that holds a"
            " {sign}, else delete the surplus",
        ),
        _QUOTES,
    ),
    "table/amount-in-two-cells": Entry(
        Severity.ERROR,
        Text(
            "“{value}” 里的逗号把它分成了两格，这一行后面的都错开了",
            "the comma in '{value}' makes two cells of it, and the row shifts by one",
        ),
        Text('写成 "{value}"，或者去掉这个逗号', 'write "{value}", or leave the comma out'),
        _QUOTES,
    ),
    "table/unclosed-quote": Entry(
        Severity.ERROR,
        Text("这一格的双引号没有配对", "the quote of this cell is never closed"),
        Text('在这一格末尾补上 "', 'put " at the end of the cell'),
        _QUOTES,
    ),
    "table/text-after-quote": Entry(
        Severity.ERROR,
        Text("双引号后面还有文字", "text after the closing quote of a cell"),
        Text('格里的双引号写成 ""', 'write a quote inside a cell as ""'),
        _QUOTES,
    ),
    "table/fullwidth-delimiter": Entry(
        Severity.ERROR,
        Text("表头用中文标点 “{char}” 分隔", "the header is parted by the full-width '{char}'"),
        Text("用英文逗号分隔，例如 “id,name”", "part columns by ASCII commas, as in 'id,name'"),
        _HEADER,
    ),
    "table/spreadsheet": Entry(
        Severity.ERROR,
        Text("“{name}” 是电子表格文件", "'{name}' is a spreadsheet file"),
        Text(
            "在 Excel 或 WPS 里另存为 “CSV UTF-8”，这里写 .csv 的文件名",
            "save it as 'CSV UTF-8' and name the .csv file here",
        ),
        Text(
            "方案里的表格用 CSV：纯文本，能比较差异，任何表格软件都能打开和另存。",
            "Tables of a spec are CSV: plain text that can be compared and that every spreadsheet "
            "program opens and saves.",
        ),
    ),
    "table/beside-from": Entry(
        Severity.ERROR,
        Text(
            "“{name}” 不能和 from 写在一起",
            "'{name}' cannot stand beside from",
        ),
        Text(
            "只留 from；单独的一项写成列表里的另一项",
            "keep from alone; write further items as items of the list",
        ),
        Text(
            "{from: goods.csv} 会整个换成文件里的各行，旁边的字段没有去处。"
            "要在表格之外再加几项，写成列表：[{id: …}, {from: goods.csv}]。",
            "{from: goods.csv} is replaced by the rows of the file, so fields beside it have no "
            "place. To add items to a table write a list: [{id: …}, {from: goods.csv}].",
        ),
    ),
    "table/not-a-list": Entry(
        Severity.ERROR,
        Text("“{name}” 的最外层不是列表", "the outermost level of '{name}' is not a list"),
        Text("每一项以 “- ” 开头", "start every item with '- '"),
        Text(
            "from 引入的 YAML 文件里是一个列表，每项一组字段。",
            "A YAML file named by from holds a list, each item a set of fields.",
        ),
    ),
    "table/too-many-rows": Entry(
        Severity.ERROR,
        Text("表格超过 {limit} 行", "more than {limit} rows"),
        Text("把表格拆到几份方案里", "spread the table over several specs"),
        Text(
            "这个限制远大于任何真实的商品表，只为防止损坏的文件拖垮程序。",
            "The limit is far above any real table and only keeps damaged files from bringing the "
            "program down.",
        ),
    ),
}
