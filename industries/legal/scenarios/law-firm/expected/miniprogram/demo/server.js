// 没有服务端时，由这里回答页面的请求；接口与 openapi.json 一致，订单只存在本机。
const { categories, listGoods, oneGoods, notSold, placeOf } = require('./catalogue')
const stores = require('./stores')
const { nearby } = require('./nearby')
const { orders, save, now } = require('./stored_orders')
const { withRule } = require('./refund_rules')
const calendar = require('./calendar')
const { priceOn } = require('./day_prices')
const appointments = require('./appointments')
const agreed = require('./agreed_times')
const serviceRefunds = require('./service_refunds')

/** @type {[string, RegExp, (data: any, id: string) => any][]} */
const routes = [
  ['POST', /^\/session$/, () => ({ token: 'demo' })],
  ['GET', /^\/categories$/, () => ({ items: categories() })],
  ['GET', /^\/goods$/, listGoods],
  ['GET', /^\/goods\/([^/]+)$/, (_, id) => oneGoods(id)],
  ['GET', /^\/goods\/([^/]+)\/days$/, ({ personId }, id) => ({ items: days(id, personId) })],
  ['GET', /^\/stores$/, ({ goodsId, ...where }) => ({ items: nearby(goodsId ? oneGoods(goodsId).storeIds : null, where) })],
  ['GET', /^\/people$/, (asked) => ({ items: people('goodsId' in asked ? oneGoods(asked.goodsId).id : '') })],
  ['GET', /^\/people\/([^/]+)$/, (_, id) => people().find((person) => person.id === id) || people()[0]],
  ['POST', /^\/orders\/quote$/, ({ lines }) => quote(lines)],
  ['GET', /^\/orders$/, listOrders],
  ['POST', /^\/orders$/, createOrder],
  ['GET', /^\/orders\/([^/]+)$/, (_, id) => oneOrder(id)],
  ['POST', /^\/orders\/([^/]+)\/cancel$/, (_, id) => change(id, { state: 'closed' })],
  ['POST', /^\/orders\/([^/]+)\/appointment$/, (wanted, id) => reschedule(oneOrder(id), wanted)],
  ['POST', /^\/orders\/([^/]+)\/appointment\/cancel$/, (_, id) => change(id, agreed.cancelled(oneOrder(id), now()))],
  ['POST', /^\/orders\/([^/]+)\/refunds\/quote$/, (_, id) => serviceRefunds.quote(oneOrder(id))],
  ['POST', /^\/orders\/([^/]+)\/refunds$/, (request, id) => refund(oneOrder(id), request)],
]

/**
 * @param {string} method
 * @param {string} path
 * @param {any} data
 * @returns {Promise<any>}
 */
function answer(method, path, data) {
  const found = routes
    .map(([verb, pattern, handle]) => ({ handle, match: verb === method && pattern.exec(path) }))
    .find(({ match }) => match)
  return new Promise((resolve, reject) => {
    if (!found) reject(new Error('没有这个接口'))
    else setTimeout(() => resolve(found.handle(data, found.match[1])), 200)
  })
}

/** @param {string} id @returns {Promise<void>} */
function pay(id) {
  return new Promise((resolve, reject) => {
    tt.showModal({
      title: '演示支付',
      content: '这是演示，不会扣款。点“确定”模拟支付成功。',
      success: ({ confirm }) => {
        if (!confirm) return reject(new Error('支付没有完成'))
        markPaid(oneOrder(id))
        return resolve()
      },
    })
  })
}

function people(goodsId) {
  const today = now().slice(0, 10)
  const all = appointments.withNext(orders(), today)
  const left = all.filter((person) => !person.until || person.until >= today) // 最后一天过了就不再列出
  return goodsId ? left.filter((person) => oneGoods(goodsId).personIds.includes(person.id)) : left
}

