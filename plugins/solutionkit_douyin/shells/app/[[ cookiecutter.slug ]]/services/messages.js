const config = require('../config')

/**
 * 询问用户要不要接收订单通知；只能在点击里调用，用户怎么选都不影响下单。
 * 依据: reach.subscribe
 */
function askForNotices() {
  if (!tt.canIUse('requestSubscribeMessage')) return
  tt.requestSubscribeMessage({ tmplIds: /** @type {any} */ (config.messageTemplates) })
}

module.exports = { askForNotices }
