// 游戏的名称和道具，由方案生成；要改就改方案。

module.exports = {
  "name": "接果子",
  "slogan": "接住掉下来的果子",
  "operator": "成都三棵树网络科技有限公司",
  "ageRating": "8+",
  "props": [
    {
      "id": "double",
      "name": "加倍",
      "effect": "double",
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
