// 谁什么时候有空：方案里的可约时间，减去本机订单已经占用的。
const people = require('./people')
const { people: schedules, closed: closedDays, minutes } = require('./schedule')

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const DAYS_AHEAD = 14
const HOUR = 60
const USUAL_MINUTES = HOUR
/** @type {Record<string, { from: string, until: string }[]>} */
const closed = closedDays
const HOLDING = ['to_pay', 'to_use', 'in_service']

/**
 * 一个人还能约的日期和时间；没有可约时间的日子不列。
 * @param {string} goodsId
 * @param {string} personId
 * @param {import('../models').Order[]} orders
 * @param {string} today
 * @returns {import('../models').Day[]}
 */
function days(goodsId, personId, orders, today) {
  const length = lengthOf(goodsId)
  const ahead = Array.from({ length: DAYS_AHEAD }, (_, after) => dayAfter(today, after + 1))
  return ahead
    .map((date) => ({ date, slots: slotsOn(personId, date).flatMap((slot) => starts(slot, length)) }))
    .filter(({ slots }) => slots.length > 0)
    .map(({ date, slots }) => {
      const times = slots.filter((time) => !isTaken(orders, { goodsId, personId, date, time }))
      return { date, priceFen: 0, left: times.length, times }
    })
}

/**
 * 这个人这段时间是不是已经约出去了；时长不同的服务，有一点重叠也算。
 * @param {import('../models').Order[]} orders
 * @param {{ goodsId: string, personId: string, date: string, time: string }} wanted
 */
function isTaken(orders, { goodsId, personId, date, time }) {
  const start = minuteOf(time)
  const end = start + lengthOf(goodsId)
  return orders.some(({ state, appointment, items }) => {
    if (!HOLDING.includes(state) || !appointment || !appointment.time) return false
    if (appointment.personId !== personId || appointment.date !== date) return false
    const from = minuteOf(appointment.time)
    return start < from + lengthOf(items[0].goodsId) && from < end
  })
}

/**
 * 每个人和他最近可约的时间。
 * @param {import('../models').Order[]} orders
 * @param {string} today
 * @returns {import('../models').Person[]}
 */
function withNext(orders, today) {
  return people.map((person) => {
    const free = days('', person.id, orders, today).find(({ left }) => left > 0)
    return Object.assign({}, person, { nextDate: free ? free.date : '', nextTime: free ? free.times[0] : '' })
  })
}

function slotsOn(personId, date) {
  if ((closed[personId] || []).some((days) => days.from <= date && date <= days.until)) return []
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]
  return (schedules[personId] || []).filter((slot) =>
    (slot.weekday === weekday || slot.date === date) && !(slot.last && date > slot.last))
}

function starts(slot, length) {
  const [from, until] = [slot.from, slot.until].map(minuteOf)
  const count = Math.floor((until - from) / length)
  return Array.from({ length: Math.max(0, count) }, (_, place) => clock(from + place * length))
}

function lengthOf(goodsId) {
  return minutes[goodsId] || USUAL_MINUTES
}

function minuteOf(time) {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3))
}

function clock(minute) {
  const two = (number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minute / HOUR))}:${two(minute % HOUR)}`
}

function dayAfter(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 24 * 3600 * 1000).toISOString().slice(0, 10)
}

module.exports = { days, isTaken, withNext }
