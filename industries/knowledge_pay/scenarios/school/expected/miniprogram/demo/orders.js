// 演示用的示例订单，由方案生成；要改就改方案。

/** @type {import('../models').Order[]} */
module.exports = [
  {
    "id": "demo-to-use",
    "state": "to_use",
    "storeName": "",
    "storePhone": "",
    "items": [
      {
        "goodsId": "regular-script",
        "name": "楷书入门十二讲",
        "image": "/images/regular-script.png",
        "priceFen": 19900,
        "quantity": 1,
        "limit": 0,
        "amountFen": 19900,
        "marketPriceFen": 29900,
        "sellerName": "杭州知更文化传播有限公司"
      }
    ],
    "amounts": {
      "totalFen": 19900,
      "discountFen": 0,
      "payFen": 19900
    },
    "learning": null,
    "refund": null,
    "refundable": true,
    "refundRule": "购买后 7 天内没有开始学习，可以申请全额退款。",
    "rateable": false,
    "createdAt": "2026-11-21T10:20:00+08:00",
    "paidAt": "2026-11-21T10:21:00+08:00"
  },
  {
    "id": "demo-to-pay",
    "state": "to_pay",
    "storeName": "",
    "storePhone": "",
    "items": [
      {
        "goodsId": "running-script",
        "name": "行书日课",
        "image": "/images/running-script.png",
        "priceFen": 12900,
        "quantity": 1,
        "limit": 0,
        "amountFen": 12900,
        "marketPriceFen": 16900,
        "sellerName": "杭州知更文化传播有限公司"
      }
    ],
    "amounts": {
      "totalFen": 12900,
      "discountFen": 0,
      "payFen": 12900
    },
    "learning": null,
    "refund": null,
    "refundable": false,
    "refundRule": "",
    "rateable": false,
    "createdAt": "2026-11-20T10:20:00+08:00",
    "paidAt": ""
  },
  {
    "id": "demo-used",
    "state": "used",
    "storeName": "",
    "storePhone": "",
    "items": [
      {
        "goodsId": "phone-photo",
        "name": "手机摄影从零开始",
        "image": "/images/phone-photo.png",
        "priceFen": 15900,
        "quantity": 1,
        "limit": 0,
        "amountFen": 15900,
        "marketPriceFen": 23900,
        "sellerName": "杭州知更文化传播有限公司"
      }
    ],
    "amounts": {
      "totalFen": 15900,
      "discountFen": 0,
      "payFen": 15900
    },
    "learning": null,
    "refund": null,
    "refundable": false,
    "refundRule": "学习完成后不支持退款。",
    "rateable": true,
    "createdAt": "2026-11-19T10:20:00+08:00",
    "paidAt": "2026-11-19T10:21:00+08:00"
  },
  {
    "id": "demo-refunding",
    "state": "refunding",
    "storeName": "",
    "storePhone": "",
    "items": [
      {
        "goodsId": "night-city",
        "name": "城市夜景这样拍",
        "image": "/images/night-city.png",
        "priceFen": 6900,
        "quantity": 1,
        "limit": 0,
        "amountFen": 6900,
        "marketPriceFen": 9900,
        "sellerName": "杭州知更文化传播有限公司"
      }
    ],
    "amounts": {
      "totalFen": 6900,
      "discountFen": 0,
      "payFen": 6900
    },
    "learning": null,
    "refund": {
      "state": "pending",
      "reason": "计划有变，暂时不用了",
      "amountFen": 6900
    },
    "refundable": false,
    "refundRule": "",
    "rateable": false,
    "createdAt": "2026-11-18T10:20:00+08:00",
    "paidAt": "2026-11-18T10:21:00+08:00"
  }
]
