"""Words that phrases may not cut: `包就业` does not stand in `面包就业余时间`.

A fit that begins or ends inside one of these read their characters as something else. The words
are those of the language; what only one industry says belongs in a rule's `unless`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from solutionkit.claims.pattern import Fit

_WORDS = """
面包 书包 钱包 红包 荷包 背包 皮包 挎包 提包 豆包 汉堡包 小笼包 打包 承包 外包 分包 总包 转包
发包 环保 医保 社保 劳保 低保 参保 投保 质保 维保 联保 车保 宠保 保险箱 保温 保鲜 保湿 保洁 保安
保姆 保龄球 保时捷 保税 保利 过滤 过冬 过程 过敏 过户 过年 过节 过夜 过渡 过度 过往 过时 过高
过低 过多 过失 过错 过剩 过载 过道 过桥 业余 业务 业态 业主 业界 业绩 会员 会议 会计 会场 会馆
会所 会展 会话 中心 中文 中国 中学 中级 中介 务必 未必 何必 势必 安稳 平稳 沉稳 标准 批准 核准
准备 准时 准许 准予 准则 准入 水准 精准 获准 对准 注水 注射 注意 注册 注销 注明 注释 注脚 注入
注清水 注满 赢家 输赢 双赢 共赢 名胜 无人机 无论 不论 治安 统治 政治 自治 治理 依法治国 法治社会
法治建设 抗议 抗体 赚头 瘦肉 瘦身裤 胖瘦 肥瘦 开户 押金 抵押 质押 押运 押解 增值税 增值服务
手续费 超过 经过 路过 透过 分段 部分 送达 送货 送餐 配送 赠品 发票 发货 发布 发送 转账记录 中奖
人工 收入证明 工资条 现金流 钱币 价钱 金额 元旦 元素 单元 公元 状元 块头 方块 石块 地块 板块
模块 骗局 结局 布局 格局 棋局 冒充 充电 充足 充分 补充 充实 扩充
"""
_WHOLE = re.compile(
    "|".join(
        word + ("(?!证)" if word.endswith("保") else "")
        for word in sorted(_WORDS.split(), key=lambda word: (-len(word), word))
    )
)
"""`质保` is a word, but `品质保证` holds `保证`."""


def uncut(line: str, fits: Iterable[Fit]) -> list[Fit]:
    """Those of `fits` whose edges fall between words."""
    found = sorted(set(fits))
    if not found:
        return []
    inside = {at for word in _WHOLE.finditer(line) for at in range(word.start() + 1, word.end())}
    return [fit for fit in found if fit.start not in inside and fit.end not in inside]
