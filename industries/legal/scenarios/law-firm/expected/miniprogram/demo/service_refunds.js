// 服务开始前后能不能退，按方案的退款规则。
const { amountOf, ruleOf } = require('./refund_rules')

/**
 * @param {import('../models').Order} order
 * @returns {import('../models').RefundQuote}
 */
function quote(order) {
  return { amountFen: amountOf(order), rule: ruleOf(order).text }
}

/**
 * 申请退款以后，订单变成什么样：全额退的不用审核，其余等商家审核。
 * @param {import('../models').Order} order
 * @param {string} reason
 * @param {string} at
 */
function asked(order, reason, at) {
  const { amountFen } = quote(order)
  const done = ruleOf(order).right === 'full'
  const step = { title: done ? '已退款' : '已申请退款', at, note: reason }
  return {
    state: done ? 'refunded' : 'refunding',
    refund: { state: done ? 'done' : 'pending', reason, amountFen },
    record: [...order.record, step],
    refundable: false,
  }
}

module.exports = { quote, asked }
