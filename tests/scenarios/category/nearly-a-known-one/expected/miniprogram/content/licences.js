// 公示的证照，由方案生成；要改就改方案。

module.exports = [
  {
    "id": "1",
    "title": "营业执照",
    "holder": "街角餐饮有限公司",
    "number": "SAMPLE-0001",
    "validUntil": "2034-06-30",
    "image": ""
  }
]
