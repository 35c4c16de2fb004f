// 演示用的每件服务在每个阶段的退款规则，由方案生成；要改就改方案。

module.exports = {
  "tea": {
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
      "text": "使用后不支持退款；对服务有疑问，可以向门店提出。"
    },
    "expired": {
      "right": "full",
      "text": "有效期内没有使用，到期后自动全额退回，不用申请。"
    }
  }
}
