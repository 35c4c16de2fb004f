"""Words for an industry's rules and fees, and for the fee terms of a spec."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_ERROR = Severity.ERROR
_ADVICE = Text("{advice}", "{advice}")
_NEW_FIELD = Text(
    "{advice}（只有行业包能加字段：先写在它的 policy.yaml 的 fields 下）",
    "{advice} (only an industry declares new ones, under fields in its policy.yaml)",
)
_EXPRESSIONS = Text(
    "规则里的一行条件由字段、比较和 and、or、not 组成，例如 merchant.registered_capital >= 100万、"
    'merchant.entity in [enterprise, institution]、has("营业执照")。',
    "A condition is made of fields, comparisons and and, or, not, such as "
    "merchant.registered_capital >= 1000000, merchant.entity in [enterprise, institution] or "
    'has("营业执照").',
)
_NAMES = Text(
    "规则只能用已经登记的字段和证照，写错的名字不会被当成“没有”。新字段写在 fields 下，新证照写在 "
    "documents 下。",
    "Rules name only fields and documents that are declared; a misspelt name is never read as "
    "'not there'. Declare new ones under fields and documents.",
)
_SHAPE = Text(
    "行业包的规则文件由固定的几部分组成：policy、version、title、targets、fields、documents、rules；"
    "费用文件是 parties、base、subsidies、components、settlement。",
    "A rule file is made of policy, version, title, targets, fields, documents and rules; a fee "
    "file of parties, base, subsidies, components and settlement.",
)
_TERMS = Text(
    "fees 下每一项对应行业费用方案里的一个收费项目；数字来自你签的合同。",
    "Each entry under fees is a component of the industry's fee policy; its figures come from the "
    "contract you signed.",
)

_PHRASES = Text(
    "texts.yaml 里的说法由几部分组成，至少有一个必须出现的词；{名字} 指 words 下的一组词。"
    "写法见《发布一个行业》。",
    "A phrase of texts.yaml has parts, one of them a word that must be there; {name} stands for a "
    "list under words. The guide on publishing an industry shows each.",
)

_TABLES = Text(
    "表格的每一格写 -（不限）、半开区间 [起点, 终点)、一个值、一组值或 other（没列出的）。"
    "一种情况正好对应一行；类目包括它下面的所有类目，不会套用旁边类目的行。",
    "A cell is - (anything), a half-open range [start, end), a value, a list, or other (what is "
    "not listed). Every case has exactly one row; a category covers all beneath it and never "
    "takes a sibling's row.",
)
_PROOFS = Text(
    "这些结论是对所有可能的商家或订单证明的，不是抽查；不成立时给出一个具体的例子，"
    "算不出来就直说没能判定。",
    "These are proved for every possible merchant or order, not sampled; what does not hold is "
    "shown on one case, and what cannot be decided is said to be so.",
)

ENTRIES = {
    "policy/not-an-expression": Entry(
        _ERROR,
        Text("这里看不懂：{found}", "unexpected {found}"),
        Text("参考 merchant.entity == enterprise", "compare merchant.entity == enterprise"),
        _EXPRESSIONS,
    ),
    "policy/wrong-type": Entry(
        _ERROR,
        Text("“{found}” 不是{wanted}", "'{found}' is not {wanted}"),
        Text("这里要写{wanted}", "write {wanted} here"),
        _EXPRESSIONS,
    ),
    "policy/no-order": Entry(
        _ERROR,
        Text("{kind}不能用 {sign} 比较", "{kind} cannot be compared with {sign}"),
        Text("用 ==、!= 或 in", "use ==, != or in"),
        _EXPRESSIONS,
    ),
    "policy/no-form": Entry(
        _ERROR,
        Text("这不是一种要求的写法", "this is no form of requirement"),
        Text("写其中一种：{forms}", "write one of: {forms}"),
        _EXPRESSIONS,
    ),
    "policy/unknown-field": Entry(
        _ERROR, Text("没有字段 “{name}”", "no field '{name}'"), _NEW_FIELD, _NAMES
    ),
    "policy/unknown-document": Entry(
        _ERROR, Text("没有证照 “{name}”", "no document '{name}'"), _ADVICE, _NAMES
    ),
    "policy/unknown-function": Entry(
        _ERROR, Text("没有函数 “{name}”", "no function '{name}'"), _ADVICE, _EXPRESSIONS
    ),
    "policy/unknown-children": Entry(
        _ERROR,
        Text("“{name}” 不是可以逐个检查的东西", "no children '{name}'"),
        _ADVICE,
        _EXPRESSIONS,
    ),
    "policy/unknown-value": Entry(
        _ERROR, Text("没有选项 “{name}”", "no choice '{name}'"), _ADVICE, _NAMES
    ),
    "policy/unknown-key": Entry(
        _ERROR, Text("没有字段 “{name}”", "unknown key '{name}'"), _ADVICE, _SHAPE
    ),
    "policy/missing-key": Entry(
        _ERROR,
        Text("缺少 “{name}”", "'{name}' is missing"),
        Text("加上 {name}: …", "add {name}: …"),
        _SHAPE,
    ),
    "policy/not-a-mapping": Entry(
        _ERROR,
        Text("这里要写几个字段", "a mapping is expected"),
        Text("写成 字段: 值", "write key: value"),
        _SHAPE,
    ),
    "policy/not-a-list": Entry(
        _ERROR,
        Text("这里要写一个列表", "a list is expected"),
        Text("写成 [一, 二]", "write [one, two]"),
        _SHAPE,
    ),
    "policy/not-text": Entry(
        _ERROR, Text("这里要写文字", "text is expected"), Text("加上引号", "add quotes"), _SHAPE
    ),
    "policy/rule-twice": Entry(
        _ERROR,
        Text("规则 “{name}” 在同一天有两条", "rule '{name}' holds twice on one day"),
        Text("给前一条写 until，或换一个 id", "end the earlier one with until, or rename one"),
        Text(
            "同一条规则改了，就给旧的写 until、给新的写 since，两段时间首尾相接、不重叠。",
            "When a rule changes, the old one gets an until and the new one a since; the two "
            "periods meet and do not overlap.",
        ),
    ),
    "policy/never-in-force": Entry(
        _ERROR,
        Text("until 不晚于 since（{since}），永远不会生效", "until is not after since ({since})"),
        Text("把 until 写得比 since 晚", "write an until after the since"),
        Text(
            "since 是生效的第一天，until 是不再生效的第一天。",
            "since is the first day a rule holds, until the first day it no longer does.",
        ),
    ),
    "policy/rule-unreachable": Entry(
        _ERROR,
        Text("规则 “{name}” 的条件永远不成立", "rule '{name}' never applies"),
        Text("改正 when，或删掉这条规则", "correct its when, or drop the rule"),
        _PROOFS,
    ),
    "policy/rule-never-met": Entry(
        _ERROR,
        Text("规则 “{name}” 的要求谁也做不到", "nobody can ever meet rule '{name}'"),
        Text("改正 require", "correct its require"),
        _PROOFS,
    ),
    "policy/rule-always-met": Entry(
        Severity.WARNING,
        Text("规则 “{name}” 怎样都满足，不起作用", "rule '{name}' is always met and does nothing"),
        Text("改正 require，或删掉这条规则", "correct its require, or drop the rule"),
        _PROOFS,
    ),
    "policy/rules-contradict": Entry(
        _ERROR,
        Text(
            "“{name}” 和 “{other}” 不可能同时做到：{case}",
            "'{name}' and '{other}' can never both be met: {case}",
        ),
        Text("改正其中一条", "correct one of them"),
        _PROOFS,
    ),
    "policy/version-gap": Entry(
        Severity.WARNING,
        Text("{start} 到 {end} 之间没有规则 “{name}”", "no rule '{name}' from {start} to {end}"),
        Text("让 since 接上前一条的 until", "let its since meet the earlier one's until"),
        _PROOFS,
    ),
    "policy/law-broken": Entry(
        _ERROR,
        Text("“{promise}”不成立：{case}", "'{promise}' does not hold: {case}"),
        Text("核对费率、阶梯和取整", "check rates, tiers and rounding"),
        _PROOFS,
    ),
    "policy/law-undecided": Entry(
        Severity.NOTE,
        Text("“{promise}”没能判定：{why}", "'{promise}' could not be decided: {why}"),
        Text("装上 solutionkit[verify] 再试", "try again with solutionkit[verify] installed"),
        _PROOFS,
    ),
    "policy/law-undecidable": Entry(
        Severity.NOTE,
        Text("“{promise}”没能判定：{why}", "'{promise}' could not be decided: {why}"),
        Text(
            "用 solutionkit quote 算几笔你关心的订单，看它成不成立",
            "price the orders that matter to you with solutionkit quote and see whether it holds",
        ),
        _PROOFS,
    ),
    "policy/wrong-width": Entry(
        _ERROR,
        Text("这一行有 {found} 格，应该有 {wanted} 格", "{found} cells here, {wanted} wanted"),
        Text("每个输入一格，最后一格写结果", "one cell an input, the result last"),
        _TABLES,
    ),
    "policy/not-half-open": Entry(
        _ERROR,
        Text("“{found}” 不是半开区间", "'{found}' is no half-open range"),
        Text("写成 [起点, 终点)，例如 [0, 100)", "write [start, end), such as [0, 100)"),
        _TABLES,
    ),
    "policy/empty-range": Entry(
        _ERROR,
        Text("“{found}” 里什么也没有", "'{found}' holds nothing"),
        Text("终点要比起点大", "the end must be more than the start"),
        _TABLES,
    ),
    "policy/table-gap": Entry(
        _ERROR,
        Text("表里漏了一种情况：{case}", "the table has no row for this: {case}"),
        Text("加一行；不知道就写 unknown", "add a row; write unknown where it is not known"),
        _TABLES,
    ),
    "policy/table-overlap": Entry(
        _ERROR,
        Text("这两行都管同一种情况：{case}", "two rows apply to this: {case}"),
        Text("改窄其中一行，或写 hit: first", "narrow one of them, or write hit: first"),
        _TABLES,
    ),
    "policy/row-unreachable": Entry(
        _ERROR,
        Text("这一行永远轮不到", "this row never applies"),
        Text("删掉它，或挪到前面", "drop it, or move it up"),
        _TABLES,
    ),
    "policy/tiers-out-of-order": Entry(
        _ERROR,
        Text(
            "这一级从 {found} 元起，不比上一级的 {before} 元高",
            "this tier begins at ¥{found}, not above the last one's ¥{before}",
        ),
        Text("从低到高写，每级的 from 只写一次", "write them from low to high, each start once"),
        _TABLES,
    ),
    "policy/tiers-gap": Entry(
        _ERROR,
        Text("{first} 元以下没有费率", "there is no rate below ¥{first}"),
        Text("第一级写 from: 0", "write from: 0 in the first"),
        _TABLES,
    ),
    "policy/figures-clash": Entry(
        _ERROR,
        Text("{one} 和 {other} 只能写一种", "only one of {one} and {other} can count"),
        Text("留下合同上的那一种", "keep the one the contract has"),
        _TABLES,
    ),
    "policy/bounds-cross": Entry(
        _ERROR,
        Text("下限比上限还高", "the lower bound is above the upper"),
        Text("对调或改正其中一个", "swap them or correct one"),
        _TABLES,
    ),
    "policy/shares-do-not-add-up": Entry(
        _ERROR,
        Text("分账加起来不是全部", "the shares do not add up"),
        Text(
            "百分比合计不超过 100%，正好一方写 remainder",
            "at most 100 % together, and exactly one remainder",
        ),
        _TABLES,
    ),
    "policy/given-twice": Entry(
        _ERROR,
        Text("“{name}” 写了两次", "'{name}' is given twice"),
        Text("去掉一个，或改编号", "drop one, or change its id"),
        Text(
            "同一份资料里，每个门店、商品、人员的编号只能出现一次。",
            "Within one file each store, good or person has an id of its own.",
        ),
    ),
    "policy/phrase-full-width": Entry(
        _ERROR,
        Text("说法里有全角符号：{part}", "full-width signs in a phrase: {part}"),
        Text("写成 {plain}", "write {plain}"),
        _PHRASES,
    ),
    "policy/phrase-unreadable": Entry(
        _ERROR,
        Text("看不懂的写法：{part}", "a phrase that cannot be read: {part}"),
        Text(
            "各部分用空格隔开：包|保 胜诉、{{result}}、的?、…、{{percent>=90}}、!书|钱、^、$",
            "parts with spaces between: a|b c, {{list}}, d?, …, {{percent>=90}}, !e|f, ^, $",
        ),
        _PHRASES,
    ),
    "policy/unknown-component": Entry(
        _ERROR, Text("没有收费项目 “{name}”", "no fee component '{name}'"), _ADVICE, _TERMS
    ),
    "policy/inclusive-exceeds": Entry(
        _ERROR,
        Text(
            "“{name}” 包含在 “{parent}” 里，费率却更高",
            "'{name}' is contained in '{parent}' yet has the higher rate",
        ),
        Text("核对合同上的两个费率", "check both rates in the contract"),
        Text(
            "已含在另一项里的费用不会另收，所以不可能比那一项还多。",
            "What another fee contains is not charged on top, so it cannot be more than that fee.",
        ),
    ),
    "policy/charged-otherwise": Entry(
        _ERROR,
        Text(
            "“{name}” 的 {field} 是 {decided}，由行业的收费规则决定，合同改不了",
            "the industry's fees decide that {field} of '{name}' is {decided}",
        ),
        Text(
            "删掉 {field}: {found}；合同确实不同，就改行业包的 fees/",
            "remove {field}: {found}; where contracts do differ, change the industry's fees/",
        ),
        _TERMS,
    ),
    "policy/rate-without-source": Entry(
        Severity.WARNING,
        Text("“{name}” 没写出处和可信度，不会用来算钱", "'{name}' has no source; it is not used"),
        Text(
            "补上 source: 合同名称, grade: contract",
            "add source: the contract's name, grade: contract",
        ),
        _TERMS,
    ),
    "policy/rate-unconfirmed": Entry(
        Severity.WARNING,
        Text("“{name}” 只是参考数字，还没有确认", "'{name}' is indicative and not confirmed"),
        Text("核对后写 confirmed: true", "check it, then write confirmed: true"),
        _TERMS,
    ),
}
