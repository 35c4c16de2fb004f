// 演示用的示例订单，由方案生成；要改就改方案。

/** @type {import('../models').Order[]} */
module.exports = [
  {
    "id": "demo-to-use",
    "state": "to_use",
    "storeName": "街角茶铺一店",
    "storePhone": "",
    "items": [
      {
        "goodsId": "tea",
        "name": "薄荷奶绿",
        "image": "",
        "priceFen": 990,
        "quantity": 2,
        "limit": 0,
        "amountFen": 1980,
        "marketPriceFen": 0,
        "sellerName": "街角餐饮有限公司"
      }
    ],
    "amounts": {
      "totalFen": 1980,
      "discountFen": 0,
      "payFen": 1980
    },
    "codes": [
      {
        "id": "1",
        "code": "271666852054",
        "state": "to_use",
        "usedAt": "",
        "storeName": ""
      },
      {
        "id": "2",
        "code": "887754562310",
        "state": "to_use",
        "usedAt": "",
        "storeName": ""
      }
    ],
    "validUntil": "2027-02-19",
    "refund": null,
    "refundable": true,
    "refundRule": "使用前可以随时申请退款，全额原路退回。",
    "rateable": false,
    "createdAt": "2026-11-21T10:20:00+08:00",
    "paidAt": "2026-11-21T10:21:00+08:00"
  }
]
