// 约好的时间能不能改、能不能取消，改了以后怎样；规则来自方案。
const { minutes, rules } = require('./schedule')

const HOUR = 3600 * 1000

/** 刚约好的时间；能做什么要看现在离它还有多久。 */
const FRESH = { changeable: false, cancellable: false, changesLeft: rules.changes, rule: '' }

/**
 * 一张订单，和现在能对它约好的时间做什么。
 * @param {import('../models').Order} order
 * @returns {import('../models').Order}
 */
function withRights(order) {
  const { appointment, state, items } = order
  const timed = appointment && minutes[items[0].goodsId]
  if (!timed) return order
  const waiting = state === 'to_use'
  const hours = appointment.date ? hoursUntil(appointment) : Infinity
  const changeable = waiting && appointment.changesLeft > 0 && hours >= rules.changeHours
  const cancellable = waiting && appointment.date !== '' && hours >= rules.cancelHours
  const rule = waiting ? said(appointment, changeable, cancellable) : ''
  return Object.assign({}, order, {
    appointment: Object.assign({}, appointment, { changeable, cancellable, rule }),
  })
}

function said({ date, changesLeft }, changeable, cancellable) {
  if (!date) return changesLeft > 0 ? `还没有约时间，还能约 ${changesLeft} 次` : '改约次数已用完，可以申请退款或联系客服'
  const kept = changesLeft > 0 ? '时间快到了，不能改约' : '改约次数已用完'
  const change = changeable ? `开始前 ${rules.changeHours} 小时可以改约，还能改 ${changesLeft} 次` : kept
  const cancel = cancellable ? `开始前 ${rules.cancelHours} 小时可以取消` : '不能取消预约，退款另按退款规则'
  return `${change}；${cancel}`
}

/**
 * 改到新的时间以后，订单变成什么样。
 * @param {import('../models').Order} order
 * @param {import('../models').AppointmentRequest} wanted
 * @param {string} at
 */
function changed({ appointment, record }, { date, time }, at) {
  const step = { title: appointment.date ? '已改约' : '已重新约时间', at, note: `${date} ${time}` }
  return {
    appointment: Object.assign({}, appointment, { date, time, changesLeft: appointment.changesLeft - 1 }),
    record: [...record, step],
  }
}

/**
 * 取消约好的时间以后，订单变成什么样；钱没有退，可以再约，也可以申请退款。
 * @param {import('../models').Order} order
 * @param {string} at
 */
function cancelled({ appointment, record }, at) {
  const step = { title: '已取消预约', at, note: `${appointment.date} ${appointment.time}` }
  return { appointment: Object.assign({}, appointment, { date: '', time: '' }), record: [...record, step] }
}

function hoursUntil({ date, time }) {
  return (Date.parse(`${date}T${time}:00+08:00`) - Date.now()) / HOUR
}

module.exports = { FRESH, withRights, changed, cancelled }
