// 按使用日退：离选的那天还有几天，一张退多少。
const { beijing } = require('./beijing')

const DAY = 24 * 60 * 60 * 1000
const WHOLE = 1000000

/**
 * 离使用日还有几天，按北京时间算；当天是 0，过了是负数。
 * @param {string} date
 */
function daysLeft(date) {
  return Math.round((Date.parse(date) - Date.parse(beijing(Date.now()).slice(0, 10))) / DAY)
}

/**
 * 现在申请，一张退百万分之几；比最后一级还近就不退。
 * @param {{ daysBefore: number, ppm: number }[]} steps
 * @param {string} date
 */
function rateNow(steps, date) {
  const step = steps.find(({ daysBefore }) => daysLeft(date) >= daysBefore)
  return step ? step.ppm : 0
}

/**
 * 一张退多少：实付乘比例，四舍五入到分。
 * @param {number} fen
 * @param {number} ppm
 */
function share(fen, ppm) {
  const rest = (fen * ppm) % WHOLE
  return (fen * ppm - rest) / WHOLE + (2 * rest >= WHOLE ? 1 : 0)
}

/**
 * 一张订单每一级到哪天为止、退多少。
 * @param {{ daysBefore: number, ppm: number }[]} steps
 * @param {import('../models').Order} order
 * @returns {import('../models').RefundDay[]}
 */
function refundDays(steps, { amounts, codes, items }) {
  const [{ date }] = items
  const before = (days) => new Date(Date.parse(date) - days * DAY).toISOString().slice(0, 10)
  const now = steps.find(({ daysBefore }) => daysLeft(date) >= daysBefore)
  return steps.map((step, place) => ({
    from: place === 0 ? '' : before(steps[place - 1].daysBefore - 1),
    until: before(step.daysBefore),
    amountFen: share(Math.floor(amounts.payFen / codes.length), step.ppm) * codes.length,
    now: step === now,
  }))
}

module.exports = { daysLeft, rateNow, share, refundDays, WHOLE }
