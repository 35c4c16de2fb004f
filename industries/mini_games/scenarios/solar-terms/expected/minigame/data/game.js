// 游戏的名称和道具，由方案生成；要改就改方案。

module.exports = {
  "name": "节气小课堂",
  "slogan": "二十四节气，你认得几个",
  "operator": "苏州半亩田网络科技有限公司",
  "ageRating": "8+",
  "props": [
    {
      "id": "skip",
      "name": "跳过",
      "effect": "skip",
      "start": 2
    },
    {
      "id": "half",
      "name": "去掉错的",
      "effect": "fifty-fifty",
      "start": 2
    },
    {
      "id": "revive",
      "name": "复活",
      "effect": "revive",
      "start": 0
    }
  ]
}
