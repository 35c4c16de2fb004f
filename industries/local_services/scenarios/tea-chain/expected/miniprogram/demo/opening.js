// 演示用的营业时间：星期几（0 是周日）、从零点起第几分钟，由方案生成；要改就改方案。

module.exports = {
  "wuhan-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "wuhan-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "wuhan-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "wuhan-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "wuhan-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-09": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "wuhan-10": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-11": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "wuhan-12": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-13": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "wuhan-14": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "wuhan-15": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-16": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "wuhan-17": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-18": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "wuhan-19": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "wuhan-20": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "wuhan-21": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "wuhan-22": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "changsha-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "changsha-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "changsha-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "changsha-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "changsha-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "changsha-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "changsha-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "changsha-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "changsha-09": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "changsha-10": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "changsha-11": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "changsha-12": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "changsha-13": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "changsha-14": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "nanchang-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanchang-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanchang-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "nanchang-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "nanchang-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanchang-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "nanchang-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanchang-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "zhengzhou-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "zhengzhou-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "zhengzhou-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "zhengzhou-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "zhengzhou-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "zhengzhou-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "zhengzhou-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "zhengzhou-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "zhengzhou-09": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "zhengzhou-10": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "hefei-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hefei-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hefei-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "hefei-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hefei-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "hefei-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "hefei-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hefei-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "hangzhou-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hangzhou-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hangzhou-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "hangzhou-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hangzhou-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "hangzhou-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "hangzhou-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hangzhou-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "hangzhou-09": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hangzhou-10": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "hangzhou-11": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "hangzhou-12": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "nanjing-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanjing-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanjing-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "nanjing-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanjing-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "nanjing-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanjing-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "nanjing-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "nanjing-09": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "nanjing-10": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "suzhou-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "suzhou-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "suzhou-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "suzhou-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "suzhou-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "suzhou-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "suzhou-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "suzhou-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "chengdu-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "chengdu-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "chengdu-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "chengdu-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "chengdu-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "chengdu-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "chengdu-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "chengdu-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "chengdu-09": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "chengdu-10": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "chengdu-11": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "chengdu-12": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "chongqing-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "chongqing-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "chongqing-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "chongqing-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "chongqing-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "chongqing-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "chongqing-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "chongqing-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "xian-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "xian-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "xian-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "xian-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "xian-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "xian-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "xian-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "xian-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "guangzhou-01": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "guangzhou-02": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 510,
      "until": 1230
    }
  ],
  "guangzhou-03": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "guangzhou-04": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "guangzhou-05": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ],
  "guangzhou-06": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1350
    }
  ],
  "guangzhou-07": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 570,
      "until": 1290
    }
  ],
  "guangzhou-08": [
    {
      "days": [
        1,
        2,
        3,
        4,
        5,
        6,
        0
      ],
      "from": 600,
      "until": 1320
    }
  ]
}
