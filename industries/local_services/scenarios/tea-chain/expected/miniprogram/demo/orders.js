// 演示用的示例订单，由方案生成；要改就改方案。

/** @type {import('../models').Order[]} */
module.exports = [
  {
    "id": "demo-to-use",
    "state": "to_use",
    "storeName": "青木茶事（武汉青禾广场店）",
    "storePhone": "027-00000001",
    "items": [
      {
        "goodsId": "mint-milk-green",
        "name": "薄荷奶绿（中杯）",
        "image": "/images/mint-milk-green.png",
        "priceFen": 990,
        "quantity": 2,
        "limit": 10,
        "amountFen": 1980,
        "marketPriceFen": 1500,
        "sellerName": "武汉青木餐饮管理有限公司",
        "date": "",
        "time": ""
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
        "code": "249894532441",
        "state": "to_use",
        "usedAt": "",
        "storeName": ""
      },
      {
        "id": "2",
        "code": "110756811520",
        "state": "to_use",
        "usedAt": "",
        "storeName": ""
      }
    ],
    "validUntil": "2027-02-19",
    "refund": null,
    "booking": null,
    "bookable": false,
    "bookGoodsIds": [],
    "refundable": true,
    "refundRule": "使用前可以随时申请退款，全额原路退回。",
    "rateable": false,
    "createdAt": "2026-11-21T10:20:00+08:00",
    "paidAt": "2026-11-21T10:21:00+08:00"
  },
  {
    "id": "demo-to-pay",
    "state": "to_pay",
    "storeName": "青木茶事（武汉青禾广场店）",
    "storePhone": "027-00000001",
    "items": [
      {
        "goodsId": "pair-set",
        "name": "双人下午茶",
        "image": "/images/pair-set.png",
        "priceFen": 2580,
        "quantity": 1,
        "limit": 0,
        "amountFen": 2580,
        "marketPriceFen": 3500,
        "sellerName": "武汉青木餐饮管理有限公司",
        "date": "",
        "time": ""
      }
    ],
    "amounts": {
      "totalFen": 2580,
      "discountFen": 0,
      "payFen": 2580
    },
    "codes": [],
    "validUntil": "",
    "refund": null,
    "booking": null,
    "bookable": false,
    "bookGoodsIds": [],
    "refundable": false,
    "refundRule": "",
    "rateable": false,
    "createdAt": "2026-11-20T10:20:00+08:00",
    "paidAt": ""
  },
  {
    "id": "demo-used",
    "state": "used",
    "storeName": "青木茶事（武汉青禾广场店）",
    "storePhone": "027-00000001",
    "items": [
      {
        "goodsId": "party-set",
        "name": "四人分享套餐",
        "image": "/images/party-set.png",
        "priceFen": 5900,
        "quantity": 1,
        "limit": 0,
        "amountFen": 5900,
        "marketPriceFen": 7800,
        "sellerName": "武汉青木餐饮管理有限公司",
        "date": "",
        "time": ""
      }
    ],
    "amounts": {
      "totalFen": 5900,
      "discountFen": 0,
      "payFen": 5900
    },
    "codes": [
      {
        "id": "1",
        "code": "926507197864",
        "state": "used",
        "usedAt": "2026-11-21T12:30:00+08:00",
        "storeName": "青木茶事（武汉青禾广场店）"
      }
    ],
    "validUntil": "2027-02-17",
    "refund": null,
    "booking": null,
    "bookable": false,
    "bookGoodsIds": [],
    "refundable": false,
    "refundRule": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。",
    "rateable": true,
    "createdAt": "2026-11-19T10:20:00+08:00",
    "paidAt": "2026-11-19T10:21:00+08:00"
  },
  {
    "id": "demo-refunding",
    "state": "refunding",
    "storeName": "青木茶事（武汉悦江汇店）",
    "storePhone": "027-00000010",
    "items": [
      {
        "goodsId": "tea-and-roll",
        "name": "一茶一点",
        "image": "/images/tea-and-roll.png",
        "priceFen": 2690,
        "quantity": 1,
        "limit": 0,
        "amountFen": 2690,
        "marketPriceFen": 3700,
        "sellerName": "武汉青木餐饮管理有限公司",
        "date": "",
        "time": ""
      }
    ],
    "amounts": {
      "totalFen": 2690,
      "discountFen": 0,
      "payFen": 2690
    },
    "codes": [
      {
        "id": "1",
        "code": "356352041648",
        "state": "refunding",
        "usedAt": "",
        "storeName": ""
      }
    ],
    "validUntil": "2027-02-16",
    "refund": {
      "state": "pending",
      "reason": "计划有变，暂时不用了",
      "amountFen": 2690
    },
    "booking": null,
    "bookable": false,
    "bookGoodsIds": [],
    "refundable": false,
    "refundRule": "",
    "rateable": false,
    "createdAt": "2026-11-18T10:20:00+08:00",
    "paidAt": "2026-11-18T10:21:00+08:00"
  }
]
