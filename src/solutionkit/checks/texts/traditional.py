"""Traditional characters that claims are written with, each before its simplified form.

Only as many as claims need: this is no converter of Chinese text.
"""

from __future__ import annotations

_PAIRS = (
    "勝胜訴诉贏赢證证許许諾诺確确絕绝對对級级專专業业質质權权術术國国際际認认譽誉頂顶點点"
    "選选優优強强價价錢钱轉转賬账帳账線线額额費费裝装備备賠赔償偿歡欢療疗癒愈癥症減减無无"
    "復复風风險险淨净處处關关係系內内門门務务導导師师訊讯請请謹谨與与過过還还進进達达"
    "來来時时間间實实戲戏獎奖廣广領领現现換换樣样學学習习會会萬万億亿倆俩幾几題题網网課课"
    "穩稳賺赚虧亏報报體体驗验護护寶宝車车輛辆廠厂購购買买賣卖貸贷審审劵券獨独豐丰歲岁長长"
    "當当開开張张條条廳厅館馆東东樂乐連连這这個个們们為为從从並并於于後后應应該该讓让給给"
    "說说話话語语誰谁論论設设計计訂订詐诈騙骗虛虚營营銷销電电號号碼码聯联絡络動动態态雙双"
    "離离撫抚養养濕湿遠远視视頻频條条連连領领對对錯错請请問问幫帮敗败輸输權权審审檢检執执"
    "賬账戶户審审監监獄狱罰罚罪罪優优樂乐遊游閱阅讀读書书語语資资財财經经濟济職职師师範范"
    "極极檔档傳传儀仪貼贴盤盘團团隊队產产銳锐賭赌註注禮礼貨货傷伤顏颜膚肤陽阳"
)
SIMPLIFIED = {ord(_PAIRS[at]): _PAIRS[at + 1] for at in range(0, len(_PAIRS), 2)}
"""For `str.translate`."""
