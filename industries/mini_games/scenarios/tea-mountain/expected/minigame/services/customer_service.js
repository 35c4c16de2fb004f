// 联系客服：打开和客服号的抖音私信会话，账号在控制台绑定。只能在手指抬起的那一刻调用，所以前面不能等别的事。
// 依据: game.customer-service, reach.im

const DOUYIN_IM = 2

/** @param {() => void} failed */
function open(failed) {
  tt.openCustomerServiceConversation({ type: DOUYIN_IM, fail: failed })
}

module.exports = { open }
