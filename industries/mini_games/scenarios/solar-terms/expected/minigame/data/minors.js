// 未成年人保护，由方案生成；要改就改方案。
// 依据: game.minors

module.exports = {
  "bands": [
    {
      "id": "0-7",
      "title": "8 岁以下",
      "eachFen": 0,
      "monthFen": 0
    },
    {
      "id": "8-15",
      "title": "8 到 15 岁",
      "eachFen": 5000,
      "monthFen": 20000
    },
    {
      "id": "16-17",
      "title": "16 到 17 岁",
      "eachFen": 10000,
      "monthFen": 40000
    }
  ],
  "play": {
    "text": "周五、周六、周日和法定节假日 20:00 到 21:00",
    "weekdays": [
      5,
      6,
      0
    ],
    "from": "20:00",
    "until": "21:00"
  }
}
