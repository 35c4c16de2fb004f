// 游戏的内容，由方案生成；要改就改方案。

module.exports = {
  "name": "理一理茶叶",
  "slogan": "把同样的茶叶放进同一个罐子，一关一两分钟",
  "operator": "广州石榴巷网络科技有限公司",
  "ageRating": "8+",
  "container": "罐子",
  "capacity": 4,
  "pieces": [
    {
      "id": "green",
      "name": "绿茶",
      "colour": "#5E9C4A"
    },
    {
      "id": "black",
      "name": "红茶",
      "colour": "#B4472E"
    },
    {
      "id": "white",
      "name": "白茶",
      "colour": "#D9D2BD"
    },
    {
      "id": "flower",
      "name": "花茶",
      "colour": "#C9719B"
    }
  ],
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
