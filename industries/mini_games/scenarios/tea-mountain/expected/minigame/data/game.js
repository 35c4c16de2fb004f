// 游戏的名称和道具，由方案生成；要改就改方案。

module.exports = {
  "name": "茶山整理铺",
  "slogan": "同一种茶，归到同一个罐子里",
  "operator": "杭州半山云游网络科技有限公司",
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
      "start": 1
    }
  ]
}
