// 主题色，由方案生成；要改就改方案。

module.exports = {
  "fill": "#B4472E",
  "brandInk": "#B4472E",
  "tint": "#F8EDEA"
}
