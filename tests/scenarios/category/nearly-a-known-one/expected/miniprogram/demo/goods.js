// 演示用的商品，由方案生成；要改就改方案。

/** @type {import('../models').Goods[]} */
module.exports = [
  {
    "id": "tea",
    "name": "薄荷奶绿",
    "summary": "",
    "image": "",
    "pictures": [],
    "priceFen": 990,
    "marketPriceFen": 0,
    "promises": [
      "随时退",
      "过期自动退"
    ],
    "tags": [],
    "categories": [],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 90 天内有效",
          "售卖时间 2026-11-01 至 2027-10-31"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "使用前可以随时申请退款，全额原路退回。",
          "使用后不支持退款；对服务有疑问，可以向门店提出。",
          "有效期内没有使用，到期后自动全额退回，不用申请。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "街角餐饮有限公司",
    "storeIds": [
      "first"
    ],
    "sale": "on",
    "limit": 0,
    "schedule": "none"
  }
]
