// 公示的证照，由方案生成；要改就改方案。

module.exports = [
  {
    "id": "1",
    "title": "营业执照",
    "holder": "杭州知更文化传播有限公司",
    "number": "91330100MA2DEMO05T",
    "validUntil": "2041-08-31",
    "image": ""
  }
]
