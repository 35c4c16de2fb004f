// 公示的证照，由方案生成；要改就改方案。

module.exports = [
  {
    "id": "1",
    "title": "营业执照",
    "holder": "某某影像科技有限公司",
    "number": "91420000MA0DEMO00X",
    "validUntil": "2040-12-31",
    "image": ""
  }
]
