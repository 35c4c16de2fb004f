"""Words for laying one document over another."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

ENTRIES = {
    "overlay/figures-below": Entry(
        Severity.ERROR,
        Text(
            "{other} 叠在 {file} 的 {one} 上，费率只能写一种",
            "{other} is laid over the {one} of {file}; only one of them can count",
        ),
        Text(
            "以这里为准，就在旁边加一行 {one}: {{remove: true}}（也叠在没写 {one} 的方案上时写 "
            "remove: if-any）；或者删掉 {file} 里的 {one}",
            "if this one counts, add {one}: {{remove: true}} beside it (remove: if-any where it "
            "is also laid over specs without {one}); or delete {one} in {file}",
        ),
        Text(
            "叠加的文件没写的，下面一层的照旧；费率的写法（rate、tiers、package、table）却只能有一种。"
            "下面写的是 rate: unknown 就不用删：知道的代替不知道的。",
            "What an overlay does not write stays as the layer below has it, but figures have one "
            "form only: rate, tiers, package or table. A rate: unknown below need not be removed: "
            "what is known takes its place.",
        ),
    ),
    "overlay/nothing-to-remove": Entry(
        Severity.ERROR,
        Text("没有 “{name}” 可以删除", "there is no '{name}' to remove"),
        Text(
            "有的方案有、有的没有，就写 remove: if-any；{suggestion}",
            "write remove: if-any where only some specs have it; {suggestion}",
        ),
        Text(
            "remove: true 用来删掉下面一层（行业预设或原方案）里已有的字段或列表项。"
            "名字对不上时什么也删不掉，多半是写错了。同一个文件要叠在很多方案上、有的没有它时，"
            "写 remove: if-any：有就删，没有也行。",
            "remove: true deletes a field or an item that the layer below (the industry's presets "
            "or the spec) has. A name that matches nothing removes nothing and is most likely "
            "misspelt. A file laid over many specs, of which some have none, says remove: if-any.",
        ),
    ),
    "overlay/two-clients": Entry(
        Severity.WARNING,
        Text(
            "叠了两家商家：“{one}”和“{other}”，合成了一家",
            "two clients are laid over each other, '{one}' and '{other}', and become one",
        ),
        Text(
            "一次只叠一家；{file} 不是商家的话，去掉里面的 id 和 name",
            "lay one at a time; where {file} is no client, take its id and name away",
        ),
        Text(
            "两份叠加的文件都写了方案的 id 或 name，又不一样。后一份没写的，"
            "证照、人员、期限都还是前一份的，会张冠李戴。",
            "Both overlays say whose the spec is, and not the same. What the upper one does not "
            "write, papers, people and days, stays the other client's.",
        ),
    ),
    "overlay/no-such-id": Entry(
        Severity.ERROR,
        Text("下面没有 “{id}” 可以改", "there is no '{id}' below to change"),
        Text(
            "是不是想写 “{near}”？要新加一项，就把必填的都写上",
            "did you mean '{near}'? To add another, write all that it must have",
        ),
        Text(
            "叠加的文件按 id 改下面一层的列表项。id 对不上时，写的就是新的一项，"
            "必填的内容一样也不能少。",
            "An overlay changes an item of the layer below by its id. One whose id is not there is "
            "a new item, and has to have all that any item must.",
        ),
    ),
    "overlay/list-replaced": Entry(
        Severity.WARNING,
        Text(
            "整个取代了 {file} 的 {count} 项：两边只有一边写了 id",
            "takes the place of all {count} in {file}: only one side has ids",
        ),
        Text(
            "要留下它们就给 {where} 的每一项写 id；本来就要换掉，就都不写",
            "to keep them, give each in {where} an id; to replace them all, write no ids",
        ),
        Text(
            "列表两边的每一项都有 id 才按 id 合并；少一个，上面的列表就取代下面的，"
            "下面的证照、商品都没有了。",
            "Lists merge by id where every item on both sides has one. Where one lacks it, the "
            "upper list takes the place of the lower, and the documents or goods below are gone.",
        ),
    ),
    "overlay/holder-removed": Entry(
        Severity.ERROR,
        Text(
            "“{name}” 在叠加的文件里删掉了，这份证照没有了持有者",
            "an overlay removed '{name}', which holds this document",
        ),
        Text(
            "给证照加上 id，在叠加的文件里也删掉它：documents: [{{id: …, remove: true}}]",
            "give the document an id and remove it too: documents: [{{id: …, remove: true}}]",
        ),
        Text(
            "证照发给谁就只对谁有效，持有者不在了，证照也不能留下。",
            "A document counts for its holder only; without the holder it cannot stay.",
        ),
    ),
    "overlay/duplicate-id": Entry(
        Severity.ERROR,
        Text("编号 “{id}” 在同一个列表里出现两次", "id '{id}' stands twice in one list"),
        Text("改掉其中一个编号", "change one of the ids"),
        Text(
            "覆盖时按 id 对应列表里的各项，同一个列表里 id 不能重复。",
            "Layers match the items of a list by id, so an id may stand once in a list.",
        ),
    ),
}
