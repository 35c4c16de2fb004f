// 公示的证照，由方案生成；要改就改方案。

module.exports = [
  {
    "id": "1",
    "title": "营业执照",
    "holder": "武汉青木餐饮管理有限公司",
    "number": "91420100MA0DEMO01A",
    "validUntil": "",
    "image": ""
  },
  {
    "id": "2",
    "title": "食品经营许可证",
    "holder": "武汉青木餐饮管理有限公司",
    "number": "JY14201110000000",
    "validUntil": "2030-03-01",
    "image": ""
  },
  {
    "id": "3",
    "title": "营业执照",
    "holder": "长沙青禾茶饮有限公司",
    "number": "91430100MA0DEMO02B",
    "validUntil": "",
    "image": ""
  },
  {
    "id": "4",
    "title": "食品经营许可证",
    "holder": "长沙青禾茶饮有限公司",
    "number": "JY14301110000000",
    "validUntil": "2030-06-30",
    "image": ""
  },
  {
    "id": "5",
    "title": "营业执照",
    "holder": "成都望竹餐饮服务有限公司",
    "number": "91510100MA0DEMO03C",
    "validUntil": "",
    "image": ""
  },
  {
    "id": "6",
    "title": "食品经营许可证",
    "holder": "成都望竹餐饮服务有限公司",
    "number": "JY15101110000000",
    "validUntil": "2029-11-15",
    "image": ""
  }
]
