// 玩法的内容，由方案生成；要改就改方案。

module.exports = {
  "container": "罐子",
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
  "capacity": 4
}
