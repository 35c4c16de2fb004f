"""Words for saved answers of a platform and for a client's own facts."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_WHOSE = Text(
    "平台的回答只对查询的那个小程序成立：类目要的资质、能力、退款规则，换一家就可能不同。"
    "所以每份方案有自己的文件，里面写着方案的 id：solution.yaml 的是 client-facts.yaml，"
    "noodle.yaml 的是 client-facts-noodle.yaml；叠上的文件改了 id 的，按那个 id，"
    "例如 client-facts-west.yaml。对不上的不用，相关的规则仍是“待补充”。",
    "An answer of the platform holds for the app it was asked for: documents, capabilities and "
    "refund rules may differ for another. So each spec has a file of its own, which holds the "
    "spec's id: client-facts.yaml for solution.yaml, client-facts-noodle.yaml for noodle.yaml, "
    "and by the new id where a file laid over the spec changes it, as client-facts-west.yaml. "
    "What does not match is not used, and the rules in question stay open.",
)
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
    "facts/of-another-client": Entry(
        _WARNING,
        Text(
            "这些是“{other}”的平台回答，{spec} 的 id 是“{own}”，没有用上",
            "answers for '{other}', while the id of {spec} is '{own}'; not used",
        ),
        Text(
            "为它自己查询再导入：solutionkit facts import 回答.json --client {spec}"
            "（叠了文件的加上同样的 --with）；确实是同一家（只是改了 id），把 client 改成 {own}",
            "query for it and import: solutionkit facts import ANSWER.json --client {spec} "
            "(with the same --with, if any); where it is the same client with a new id, change "
            "client to {own}",
        ),
        _WHOSE,
    ),
    "facts/client-missing": Entry(
        _WARNING,
        Text(
            "没有写明是哪家的平台回答，没有用上",
            "does not say whose answers these are; not used",
        ),
        Text(
            '是 {spec} 的回答，就在 "facts" 前面写 "client": "{own}"；'
            "拿不准就重新导入：solutionkit facts import 回答.json --client {spec}",
            'if they are those of {spec}, write "client": "{own}", before "facts"; '
            "else import again: solutionkit facts import ANSWER.json --client {spec}",
        ),
        _WHOSE,
    ),
    "facts/for-no-spec": Entry(
        _WARNING,
        Text(
            "{name} 里的平台回答没有用到 {spec} 上",
            "the answers in {name} are not used for {spec}",
        ),
        Text(
            "是它的回答，就把文件改名为 {wanted}；不是，就为它导入："
            "solutionkit facts import 回答.json --client {spec}",
            "if they are its own, rename the file to {wanted}; else import some for it: "
            "solutionkit facts import ANSWER.json --client {spec}",
        ),
        _WHOSE,
    ),
    "facts/shared-by-name": Entry(
        _WARNING,
        Text(
            "改成了“{name}”，没有改 id，用的还是“{id}”的平台回答",
            "named '{name}' while the id stays, so the answers for '{id}' are used",
        ),
        Text(
            "是另一家，就在这个文件里写它自己的 id，再用同样的 --with 导入它的回答；"
            "是同一家改了名，不用管",
            "where it is another client, write its own id in this file and import its answers with "
            "the same --with; where the same client got a new name, leave it",
        ),
        _WHOSE,
    ),
    "facts/not-a-spec": Entry(
        Severity.NOTE,
        Text(
            "这是导入的平台回答，不是方案；检查写它的那份方案时会一起读",
            "imported answers of the platform and no spec; read with the spec they belong to",
        ),
        None,
        _WHOSE,
    ),
    "facts/empty": Entry(
        _ERROR,
        Text("“{name}” 没有值", "'{name}' has no value"),
        Text("重新查询一次，存下完整的回答", "query again and save the whole answer"),
        _SAVED,
    ),
}
