// 退几张券码：按张数退钱，等商家审核。

/**
 * @param {import('../models').Order} order
 * @param {string[]} codeIds
 * @returns {import('../models').RefundQuote}
 */
function quote(order, codeIds) {
  return { amountFen: Math.floor((order.amounts.payFen * codeIds.length) / order.codes.length) }
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
