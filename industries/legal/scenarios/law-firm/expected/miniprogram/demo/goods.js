// 演示用的商品，由方案生成；要改就改方案。

/** @type {import('../models').Goods[]} */
module.exports = [
  {
    "id": "first-15",
    "name": "初次电话咨询（15 分钟）",
    "summary": "说清经过，听一听该怎么办、要准备什么",
    "image": "/images/first.png",
    "pictures": [
      "/images/first.png"
    ],
    "priceFen": 5900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "电话咨询"
    ],
    "categories": [
      "电话咨询"
    ],
    "contents": [],
    "rules": [
      {
        "title": "服务方式",
        "lines": [
          "电话"
        ]
      },
      {
        "title": "服务时长",
        "lines": [
          "每次 15 分钟"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "每位用户限约一次",
          "律师会在约定时间来电，请保持手机畅通",
          "咨询意见依据你提供的情况，不承诺案件结果"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "time",
    "personIds": [
      "shen",
      "lu",
      "he"
    ],
    "materials": []
  },
  {
    "id": "marriage-30",
    "name": "婚姻家事电话咨询（30 分钟）",
    "summary": "离婚、抚养、财产分割",
    "image": "/images/marriage.png",
    "pictures": [
      "/images/marriage.png"
    ],
    "priceFen": 19900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "婚姻家事",
      "电话咨询"
    ],
    "categories": [
      "婚姻家事",
      "电话咨询"
    ],
    "contents": [],
    "rules": [
      {
        "title": "服务方式",
        "lines": [
          "电话"
        ]
      },
      {
        "title": "服务时长",
        "lines": [
          "每次 30 分钟"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "请提前写下要问的问题",
          "律师会在约定时间来电"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "time",
    "personIds": [
      "shen",
      "he"
    ],
    "materials": []
  },
  {
    "id": "marriage-60",
    "name": "婚姻家事到所咨询（60 分钟）",
    "summary": "可以带证据原件，当面梳理财产和抚养方案",
    "image": "/images/marriage.png",
    "pictures": [
      "/images/marriage.png"
    ],
    "priceFen": 59900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "婚姻家事",
      "到所咨询"
    ],
    "categories": [
      "婚姻家事",
      "到所咨询"
    ],
    "contents": [],
    "rules": [
      {
        "title": "服务方式",
        "lines": [
          "当面"
        ]
      },
      {
        "title": "服务时长",
        "lines": [
          "每次 60 分钟"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "地址：南京市玄武区示例路 66 号 12 层",
          "请提前 10 分钟到前台登记"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [
      {
        "storeId": "office",
        "name": "澄明律师事务所（新街口）",
        "city": "南京",
        "address": "玄武区示例路 66 号 12 层"
      }
    ],
    "sale": "on",
    "limit": 1,
    "schedule": "time",
    "personIds": [
      "shen"
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
    ]
  },
  {
    "id": "labour-30",
    "name": "劳动争议电话咨询（30 分钟）",
    "summary": "解除、欠薪、工伤、竞业限制",
    "image": "/images/labour.png",
    "pictures": [
      "/images/labour.png"
    ],
    "priceFen": 16900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "劳动",
      "电话咨询"
    ],
    "categories": [
      "劳动",
      "电话咨询"
    ],
    "contents": [],
    "rules": [
      {
        "title": "服务方式",
        "lines": [
          "电话"
        ]
      },
      {
        "title": "服务时长",
        "lines": [
          "每次 30 分钟"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "律师会在约定时间来电"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "time",
    "personIds": [
      "lu"
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
    ]
  },
  {
    "id": "contract-60",
    "name": "合同问题到所咨询（60 分钟）",
    "summary": "可带合同原件",
    "image": "/images/contract.png",
    "pictures": [
      "/images/contract.png"
    ],
    "priceFen": 49900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "合同",
      "到所咨询"
    ],
    "categories": [
      "合同",
      "到所咨询"
    ],
    "contents": [],
    "rules": [
      {
        "title": "服务方式",
        "lines": [
          "当面"
        ]
      },
      {
        "title": "服务时长",
        "lines": [
          "每次 60 分钟"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "到所前一天会电话确认"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [
      {
        "storeId": "office",
        "name": "澄明律师事务所（新街口）",
        "city": "南京",
        "address": "玄武区示例路 66 号 12 层"
      }
    ],
    "sale": "on",
    "limit": 1,
    "schedule": "time",
    "personIds": [
      "lu",
      "he"
    ],
    "materials": []
  },
  {
    "id": "second-opinion",
    "name": "一审判决后的二次意见（60 分钟）",
    "summary": "先看判决书和证据目录，再谈要不要上诉",
    "image": "/images/second.png",
    "pictures": [
      "/images/second.png"
    ],
    "priceFen": 89900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "诉讼"
    ],
    "categories": [
      "诉讼"
    ],
    "contents": [],
    "rules": [
      {
        "title": "服务方式",
        "lines": [
          "线上"
        ]
      },
      {
        "title": "服务时长",
        "lines": [
          "每次 60 分钟"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "律师开始看材料后不支持退款。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "上诉期自收到判决书起算，请留出时间"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "time",
    "personIds": [
      "shen"
    ],
    "materials": [
      {
        "name": "一审判决书",
        "how": "send",
        "required": true,
        "note": "约定时间前两天发来"
      },
      {
        "name": "证据目录",
        "how": "send",
        "required": true,
        "note": ""
      }
    ]
  },
  {
    "id": "family-package",
    "name": "离婚协议全程陪伴套餐",
    "summary": "从第一次谈话到协议签好",
    "image": "/images/marriage.png",
    "pictures": [
      "/images/marriage.png"
    ],
    "priceFen": 298000,
    "marketPriceFen": 360000,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "婚姻家事",
      "套餐"
    ],
    "categories": [
      "婚姻家事",
      "套餐"
    ],
    "contents": [
      {
        "name": "电话咨询（30 分钟）",
        "quantity": 3,
        "priceFen": 19900
      },
      {
        "name": "到所咨询（60 分钟）",
        "quantity": 1,
        "priceFen": 59900
      },
      {
        "name": "起草并修改离婚协议",
        "quantity": 1,
        "priceFen": 240000
      }
    ],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 180 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "付款后客服在一个工作日内联系你约第一次时间",
          "不含诉讼和仲裁代理"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "none",
    "personIds": [
      "shen"
    ],
    "materials": []
  },
  {
    "id": "labour-package",
    "name": "劳动仲裁材料准备套餐",
    "summary": "咨询、算账、写申请书",
    "image": "/images/labour.png",
    "pictures": [
      "/images/labour.png"
    ],
    "priceFen": 128000,
    "marketPriceFen": 153600,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "劳动",
      "套餐"
    ],
    "categories": [
      "劳动",
      "套餐"
    ],
    "contents": [
      {
        "name": "电话咨询（30 分钟）",
        "quantity": 2,
        "priceFen": 16900
      },
      {
        "name": "核算应得款项",
        "quantity": 1,
        "priceFen": 59900
      },
      {
        "name": "代写仲裁申请书",
        "quantity": 1,
        "priceFen": 59900
      }
    ],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 90 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "不含出庭代理"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "none",
    "personIds": [
      "lu"
    ],
    "materials": []
  },
  {
    "id": "adviser-month",
    "name": "小微企业法律顾问（按月）",
    "summary": "日常问题微聊即答，每月审三份合同",
    "image": "/images/contract.png",
    "pictures": [
      "/images/contract.png"
    ],
    "priceFen": 198000,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "企业",
      "套餐"
    ],
    "categories": [
      "企业",
      "套餐"
    ],
    "contents": [
      {
        "name": "在线答疑（工作日）",
        "quantity": 20,
        "priceFen": 0
      },
      {
        "name": "合同审阅（每份不超过 20 页）",
        "quantity": 3,
        "priceFen": 0
      },
      {
        "name": "月度小结",
        "quantity": 1,
        "priceFen": 0
      }
    ],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 30 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "一次买一个月，不自动续费"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "none",
    "personIds": [
      "he"
    ],
    "materials": []
  },
  {
    "id": "labour-letter",
    "name": "代写劳动仲裁申请书",
    "summary": "三个工作日交付，可修改一次",
    "image": "/images/letter.png",
    "pictures": [
      "/images/letter.png"
    ],
    "priceFen": 59900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "劳动",
      "文书"
    ],
    "categories": [
      "劳动",
      "文书"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "律师开始撰写前可以申请全额退款。",
          "开始撰写后请联系客服协商。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "三个工作日从材料齐全算起"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "none",
    "personIds": [
      "lu"
    ],
    "materials": [
      {
        "name": "劳动合同",
        "how": "send",
        "required": true,
        "note": ""
      },
      {
        "name": "欠薪或解除的证据",
        "how": "send",
        "required": true,
        "note": "聊天记录、考勤、通知都算"
      }
    ]
  },
  {
    "id": "lawyer-letter",
    "name": "代发律师函",
    "summary": "核对事实后起草，盖章寄出，附快递单号",
    "image": "/images/letter.png",
    "pictures": [
      "/images/letter.png"
    ],
    "priceFen": 79900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "文书"
    ],
    "categories": [
      "文书"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "事实不清或没有依据的，不能发函，全额退款"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "none",
    "personIds": [
      "he"
    ],
    "materials": []
  },
  {
    "id": "contract-review",
    "name": "合同审阅（10 页以内）",
    "summary": "两个工作日给出批注和修改建议",
    "image": "/images/contract.png",
    "pictures": [
      "/images/contract.png"
    ],
    "priceFen": 39900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "合同",
      "文书"
    ],
    "categories": [
      "合同",
      "文书"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "服务开始后需要退款的，请说明原因，由律所审核后协商退。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "超过 10 页的请先问客服"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "none",
    "personIds": [
      "he"
    ],
    "materials": []
  },
  {
    "id": "will",
    "name": "代写遗嘱",
    "summary": "一次谈话，一份文稿，说明怎样见证才有效",
    "image": "/images/letter.png",
    "pictures": [
      "/images/letter.png"
    ],
    "priceFen": 99900,
    "marketPriceFen": 0,
    "promises": [
      "开始前全额退"
    ],
    "tags": [
      "婚姻家事",
      "文书"
    ],
    "categories": [
      "婚姻家事",
      "文书"
    ],
    "contents": [],
    "rules": [
      {
        "title": "退款规则",
        "lines": [
          "服务开始前可以申请全额退款，不用律所审核。",
          "律师开始撰写后不支持退款。",
          "服务完成后不支持退款；对服务有意见，可以向律所提出。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "见证和公证另行安排，不在内"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "on",
    "limit": 1,
    "schedule": "none",
    "personIds": [
      "shen"
    ],
    "materials": []
  },
  {
    "id": "free-talk",
    "name": "社区普法讲座",
    "summary": "每月第一个周六下午，新街口办公室，免费参加",
    "image": "/images/first.png",
    "pictures": [
      "/images/first.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "活动"
    ],
    "categories": [
      "活动"
    ],
    "contents": [],
    "rules": [],
    "priceFrom": false,
    "sellerName": "江苏澄明律师事务所",
    "storeIds": [
      "office"
    ],
    "places": [],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "personIds": [],
    "materials": []
  }
]
