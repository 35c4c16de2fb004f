"""What the values of fields are called in Chinese: who writes `券码` means `code`.

A value has the same words wherever it may stand; several are parted by a bar, the usual one first.
"""

from __future__ import annotations

from collections.abc import Mapping

CALLED: Mapping[str, str] = {
    "code": "券码|团购券",
    "appointment": "预约",
    "ticket": "门票",
    "course": "课程",
    "delivery": "配送|快递",
    "virtual": "线上交付|虚拟商品",
    "display": "只展示|展示",
    "onsite": "到场|到店|线下",
    "online": "线上",
    "phone": "电话|手机|手机号",
    "name": "姓名|名字",
    "id-card": "身份证号|身份证|证件号",
    "digits": "数字|只有数字",
    "letters-and-digits": "字母和数字|字母数字",
    "enterprise": "企业|公司|有限公司",
    "individual-business": "个体工商户|个体户",
    "person": "个人|自然人",
    "institution": "事业单位",
    "government": "政府|政府机关",
    "organisation": "社会组织",
    "hong-kong-macao-taiwan": "港澳台|港澳台公司|香港公司|澳门公司|台湾公司",
    "overseas": "境外|境外公司|海外公司|外国公司",
    "mon": "周一|星期一",
    "tue": "周二|星期二",
    "wed": "周三|星期三",
    "thu": "周四|星期四",
    "fri": "周五|星期五",
    "sat": "周六|星期六",
    "sun": "周日|星期日|星期天",
    "platform": "平台|平台发码|平台码",
    "third-party": "自己发码|第三方|三方码",
    "full": "全退|全额|全额退|可退",
    "partial": "部分退|部分",
    "negotiated": "协商|协商退",
    "none": "没有|无|不退|不可退",
    "im": "平台客服|客服",
    "life-im": "生活服务客服",
    "own": "自建|自建客服",
    "video": "视频",
    "audio": "音频",
    "live": "直播",
    "ready": "已上传|传好了",
    "reviewing": "审核中",
    "missing": "还没传|没传",
    "text": "文字|文本",
    "choice": "单选|选项",
    "date": "日期",
    "city": "城市",
    "store": "门店",
    "goods": "商品",
    "variant": "款型",
    "turn": "轮流",
    "bring": "带来",
    "send": "发来",
    "ads": "广告",
    "in-app-purchase": "内购",
    "rewarded": "激励视频",
    "interstitial": "插屏",
    "undo": "撤回",
    "add-slot": "加空位",
    "portrait": "竖屏",
    "landscape": "横屏",
    "graduated": "分段",
    "volume": "整笔",
    "half-up": "四舍五入",
    "half-even": "四舍六入",
    "down": "舍去|向下取整",
    "up": "进一|向上取整",
    "item": "按商品|商品",
    "order": "按订单|订单",
    "month": "按月|每月",
    "payment": "付款时|付款",
    "redemption": "核销时|核销",
    "settlement": "结算时|结算",
    "official": "官方",
    "quoted": "引述",
    "indicative": "参考",
    "contract": "合同",
    "example": "示例",
    "kept": "不退|不退回|保留",
    "returned": "退回|退还|退",
    "unknown": "未知|不知道|待定",
    "to_use": "未使用|待使用|使用前",
    "booked": "已预约",
    "started": "已开始|服务中",
    "used": "已使用|已核销|使用后",
    "expired": "已过期|过期|到期",
    "true": "是|有|对|开|要|能|可以|支持|已办|已完成|已备案|已通过|yes|on|y",
    "false": "否|没有|无|不|关|不要|不能|不可以|不支持|未办|没办|不是|no|off|n",
}


def called(value: str) -> str:
    """The usual Chinese word for a value; empty where it needs none."""
    return CALLED.get(value, "").partition("|")[0]


def meant_by(word: str, values: tuple[str, ...]) -> str | None:
    """The one of `values` that `word` is Chinese for."""
    plain = word.strip().lower()
    return next((each for each in values if plain in CALLED.get(each, "").split("|")), None)
