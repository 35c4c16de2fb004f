// 一张订单现在这个阶段能不能退，按方案的退款规则。
const refunds = require('./refunds')

const NONE = { right: 'none', text: '' }
[% if 'refund-days' in cookiecutter._traits %]
const DAY = 24 * 60 * 60 * 1000
[% endif %]

/** @param {import('../models').Order} order */
function ruleOf(order) {
  const rules = refunds[order.items[0].goodsId] || {}
[% if 'refund-days' in cookiecutter._traits %]
  const rule = rules[stageOf(order)] || NONE
  const late = rule.days && Date.now() - Date.parse(order.paidAt) >= rule.days * DAY
  return late ? { right: 'none', text: rule.text } : rule
[% else %]
  return rules[stageOf(order)] || NONE
[% endif %]
}

/** @param {import('../models').Order} order */
function stageOf({ state[% if 'booking' in cookiecutter._pages %], booking[% endif %][% if 'courses' in cookiecutter._traits %], learning[% endif %] }) {
[% if 'booking' in cookiecutter._pages %]
  if (state === 'to_use' && booking && ['pending', 'accepted'].includes(booking.state)) return 'booked'
[% endif %]
[% if 'courses' in cookiecutter._traits %]
  if (state === 'to_use' && learning && learning.learned.length > 0) return 'started'
[% endif %]
  return [% if 'services' in cookiecutter._traits %]state === 'in_service' ? 'started' : [% endif %]state
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
