// 一张订单现在这个阶段能不能退，按方案的退款规则。
const refunds = require('./refunds')

const NONE = { right: 'none', text: '' }

/** @param {import('../models').Order} order */
function ruleOf(order) {
  const rules = refunds[order.items[0].goodsId] || {}
  return rules[stageOf(order)] || NONE
}

/** @param {import('../models').Order} order */
function stageOf({ state }) {
  return state
}

/**
 * 整单或者其中这么多钱，按现在的退款规则能退多少；退一部分和协商退的，审核后才知道，是 -1。
 * @param {import('../models').Order} order
 * @param {number} [fen]
 */
function amountOf(order, fen = order.amounts.payFen) {
  const { right } = ruleOf(order)
  if (right === 'none') return 0
  return right === 'full' ? fen : -1
}

/**
 * 这张订单，和它现在的退款规则；规则说不能退的就不能申请。
 * @param {import('../models').Order} order
 * @returns {import('../models').Order}
 */
function withRule(order) {
  const { right, text } = ruleOf(order)
  return Object.assign({}, order, { refundable: order.refundable && right !== 'none', refundRule: text })
}

module.exports = { ruleOf, amountOf, withRule }
