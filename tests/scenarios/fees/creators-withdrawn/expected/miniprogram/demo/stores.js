// 演示用的门店，由方案生成；要改就改方案。

/** @type {import('../models').Store[]} */
module.exports = [
  {
    "id": "first",
    "name": "街角茶铺一店",
    "city": "武汉",
    "address": "",
    "phone": "",
    "hours": "",
    "companyName": ""
  }
]
