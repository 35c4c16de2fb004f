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
        "goodsId": "first-15",
        "name": "初次电话咨询（15 分钟）",
        "image": "/images/first.png",
        "priceFen": 5900,
        "quantity": 1,
        "limit": 1,
        "amountFen": 5900,
        "marketPriceFen": 0,
        "sellerName": "江苏澄明律师事务所",
        "place": null
      }
    ],
    "amounts": {
      "totalFen": 5900,
      "discountFen": 0,
      "payFen": 5900
    },
    "appointment": {
      "personId": "shen",
      "personName": "沈知微",
      "date": "2026-11-23",
      "time": "09:00",
      "changeable": false,
      "cancellable": false,
      "rule": "",
      "changesLeft": 2
    },
    "record": [
      {
        "title": "已付款",
        "at": "2026-11-21T10:21:00+08:00",
        "note": ""
      }
    ],
    "materials": [],
    "refund": null,
    "refundable": true,
    "refundRule": "服务开始前可以申请全额退款，不用律所审核。",
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
        "goodsId": "marriage-30",
        "name": "婚姻家事电话咨询（30 分钟）",
        "image": "/images/marriage.png",
        "priceFen": 19900,
        "quantity": 1,
        "limit": 1,
        "amountFen": 19900,
        "marketPriceFen": 0,
        "sellerName": "江苏澄明律师事务所",
        "place": null
      }
    ],
    "amounts": {
      "totalFen": 19900,
      "discountFen": 0,
      "payFen": 19900
    },
    "appointment": {
      "personId": "shen",
      "personName": "沈知微",
      "date": "2026-11-23",
      "time": "09:00",
      "changeable": false,
      "cancellable": false,
      "rule": "",
      "changesLeft": 2
    },
    "record": [],
    "materials": [],
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
    "storeName": "澄明律师事务所（新街口）",
    "storePhone": "025-00000100",
    "items": [
      {
        "goodsId": "marriage-60",
        "name": "婚姻家事到所咨询（60 分钟）",
        "image": "/images/marriage.png",
        "priceFen": 59900,
        "quantity": 1,
        "limit": 1,
        "amountFen": 59900,
        "marketPriceFen": 0,
        "sellerName": "江苏澄明律师事务所",
        "place": {
          "storeId": "office",
          "name": "澄明律师事务所（新街口）",
          "city": "南京",
          "address": "玄武区示例路 66 号 12 层"
        }
      }
    ],
    "amounts": {
      "totalFen": 59900,
      "discountFen": 0,
      "payFen": 59900
    },
    "appointment": {
      "personId": "shen",
      "personName": "沈知微",
      "date": "2026-11-06",
      "time": "09:00",
      "changeable": false,
      "cancellable": false,
      "rule": "",
      "changesLeft": 2
    },
    "record": [
      {
        "title": "已付款",
        "at": "2026-11-05T10:21:00+08:00",
        "note": ""
      },
      {
        "title": "服务已开始",
        "at": "2026-11-06T09:00:00+08:00",
        "note": ""
      }
    ],
    "materials": [
      {
        "name": "身份证",
        "how": "bring",
        "required": true,
        "note": "本人的原件"
      },
      {
        "name": "结婚证或户口本",
        "how": "bring",
        "required": true,
        "note": ""
      },
      {
        "name": "财产清单",
        "how": "send",
        "required": false,
        "note": "房产、存款、车辆，能想到的先列上"
      }
    ],
    "refund": null,
    "refundable": true,
    "refundRule": "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
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
        "goodsId": "labour-30",
        "name": "劳动争议电话咨询（30 分钟）",
        "image": "/images/labour.png",
        "priceFen": 16900,
        "quantity": 1,
        "limit": 1,
        "amountFen": 16900,
        "marketPriceFen": 0,
        "sellerName": "江苏澄明律师事务所",
        "place": null
      }
    ],
    "amounts": {
      "totalFen": 16900,
      "discountFen": 0,
      "payFen": 16900
    },
    "appointment": {
      "personId": "lu",
      "personName": "陆清和",
      "date": "2026-11-05",
      "time": "13:30",
      "changeable": false,
      "cancellable": false,
      "rule": "",
      "changesLeft": 2
    },
    "record": [
      {
        "title": "已付款",
        "at": "2026-11-04T10:21:00+08:00",
        "note": ""
      },
      {
        "title": "服务已开始",
        "at": "2026-11-05T13:30:00+08:00",
        "note": ""
      },
      {
        "title": "服务已完成",
        "at": "2026-11-05T19:00:00+08:00",
        "note": "服务小结已发给你，没收到可以联系客服"
      }
    ],
    "materials": [
      {
        "name": "劳动合同",
        "how": "send",
        "required": true,
        "note": "拍照即可，每一页都要"
      },
      {
        "name": "近十二个月工资流水",
        "how": "send",
        "required": true,
        "note": ""
      },
      {
        "name": "解除通知",
        "how": "send",
        "required": false,
        "note": ""
      }
    ],
    "refund": null,
    "refundable": false,
    "refundRule": "服务完成后不支持退款；对服务有意见，可以向律所提出。",
    "rateable": false,
    "createdAt": "2026-11-04T10:20:00+08:00",
    "paidAt": "2026-11-04T10:21:00+08:00"
  },
  {
    "id": "demo-refunding",
    "state": "refunding",
    "storeName": "澄明律师事务所（新街口）",
    "storePhone": "025-00000100",
    "items": [
      {
        "goodsId": "contract-60",
        "name": "合同问题到所咨询（60 分钟）",
        "image": "/images/contract.png",
        "priceFen": 49900,
        "quantity": 1,
        "limit": 1,
        "amountFen": 49900,
        "marketPriceFen": 0,
        "sellerName": "江苏澄明律师事务所",
        "place": {
          "storeId": "office",
          "name": "澄明律师事务所（新街口）",
          "city": "南京",
          "address": "玄武区示例路 66 号 12 层"
        }
      }
    ],
    "amounts": {
      "totalFen": 49900,
      "discountFen": 0,
      "payFen": 49900
    },
    "appointment": {
      "personId": "lu",
      "personName": "陆清和",
      "date": "2026-11-19",
      "time": "13:30",
      "changeable": false,
      "cancellable": false,
      "rule": "",
      "changesLeft": 2
    },
    "record": [
      {
        "title": "已付款",
        "at": "2026-11-17T10:21:00+08:00",
        "note": ""
      }
    ],
    "materials": [],
    "refund": {
      "state": "pending",
      "reason": "计划有变，暂时不用了",
      "amountFen": 49900
    },
    "refundable": false,
    "refundRule": "",
    "rateable": false,
    "createdAt": "2026-11-17T10:20:00+08:00",
    "paidAt": "2026-11-17T10:21:00+08:00"
  }
]
