const { call } = require('./session')

/**
 * 这些商品现在要付多少钱。金额一律由服务端计算。
 * @param {import('../models').OrderLine[]} lines
 * @returns {Promise<import('../models').Quote>}
 */
function quote(lines) {
  return call('POST', '/orders/quote', { lines })
}

/**
 * 下单，得到一张待付款的订单。
 * @param {import('../models').NewOrder} order
 * @returns {Promise<import('../models').Order>}
 */
function create(order) {
  return call('POST', '/orders', order)
}

/**
 * @param {string} [state]
 * @returns {Promise<import('../models').Order[]>}
 */
function list(state) {
  return call('GET', '/orders', state ? { state } : undefined).then(({ items }) => items)
}

/**
 * @param {string} id
 * @returns {Promise<import('../models').Order>}
 */
function one(id) {
  return call('GET', `/orders/${id}`)
}

/**
 * @param {string} id
 * @returns {Promise<import('../models').Order>}
 */
function cancel(id) {
  return call('POST', `/orders/${id}/cancel`)
}

/**
 * 申请退还几张券码。
 * @param {string} id
 * @param {import('../models').RefundRequest} request
 * @returns {Promise<import('../models').Order>}
 */
function refund(id, request) {
  return call('POST', `/orders/${id}/refunds`, request)
}

/**
 * 退这几张券码能退多少钱。
 * @param {string} id
 * @param {string[]} codeIds
 * @returns {Promise<import('../models').RefundQuote>}
 */
function quoteRefund(id, codeIds) {
  return call('POST', `/orders/${id}/refunds/quote`, { codeIds })
}

module.exports = { quote, create, list, one, cancel, refund, quoteRefund }
