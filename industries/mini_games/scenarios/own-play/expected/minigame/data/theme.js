// 主题色，由方案生成；要改就改方案。

module.exports = {
  "fill": "#5C7CFA",
  "brandInk": "#516EDE",
  "tint": "#EFF2FE"
}
