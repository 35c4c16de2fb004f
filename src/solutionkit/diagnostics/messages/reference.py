"""Words for names that stand for things."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

ENTRIES = {
    "reference/unknown": Entry(
        Severity.ERROR,
        Text("没有叫 “{name}” 的{kind}", "no {kind} '{name}'"),
        Text("{advice}", "{advice}"),
        Text(
            "方案的各部分用编号互相指认。编号要和写下它的地方完全一样，大小写也算。",
            "Parts of a spec point at each other by id, which must be the same to the letter.",
        ),
    ),
    "reference/duplicate-id": Entry(
        Severity.ERROR,
        Text("编号 “{name}” 用了两次", "id '{name}' is used twice"),
        Text("给其中一个换个编号", "give one of them another id"),
        Text(
            "同一种东西里，一个编号只能指一个；否则别处用到它时，不知道指的是哪个。",
            "An id stands for one thing of its kind; otherwise nobody knows which one is meant.",
        ),
    ),
    "reference/acts-for-itself": Entry(
        Severity.ERROR,
        Text("“{name}” 绕一圈代表了它自己", "'{name}' acts for itself, directly or in a circle"),
        Text(
            "商家不写 acts_for；替它做事的一方写 acts_for: 商家的编号",
            "leave acts_for out for the merchant; whoever acts for it names the merchant's id",
        ),
        Text(
            "acts_for 说的是替谁经营或开发。互相代表时没有一方是商家，钱和责任就没有主。",
            "acts_for says for whom a party runs or builds. In a circle nobody is the merchant, "
            "and money and duties have no owner.",
        ),
    ),
    "industry/draft": Entry(
        Severity.ERROR,
        Text("行业 “{industry}” 还是草稿，不能生成", "industry '{industry}' is a draft"),
        Text(
            "可以先用 solutionkit check 检查；可生成的行业：{ready}",
            "solutionkit check works; industries that can be built: {ready}",
        ),
        Text(
            "草稿行业只定下了角色、交付方式和交易体系，页面、规则和费用还没有。",
            "A draft has roles, fulfilments and a trade family, but no pages, rules or fees yet.",
        ),
    ),
    "industry/not-open": Entry(
        Severity.ERROR,
        Text("平台还不开放这个行业：{industry}", "the platform is not open to {industry}"),
        Text("{why}", "{why}"),
        Text(
            "平台点名过这个行业，但现在不接入它的小程序，做出来也上不了线。"
            "依据见 docs/reference/industries.md。",
            "The platform names this industry but takes no apps of it now; none could go live. "
            "See docs/reference/industries.md for the source.",
        ),
    ),
    "industry/not-covered": Entry(
        Severity.ERROR,
        Text("还没有这个行业的行业包：{industry}", "no package for this industry yet: {industry}"),
        Text(
            "{why}。懂这个行业的话，可以用 solutionkit industry new 做一个",
            "{why}; who knows it can make one: solutionkit industry new",
        ),
        Text(
            "平台点名过这个行业，但它要什么证照、怎么收费没有查到，所以没有随本项目提供。",
            "The platform names this industry, but what it asks for and charges was not found, "
            "so no package comes with solutionkit.",
        ),
    ),
    "industry/not-installed": Entry(
        Severity.ERROR,
        Text("没有安装行业 {industry} 的行业包", "the package for {industry} is not installed"),
        Text(
            "行业编号写 {packages}；先安装它，在 solutionkit 的源码目录里：pip install {install}",
            "write {packages}; install it first, in a checkout of solutionkit: "
            "pip install {install}",
        ),
        Text(
            "有的行业包单独安装。solutionkit industry list 列出已装的行业。",
            "Some packages are installed on their own; solutionkit industry list shows the rest.",
        ),
    ),
    "industry/part-missing": Entry(
        Severity.ERROR,
        Text("这个行业的方案要写 “{part}”", "specs of this industry need '{part}'"),
        Text("补上：{part}:", "add {part}:"),
        Text("行业包规定了哪些部分必须有。", "The industry says which parts must be there."),
    ),
    "industry/role-missing": Entry(
        Severity.ERROR,
        Text("没有{role}（{id}）", "there is no {role} ({id})"),
        Text("在 parties 下加一个 role: {id}", "add a party with role: {id}"),
        Text("行业包规定了哪些角色必须有。", "The industry says which roles must be there."),
    ),
    "industry/role-twice": Entry(
        Severity.ERROR,
        Text("{role}只能有一个", "there may be only one {role}"),
        Text("只保留一个 role: {id}", "keep one party with role: {id}"),
        Text(
            "有的角色在一个方案里只能有一个，例如收款的商家。",
            "Some roles may be played by one party only, such as the merchant who is paid.",
        ),
    ),
}
