// 退几张券码：全额退的按张数退钱，等商家审核。
const { amountOf } = require('./refund_rules')

/**
 * @param {import('../models').Order} order
 * @param {string[]} codeIds
 * @returns {import('../models').RefundQuote}
 */
function quote(order, codeIds) {
  const paidFen = Math.floor((order.amounts.payFen * codeIds.length) / order.codes.length)
  return { amountFen: amountOf(order, paidFen) }
}

/**
 * 申请退款以后，订单变成什么样。
 * @param {import('../models').Order} order
 * @param {import('../models').RefundRequest} request
 */
function asked(order, { codeIds, reason }) {
  const codes = order.codes.map((code) =>
    codeIds.includes(code.id) ? Object.assign({}, code, { state: 'refunding' }) : code,
  )
  return {
    state: 'refunding',
    codes,
    refund: { state: 'pending', reason, ...quote(order, codeIds) },
    refundable: false,
  }
}

module.exports = { quote, asked }
