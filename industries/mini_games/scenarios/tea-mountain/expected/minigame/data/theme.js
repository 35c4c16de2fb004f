// 主题色，由方案生成；要改就改方案。

module.exports = {
  "fill": "#2F7D4F",
  "brandInk": "#2F7D4F",
  "tint": "#EAF2ED"
}
