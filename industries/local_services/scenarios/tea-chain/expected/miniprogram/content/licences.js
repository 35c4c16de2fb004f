// 公示的证照，由方案生成；要改就改方案。

module.exports = [
  {
    "title": "营业执照",
    "holder": "武汉青木餐饮管理有限公司",
    "number": "91420100MA0DEMO01A",
    "validUntil": "",
    "image": ""
  },
  {
    "title": "食品经营许可证",
    "holder": "武汉青木餐饮管理有限公司",
    "number": "JY14201110000000",
    "validUntil": "2030-03-01",
    "image": ""
  }
]
