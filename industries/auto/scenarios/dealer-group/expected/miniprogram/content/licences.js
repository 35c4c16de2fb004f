// 公示的证照，由方案生成；要改就改方案。

module.exports = [
  {
    "id": "1",
    "title": "营业执照",
    "holder": "临川汽车集团有限公司",
    "number": "91320500MA0DEMO01H",
    "validUntil": "",
    "image": ""
  },
  {
    "id": "2",
    "title": "营业执照",
    "holder": "苏州临川东城汽车销售有限公司",
    "number": "91320500MA0DEMO02J",
    "validUntil": "",
    "image": ""
  },
  {
    "id": "3",
    "title": "营业执照",
    "holder": "苏州临川西郊汽车销售有限公司",
    "number": "91320500MA0DEMO03K",
    "validUntil": "",
    "image": ""
  },
  {
    "id": "4",
    "title": "营业执照",
    "holder": "无锡临川新能源汽车有限公司",
    "number": "91320200MA0DEMO04L",
    "validUntil": "",
    "image": ""
  }
]
