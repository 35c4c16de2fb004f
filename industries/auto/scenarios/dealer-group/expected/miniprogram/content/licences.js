// 公示的证照，由方案生成；要改就改方案。

module.exports = [
  {
    "title": "营业执照",
    "holder": "临川汽车集团有限公司",
    "number": "91320500MA0DEMO01H",
    "validUntil": "",
    "image": ""
  }
]
