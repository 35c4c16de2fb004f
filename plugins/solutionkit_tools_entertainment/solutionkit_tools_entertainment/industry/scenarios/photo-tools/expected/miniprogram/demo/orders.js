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
        "goodsId": "month",
        "name": "会员月卡",
        "image": "",
        "priceFen": 990,
        "quantity": 1,
        "limit": 1,
        "amountFen": 990,
        "marketPriceFen": 0,
        "sellerName": "某某影像科技有限公司",
        "place": null
      }
    ],
    "amounts": {
      "totalFen": 990,
      "discountFen": 0,
      "payFen": 990
    },
    "appointment": null,
    "record": [
      {
        "title": "已付款",
        "at": "2026-11-21T10:21:00+08:00",
        "note": ""
      }
    ],
    "refund": null,
    "refundable": false,
    "refundRule": "虚拟商品付款后立即开通，不支持退款。",
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
        "goodsId": "season",
        "name": "会员季卡",
        "image": "",
        "priceFen": 2500,
        "quantity": 1,
        "limit": 0,
        "amountFen": 2500,
        "marketPriceFen": 2970,
        "sellerName": "某某影像科技有限公司",
        "place": null
      }
    ],
    "amounts": {
      "totalFen": 2500,
      "discountFen": 0,
      "payFen": 2500
    },
    "appointment": null,
    "record": [],
    "refund": null,
    "refundable": false,
    "refundRule": "",
    "rateable": false,
    "createdAt": "2026-11-20T10:20:00+08:00",
    "paidAt": ""
  },
  {
    "id": "demo-in-service",
    "state": "in_service",
    "storeName": "",
    "storePhone": "",
    "items": [
      {
        "goodsId": "year",
        "name": "会员年卡",
        "image": "",
        "priceFen": 8800,
        "quantity": 1,
        "limit": 0,
        "amountFen": 8800,
        "marketPriceFen": 11880,
        "sellerName": "某某影像科技有限公司",
        "place": null
      }
    ],
    "amounts": {
      "totalFen": 8800,
      "discountFen": 0,
      "payFen": 8800
    },
    "appointment": null,
    "record": [
      {
        "title": "已付款",
        "at": "2026-11-05T10:21:00+08:00",
        "note": ""
      },
      {
        "title": "服务已开始",
        "at": "2026-11-05T10:21:00+08:00",
        "note": ""
      }
    ],
    "refund": null,
    "refundable": false,
    "refundRule": "已经开通的不支持退款。",
    "rateable": false,
    "createdAt": "2026-11-05T10:20:00+08:00",
    "paidAt": "2026-11-05T10:21:00+08:00"
  },
  {
    "id": "demo-used",
    "state": "used",
    "storeName": "",
    "storePhone": "",
    "items": [
      {
        "goodsId": "one-photo",
        "name": "单张高清证件照",
        "image": "",
        "priceFen": 300,
        "quantity": 1,
        "limit": 0,
        "amountFen": 300,
        "marketPriceFen": 0,
        "sellerName": "某某影像科技有限公司",
        "place": null
      }
    ],
    "amounts": {
      "totalFen": 300,
      "discountFen": 0,
      "payFen": 300
    },
    "appointment": null,
    "record": [
      {
        "title": "已付款",
        "at": "2026-11-04T10:21:00+08:00",
        "note": ""
      },
      {
        "title": "服务已开始",
        "at": "2026-11-04T10:21:00+08:00",
        "note": ""
      },
      {
        "title": "服务已完成",
        "at": "2026-11-04T19:00:00+08:00",
        "note": ""
      }
    ],
    "refund": null,
    "refundable": false,
    "refundRule": "使用后不支持退款。",
    "rateable": false,
    "createdAt": "2026-11-04T10:20:00+08:00",
    "paidAt": "2026-11-04T10:21:00+08:00"
  },
  {
    "id": "demo-refunding",
    "state": "refunding",
    "storeName": "",
    "storePhone": "",
    "items": [
      {
        "goodsId": "layout",
        "name": "冲印排版文件",
        "image": "",
        "priceFen": 150,
        "quantity": 1,
        "limit": 0,
        "amountFen": 150,
        "marketPriceFen": 0,
        "sellerName": "某某影像科技有限公司",
        "place": null
      }
    ],
    "amounts": {
      "totalFen": 150,
      "discountFen": 0,
      "payFen": 150
    },
    "appointment": null,
    "record": [
      {
        "title": "已付款",
        "at": "2026-11-17T10:21:00+08:00",
        "note": ""
      }
    ],
    "refund": {
      "state": "pending",
      "reason": "计划有变，暂时不用了",
      "amountFen": -1
    },
    "refundable": false,
    "refundRule": "",
    "rateable": false,
    "createdAt": "2026-11-17T10:20:00+08:00",
    "paidAt": "2026-11-17T10:21:00+08:00"
  }
]
