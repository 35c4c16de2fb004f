// 一张订单现在这个阶段能不能退，按方案的退款规则。
const refunds = require('./refunds')
[% if 'refund-by-day' in cookiecutter._traits %]
const { daysLeft, rateNow, share, refundDays, WHOLE } = require('./refund_days')
[% endif %]

const NONE = { right: 'none', text: '' }
[% if 'refund-days' in cookiecutter._traits %]
const DAY = 24 * 60 * 60 * 1000
[% endif %]

[% if 'refund-by-day' in cookiecutter._traits %]
/**
 * @param {import('../models').Order} order
 * @returns {{ right: string, text: string, ppm?: number }}
 */
function ruleOf(order) {
  const rules = refunds[order.items[0].goodsId] || {}
  const rule = [% if 'refund-days' in cookiecutter._traits %]inTime(rules[stageOf(order)] || NONE, order)[% else %]rules[stageOf(order)] || NONE[% endif %]

  if (!rule.byDay) return rule
  const [{ date }] = order.items
  if (daysLeft(date) < 0) return rules.expired || NONE
  const ppm = rateNow(rule.byDay, date)
  const right = ppm === WHOLE ? 'full' : ppm > 0 ? 'partial' : 'none'
  return { right, ppm, text: rule.text }
}
[% if 'refund-days' in cookiecutter._traits %]

function inTime(rule, order) {
  const late = rule.days && Date.now() - Date.parse(order.paidAt) >= rule.days * DAY
  return late ? { right: 'none', text: rule.text } : rule
}
[% endif %]
[% else %]
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
[% endif %]

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
[% if 'refund-by-day' in cookiecutter._traits %]
 * @param {number} [pieces] 这么多钱是几张的；按使用日退的，每张算到分
[% endif %]
 */
function amountOf(order, fen = order.amounts.payFen[% if 'refund-by-day' in cookiecutter._traits %], pieces = 1[% endif %]) {
  const { right[% if 'refund-by-day' in cookiecutter._traits %], ppm[% endif %] } = ruleOf(order)
  if (right === 'none') return 0
[% if 'refund-by-day' in cookiecutter._traits %]
  if (right === 'partial' && ppm) return share(Math.floor(fen / pieces), ppm) * pieces
[% endif %]
  return right === 'full' ? fen : -1
}

/**
 * 这张订单，和它现在的退款规则；规则说不能退的就不能申请。
 * @param {import('../models').Order} order
 * @returns {import('../models').Order}
 */
function withRule(order) {
  const { right, text } = ruleOf(order)
[% if 'refund-by-day' in cookiecutter._traits %]
  const { byDay } = (stageOf(order) === 'to_use' && (refunds[order.items[0].goodsId] || {}).to_use) || NONE
  return Object.assign({}, order, {
    refundable: order.refundable && right !== 'none',
    refundRule: text,
    refundDays: byDay ? refundDays(byDay, order) : [],
  })
[% else %]
  return Object.assign({}, order, { refundable: order.refundable && right !== 'none', refundRule: text })
[% endif %]
}

module.exports = { ruleOf, amountOf, withRule }
