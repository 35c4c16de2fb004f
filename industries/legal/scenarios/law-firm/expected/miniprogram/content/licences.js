// 公示的证照，由方案生成；要改就改方案。

module.exports = [
  {
    "id": "1",
    "title": "律师事务所执业许可证",
    "holder": "江苏澄明律师事务所",
    "number": "3132000000DEMO0001",
    "validUntil": "",
    "image": ""
  }
]
