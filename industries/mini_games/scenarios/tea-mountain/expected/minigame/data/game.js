// 游戏的内容，由方案生成；要改就改方案。

module.exports = {
  "name": "茶山整理铺",
  "slogan": "同一种茶，归到同一个罐子里",
  "operator": "杭州半山云游网络科技有限公司",
  "ageRating": "8+",
  "container": "茶罐",
  "capacity": 4,
  "pieces": [
    {
      "id": "longjing",
      "name": "龙井",
      "colour": "#7CB342"
    },
    {
      "id": "biluochun",
      "name": "碧螺春",
      "colour": "#1B7F5C"
    },
    {
      "id": "tieguanyin",
      "name": "铁观音",
      "colour": "#B5892E"
    },
    {
      "id": "dahongpao",
      "name": "大红袍",
      "colour": "#C0392B"
    },
    {
      "id": "puer",
      "name": "普洱",
      "colour": "#6D4A35"
    },
    {
      "id": "molihua",
      "name": "茉莉花",
      "colour": "#F3E9C6"
    },
    {
      "id": "yinzhen",
      "name": "银针",
      "colour": "#9FB4C0"
    },
    {
      "id": "dianhong",
      "name": "滇红",
      "colour": "#E07A3F"
    },
    {
      "id": "juhua",
      "name": "菊花",
      "colour": "#F2C230"
    },
    {
      "id": "meigui",
      "name": "玫瑰",
      "colour": "#D9689A"
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
      "start": 1
    }
  ]
}
