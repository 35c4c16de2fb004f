// 演示用的预售券可以兑换的预定商品，由方案生成；要改就改方案。

module.exports = {
  "tasting-presale": [
    "tasting-weekday",
    "tasting-weekend"
  ]
}
