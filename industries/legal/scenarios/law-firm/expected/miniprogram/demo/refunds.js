// 演示用的每件服务在每个阶段的退款规则，由方案生成；要改就改方案。

module.exports = {
  "first-15": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "marriage-30": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "marriage-60": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "labour-30": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "contract-60": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "second-opinion": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "none",
      "text": "律师开始看材料后不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "family-package": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "labour-package": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "adviser-month": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "labour-letter": {
    "to_use": {
      "right": "full",
      "text": "律师开始撰写前可以申请全额退款。"
    },
    "started": {
      "right": "negotiated",
      "text": "开始撰写后请联系客服协商。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "lawyer-letter": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "contract-review": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "negotiated",
      "text": "服务开始后需要退款的，请说明原因，由律所审核后协商退。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  },
  "will": {
    "to_use": {
      "right": "full",
      "text": "服务开始前可以申请全额退款，不用律所审核。"
    },
    "started": {
      "right": "none",
      "text": "律师开始撰写后不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "服务完成后不支持退款；对服务有意见，可以向律所提出。"
    }
  }
}
