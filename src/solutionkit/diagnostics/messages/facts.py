"""Words for saved answers of a platform and for a client's own facts."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_ERROR = Severity.ERROR
_SAVED = Text(
    "把平台查询接口返回的 JSON 原样存成文件，再用 solutionkit facts import 读进来；"
    "一个文件一次回答。读得懂才写，读不懂什么也不写。",
    "Save the JSON a query call of the platform returns as it is, and read it in with solutionkit "
    "facts import; one answer a file. What is not understood writes nothing.",
)

ENTRIES = {
    "facts/not-an-answer": Entry(
        _ERROR,
        Text("这不是认得的平台回答", "no answer of the platform that is known"),
        Text("认得的回答，括号里是每一项要有的键：{known}", "known, by their keys: {known}"),
        _SAVED,
    ),
    "facts/platform-error": Entry(
        _ERROR,
        Text(
            "平台没有回答，报了错误 {number}：{why}",
            "the platform did not answer but said error {number}: {why}",
        ),
        Text("按它说的改好，重新查询，再存下回答", "mend it, query again and save the answer"),
        _SAVED,
    ),
    "facts/not-a-qualification": Entry(
        _ERROR,
        Text("“{found}” 不是资质表达式", "'{found}' is no expression of qualifications"),
        Text('写法如 ["5", "10|16", "17|18&122"]', 'compare ["5", "10|16", "17|18&122"]'),
        _SAVED,
    ),
    "facts/not-a-flag": Entry(
        _ERROR,
        Text(
            "“{name}” 是 {found}，只能是 true 或 false",
            "'{name}' is {found}, which is neither true nor false",
        ),
        Text(
            "写成 true 或 false，不加引号；最好重新查询一次，原样存下",
            "write true or false without quotes; better query again and save it as it is",
        ),
        _SAVED,
    ),
    "facts/empty": Entry(
        _ERROR,
        Text("“{name}” 没有值", "'{name}' has no value"),
        Text("重新查询一次，存下完整的回答", "query again and save the whole answer"),
        _SAVED,
    ),
}
