// 玩法的内容，由方案生成；要改就改方案。

module.exports = {
  "data": {
    "goal": 5,
    "speed": 1.5,
    "fruits": [
      "苹果",
      "梨",
      "柿子"
    ]
  }
}
