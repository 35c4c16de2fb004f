// 演示用的商品，由方案生成；要改就改方案。

/** @type {import('../models').Goods[]} */
module.exports = [
  {
    "id": "regular-script",
    "name": "楷书入门十二讲",
    "summary": "从坐姿和执笔讲起，每讲写两个字",
    "image": "/images/regular-script.png",
    "pictures": [
      "/images/regular-script.png"
    ],
    "priceFen": 19900,
    "marketPriceFen": 29900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "书法"
    ],
    "categories": [
      "书法"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 365 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "自备毛笔、墨和毛边纸",
          "视频在有效期内可以反复看",
          "直播没有赶上的，三天后上传回放"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "lin"
    ],
    "sections": [
      {
        "id": "posture",
        "title": "坐姿、执笔和用纸",
        "kind": "video",
        "minutes": 14,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "horizontal",
        "title": "横画：起笔、行笔、收笔",
        "kind": "video",
        "minutes": 16,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "vertical",
        "title": "竖画：悬针与垂露",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "left-falling",
        "title": "撇与捺",
        "kind": "video",
        "minutes": 18,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "dots",
        "title": "点的七种写法",
        "kind": "video",
        "minutes": 17,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "hooks",
        "title": "钩画与转折",
        "kind": "video",
        "minutes": 19,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "radicals-left",
        "title": "常用左偏旁",
        "kind": "video",
        "minutes": 20,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "radicals-right",
        "title": "常用右偏旁",
        "kind": "video",
        "minutes": 20,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "structure-one",
        "title": "结构（一）：左右",
        "kind": "video",
        "minutes": 21,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "structure-two",
        "title": "结构（二）：上下与包围",
        "kind": "video",
        "minutes": 21,
        "trial": false,
        "media": "reviewing",
        "startsAt": ""
      },
      {
        "id": "copying",
        "title": "怎样临帖",
        "kind": "video",
        "minutes": 18,
        "trial": false,
        "media": "reviewing",
        "startsAt": ""
      },
      {
        "id": "live-answers",
        "title": "作业点评（直播）",
        "kind": "live",
        "minutes": 60,
        "trial": false,
        "media": "ready",
        "startsAt": "2026-12-12T19:30:00+08:00"
      }
    ]
  },
  {
    "id": "running-script",
    "name": "行书日课",
    "summary": "每天一个字，写满三周",
    "image": "/images/running-script.png",
    "pictures": [
      "/images/running-script.png"
    ],
    "priceFen": 12900,
    "marketPriceFen": 16900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "书法"
    ],
    "categories": [
      "书法"
    ],
    "contents": [],
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
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "建议先学过楷书"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "lin"
    ],
    "sections": [
      {
        "id": "1",
        "title": "行书和楷书的不同",
        "kind": "video",
        "minutes": 12,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "牵丝与连笔",
        "kind": "video",
        "minutes": 13,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "之、也、而",
        "kind": "video",
        "minutes": 11,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "山、水、云",
        "kind": "video",
        "minutes": 11,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "写一张小便笺",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "phone-photo",
    "name": "手机摄影从零开始",
    "summary": "不换设备，先学会看光",
    "image": "/images/phone-photo.png",
    "pictures": [
      "/images/phone-photo.png"
    ],
    "priceFen": 15900,
    "marketPriceFen": 23900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "摄影"
    ],
    "categories": [
      "摄影"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 365 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "zhou"
    ],
    "sections": [
      {
        "id": "1",
        "title": "先擦镜头，再开网格",
        "kind": "video",
        "minutes": 8,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "光从哪里来",
        "kind": "video",
        "minutes": 14,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "构图：做减法",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "拍人：眼睛要亮",
        "kind": "video",
        "minutes": 16,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "拍吃的：侧光和留白",
        "kind": "video",
        "minutes": 12,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "6",
        "title": "拍街：等一个人走进来",
        "kind": "video",
        "minutes": 17,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "7",
        "title": "拍孩子和宠物",
        "kind": "video",
        "minutes": 13,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "8",
        "title": "一组照片讲一件事",
        "kind": "video",
        "minutes": 18,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "night-city",
    "name": "城市夜景这样拍",
    "summary": "蓝调时刻、车轨和倒影",
    "image": "/images/night-city.png",
    "pictures": [
      "/images/night-city.png"
    ],
    "priceFen": 6900,
    "marketPriceFen": 9900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "摄影"
    ],
    "categories": [
      "摄影"
    ],
    "contents": [],
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
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "zhou"
    ],
    "sections": [
      {
        "id": "1",
        "title": "夜景什么时候拍",
        "kind": "video",
        "minutes": 9,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "稳住手机的五个办法",
        "kind": "video",
        "minutes": 10,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "车轨与慢门",
        "kind": "video",
        "minutes": 14,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "雨后的倒影",
        "kind": "video",
        "minutes": 11,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "外滩实拍（直播）",
        "kind": "live",
        "minutes": 90,
        "trial": false,
        "media": "ready",
        "startsAt": "2026-12-19T18:00:00+08:00"
      }
    ]
  },
  {
    "id": "retouch",
    "name": "二十分钟修好一张照片",
    "summary": "曝光、颜色、裁切，一次讲清",
    "image": "/images/retouch.png",
    "pictures": [
      "/images/retouch.png"
    ],
    "priceFen": 3900,
    "marketPriceFen": 0,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "摄影"
    ],
    "categories": [
      "摄影"
    ],
    "contents": [],
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
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "zhou"
    ],
    "sections": [
      {
        "id": "1",
        "title": "先裁再调",
        "kind": "video",
        "minutes": 9,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "曝光与颜色",
        "kind": "video",
        "minutes": 12,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "kana",
    "name": "五十音七天",
    "summary": "每天七个音，写、读、听",
    "image": "/images/kana.png",
    "pictures": [
      "/images/kana.png"
    ],
    "priceFen": 4900,
    "marketPriceFen": 7900,
    "promises": [
      "7天内未学满30秒可退"
    ],
    "tags": [
      "日语"
    ],
    "categories": [
      "日语"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 365 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 30 秒，可以申请全额退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "许南枝",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "xu"
    ],
    "sections": [
      {
        "id": "1",
        "title": "第一天：あ行和か行",
        "kind": "video",
        "minutes": 15,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "第二天：さ行和た行",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "第三天：な行和は行",
        "kind": "video",
        "minutes": 16,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "第四天：ま行和や行",
        "kind": "video",
        "minutes": 14,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "第五天：ら行和わ行",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "6",
        "title": "第六天：浊音和拗音",
        "kind": "video",
        "minutes": 18,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "7",
        "title": "第七天：听写",
        "kind": "audio",
        "minutes": 20,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "japanese-one",
    "name": "日语初级上：能用的三十六课",
    "summary": "寒暄、购物、问路，每课一个场景",
    "image": "/images/japanese-one.png",
    "pictures": [
      "/images/japanese-one.png"
    ],
    "priceFen": 29900,
    "marketPriceFen": 49900,
    "promises": [
      "未学满30%可退"
    ],
    "tags": [
      "日语"
    ],
    "categories": [
      "日语"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 730 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "没有开始学习，随时可以申请全额退款。",
          "学习不到 30%，可以申请全额退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      },
      {
        "title": "使用规则",
        "lines": [
          "三十六课分四批更新，十二月更新到第八课",
          "练习册在课程资料里"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "许南枝",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "xu"
    ],
    "sections": [
      {
        "id": "1",
        "title": "第一课：初次见面",
        "kind": "video",
        "minutes": 18,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "第二课：这是什么",
        "kind": "video",
        "minutes": 18,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "第三课：在哪里",
        "kind": "video",
        "minutes": 19,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "第四课：几点见面",
        "kind": "video",
        "minutes": 19,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "第五课：去便利店",
        "kind": "video",
        "minutes": 20,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "6",
        "title": "第六课：坐电车",
        "kind": "video",
        "minutes": 20,
        "trial": false,
        "media": "reviewing",
        "startsAt": ""
      },
      {
        "id": "7",
        "title": "第七课：点餐",
        "kind": "video",
        "minutes": 20,
        "trial": false,
        "media": "reviewing",
        "startsAt": ""
      },
      {
        "id": "8",
        "title": "第八课：问路",
        "kind": "video",
        "minutes": 21,
        "trial": false,
        "media": "missing",
        "startsAt": ""
      },
      {
        "id": "9",
        "title": "每月答疑（直播）",
        "kind": "live",
        "minutes": 60,
        "trial": false,
        "media": "ready",
        "startsAt": "2026-12-26T20:00:00+08:00"
      }
    ]
  },
  {
    "id": "travel-japanese",
    "name": "旅行日语随身听",
    "summary": "三十句，一句话一段音频",
    "image": "/images/travel-japanese.png",
    "pictures": [
      "/images/travel-japanese.png"
    ],
    "priceFen": 2900,
    "marketPriceFen": 0,
    "promises": [
      "3天内未学可退"
    ],
    "tags": [
      "日语"
    ],
    "categories": [
      "日语"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 365 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "购买后 3 天内没有收听，可以申请全额退款。",
          "开始收听以后不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "许南枝",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "xu"
    ],
    "sections": [
      {
        "id": "1",
        "title": "机场和海关",
        "kind": "audio",
        "minutes": 10,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "酒店",
        "kind": "audio",
        "minutes": 9,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "餐厅",
        "kind": "audio",
        "minutes": 11,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "迷路和求助",
        "kind": "audio",
        "minutes": 10,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "home-cooking",
    "name": "家常菜基本功",
    "summary": "刀工、火候、调味，学会十二道菜",
    "image": "/images/home-cooking.png",
    "pictures": [
      "/images/home-cooking.png"
    ],
    "priceFen": 9900,
    "marketPriceFen": 14900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "厨艺"
    ],
    "categories": [
      "厨艺"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 365 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "chen"
    ],
    "sections": [
      {
        "id": "1",
        "title": "一把菜刀就够了",
        "kind": "video",
        "minutes": 13,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "火候：听锅的声音",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "番茄炒蛋",
        "kind": "video",
        "minutes": 11,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "青椒肉丝",
        "kind": "video",
        "minutes": 16,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "红烧排骨",
        "kind": "video",
        "minutes": 22,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "6",
        "title": "清蒸鲈鱼",
        "kind": "video",
        "minutes": 17,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "breakfast",
    "name": "一周早餐计划",
    "summary": "前一晚备好，早上十五分钟",
    "image": "/images/breakfast.png",
    "pictures": [
      "/images/breakfast.png"
    ],
    "priceFen": 5900,
    "marketPriceFen": 8900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "厨艺"
    ],
    "categories": [
      "厨艺"
    ],
    "contents": [],
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
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "chen"
    ],
    "sections": [
      {
        "id": "1",
        "title": "周一：杂粮粥和凉拌菜",
        "kind": "video",
        "minutes": 12,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "周二：鸡蛋灌饼",
        "kind": "video",
        "minutes": 14,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "周三：馄饨",
        "kind": "video",
        "minutes": 16,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "周四：三明治",
        "kind": "video",
        "minutes": 9,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "周五：汤面",
        "kind": "video",
        "minutes": 13,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "steamed-bun",
    "name": "面点入门：包子和馒头",
    "summary": "从和面到上笼，一次讲透",
    "image": "/images/steamed-bun.png",
    "pictures": [
      "/images/steamed-bun.png"
    ],
    "priceFen": 7900,
    "marketPriceFen": 11900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "厨艺"
    ],
    "categories": [
      "厨艺"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 365 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "chen"
    ],
    "sections": [
      {
        "id": "1",
        "title": "面粉和酵母",
        "kind": "video",
        "minutes": 12,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "和面与醒面",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "馒头",
        "kind": "video",
        "minutes": 18,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "鲜肉包",
        "kind": "video",
        "minutes": 21,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "上笼和火候",
        "kind": "video",
        "minutes": 13,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "breathing",
    "name": "唱歌先学呼吸",
    "summary": "五个练习，每天十分钟",
    "image": "/images/breathing.png",
    "pictures": [
      "/images/breathing.png"
    ],
    "priceFen": 8900,
    "marketPriceFen": 12900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "声音"
    ],
    "categories": [
      "声音"
    ],
    "contents": [],
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
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "fang"
    ],
    "sections": [
      {
        "id": "1",
        "title": "你现在是怎么呼吸的",
        "kind": "video",
        "minutes": 10,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "打开肋骨",
        "kind": "video",
        "minutes": 12,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "一口气唱多长",
        "kind": "video",
        "minutes": 13,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "高音不挤",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "voice",
    "name": "好好说话：声音训练",
    "summary": "讲课、主持、开会都用得上",
    "image": "/images/voice.png",
    "pictures": [
      "/images/voice.png"
    ],
    "priceFen": 14900,
    "marketPriceFen": 19900,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "声音"
    ],
    "categories": [
      "声音"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 365 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "on",
    "limit": 0,
    "schedule": "none",
    "personIds": [
      "fang"
    ],
    "sections": [
      {
        "id": "1",
        "title": "听听自己的声音",
        "kind": "video",
        "minutes": 9,
        "trial": true,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "吐字：口腔操",
        "kind": "video",
        "minutes": 14,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "节奏和停顿",
        "kind": "video",
        "minutes": 15,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "气息支撑",
        "kind": "video",
        "minutes": 16,
        "trial": false,
        "media": "ready",
        "startsAt": ""
      },
      {
        "id": "5",
        "title": "练声小班（直播）",
        "kind": "live",
        "minutes": 60,
        "trial": false,
        "media": "ready",
        "startsAt": "2026-12-05T19:30:00+08:00"
      },
      {
        "id": "6",
        "title": "结课展示（直播）",
        "kind": "live",
        "minutes": 60,
        "trial": false,
        "media": "ready",
        "startsAt": "2026-12-20T19:30:00+08:00"
      }
    ]
  },
  {
    "id": "balcony",
    "name": "阳台种菜四季历",
    "summary": "四平方米，一年四茬",
    "image": "/images/balcony.png",
    "pictures": [
      "/images/balcony.png"
    ],
    "priceFen": 6900,
    "marketPriceFen": 0,
    "promises": [
      "7天内未学满5%可退"
    ],
    "tags": [
      "生活"
    ],
    "categories": [
      "生活"
    ],
    "contents": [],
    "rules": [
      {
        "title": "有效期",
        "lines": [
          "购买后 365 天内有效"
        ]
      },
      {
        "title": "退款规则",
        "lines": [
          "购买后 7 天内没有开始学习，可以申请全额退款。",
          "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。",
          "学习完成后不支持退款。",
          "超过学习有效期不支持退款。"
        ]
      }
    ],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "soon",
    "limit": 0,
    "schedule": "none",
    "personIds": [],
    "sections": [
      {
        "id": "1",
        "title": "阳台的光和风",
        "kind": "video",
        "minutes": 12,
        "trial": false,
        "media": "reviewing",
        "startsAt": ""
      },
      {
        "id": "2",
        "title": "春：小番茄",
        "kind": "video",
        "minutes": 14,
        "trial": false,
        "media": "missing",
        "startsAt": ""
      },
      {
        "id": "3",
        "title": "夏：空心菜",
        "kind": "video",
        "minutes": 13,
        "trial": false,
        "media": "missing",
        "startsAt": ""
      },
      {
        "id": "4",
        "title": "秋：小白菜",
        "kind": "video",
        "minutes": 13,
        "trial": false,
        "media": "missing",
        "startsAt": ""
      }
    ]
  },
  {
    "id": "open-day",
    "name": "冬季开放日",
    "summary": "十二月二十日，线下体验书法和声音课，请联系客服登记",
    "image": "/images/open-day.png",
    "pictures": [
      "/images/open-day.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "生活"
    ],
    "categories": [
      "生活"
    ],
    "contents": [],
    "rules": [],
    "priceFrom": false,
    "sellerName": "杭州知更文化传播有限公司",
    "storeIds": [],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "personIds": [],
    "sections": []
  }
]
