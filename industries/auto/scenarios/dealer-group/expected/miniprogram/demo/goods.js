// 演示用的商品，由方案生成；要改就改方案。

/** @type {import('../models').Goods[]} */
module.exports = [
  {
    "id": "lan-a",
    "name": "青岚 A",
    "summary": "紧凑型轿车，日常通勤",
    "image": "/images/lan-a.png",
    "pictures": [
      "/images/lan-a.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "轿车"
    ],
    "categories": [
      "轿车"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "油耗和参数为厂商公布的数据",
          "现车颜色和提车时间以门店答复为准"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 10980000,
    "untilFen": 12980000,
    "variants": [
      {
        "id": "a-comfort",
        "name": "1.5T 舒适型",
        "guidePriceFen": 10980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "1.5T 118 kW"
          },
          {
            "name": "变速箱",
            "text": "7 挡双离合"
          },
          {
            "name": "油耗",
            "text": "5.9 L/100km"
          }
        ]
      },
      {
        "id": "a-premium",
        "name": "1.5T 豪华型",
        "guidePriceFen": 11980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "1.5T 118 kW"
          },
          {
            "name": "变速箱",
            "text": "7 挡双离合"
          },
          {
            "name": "油耗",
            "text": "5.9 L/100km"
          }
        ]
      },
      {
        "id": "a-flagship",
        "name": "1.5T 旗舰型",
        "guidePriceFen": 12980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "1.5T 135 kW"
          },
          {
            "name": "变速箱",
            "text": "7 挡双离合"
          },
          {
            "name": "油耗",
            "text": "6.1 L/100km"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-a-hybrid",
    "name": "青岚 A 混动",
    "summary": "插电混动轿车，可油可电",
    "image": "/images/lan-a-hybrid.png",
    "pictures": [
      "/images/lan-a-hybrid.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "轿车",
      "新能源"
    ],
    "categories": [
      "轿车",
      "新能源"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "续航为厂商公布的工况数据，实际续航与路况、气温有关",
          "家用充电桩由门店协助申请"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 12580000,
    "untilFen": 14280000,
    "variants": [
      {
        "id": "ah-80",
        "name": "80 km 进取型",
        "guidePriceFen": 12580000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "纯电续航",
            "text": "80 km"
          },
          {
            "name": "综合功率",
            "text": "145 kW"
          },
          {
            "name": "电池",
            "text": "12.9 kWh"
          }
        ]
      },
      {
        "id": "ah-120",
        "name": "120 km 旗舰型",
        "guidePriceFen": 14280000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "纯电续航",
            "text": "120 km"
          },
          {
            "name": "综合功率",
            "text": "145 kW"
          },
          {
            "name": "电池",
            "text": "18.3 kWh"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-s",
    "name": "青岚 S",
    "summary": "中型轿车，前后排都宽敞",
    "image": "/images/lan-s.png",
    "pictures": [
      "/images/lan-s.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "轿车"
    ],
    "categories": [
      "轿车"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "油耗和参数为厂商公布的数据",
          "现车颜色和提车时间以门店答复为准"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 15980000,
    "untilFen": 20980000,
    "variants": [
      {
        "id": "s-15t",
        "name": "1.5T 精英型",
        "guidePriceFen": 15980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "1.5T 135 kW"
          },
          {
            "name": "轴距",
            "text": "2850 mm"
          },
          {
            "name": "油耗",
            "text": "6.4 L/100km"
          }
        ]
      },
      {
        "id": "s-20t",
        "name": "2.0T 豪华型",
        "guidePriceFen": 18980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 185 kW"
          },
          {
            "name": "轴距",
            "text": "2850 mm"
          },
          {
            "name": "油耗",
            "text": "7.1 L/100km"
          }
        ]
      },
      {
        "id": "s-20t-top",
        "name": "2.0T 尊享型",
        "guidePriceFen": 20980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 185 kW"
          },
          {
            "name": "轴距",
            "text": "2850 mm"
          },
          {
            "name": "油耗",
            "text": "7.1 L/100km"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-b",
    "name": "青岚 B",
    "summary": "五座 SUV，两驱或四驱",
    "image": "/images/lan-b.png",
    "pictures": [
      "/images/lan-b.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "SUV"
    ],
    "categories": [
      "SUV"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "油耗和参数为厂商公布的数据",
          "现车颜色和提车时间以门店答复为准"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 15980000,
    "untilFen": 19880000,
    "variants": [
      {
        "id": "b-2wd",
        "name": "2.0T 两驱舒适型",
        "guidePriceFen": 15980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 175 kW"
          },
          {
            "name": "驱动",
            "text": "前驱"
          },
          {
            "name": "离地间隙",
            "text": "190 mm"
          }
        ]
      },
      {
        "id": "b-2wd-lux",
        "name": "2.0T 两驱豪华型",
        "guidePriceFen": 17680000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 175 kW"
          },
          {
            "name": "驱动",
            "text": "前驱"
          },
          {
            "name": "离地间隙",
            "text": "190 mm"
          }
        ]
      },
      {
        "id": "b-4wd",
        "name": "2.0T 四驱旗舰型",
        "guidePriceFen": 19880000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 185 kW"
          },
          {
            "name": "驱动",
            "text": "四驱"
          },
          {
            "name": "离地间隙",
            "text": "200 mm"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-b-mini",
    "name": "青岚 B 小 SUV",
    "summary": "小型 SUV，城市好停车",
    "image": "/images/lan-b-mini.png",
    "pictures": [
      "/images/lan-b-mini.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "SUV"
    ],
    "categories": [
      "SUV"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "油耗和参数为厂商公布的数据",
          "现车颜色和提车时间以门店答复为准"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 7980000,
    "untilFen": 9580000,
    "variants": [
      {
        "id": "bm-basic",
        "name": "1.5L 活力型",
        "guidePriceFen": 7980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "1.5L 84 kW"
          },
          {
            "name": "车长",
            "text": "4280 mm"
          },
          {
            "name": "油耗",
            "text": "5.8 L/100km"
          }
        ]
      },
      {
        "id": "bm-turbo",
        "name": "1.5T 运动型",
        "guidePriceFen": 9580000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "1.5T 118 kW"
          },
          {
            "name": "车长",
            "text": "4280 mm"
          },
          {
            "name": "油耗",
            "text": "6.2 L/100km"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-b-seven",
    "name": "青岚 B 七座",
    "summary": "七座 SUV，三排都能坐人",
    "image": "/images/lan-b-seven.png",
    "pictures": [
      "/images/lan-b-seven.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "SUV",
      "七座"
    ],
    "categories": [
      "SUV",
      "七座"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "油耗和参数为厂商公布的数据",
          "现车颜色和提车时间以门店答复为准"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 18680000,
    "untilFen": 21880000,
    "variants": [
      {
        "id": "b7-fuel",
        "name": "2.0T 家庭型",
        "guidePriceFen": 18680000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 185 kW"
          },
          {
            "name": "座位",
            "text": "7 座"
          },
          {
            "name": "驱动",
            "text": "前驱"
          }
        ]
      },
      {
        "id": "b7-fuel-4wd",
        "name": "2.0T 四驱旗舰型",
        "guidePriceFen": 21880000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 185 kW"
          },
          {
            "name": "座位",
            "text": "7 座"
          },
          {
            "name": "驱动",
            "text": "四驱"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-c",
    "name": "青岚 C 纯电",
    "summary": "纯电轿跑，两种电池可选",
    "image": "/images/lan-c.png",
    "pictures": [
      "/images/lan-c.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "轿车",
      "新能源"
    ],
    "categories": [
      "轿车",
      "新能源"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "续航为厂商公布的工况数据，实际续航与路况、气温有关",
          "家用充电桩由门店协助申请"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 13680000,
    "untilFen": 18980000,
    "variants": [
      {
        "id": "c-510",
        "name": "510 km 标准版",
        "guidePriceFen": 13680000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "续航",
            "text": "510 km"
          },
          {
            "name": "电机",
            "text": "150 kW"
          },
          {
            "name": "快充 30%-80%",
            "text": "25 分钟"
          }
        ]
      },
      {
        "id": "c-650",
        "name": "650 km 长续航版",
        "guidePriceFen": 15980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "续航",
            "text": "650 km"
          },
          {
            "name": "电机",
            "text": "160 kW"
          },
          {
            "name": "快充 30%-80%",
            "text": "28 分钟"
          }
        ]
      },
      {
        "id": "c-600-4wd",
        "name": "600 km 四驱性能版",
        "guidePriceFen": 18980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "续航",
            "text": "600 km"
          },
          {
            "name": "电机",
            "text": "330 kW"
          },
          {
            "name": "快充 30%-80%",
            "text": "28 分钟"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-c-cross",
    "name": "青岚 C 跨界",
    "summary": "纯电 SUV，坐姿高、空间大",
    "image": "/images/lan-c-cross.png",
    "pictures": [
      "/images/lan-c-cross.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "SUV",
      "新能源"
    ],
    "categories": [
      "SUV",
      "新能源"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "续航为厂商公布的工况数据，实际续航与路况、气温有关",
          "家用充电桩由门店协助申请"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 14980000,
    "untilFen": 17280000,
    "variants": [
      {
        "id": "cc-500",
        "name": "500 km 标准版",
        "guidePriceFen": 14980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "续航",
            "text": "500 km"
          },
          {
            "name": "电机",
            "text": "160 kW"
          },
          {
            "name": "电池",
            "text": "63.2 kWh"
          }
        ]
      },
      {
        "id": "cc-620",
        "name": "620 km 长续航版",
        "guidePriceFen": 17280000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "续航",
            "text": "620 km"
          },
          {
            "name": "电机",
            "text": "170 kW"
          },
          {
            "name": "电池",
            "text": "78.5 kWh"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-mini",
    "name": "青岚 小满",
    "summary": "两门四座纯电小车，接送孩子、买菜",
    "image": "/images/lan-mini.png",
    "pictures": [
      "/images/lan-mini.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "新能源"
    ],
    "categories": [
      "新能源"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "续航为厂商公布的工况数据，实际续航与路况、气温有关",
          "家用充电桩由门店协助申请"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 4980000,
    "untilFen": 5980000,
    "variants": [
      {
        "id": "m-210",
        "name": "210 km 轻享版",
        "guidePriceFen": 4980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "续航",
            "text": "210 km"
          },
          {
            "name": "电机",
            "text": "30 kW"
          },
          {
            "name": "车长",
            "text": "3280 mm"
          }
        ]
      },
      {
        "id": "m-305",
        "name": "305 km 畅享版",
        "guidePriceFen": 5980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "续航",
            "text": "305 km"
          },
          {
            "name": "电机",
            "text": "40 kW"
          },
          {
            "name": "车长",
            "text": "3280 mm"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-m",
    "name": "青岚 M 商务车",
    "summary": "七座商务车，二排航空座椅",
    "image": "/images/lan-m.png",
    "pictures": [
      "/images/lan-m.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "MPV",
      "七座"
    ],
    "categories": [
      "MPV",
      "七座"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "油耗和参数为厂商公布的数据",
          "现车颜色和提车时间以门店答复为准"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 22980000,
    "untilFen": 26980000,
    "variants": [
      {
        "id": "m-business",
        "name": "2.0T 商务型",
        "guidePriceFen": 22980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 185 kW"
          },
          {
            "name": "轴距",
            "text": "3100 mm"
          },
          {
            "name": "座位",
            "text": "7 座"
          }
        ]
      },
      {
        "id": "m-honour",
        "name": "2.0T 尊贵型",
        "guidePriceFen": 26980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "动力",
            "text": "2.0T 185 kW"
          },
          {
            "name": "轴距",
            "text": "3100 mm"
          },
          {
            "name": "座位",
            "text": "7 座"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-m-hybrid",
    "name": "青岚 M 插混商务车",
    "summary": "插电混动商务车，市区用电",
    "image": "/images/lan-m-hybrid.png",
    "pictures": [
      "/images/lan-m-hybrid.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "MPV",
      "新能源",
      "七座"
    ],
    "categories": [
      "MPV",
      "新能源",
      "七座"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "续航为厂商公布的工况数据，实际续航与路况、气温有关",
          "家用充电桩由门店协助申请"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "指导价",
    "priceNote": "指导价由厂商公布，成交价以门店报价为准",
    "fromFen": 28980000,
    "untilFen": 32980000,
    "variants": [
      {
        "id": "mh-100",
        "name": "100 km 行政版",
        "guidePriceFen": 28980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "纯电续航",
            "text": "100 km"
          },
          {
            "name": "综合功率",
            "text": "240 kW"
          },
          {
            "name": "座位",
            "text": "7 座"
          }
        ]
      },
      {
        "id": "mh-160",
        "name": "160 km 旗舰版",
        "guidePriceFen": 32980000,
        "askingPriceFen": 0,
        "figures": [
          {
            "name": "纯电续航",
            "text": "160 km"
          },
          {
            "name": "综合功率",
            "text": "240 kW"
          },
          {
            "name": "座位",
            "text": "7 座"
          }
        ]
      }
    ]
  },
  {
    "id": "lan-x",
    "name": "青岚 X 越野",
    "summary": "非承载车身越野车，预计明年春天上市",
    "image": "/images/lan-x.png",
    "pictures": [
      "/images/lan-x.png"
    ],
    "priceFen": 0,
    "marketPriceFen": 0,
    "promises": [],
    "tags": [
      "SUV",
      "新车预告"
    ],
    "categories": [
      "SUV",
      "新车预告"
    ],
    "contents": [],
    "rules": [
      {
        "title": "使用规则",
        "lines": [
          "配置和指导价以上市时公布的为准",
          "现在可以询价登记，有实车后通知你"
        ]
      }
    ],
    "priceFrom": false,
    "storeIds": [
      "east-1",
      "east-2",
      "west-1",
      "wuxi-1",
      "wuxi-2",
      "changzhou-1"
    ],
    "sale": "display",
    "limit": 0,
    "schedule": "none",
    "priceName": "参考价",
    "priceNote": "",
    "fromFen": 0,
    "untilFen": 0,
    "variants": []
  }
]
