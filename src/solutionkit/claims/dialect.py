"""Words of dialects, of talk and of old writing, so that phrases need the standard ones only.

Only what means one thing wherever it stands: this is no dictionary of dialects.
"""

from __future__ import annotations

import re

_WORDS = """
    您/侬/恁/汝/阁下/贵方=你 俺/鄙人/吾=我
    俺们/咱/咱们/阿拉/我哋/我司/敝司/鄙司/鄙所/敝所/敝店/鄙店/吾等=我们 你哋=你们 佢哋/伊拉=他们
    佢=他 唔好/勿要/覅/莫要=不要 唔使/勿用/甭/毋庸/无庸=不用 唔系/勿是=不是 唔会/勿会=不会
    唔得=不行 唔=不 冇/呒没/没得/木有/莫得/莫有=没有 莫怕=不怕 莫信=不要信 莫慌=不慌 莫愁=不愁
    莫担心=不担心 莫急=不急 打紧=要紧 系咪=是不是 边个=谁 边间=哪家 乜嘢/乜/啥子/啥=什么
    咋个/咋=怎么 咋样=怎么样 几多=多少 晓得=知道 识得=会 嘅=的 咗/咯/喽=了 喺/搁=在 搁这儿=在这里
    嘢=东西 啲=些 俾/畀=给 睇/瞅/瞧=看 搵/揾=找 攞=拿 咁=这么 嗰=那 忒=太 返嚟/翻嚟=回来 嚟=来
    搞掂=搞定 铜钿/银纸/钱儿=钱 屋企/屋头/屋里厢/屋里头=家里 坐监=坐牢 饮茶=喝茶 饮开茶=喝过茶
    医好=治好 平啲=便宜些 而家=现在 辰光=时候 小囡/囡囡/囡/娃儿/细路=孩子 自个儿/自个=自己
    一准儿=一准 准儿=准 事儿=事 活儿=活 门儿=门 份儿=份 味儿=味 劲儿=劲 价儿=价 招儿=招 边儿=边
    今儿=今天 明儿=明天 一块儿=一起 老细=老板 麻溜=马上 铁板钉钉=板上钉钉 巴适=好 亦=也 皆=都
    毋须/毋需/无须=无需 方得/方可/方能/始可/始能=才能 届时=到时 乃=是 倘若/倘/若使=如果
    俩=两个 仨=三个 之代价=的代价 之用=的用途
"""
"""Each standard word after those it stands for."""
_KEPT = """
    没得说 没得挑 没得谈 没得商量 没得跑 搁浅 搁置 耽搁 旁边个 左边个 右边个 一边个 周边个 身边个
    那边个 这边个 里边个 乃至 康乃馨 木乃伊 乃是 支吾 方可以
"""
"""What only looks like one of these."""
_SUFFIX = "童科歌子女媳孙少"
"""Before these characters `儿` is a child, not an ending: `一份儿童餐`."""


def _standard_words() -> dict[str, str]:
    pairs = (each.split("=") for each in _WORDS.split())
    standard = {word: plain for words, plain in pairs for word in words.split("/")}
    return standard | {word: word for word in _KEPT.split()}


_STANDARD = _standard_words()
_DIALECT = re.compile(
    "|".join(
        f"{word}(?![{_SUFFIX}])" if word.endswith("儿") else word
        for word in sorted(_STANDARD, key=lambda word: (-len(word), word))
    )
)
_FIRST = frozenset(word[0] for word in _STANDARD)


def is_spoken(text: str) -> bool:
    """Whether `text` holds a word that may have another before standard spelling."""
    return not _FIRST.isdisjoint(text) and bool(_DIALECT.search(text))


def standard(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` in standard words, and for each character which one of `text` it comes from."""
    spelt: list[str] = []
    origin: list[int] = []
    at = 0
    for found in _DIALECT.finditer(text):
        word = _STANDARD[found[0]]
        spelt += text[at : found.start()], word
        origin += range(at, found.start())
        origin += (min(found.start() + each, found.end() - 1) for each in range(len(word)))
        at = found.end()
    return "".join((*spelt, text[at:])), (*origin, *range(at, len(text)))
