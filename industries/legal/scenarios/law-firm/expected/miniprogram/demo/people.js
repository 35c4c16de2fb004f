// 演示用的服务人员，由方案生成；要改就改方案。

/** @type {import('../models').Person[]} */
module.exports = [
  {
    "id": "shen",
    "name": "沈知微",
    "title": "合伙人律师，执业 14 年",
    "image": "/images/shen.png",
    "licence": "律师执业证 1320120000DEMO001",
    "goodsIds": [
      "first-15",
      "marriage-30",
      "marriage-60",
      "second-opinion",
      "family-package",
      "will"
    ],
    "place": {
      "storeId": "office",
      "name": "澄明律师事务所（新街口）",
      "city": "南京",
      "address": "玄武区示例路 66 号 12 层"
    }
  },
  {
    "id": "lu",
    "name": "陆清和",
    "title": "律师，执业 8 年",
    "image": "/images/lu.png",
    "licence": "律师执业证 1320120000DEMO002",
    "goodsIds": [
      "first-15",
      "labour-30",
      "contract-60",
      "labour-package",
      "labour-letter"
    ],
    "place": {
      "storeId": "office",
      "name": "澄明律师事务所（新街口）",
      "city": "南京",
      "address": "玄武区示例路 66 号 12 层"
    }
  },
  {
    "id": "he",
    "name": "何闻舟",
    "title": "律师，执业 5 年",
    "image": "/images/he.png",
    "licence": "律师执业证 1320120000DEMO003",
    "goodsIds": [
      "first-15",
      "marriage-30",
      "contract-60",
      "adviser-month",
      "lawyer-letter",
      "contract-review"
    ],
    "place": {
      "storeId": "office",
      "name": "澄明律师事务所（新街口）",
      "city": "南京",
      "address": "玄武区示例路 66 号 12 层"
    }
  }
]
