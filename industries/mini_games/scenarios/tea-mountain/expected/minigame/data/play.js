// 玩法的内容，由方案生成；要改就改方案。

module.exports = {
  "container": "茶罐",
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
  "capacity": 4
}
