"""The words of the language by which a text denies, forbids or doubts a claim."""

from __future__ import annotations

from solutionkit.claims.normal_form import spelling


def _words(text: str) -> tuple[str, ...]:
    """The words of a text, the longest first, as alternatives are tried."""
    return tuple(sorted(set(map(spelling, text.split())), key=lambda word: (-len(word), word)))


FORBIDDING = _words(
    """
    不得 不许 不准 不应 不允许 不可以 禁止 严禁 切勿 请勿 勿 莫 别 不要 不好信 不好听 不宜 抵制
    反对 谨防 严防 防止 防范 警惕 当心 小心 提防 打击 查处 取缔 举报 投诉 不敢说 不敢拍 不敢保证
    不敢称 不敢承诺 不敢打包票 不敢夸 自称 谎称 冒充 冒充我们 冒充我 假冒我们
    冒用我们 打着 假借 假冒 不能代替 不能替代 无法替代 无法代替 不可代替 不替代
    不代替 不会让 不会要求 不会在 不会从 不向 不会向 不会以 不会把 不会将 不会用 不会拿
    不会打电话 不会主动 不会通过 不会因 从不说 从不拿
    从不以 从不用 不以 不靠 不拿 不承诺 不保证 不担保 不提供 不支持
    不接受
    不参与 不搞 不喊 不吹 不代表 不等于 不意味着 不构成 没有任何 绝不会 绝不以 从未承诺 谁也不敢
    谁都不敢 没人敢 没有人能 任何人都不能 清退 封禁 封停 关停 打掉 查封 拦截 屏蔽 辨认 鉴别
    避开 以防 预防 远离 仿冒 冒用 冒名 盗用 未获 未获得 未取得 未与 未曾 不与 不收取 不收任何
    不具有 不具备
    不做任何 不提供任何 无任何 不涉及 不存在 不属于 不含 揭穿 识破 轻信 误信 听信 违规 从未授权
    从未委托 不追求 不求 不图 不争 不标榜 不夸 不吹嘘 不迷信 慎言 慎用 慎信 虚假 骗子
    违法 杜绝 警示 禁用 禁语 不当宣传
    """
)
"""What forbids or warns of all that follows in its clause."""

DENYING = _words(
    """
    不 未 无 没 没有 非 并非 不是 不会 不能 不敢 不作 不做 不予 不曾 不存在 从不 从未 绝不 决不
    绝无 并不 并未 并无 无法 无权 无人 难以 很难 拒绝 避免 远离 而非 而不是 谁也不 没人 谁都不
    不再 不等于 不代表 不意味着 不涉及 不属于 不含 做不到 达不到
    """
)
"""What denies the claim it stands before, fillers between them."""

FALSE = _words("诈骗 骗局 骗子 骗人 谣言 陷阱 圈套 谎言")
"""What calls a claim false, in the middle of it."""

IDLE = _words(
    """
    没有问题
    不仅 不但 不只 不光 不止 不单 不愧 不管 不论 不怕 不限 不用 不必 不同 不断 不久 不少 不二 不错
    不得不 不容错过 不可错过 不成功 不通过 不满意 不过 不可思议 无论 无忧 无条件 无锡 无需 无须
    无疑 无数 无限 无比 无敌 无痛 毫无疑问 毫无悬念 无悬念 未来 未成年 没问题 别墅 别克 特别 级别
    性别 个别 区别 分别 识别 辨别 类别 告别 差别 别人 别家 别处 别的 别样 别具 请勿错过 不要错过
    别错过 别犹豫 不要犹豫 不要担心 别担心 别再 不再担心 莫过于 非常 非凡 不定期 不定时 不时
    不间断 不限量 不封顶 不打烊 不停 不重样 不愁 不费 不出 不到 不足 不等 不妨 不亚于 不输 不低于
    不少于 不超过 不满 不含糊 不在话下 不是问题 不是梦 不是事 不成问题 没多久 没几天 没商量 没跑
    没错 没毛病 没话说 没得说 没二话 没悬念 没难度 没门槛 没压力 没事 无偿 无门槛 无息 无线 无缝
    无损 无双 无理由 无押金 无抵押 无压力 无难度 无脑 无限制 别急 别慌 别怕 别愁 别忘 别错 别看
    别提 别说 别等 别废话 别问 别磨叽 小心机 投诉无门 包你不 不花冤枉
    """
)
"""Words that hold a denying character and deny nothing."""

FILLERS = _words(
    """
    会 能 能够 可 可以 应 应当 要 敢 得 可能 予 予以 作 作出 做 做出 做任何 向 对 就 为 给 替 以
    用 使用 进行 提供 出具 存在 有 是 属于 所谓 的 了 任何 一切 所有 其 该 您 你 我们 客户 顾客
    消费者 用户 人 谁 宣称 声称 自称 宣传 承诺 保证 担保 许诺 答应 说 讲 写 出现 含有 包含 涉及
    相信 轻信 因为 因 凭 靠 等于 代表 意味着 什么 啥 这种 那种 这样 能力 办法 哪家 哪个 哪位 哪一
    哪款 哪种 哪项 哪部 哪套 哪门 出售 售卖 销售 上架 玩
    搞 弄 谈 吹 喊 打 拿 走 收 接 碰 卖 炒 发 吃 设 设置 设有 采取 实行 推行 推荐 获 获得 取得 受
    被 由 与 跟 同 经 代为 绝对 一定 必然 完全 私自 擅自 随意 和 或 或者 及 以及 也 都 、
    """
)
"""What may stand between a denial and what it denies."""

TURNING = _words(
    """
    也能 也可 也会 照样 一样能 同样能 直接 即可 就能 便能 还能 还可 而是 但 却 轻松 快速 我们 我所
    我司 本所 本店 本公司 认准 选择 请选 请找 就选 放心 立即 马上 仍 依然 仅需 只需 就可
    """
)
"""What ends the reach of a warning: from here the text speaks for itself again."""

ASKING = _words(
    """
    是否 能否 可否 会否 会不会 能不能 可不可以 是不是 有没有 为什么不 为何不 为什么没 怎么不 哪有
    岂能 怎么可能 为什么不能 什么是 什么叫 何为 何谓 何种 何等 哪些行为 怎样算 怎么算 什么算
    如何认定
    """
)
"""What makes the rest of its clause a question."""