function days(id, personId) {
  const today = now().slice(0, 10)
  const listed = (calendar[id] || []).filter(({ date }) => date >= today)
  if (oneGoods(id).schedule === 'day') return listed
  if (personId) return appointments.days(id, personId, orders(), today)
  return Array.from({ length: 14 }, (_, after) => ({
    date: now(after + 1).slice(0, 10),
    priceFen: 0,
    left: 6,
    times: ['10:00', '14:00', '16:00', '19:00'],
  }))
}

function refusal(lines) {
  if (lines.length === 0) return '还没有选择商品'
  const wants = (schedule, key) => lines.some((line) => oneGoods(line.goodsId).schedule === schedule && !line[key])
  if (wants('day', 'date') || wants('time', 'date')) return '请选择日期'
  if (wants('time', 'time')) return '请选择时间'
  const taken = lines.some((line) => line.time && appointments.isTaken(orders(), line))
  return taken ? '这个时间刚被约走' : ''
}

function quote(lines) {
  const items = lines.map(({ goodsId, quantity, date, personId }) => {
    const { name, image, limit, marketPriceFen, sellerName } = oneGoods(goodsId)
    const priceFen = priceOn(goodsId, date)
    const place = placeOf(oneGoods(goodsId), people(goodsId).find(({ id }) => id === personId))
    const amountFen = priceFen * quantity
    return { goodsId, name, image, priceFen, quantity, limit, amountFen, marketPriceFen, sellerName, place }
  })
  const totalFen = items.reduce((sum, item) => sum + item.amountFen, 0)
  return { items, totalFen, discountFen: 0, payFen: totalFen, refusal: notSold(lines) || refusal(lines) }
}

function listOrders({ state }) {
  const wanted = orders().filter((order) => !state || state.split(',').includes(order.state))
  return { items: wanted.map(asShown) }
}

function oneOrder(id) {
  return asShown(orders().find((order) => order.id === id) || orders()[0])
}

/** 存下的订单，加上现在才知道的：能做什么、退款规则。 */
function asShown(order) {
  return withRule(agreed.withRights(order))
}

function change(id, changes) {
  return asShown(save(Object.assign({}, oneOrder(id), changes)))
}

function createOrder({ lines, storeId }) {
  const { items, totalFen, discountFen, payFen, refusal: why } = quote(lines)
  if (why) return Promise.reject(new Error(why))
  const [{ place }] = items
  const store = stores.find(({ id }) => id === (place ? place.storeId : storeId))
  return save({
    id: `demo-${Date.now()}`,
    state: 'to_pay',
    storeName: store ? store.name : '',
    storePhone: store ? store.phone : '',
    items,
    amounts: { totalFen, discountFen, payFen },
    appointment: appointmentOf(lines[0]),
    record: [],
    materials: oneGoods(lines[0].goodsId).materials,
    refund: null,
    refundable: false,
    refundRule: '',
    rateable: false,
    createdAt: now(),
    paidAt: '',
  })
}

function appointmentOf({ goodsId, personId, date = '', time = '' }) {
  const person = people(goodsId).find(({ id }) => id === personId)
  if (!person && !date) return null
  return { personId: person ? person.id : '', personName: person ? person.name : '', date, time, ...agreed.FRESH }
}

/**
 * @param {import('../models').Order} order
 * @param {import('../models').AppointmentRequest} wanted
 */
function reschedule(order, { date, time }) {
  const { personId } = order.appointment
  const others = orders().filter(({ id }) => id !== order.id)
  const taken = appointments.isTaken(others, { goodsId: order.items[0].goodsId, personId, date, time })
  if (taken) return Promise.reject(new Error('这个时间刚被约走'))
  return change(order.id, agreed.changed(order, { date, time }, now()))
}

function markPaid(order) {
  const record = [{ title: '已付款', at: now(), note: '' }]
  return change(order.id, { state: 'to_use', record, refundable: true, paidAt: now() })
}

function refund(order, { reason }) {
  return change(order.id, serviceRefunds.asked(order, reason, now()))
}

module.exports = { answer, pay }
