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
        "sellerName": "杭州知更文化传播有限公司"
      }
    ],
    "amounts": {
      "totalFen": 29900,
      "discountFen": 10000,
      "payFen": 19900
    },
    "learning": null,
    "refund": null,
    "refundable": true,
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
        "sellerName": "杭州知更文化传播有限公司"
      }
    ],
    "amounts": {
      "totalFen": 16900,
      "discountFen": 4000,
      "payFen": 12900
    },
    "learning": null,
    "refund": null,
    "refundable": false,
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
        "sellerName": "杭州知更文化传播有限公司"
      }
    ],
    "amounts": {
      "totalFen": 23900,
      "discountFen": 8000,
      "payFen": 15900
    },
    "learning": null,
    "refund": null,
    "refundable": false,
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
        "sellerName": "杭州知更文化传播有限公司"
      }
    ],
    "amounts": {
      "totalFen": 9900,
      "discountFen": 3000,
      "payFen": 6900
    },
    "learning": null,
    "refund": {
      "state": "pending",
      "reason": "临时有事，去不了了",
      "amountFen": 6900
    },
    "refundable": false,
    "rateable": false,
    "createdAt": "2026-11-18T10:20:00+08:00",
    "paidAt": "2026-11-18T10:21:00+08:00"
  }
]
