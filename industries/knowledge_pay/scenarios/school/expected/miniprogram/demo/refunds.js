// 演示用的每件服务在每个阶段的退款规则，由方案生成；要改就改方案。

module.exports = {
  "regular-script": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "running-script": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "phone-photo": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "night-city": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "retouch": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "kana": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 30 秒，可以申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "japanese-one": {
    "to_use": {
      "right": "full",
      "text": "没有开始学习，随时可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "学习不到 30%，可以申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "travel-japanese": {
    "to_use": {
      "right": "full",
      "text": "购买后 3 天内没有收听，可以申请全额退款。"
    },
    "started": {
      "right": "none",
      "text": "开始收听以后不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "home-cooking": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "breakfast": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "steamed-bun": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "breathing": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "voice": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  },
  "balcony": {
    "to_use": {
      "right": "full",
      "text": "购买后 7 天内没有开始学习，可以申请全额退款。"
    },
    "started": {
      "right": "full",
      "text": "开始学习以后，7 天内学习不到 5%，可以申请全额退款；超过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "学习完成后不支持退款。"
    },
    "expired": {
      "right": "none",
      "text": "超过学习有效期不支持退款。"
    }
  }
}
