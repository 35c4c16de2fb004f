// 出售的道具，由方案生成；要改就改方案。

module.exports = [
  {
    "id": "undo-5",
    "name": "撤回五次",
    "priceFen": 300,
    "grants": {
      "undo": 5
    }
  },
  {
    "id": "undo-20",
    "name": "撤回二十次",
    "priceFen": 1000,
    "grants": {
      "undo": 20
    }
  },
  {
    "id": "jar-1",
    "name": "备用空罐",
    "priceFen": 100,
    "grants": {
      "extra-jar": 1
    }
  },
  {
    "id": "jar-6",
    "name": "空罐一排",
    "priceFen": 600,
    "grants": {
      "extra-jar": 6
    }
  },
  {
    "id": "jar-20",
    "name": "空罐一架",
    "priceFen": 1800,
    "grants": {
      "extra-jar": 20
    }
  },
  {
    "id": "starter-pack",
    "name": "新手礼包",
    "priceFen": 600,
    "grants": {
      "undo": 5,
      "extra-jar": 3
    }
  },
  {
    "id": "weekend-pack",
    "name": "周末礼包",
    "priceFen": 3000,
    "grants": {
      "undo": 30,
      "extra-jar": 20
    }
  },
  {
    "id": "master-pack",
    "name": "茶师礼包",
    "priceFen": 6800,
    "grants": {
      "undo": 80,
      "extra-jar": 60
    }
  },
  {
    "id": "collector-pack",
    "name": "藏家礼包",
    "priceFen": 12800,
    "grants": {
      "undo": 180,
      "extra-jar": 120
    }
  }
]
