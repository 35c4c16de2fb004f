"""Words for files that a spec names."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_INSIDE = Text(
    "方案只读自己所在文件夹里的文件，这样整个文件夹可以复制、发给别人、放进版本库，"
    "别人的方案也读不到你电脑上的其他文件。",
    "A spec reads only files of its own folder, so that the folder can be copied and shared, and "
    "a stranger's spec cannot read other files of your machine.",
)
_LIMIT = Text(
    "这个限制只为防止误引用的文件拖垮程序。",
    "The limit only keeps files named by mistake from bringing the program down.",
)

ENTRIES = {
    "files/missing": Entry(
        Severity.ERROR,
        Text("找不到文件 “{name}”", "no file '{name}'"),
        Text("{suggestion}", "{suggestion}"),
        Text(
            "文件名从方案所在的文件夹算起，用 / 分隔，大小写要一致。",
            "File names start from the folder of the spec, use / and keep upper and lower case.",
        ),
    ),
    "files/absolute-path": Entry(
        Severity.ERROR,
        Text("“{name}” 是绝对路径", "'{name}' is an absolute path"),
        Text("把文件放进方案文件夹，只写文件名", "move the file beside the spec and name it alone"),
        _INSIDE,
    ),
    "files/outside-folder": Entry(
        Severity.ERROR,
        Text("“{name}” 在方案文件夹之外", "'{name}' leads out of the spec's folder"),
        Text("把文件放进方案文件夹，不写 “..”", "move the file beside the spec and drop '..'"),
        _INSIDE,
    ),
    "files/symbolic-link": Entry(
        Severity.ERROR,
        Text("“{name}” 经过了符号链接", "'{name}' goes through a symbolic link"),
        Text("换成真正的文件", "put the file itself in its place"),
        _INSIDE,
    ),
    "files/backslash": Entry(
        Severity.ERROR,
        Text("路径 “{name}” 里有反斜杠", "backslash in the path '{name}'"),
        Text("写成 “{forward}”", "write '{forward}'"),
        Text(
            "路径统一用 / 分隔，这样同一份方案在任何系统上都能用。",
            "Paths use / so that the same spec works on every system.",
        ),
    ),
    "files/not-a-file": Entry(
        Severity.ERROR,
        Text("“{name}” 不是普通文件", "'{name}' is not a regular file"),
        Text("写一个文件名，不是文件夹", "name a file, not a folder"),
        Text(
            "文件夹、设备、管道都不能当作表格或图片读取。",
            "Folders, devices and pipes cannot be read as tables or images.",
        ),
    ),
    "files/too-large": Entry(
        Severity.ERROR,
        Text("“{name}” 超过上限 {limit} 字节", "'{name}' is over the limit of {limit} bytes"),
        Text("拆成几个文件", "split it into several files"),
        _LIMIT,
    ),
    "files/too-much": Entry(
        Severity.ERROR,
        Text("引入的文件合计超过 {limit} 字节", "the files named add up to over {limit} bytes"),
        Text("减少引入的文件，或拆成几份方案", "name fewer files, or make several specs"),
        _LIMIT,
    ),
    "files/unreadable": Entry(
        Severity.ERROR,
        Text("无法读取 “{name}”：{reason}", "cannot read '{name}': {reason}"),
        Text("检查文件的读取权限", "check that you may read the file"),
        Text(
            "系统拒绝读取这个文件，可能没有权限，或正被别的程序占用。",
            "The system refused to read the file; you may lack permission, or another program "
            "holds it.",
        ),
    ),
    "files/circular": Entry(
        Severity.ERROR,
        Text("“{name}” 引入了它自己，或嵌套太多层", "'{name}' names itself, or is nested too far"),
        Text("去掉这一处 from", "drop this from"),
        Text(
            "文件可以引入表格，但不能绕回自己，也不能一层套一层地引入下去。",
            "A file may name tables, but not itself in a circle, nor file after file in a long "
            "chain.",
        ),
    ),
}
