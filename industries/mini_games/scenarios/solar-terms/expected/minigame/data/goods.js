// 出售的道具，由方案生成；要改就改方案。

module.exports = [
  {
    "id": "skip-10",
    "name": "跳过十次",
    "priceFen": 600,
    "grants": {
      "skip": 10
    }
  },
  {
    "id": "half-10",
    "name": "去掉错的十次",
    "priceFen": 600,
    "grants": {
      "half": 10
    }
  },
  {
    "id": "revive-3",
    "name": "复活三次",
    "priceFen": 300,
    "grants": {
      "revive": 3
    }
  },
  {
    "id": "class-pack",
    "name": "课堂礼包",
    "priceFen": 1800,
    "grants": {
      "skip": 15,
      "half": 15,
      "revive": 5
    }
  }
]
