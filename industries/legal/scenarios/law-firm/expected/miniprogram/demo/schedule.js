// 演示用的可约时间和服务时长，由方案生成；要改就改方案。

module.exports = {
  "people": {
    "shen": [
      {
        "weekday": "mon",
        "from": "09:00",
        "until": "11:30",
        "last": "2029-05-31"
      },
      {
        "weekday": "wed",
        "from": "14:00",
        "until": "17:30",
        "last": "2029-05-31"
      },
      {
        "weekday": "fri",
        "from": "09:00",
        "until": "11:30",
        "last": "2029-05-31"
      }
    ],
    "lu": [
      {
        "weekday": "tue",
        "from": "09:00",
        "until": "12:00",
        "last": "2029-05-31"
      },
      {
        "weekday": "thu",
        "from": "13:30",
        "until": "18:00",
        "last": "2029-05-31"
      },
      {
        "weekday": "sat",
        "from": "10:00",
        "until": "16:00",
        "last": "2029-05-31"
      }
    ],
    "he": [
      {
        "weekday": "mon",
        "from": "13:30",
        "until": "18:00",
        "last": "2028-05-31"
      },
      {
        "weekday": "thu",
        "from": "09:00",
        "until": "12:00",
        "last": "2028-05-31"
      },
      {
        "from": "09:00",
        "until": "12:00",
        "date": "2027-01-09",
        "last": "2028-05-31"
      }
    ]
  },
  "closed": {},
  "minutes": {
    "first-15": 15,
    "marriage-30": 30,
    "marriage-60": 60,
    "labour-30": 30,
    "contract-60": 60,
    "second-opinion": 60
  },
  "rules": {
    "changes": 2,
    "changeHours": 24,
    "cancelHours": 12
  }
}
