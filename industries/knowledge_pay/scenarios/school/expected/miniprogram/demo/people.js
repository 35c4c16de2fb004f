// 演示用的服务人员，由方案生成；要改就改方案。

/** @type {import('../models').Person[]} */
module.exports = [
  {
    "id": "lin",
    "name": "林以安",
    "title": "书法老师，临池二十年",
    "image": "/images/lin.png",
    "licence": "",
    "goodsIds": [
      "regular-script",
      "running-script"
    ],
    "place": null
  },
  {
    "id": "zhou",
    "name": "周行",
    "title": "摄影师，街拍与夜景",
    "image": "/images/zhou.png",
    "licence": "",
    "goodsIds": [
      "phone-photo",
      "night-city",
      "retouch"
    ],
    "place": null
  },
  {
    "id": "xu",
    "name": "许南枝",
    "title": "日语老师，旅日七年",
    "image": "/images/xu.png",
    "licence": "教师资格证书 2019330040DEMOX",
    "goodsIds": [
      "kana",
      "japanese-one",
      "travel-japanese"
    ],
    "place": null
  },
  {
    "id": "chen",
    "name": "陈禾",
    "title": "中式烹调师，社区厨房主理人",
    "image": "/images/chen.png",
    "licence": "职业资格证书 1911003000DEMOX",
    "goodsIds": [
      "home-cooking",
      "breakfast",
      "steamed-bun"
    ],
    "place": null
  },
  {
    "id": "fang",
    "name": "方听",
    "title": "声乐与声音训练老师",
    "image": "/images/fang.png",
    "licence": "",
    "goodsIds": [
      "breathing",
      "voice"
    ],
    "place": null
  }
]
