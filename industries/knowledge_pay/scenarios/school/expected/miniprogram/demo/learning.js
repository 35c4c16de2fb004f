// 演示用的学习规则和进度，由方案生成；要改就改方案。

module.exports = {
  "rules": {
    "regular-script": {
      "validDays": 365,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "running-script": {
      "validDays": 180,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "phone-photo": {
      "validDays": 365,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "night-city": {
      "validDays": 180,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "retouch": {
      "validDays": 90,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "kana": {
      "validDays": 365,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 1
      }
    },
    "japanese-one": {
      "validDays": 730,
      "before": {
        "may": true,
        "days": 0,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 0,
        "percent": 30
      }
    },
    "travel-japanese": {
      "validDays": 365,
      "before": {
        "may": true,
        "days": 3,
        "percent": 100
      },
      "begun": {
        "may": false,
        "days": 0,
        "percent": 0
      }
    },
    "home-cooking": {
      "validDays": 365,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "breakfast": {
      "validDays": 180,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "steamed-bun": {
      "validDays": 365,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "breathing": {
      "validDays": 180,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "voice": {
      "validDays": 365,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    },
    "balcony": {
      "validDays": 365,
      "before": {
        "may": true,
        "days": 7,
        "percent": 100
      },
      "begun": {
        "may": true,
        "days": 7,
        "percent": 5
      }
    }
  },
  "progress": {
    "regular-script": {
      "learned": [
        "posture",
        "horizontal"
      ],
      "last": "horizontal"
    },
    "phone-photo": {
      "learned": [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8"
      ],
      "last": "8"
    }
  }
}
