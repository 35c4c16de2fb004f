// 演示用的商品，由方案生成；要改就改方案。

/** @type {import('../models').Goods[]} */
module.exports = [
  {
    "id": "month",
    "name": "会员月卡",
    "summary": "三十天里导出三十张高清照片",
    "image": "",
    "pictures": [],
    "priceFen": 990,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "会员"
    ],
    "categories": [
      "会员"
    ],
    "contents": [
      {
        "name": "高清导出",
        "quantity": 30,
        "priceFen": 33
      }
    ],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "虚拟商品付款后立即开通，不支持退款。",
          "已经开通的不支持退款。",
          "使用后不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "付款后立即开通",
          "开通后不支持退款",
          "到期不自动续费"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "某某影像科技有限公司",
    "storeIds": [],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "none"
  },
  {
    "id": "season",
    "name": "会员季卡",
    "summary": "九十天不限次数导出高清照片",
    "image": "",
    "pictures": [],
    "priceFen": 2500,
    "marketPriceFen": 2970,
    "promises": [],
    "tags": [
      "会员"
    ],
    "categories": [
      "会员"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "虚拟商品付款后立即开通，不支持退款。",
          "已经开通的不支持退款。",
          "使用后不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "付款后立即开通",
          "开通后不支持退款"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "某某影像科技有限公司",
    "storeIds": [],
    "places": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none"
  },
  {
    "id": "year",
    "name": "会员年卡",
    "summary": "一年不限次数，含全部底色和服装模板",
    "image": "",
    "pictures": [],
    "priceFen": 8800,
    "marketPriceFen": 11880,
    "promises": [],
    "tags": [
      "会员"
    ],
    "categories": [
      "会员"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "虚拟商品付款后立即开通，不支持退款。",
          "已经开通的不支持退款。",
          "使用后不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "付款后立即开通",
          "开通后不支持退款"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "某某影像科技有限公司",
    "storeIds": [],
    "places": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none"
  },
  {
    "id": "one-photo",
    "name": "单张高清证件照",
    "summary": "一张照片，任选底色和尺寸",
    "image": "",
    "pictures": [],
    "priceFen": 300,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "单次"
    ],
    "categories": [
      "单次"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "虚拟商品付款后立即开通，不支持退款。",
          "已经开通的不支持退款。",
          "使用后不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "付款后立即生成",
          "生成后不支持退款"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "某某影像科技有限公司",
    "storeIds": [],
    "places": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none"
  },
  {
    "id": "layout",
    "name": "冲印排版文件",
    "summary": "一张六寸纸排好八张一寸照",
    "image": "",
    "pictures": [],
    "priceFen": 150,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "单次"
    ],
    "categories": [
      "单次"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "虚拟商品付款后立即开通，不支持退款。",
          "已经开通的不支持退款。",
          "使用后不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "付款后立即生成",
          "生成后不支持退款"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "某某影像科技有限公司",
    "storeIds": [],
    "places": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none"
  },
  {
    "id": "size-guide",
    "name": "各类考试照片要求",
    "summary": "常见考试和签证的尺寸、底色、大小",
    "image": "",
    "pictures": [],
    "priceFen": 200,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "资料"
    ],
    "categories": [
      "资料"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "没看之前可以申请全额退款。",
          "看过的不支持退款。",
          "使用后不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "付款后立即可看",
          "没看之前可以退"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "某某影像科技有限公司",
    "storeIds": [],
    "places": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none"
  }
]
