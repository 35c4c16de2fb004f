// 演示用的表单，由方案生成；要改就改方案。

/** @type {import('../models').LeadForm[]} */
module.exports = [
  {
    "id": "test-drive",
    "title": "预约试驾",
    "consent": "你填写的称呼、手机号和试驾意向，只交给所选门店的经营公司，用来联系你安排这次试驾，不会用于其他营销",
    "fields": [
      {
        "id": "model",
        "title": "想试的车",
        "kind": "goods",
        "required": true,
        "choices": [
          {
            "id": "lan-a",
            "name": "青岚 A",
            "of": null
          },
          {
            "id": "lan-a-hybrid",
            "name": "青岚 A 混动",
            "of": null
          },
          {
            "id": "lan-s",
            "name": "青岚 S",
            "of": null
          },
          {
            "id": "lan-b",
            "name": "青岚 B",
            "of": null
          },
          {
            "id": "lan-b-mini",
            "name": "青岚 B 小 SUV",
            "of": null
          },
          {
            "id": "lan-b-seven",
            "name": "青岚 B 七座",
            "of": null
          },
          {
            "id": "lan-c",
            "name": "青岚 C 纯电",
            "of": null
          },
          {
            "id": "lan-c-cross",
            "name": "青岚 C 跨界",
            "of": null
          },
          {
            "id": "lan-mini",
            "name": "青岚 小满",
            "of": null
          },
          {
            "id": "lan-m",
            "name": "青岚 M 商务车",
            "of": null
          },
          {
            "id": "lan-m-hybrid",
            "name": "青岚 M 插混商务车",
            "of": null
          }
        ]
      },
      {
        "id": "store",
        "title": "去哪家店",
        "kind": "store",
        "required": true,
        "choices": [
          {
            "id": "east-1",
            "name": "临川东城展厅",
            "of": [
              "lan-a",
              "lan-a-hybrid",
              "lan-s",
              "lan-b",
              "lan-b-mini",
              "lan-b-seven",
              "lan-m",
              "lan-m-hybrid",
              "lan-x"
            ]
          },
          {
            "id": "east-2",
            "name": "临川东城商超店",
            "of": [
              "lan-a",
              "lan-a-hybrid",
              "lan-s",
              "lan-b",
              "lan-b-mini",
              "lan-b-seven",
              "lan-m",
              "lan-m-hybrid",
              "lan-x"
            ]
          },
          {
            "id": "west-1",
            "name": "临川西郊展厅",
            "of": [
              "lan-a",
              "lan-a-hybrid",
              "lan-s",
              "lan-b",
              "lan-b-mini",
              "lan-b-seven",
              "lan-m",
              "lan-m-hybrid",
              "lan-x"
            ]
          },
          {
            "id": "wuxi-1",
            "name": "临川无锡展厅",
            "of": null
          },
          {
            "id": "wuxi-2",
            "name": "临川无锡交付中心",
            "of": null
          }
        ]
      },
      {
        "id": "visit",
        "title": "希望哪天",
        "kind": "date",
        "required": false,
        "choices": []
      },
      {
        "id": "name",
        "title": "怎么称呼",
        "kind": "text",
        "required": false,
        "choices": []
      },
      {
        "id": "phone",
        "title": "手机号",
        "kind": "phone",
        "required": true,
        "choices": []
      }
    ]
  },
  {
    "id": "quote",
    "title": "询问报价",
    "consent": "你填写的手机号、城市和意向车型，只交给你所在城市的一家临川门店，用来给你报价，不会用于其他营销",
    "fields": [
      {
        "id": "model",
        "title": "车型",
        "kind": "goods",
        "required": true,
        "choices": [
          {
            "id": "lan-a",
            "name": "青岚 A",
            "of": null
          },
          {
            "id": "lan-a-hybrid",
            "name": "青岚 A 混动",
            "of": null
          },
          {
            "id": "lan-s",
            "name": "青岚 S",
            "of": null
          },
          {
            "id": "lan-b",
            "name": "青岚 B",
            "of": null
          },
          {
            "id": "lan-b-mini",
            "name": "青岚 B 小 SUV",
            "of": null
          },
          {
            "id": "lan-b-seven",
            "name": "青岚 B 七座",
            "of": null
          },
          {
            "id": "lan-c",
            "name": "青岚 C 纯电",
            "of": null
          },
          {
            "id": "lan-c-cross",
            "name": "青岚 C 跨界",
            "of": null
          },
          {
            "id": "lan-mini",
            "name": "青岚 小满",
            "of": null
          },
          {
            "id": "lan-m",
            "name": "青岚 M 商务车",
            "of": null
          },
          {
            "id": "lan-m-hybrid",
            "name": "青岚 M 插混商务车",
            "of": null
          },
          {
            "id": "lan-x",
            "name": "青岚 X 越野",
            "of": null
          }
        ]
      },
      {
        "id": "trim",
        "title": "款型",
        "kind": "variant",
        "required": false,
        "choices": [
          {
            "id": "a-comfort",
            "name": "1.5T 舒适型",
            "of": [
              "lan-a"
            ]
          },
          {
            "id": "a-premium",
            "name": "1.5T 豪华型",
            "of": [
              "lan-a"
            ]
          },
          {
            "id": "a-flagship",
            "name": "1.5T 旗舰型",
            "of": [
              "lan-a"
            ]
          },
          {
            "id": "ah-80",
            "name": "80 km 进取型",
            "of": [
              "lan-a-hybrid"
            ]
          },
          {
            "id": "ah-120",
            "name": "120 km 旗舰型",
            "of": [
              "lan-a-hybrid"
            ]
          },
          {
            "id": "s-15t",
            "name": "1.5T 精英型",
            "of": [
              "lan-s"
            ]
          },
          {
            "id": "s-20t",
            "name": "2.0T 豪华型",
            "of": [
              "lan-s"
            ]
          },
          {
            "id": "s-20t-top",
            "name": "2.0T 尊享型",
            "of": [
              "lan-s"
            ]
          },
          {
            "id": "b-2wd",
            "name": "2.0T 两驱舒适型",
            "of": [
              "lan-b"
            ]
          },
          {
            "id": "b-2wd-lux",
            "name": "2.0T 两驱豪华型",
            "of": [
              "lan-b"
            ]
          },
          {
            "id": "b-4wd",
            "name": "2.0T 四驱旗舰型",
            "of": [
              "lan-b"
            ]
          },
          {
            "id": "bm-basic",
            "name": "1.5L 活力型",
            "of": [
              "lan-b-mini"
            ]
          },
          {
            "id": "bm-turbo",
            "name": "1.5T 运动型",
            "of": [
              "lan-b-mini"
            ]
          },
          {
            "id": "b7-fuel",
            "name": "2.0T 家庭型",
            "of": [
              "lan-b-seven"
            ]
          },
          {
            "id": "b7-fuel-4wd",
            "name": "2.0T 四驱旗舰型",
            "of": [
              "lan-b-seven"
            ]
          },
          {
            "id": "c-510",
            "name": "510 km 标准版",
            "of": [
              "lan-c"
            ]
          },
          {
            "id": "c-650",
            "name": "650 km 长续航版",
            "of": [
              "lan-c"
            ]
          },
          {
            "id": "c-600-4wd",
            "name": "600 km 四驱性能版",
            "of": [
              "lan-c"
            ]
          },
          {
            "id": "cc-500",
            "name": "500 km 标准版",
            "of": [
              "lan-c-cross"
            ]
          },
          {
            "id": "cc-620",
            "name": "620 km 长续航版",
            "of": [
              "lan-c-cross"
            ]
          },
          {
            "id": "m-210",
            "name": "210 km 轻享版",
            "of": [
              "lan-mini"
            ]
          },
          {
            "id": "m-305",
            "name": "305 km 畅享版",
            "of": [
              "lan-mini"
            ]
          },
          {
            "id": "m-business",
            "name": "2.0T 商务型",
            "of": [
              "lan-m"
            ]
          },
          {
            "id": "m-honour",
            "name": "2.0T 尊贵型",
            "of": [
              "lan-m"
            ]
          },
          {
            "id": "mh-100",
            "name": "100 km 行政版",
            "of": [
              "lan-m-hybrid"
            ]
          },
          {
            "id": "mh-160",
            "name": "160 km 旗舰版",
            "of": [
              "lan-m-hybrid"
            ]
          }
        ]
      },
      {
        "id": "city",
        "title": "所在城市",
        "kind": "city",
        "required": true,
        "choices": [
          {
            "id": "苏州",
            "name": "苏州",
            "of": null
          },
          {
            "id": "无锡",
            "name": "无锡",
            "of": null
          },
          {
            "id": "常州",
            "name": "常州",
            "of": null
          }
        ]
      },
      {
        "id": "plan",
        "title": "打算何时买",
        "kind": "choice",
        "required": false,
        "choices": [
          {
            "id": "一个月内",
            "name": "一个月内",
            "of": null
          },
          {
            "id": "三个月内",
            "name": "三个月内",
            "of": null
          },
          {
            "id": "先了解",
            "name": "先了解",
            "of": null
          }
        ]
      },
      {
        "id": "phone",
        "title": "手机号",
        "kind": "phone",
        "required": true,
        "choices": []
      }
    ]
  }
]
