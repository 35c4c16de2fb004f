// 游戏的名称和道具，由方案生成；要改就改方案。

module.exports = {
  "name": "理一理茶叶",
  "slogan": "把同样的茶叶放进同一个罐子，一关一两分钟",
  "operator": "广州石榴巷网络科技有限公司",
  "ageRating": "8+",
  "props": [
    {
      "id": "undo",
      "name": "撤回",
      "effect": "undo",
      "start": 5
    },
    {
      "id": "extra-jar",
      "name": "空罐",
      "effect": "add-slot",
      "start": 0
    }
  ]
}
