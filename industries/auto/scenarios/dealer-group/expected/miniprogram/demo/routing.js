// 演示用的线索分配规则，由方案生成；要改就改方案。

module.exports = {
  "companies": {
    "group": {
      "name": "临川汽车集团有限公司",
      "phone": "0512-00000200"
    },
    "east": {
      "name": "苏州临川东城汽车销售有限公司",
      "phone": "0512-00000201"
    },
    "west": {
      "name": "苏州临川西郊汽车销售有限公司",
      "phone": "0512-00000203"
    },
    "wuxi": {
      "name": "无锡临川新能源汽车有限公司",
      "phone": "0510-00000201"
    }
  },
  "byForm": {
    "test-drive": {
      "by": "store",
      "table": {
        "east-1": [
          "east"
        ],
        "east-2": [
          "east"
        ],
        "west-1": [
          "west"
        ],
        "wuxi-1": [
          "wuxi"
        ],
        "wuxi-2": [
          "wuxi"
        ],
        "changzhou-1": [
          "wuxi"
        ]
      },
      "to": [
        "group"
      ],
      "only": {
        "lan-c": {
          "table": {
            "wuxi-1": [
              "wuxi"
            ],
            "wuxi-2": [
              "wuxi"
            ],
            "changzhou-1": [
              "wuxi"
            ]
          },
          "to": [
            "group"
          ]
        },
        "lan-c-cross": {
          "table": {
            "wuxi-1": [
              "wuxi"
            ],
            "wuxi-2": [
              "wuxi"
            ],
            "changzhou-1": [
              "wuxi"
            ]
          },
          "to": [
            "group"
          ]
        },
        "lan-mini": {
          "table": {
            "wuxi-1": [
              "wuxi"
            ],
            "wuxi-2": [
              "wuxi"
            ],
            "changzhou-1": [
              "wuxi"
            ]
          },
          "to": [
            "group"
          ]
        }
      }
    },
    "quote": {
      "by": "city",
      "table": {
        "苏州": [
          "east",
          "west"
        ],
        "无锡": [
          "wuxi"
        ],
        "常州": [
          "group"
        ]
      },
      "to": [
        "group"
      ],
      "only": {
        "lan-c": {
          "table": {
            "无锡": [
              "wuxi"
            ],
            "常州": [
              "group"
            ]
          },
          "to": [
            "group"
          ]
        },
        "lan-c-cross": {
          "table": {
            "无锡": [
              "wuxi"
            ],
            "常州": [
              "group"
            ]
          },
          "to": [
            "group"
          ]
        },
        "lan-mini": {
          "table": {
            "无锡": [
              "wuxi"
            ],
            "常州": [
              "group"
            ]
          },
          "to": [
            "group"
          ]
        }
      }
    }
  }
}
