// 演示用的每件服务在每个阶段的退款规则，由方案生成；要改就改方案。

module.exports = {
  "mint-milk-green": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "pair-set": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "party-set": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "tea-and-roll": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "jasmine-milk-green": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "roasted-oolong-milk": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "brown-sugar-pearl-milk": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "taro-milk": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "cheese-black-tea": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "peach-oolong-milk": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "lemon-green-tea": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "passion-orange-tea": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "grapefruit-jasmine": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "strawberry-snow": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "mango-sago": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "grape-cheese": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "peach-oolong": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "lemon-campus": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "osmanthus-longjing": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "aged-white-tea": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "cold-brew-oolong": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "cold-brew-jasmine": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "office-morning": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "matcha-roll": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "egg-tart": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "changsha-osmanthus-milk": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "chengdu-jasmine-ice": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "voucher-20": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "voucher-50": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "voucher-100": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "voucher-20-east": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "pass-5-classic": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "pass-10-fruit": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "pass-10-office": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "wuhan-opening": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "tasting-presale": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约时间前 24 小时可以取消预约；取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "tasting-weekday": {
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    },
    "to_use": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    }
  },
  "tasting-weekend": {
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    },
    "to_use": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    }
  },
  "tea-tin": {
    "to_use": {
      "right": "full",
      "text": "使用前可以随时申请退款，全额原路退回。"
    },
    "booked": {
      "right": "full",
      "text": "预约后、到店前可以取消预约，取消后可申请全额退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款；饮品有问题，当天联系门店重做或找客服处理。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  },
  "engraved-gift-box": {
    "to_use": {
      "right": "full",
      "text": "登记刻字内容前可以申请全额退款。"
    },
    "booked": {
      "right": "negotiated",
      "text": "已经登记刻字的，请联系客服协商退款。"
    },
    "used": {
      "right": "none",
      "text": "取货后不支持退款；有破损请当场联系店员更换。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  }
}
