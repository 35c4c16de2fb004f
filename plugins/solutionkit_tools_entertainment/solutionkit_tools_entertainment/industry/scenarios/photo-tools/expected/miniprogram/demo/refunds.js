// 演示用的每件服务在每个阶段的退款规则，由方案生成；要改就改方案。

module.exports = {
  "month": {
    "to_use": {
      "right": "none",
      "text": "虚拟商品付款后立即开通，不支持退款。"
    },
    "started": {
      "right": "none",
      "text": "已经开通的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款。"
    }
  },
  "season": {
    "to_use": {
      "right": "none",
      "text": "虚拟商品付款后立即开通，不支持退款。"
    },
    "started": {
      "right": "none",
      "text": "已经开通的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款。"
    }
  },
  "year": {
    "to_use": {
      "right": "none",
      "text": "虚拟商品付款后立即开通，不支持退款。"
    },
    "started": {
      "right": "none",
      "text": "已经开通的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款。"
    }
  },
  "one-photo": {
    "to_use": {
      "right": "none",
      "text": "虚拟商品付款后立即开通，不支持退款。"
    },
    "started": {
      "right": "none",
      "text": "已经开通的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款。"
    }
  },
  "layout": {
    "to_use": {
      "right": "none",
      "text": "虚拟商品付款后立即开通，不支持退款。"
    },
    "started": {
      "right": "none",
      "text": "已经开通的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款。"
    }
  },
  "size-guide": {
    "to_use": {
      "right": "full",
      "text": "没看之前可以申请全额退款。"
    },
    "started": {
      "right": "none",
      "text": "看过的不支持退款。"
    },
    "used": {
      "right": "none",
      "text": "使用后不支持退款。"
    }
  }
}
