// 演示用的示例线索，由方案生成；要改就改方案。

/** @type {import('../models').Lead[]} */
module.exports = [
  {
    "id": "demo-contacted",
    "formTitle": "预约试驾",
    "state": "contacted",
    "companyName": "苏州临川东城汽车销售有限公司",
    "companyPhone": "0512-00000201",
    "storeName": "临川东城展厅",
    "lines": [
      {
        "title": "想试的车",
        "text": "青岚 A"
      },
      {
        "title": "去哪家店",
        "text": "临川东城展厅"
      }
    ],
    "consent": {
      "text": "你填写的称呼、手机号和试驾意向，只交给所选门店的经营公司，用来联系你安排这次试驾，不会用于其他营销",
      "at": "2026-11-20T15:19:00+08:00"
    },
    "createdAt": "2026-11-20T15:20:00+08:00",
    "withdrawable": true
  },
  {
    "id": "demo-done",
    "formTitle": "询问报价",
    "state": "done",
    "companyName": "苏州临川东城汽车销售有限公司",
    "companyPhone": "0512-00000201",
    "storeName": "",
    "lines": [
      {
        "title": "车型",
        "text": "青岚 A"
      },
      {
        "title": "款型",
        "text": "1.5T 舒适型"
      },
      {
        "title": "所在城市",
        "text": "苏州"
      },
      {
        "title": "打算何时买",
        "text": "一个月内"
      }
    ],
    "consent": {
      "text": "你填写的手机号、城市和意向车型，只交给你所在城市的一家临川门店，用来给你报价，不会用于其他营销",
      "at": "2026-11-19T15:19:00+08:00"
    },
    "createdAt": "2026-11-19T15:20:00+08:00",
    "withdrawable": true
  }
]
