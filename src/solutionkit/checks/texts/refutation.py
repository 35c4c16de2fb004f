"""What a text says around a claim to tell that it is others' and not to be believed.

Before it: who is said to make it (`如有人说…`, `凡以…`). After it: that it is false, forbidden or
doubtful, or what to do about those who make it (`…的都是骗局`, `…，请举报`).
"""

from __future__ import annotations

import re

_OTHERS = (
    r"如|若|倘若|假如|万一|但凡|遇|遇到|遇上|碰到|碰上|见到|看到|听到|接到|收到|发现|听说|据说|有人|有些|有的|某些|个别"
    r"|一些|市面上?|外面|外头|网上|别人|别家|人家|谁|哪家|那些|那种|这种|这类|此类|任何|商家|对方|骗子|中介|陌生人|凡"
)
_SAY = (
    r"说(?!明|到做)|(?<!名)称(?!号|霸|心)|讲(?!课|解|师|座)|(?<![疑访学提])问(?!题)|喊|吹|吆喝|承诺|保证|担保"
    r"|要求(?=[您你用顾客学车玩家转加付私线先支打充])|让[您你]|叫[您你]|劝[您你]|诱导|引导|诱骗|怂恿|宣传|标榜|推销|兜售|叫卖"
    r"|索要|暗示"
)
REPORTED = re.compile(
    rf"(?:{_OTHERS})[^，。？]{{0,10}}(?:{_SAY})"
    r"|凡是?[^，。？]{0,4}?以|凡是?[^，。？]{0,6}(?:打出|打着|搞|卖)"
    r"|(?:网|误|谣|讹)传|传言|传闻|冒名"
    r"|(?:^|人们|们|朋友)(?:所谓|号称|说|喊)的?$"
    r"|(?:^|人们)(?:说|喊|吹|卖|打着)[^，。？]{1,8}$"
)
"""Who else is said to make a claim; what follows is theirs."""
_OUR_OWN = re.compile(r"(?:很多|不少|所有|每个|老)?(?:客户|顾客|学员|车主|粉丝|家长)[^，。？]{0,3}[说夸]")
"""Others whose words the author makes his own."""

REFUTED = re.compile(
    # it is false
    r"不可信|不能信|不靠谱|靠不住|不现实|不属实|不实|不存在|不成立|骗局|骗术|骗人|骗子|骗你|骗您|谣言|误区|陷阱|忽悠|猫腻|割韭菜"
    r"|不可能(?![^，。？]{0,3}(?:不|失))|行骗|诈骗|骗取|旗号|幌子"
    r"|(?:都|全|多半|多数|大多|往往|基本|八成|其实|可能|就)?(?:都|全)?是(?:骗|假|坑|误区|误解|谣言|套路|噱头|陷阱|虚假|违|吹|忽悠|冒)"
    r"|(?:属于?|均为|即为|多为|涉嫌)[^，。？]{0,4}(?:骗|诈|违|虚假|套路|误)"
    r"|有问题(?:$|[，。])|吃亏的|要吃亏|当心被|会被骗|被骗|上当|踩坑"
    # it is not ours
    r"|均?非(?:本|我|官)|(?:都|均|并)?不是(?:本|我|官)(?:店|所|司|校|公司|们|机构|方)|(?:与|跟|和)(?:本|我)[^，。]{1,4}(?:无关|没关系|没有关系)"
    # what to do about it
    r"|切勿轻信|报警|(?:[可请以迎]|立即|马上|及时|向[^，。]{1,8})(?:举报|投诉|反映)|(?:立即|马上|请|及时)(?:远离|绕行|绕道|避开|投诉|拒绝)"
    r"|(?:赶紧|赶快|趁早|立刻|马上)(?:走|跑|停|离开|拉黑)(?=$|[，。])|(?:请|务必|立即)[^，。？]{0,4}(?:拒绝|谨慎|慎重|核实|留意|留心|三思)"
    r"|(?:拨打|打)[^，。？]{0,4}(?:投诉|举报)|提高警惕|擦亮眼睛|留个?心眼"
    r"|(?:不要|请勿|切勿|勿|别|莫)(?:轻易|去|再|急着?|随便)?(?:相信|信(?!不)|轻信|听信|上当|理会|理他|碰(?!撞)|当真|入坑|买(?!贵|别|错|亏|其|官|平|了|在|小))"
    r"|[请要需](?:警惕|当心|小心)"
    r"|(?:予以|将被|会被|一律|依法|按规)[^，。？]{0,3}(?:处罚|封|处理|下架|驳回|追究|警告|清退|取缔)|封号|封禁|封停"
    # what law and rules say of it
    r"|不受[^，。]{0,4}保护|违法|违规|违反|(?:依法|按规定)[^，。？]{0,4}(?:禁|不得)"
    r"|(?:说法|承诺|宣传|字样|用语|表述|行为|内容|广告|词语|消息|传言|话)[^。？]{0,8}"
    r"(?:违|不得|禁|拒|不予|不可|不实|不符|不要|请勿|不会|下架|驳回|处罚|无效|不作|听听)"
    r"|(?:不得|禁止|严禁|不予|不能|不可|无法|不会)"
    r"(?:承诺|保证|担保|宣传|使用|出现|收取|安排|提供|参与|进行|发布|上架|做|作|写)"
    r"|做不到(?![^，。？]*[退赔])|不提供|不支持|均不|都不[是会能可]|一律(?:没|无|驳回|禁)|均无|都没有"
    # doubts
    r"|(?:可|能|敢|该不该|可以)信吗|可以信|靠谱吗|是真的吗|真的吗|真的假的|可信吗|合[法规理]吗|违[法规]吗|有用吗|怎么办|算不算|如何应对"
    r"|怎[么样]?(?:看待|处理|举报|识别|辨别|判断|回事)|如何(?:举报|处理|看待|识别|辨别|判断|界定)|是什么(?:意思|套路|原因)|有什么(?:风险|影响|后果)|有哪些(?:风险|套路|坑|后果)"
)
"""What says of a claim before it that it is none."""
_REVERSED = re.compile(
    r"(?:不是|并非|绝非|没有|无|不会|绝不|拒绝|远离|告别|非|不怕|不存在|从不|不|零|避免|防|少)[^，。？]{0,3}$"
)
_ANSWERED_NO = re.compile(
    r"？(?:答|错|当然)?(?:不[可行存对能会需得是必一]|没有的事|没这|没有人|谁也|别(?!犹豫|担心|怕|急|着急|慌|愁|再|人|家|错过)"
    r"|假的|骗|多[半是数]|当心|小心|违|警惕|醒醒|想多)"
)


def is_reported(before: str) -> re.Match[str] | None:
    """Where the words before a claim give it to others, or tell what is done against it."""
    found = REPORTED.search(before)
    return None if _OUR_OWN.search(before) else found


def is_refuted(after: str) -> bool:
    """Whether what follows a claim, to the end of its sentence, takes it back."""
    return any(not _REVERSED.search(after[: found.start()]) for found in REFUTED.finditer(after))


def is_answered_no(rest: str) -> bool:
    """Whether a claim put as a question is answered by a no."""
    question = re.match(r"[^。？]*", rest)
    return bool(question and _ANSWERED_NO.match(rest[question.end() :]))
