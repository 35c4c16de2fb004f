// 演示用的门店，由方案生成；要改就改方案。

/** @type {import('../models').Store[]} */
module.exports = [
  {
    "id": "office",
    "name": "澄明律师事务所（新街口）",
    "city": "南京",
    "address": "玄武区示例路 66 号 12 层",
    "phone": "025-00000100",
    "hours": "09:00-18:00",
    "companyName": "",
    "latitude": "32.0415",
    "longitude": "118.7843"
  }
]
