// “我的”页和“订单”页都在底部导航里，跳转时带不了参数，用这里传要看的状态。
let wanted = ''

/** @param {string} state */
function want(state) {
  wanted = state
}

/** @returns {string} */
function take() {
  const state = wanted
  wanted = ''
  return state
}

module.exports = { want, take }
