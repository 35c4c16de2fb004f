// 没有服务端时，由这里回答页面的请求；接口与 openapi.json 一致，订单只存在本机。
const { categories, listGoods, oneGoods[% if 'payment' in cookiecutter._traits %], notSold[% endif %][% if 'services' in cookiecutter._traits and 'payment' in cookiecutter._traits %], placeOf[% endif %] } = require('./catalogue')
[% if 'stores' in cookiecutter._traits and 'payment' in cookiecutter._traits %]
const stores = require('./stores')
[% endif %]
[% if 'stores' in cookiecutter._traits %]
const { nearby } = require('./nearby')
[% endif %]
[% if 'payment' in cookiecutter._traits %]
const { orders, save, now } = require('./stored_orders')
const { [% if 'refund' in cookiecutter._pages and 'courses' in cookiecutter._traits %]amountOf, [% endif %]withRule } = require('./refund_rules')
[% endif %]
[% if 'forms' in cookiecutter._traits %]
const leads = require('./leads')
[% endif %]
[% if 'schedule' in cookiecutter._traits %]
const calendar = require('./calendar')
const { priceOn } = require('./day_prices')
[% endif %]
[% if 'people' in cookiecutter._traits and 'schedule' in cookiecutter._traits %]
const appointments = require('./appointments')
[% elif 'people' in cookiecutter._traits %]
const staff = require('./people')
[% endif %]
[% if 'courses' in cookiecutter._traits %]
const courses = require('./courses')
[% endif %]
[% if 'appointments' in cookiecutter._traits %]
const agreed = require('./agreed_times')
[% endif %]
[% if 'codes' in cookiecutter._traits and 'refund' in cookiecutter._pages %]
const codeRefunds = require('./code_refunds')
[% elif 'services' in cookiecutter._traits and 'refund' in cookiecutter._pages %]
const serviceRefunds = require('./service_refunds')
[% endif %]
[% if 'codes' in cookiecutter._traits and 'visitor' in cookiecutter._traits %]
const { masked } = require('./visitors')
[% endif %]
[% if 'booking' in cookiecutter._pages %]
const books = require('./books')
[% endif %]

/** @type {[string, RegExp, (data: any, id: string) => any][]} */
const routes = [
[% if 'session' in cookiecutter._traits %]
  ['POST', /^\/session$/, () => ({ token: 'demo' })],
[% endif %]
  ['GET', /^\/categories$/, () => ({ items: categories() })],
  ['GET', /^\/goods$/, listGoods],
  ['GET', /^\/goods\/([^/]+)$/, (_, id) => oneGoods(id)],
[% if 'schedule' in cookiecutter._traits %]
  ['GET', /^\/goods\/([^/]+)\/days$/, ([% if 'people' in cookiecutter._traits %]{ personId }[% else %]_[% endif %], id) => ({ items: days(id[% if 'people' in cookiecutter._traits %], personId[% endif %]) })],
[% endif %]
[% if 'stores' in cookiecutter._traits %]
  ['GET', /^\/stores$/, ({ goodsId, ...where }) => ({ items: nearby(goodsId ? oneGoods(goodsId).storeIds : null, where) })],
[% endif %]
[% if 'people' in cookiecutter._traits %]
  ['GET', /^\/people$/, (asked) => ({ items: people('goodsId' in asked ? oneGoods(asked.goodsId).id : '') })],
  ['GET', /^\/people\/([^/]+)$/, (_, id) => people().find((person) => person.id === id) || people()[0]],
[% endif %]
[% if 'courses' in cookiecutter._traits %]
  ['GET', /^\/courses$/, () => ({ items: courses.mine(orders()) })],
  ['GET', /^\/courses\/([^/]+)$/, (_, id) => courses.one(id, orders())],
  ['GET', /^\/courses\/([^/]+)\/lesson$/, ({ sectionId }, id) => courses.lesson(id, sectionId)],
  ['POST', /^\/courses\/([^/]+)\/progress$/, (progress, id) => courses.record(id, progress, orders())],
[% endif %]
[% if 'forms' in cookiecutter._traits %]
  ['GET', /^\/forms$/, () => ({ items: leads.forms })],
  ['GET', /^\/forms\/([^/]+)$/, (_, id) => leads.form(id)],
  ['GET', /^\/leads$/, () => ({ items: leads.all() })],
  ['POST', /^\/leads$/, (lead) => leads.create(lead)],
  ['GET', /^\/leads\/([^/]+)$/, (_, id) => leads.one(id)],
  ['POST', /^\/leads\/([^/]+)\/withdraw$/, (_, id) => leads.withdraw(id)],
[% endif %]
[% if 'payment' in cookiecutter._traits %]
  ['POST', /^\/orders\/quote$/, ({ lines }) => quote(lines)],
  ['GET', /^\/orders$/, listOrders],
  ['POST', /^\/orders$/, createOrder],
  ['GET', /^\/orders\/([^/]+)$/, (_, id) => oneOrder(id)],
  ['POST', /^\/orders\/([^/]+)\/cancel$/, (_, id) => change(id, { state: 'closed' })],
[% if 'appointments' in cookiecutter._traits %]
  ['POST', /^\/orders\/([^/]+)\/appointment$/, (wanted, id) => reschedule(oneOrder(id), wanted)],
  ['POST', /^\/orders\/([^/]+)\/appointment\/cancel$/, (_, id) => change(id, agreed.cancelled(oneOrder(id), now()))],
[% endif %]
[% if 'booking' in cookiecutter._pages %]
  ['POST', /^\/orders\/([^/]+)\/bookings$/, (request, id) => book(id, request)],
  ['POST', /^\/orders\/([^/]+)\/bookings\/cancel$/, (_, id) => cancelBooking(oneOrder(id))],
[% endif %]
[% if 'refund' in cookiecutter._pages %]
[% if 'codes' in cookiecutter._traits %]
  ['POST', /^\/orders\/([^/]+)\/refunds\/quote$/, ({ codeIds }, id) => codeRefunds.quote(oneOrder(id), codeIds)],
[% else %]
  ['POST', /^\/orders\/([^/]+)\/refunds\/quote$/, (_, id) => [% if 'services' in cookiecutter._traits %]serviceRefunds.quote(oneOrder(id))[% else %]({ amountFen: amountOf(oneOrder(id)) })[% endif %]],
[% endif %]
  ['POST', /^\/orders\/([^/]+)\/refunds$/, (request, id) => refund(oneOrder(id), request)],
[% endif %]
[% endif %]
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

[% if 'payment' in cookiecutter._traits %]
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

[% endif %]
[% if 'people' in cookiecutter._traits %]
function people(goodsId) {
  const today = now().slice(0, 10)
[% if 'schedule' in cookiecutter._traits %]
  const all = appointments.withNext(orders(), today)
[% else %]
  const all = staff.map((person) => Object.assign({}, person, { nextDate: '', nextTime: '' }))
[% endif %]
  const left = all.filter((person) => !person.until || person.until >= today) // 最后一天过了就不再列出
  return goodsId ? left.filter((person) => oneGoods(goodsId).personIds.includes(person.id)) : left
}

[% endif %]
[% if 'schedule' in cookiecutter._traits %]
function days(id[% if 'people' in cookiecutter._traits %], personId[% endif %]) {
  const today = now().slice(0, 10)
  const listed = (calendar[id] || []).filter(({ date }) => date >= today)
  if (oneGoods(id).schedule === 'day') return listed
[% if 'people' in cookiecutter._traits %]
  if (personId) return appointments.days(id, personId, orders(), today)
[% endif %]
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
[% if 'people' in cookiecutter._traits %]
  const taken = lines.some((line) => line.time && appointments.isTaken(orders(), line))
  return taken ? '这个时间刚被约走' : ''
[% else %]
  return ''
[% endif %]
}

[% endif %]
[% if 'payment' in cookiecutter._traits %]
function quote(lines) {
  const items = lines.map(({ goodsId, quantity[% if 'schedule' in cookiecutter._traits %], date[% if 'codes' in cookiecutter._traits %], time[% endif %][% endif %][% if 'services' in cookiecutter._traits and 'people' in cookiecutter._traits %], personId[% endif %] }) => {
    const { name, image, limit, marketPriceFen, sellerName[% if 'schedule' not in cookiecutter._traits %], priceFen[% endif %] } = oneGoods(goodsId)
[% if 'schedule' in cookiecutter._traits %]
    const priceFen = priceOn(goodsId, date)
[% endif %]
[% if 'services' in cookiecutter._traits %]
    const place = placeOf(oneGoods(goodsId)[% if 'people' in cookiecutter._traits %], people(goodsId).find(({ id }) => id === personId)[% endif %])
[% endif %]
    const amountFen = priceFen * quantity
    return { goodsId, name, image, priceFen, quantity, limit, amountFen, marketPriceFen, sellerName[% if 'codes' in cookiecutter._traits and 'schedule' in cookiecutter._traits %], date: date || '', time: time || ''[% endif %][% if 'services' in cookiecutter._traits %], place[% endif %] }
  })
  const totalFen = items.reduce((sum, item) => sum + item.amountFen, 0)
  return { items, totalFen, discountFen: 0, payFen: totalFen, refusal: notSold(lines) || [% if 'schedule' in cookiecutter._traits %]refusal(lines)[% elif 'courses' in cookiecutter._traits %]courses.refusal(lines, orders())[% else %](lines.length ? '' : '还没有选择商品')[% endif %] }
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
[% if 'courses' in cookiecutter._traits %]
  return withRule(courses.withLearning(order, orders()))
[% elif 'appointments' in cookiecutter._traits %]
  return withRule(agreed.withRights(order))
[% else %]
  return withRule(order)
[% endif %]
}

function change(id, changes) {
  return asShown(save(Object.assign({}, oneOrder(id), changes)))
}

function createOrder({ lines[% if 'stores' in cookiecutter._traits %], storeId[% endif %][% if 'codes' in cookiecutter._traits and 'visitor' in cookiecutter._traits %], visitors = [][% endif %] }) {
  const { items, totalFen, discountFen, payFen, refusal: why } = quote(lines)
  if (why) return Promise.reject(new Error(why))
[% if 'stores' in cookiecutter._traits %]
[% if 'codes' in cookiecutter._traits %]
  const store = stores.find(({ id }) => id === storeId) || stores[0]
[% elif 'services' in cookiecutter._traits %]
  const [{ place }] = items
  const store = stores.find(({ id }) => id === (place ? place.storeId : storeId))
[% else %]
  const store = stores.find(({ id }) => id === storeId)
[% endif %]
[% endif %]
  return save({
    id: `demo-${Date.now()}`,
    state: 'to_pay',
    storeName: [% if 'stores' in cookiecutter._traits %]store ? store.name : ''[% else %]''[% endif %],
    storePhone: [% if 'stores' in cookiecutter._traits %]store ? store.phone : ''[% else %]''[% endif %],
    items,
    amounts: { totalFen, discountFen, payFen },
[% if 'services' in cookiecutter._traits %]
    appointment: appointmentOf(lines[0]),
    record: [],
[% if 'materials' in cookiecutter._traits %]
    materials: oneGoods(lines[0].goodsId).materials,
[% endif %]
[% elif 'courses' in cookiecutter._traits %]
    learning: null,
[% else %]
    codes: [],
    validUntil: [% if 'schedule' in cookiecutter._traits %]items[0].date[% else %]''[% endif %],
[% if 'visitor' in cookiecutter._traits %]
    visitors: visitors.map(masked),
[% endif %]
[% endif %]
    refund: null,
[% if 'booking' in cookiecutter._pages %]
    booking: null,
    bookable: false,
    bookGoodsIds: books[items[0].goodsId] || [],
[% endif %]
    refundable: false,
    refundRule: '',
    rateable: false,
    createdAt: now(),
    paidAt: '',
  })
}

[% if 'services' in cookiecutter._traits %]
function appointmentOf({ goodsId[% if 'people' in cookiecutter._traits %], personId[% endif %], date = '', time = '' }) {
[% if 'people' in cookiecutter._traits %]
  const person = people(goodsId).find(({ id }) => id === personId)
  if (!person && !date) return null
  return { personId: person ? person.id : '', personName: person ? person.name : '', date, time[% if 'appointments' in cookiecutter._traits %], ...agreed.FRESH[% endif %] }
[% else %]
  return date ? { personId: '', personName: '', date, time[% if 'appointments' in cookiecutter._traits %], ...agreed.FRESH[% endif %] } : null
[% endif %]
}
[% if 'appointments' in cookiecutter._traits %]

/**
 * @param {import('../models').Order} order
 * @param {import('../models').AppointmentRequest} wanted
 */
function reschedule(order, { date, time }) {
[% if 'people' in cookiecutter._traits %]
  const { personId } = order.appointment
  const others = orders().filter(({ id }) => id !== order.id)
  const taken = appointments.isTaken(others, { goodsId: order.items[0].goodsId, personId, date, time })
  if (taken) return Promise.reject(new Error('这个时间刚被约走'))
[% endif %]
  return change(order.id, agreed.changed(order, { date, time }, now()))
}
[% endif %]

function markPaid(order) {
  const record = [{ title: '已付款', at: now(), note: '' }]
  return change(order.id, { state: 'to_use', record, refundable: true, paidAt: now() })
}
[% elif 'courses' in cookiecutter._traits %]
function markPaid(order) {
  return change(order.id, { state: 'to_use', refundable: true, paidAt: now() })
}
[% else %]
function markPaid(order) {
  const count = order.items.reduce((sum, item) => sum + item.quantity, 0)
  const codes = Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    code: String(Date.now()).slice(-8) + String(1001 + index),
    state: 'to_use',
    usedAt: '',
    storeName: '',
  }))
  return change(order.id, { state: 'to_use', codes, refundable: true[% if 'booking' in cookiecutter._pages %], bookable: order.bookGoodsIds.length > 0[% endif %], paidAt: now() })
}
[% endif %]
[% if 'refund' in cookiecutter._pages %]

[% if 'codes' in cookiecutter._traits %]
function refund(order, request) {
  return change(order.id, codeRefunds.asked(order, request))
}
[% else %]
function refund(order, { reason }) {
[% if 'services' in cookiecutter._traits %]
  return change(order.id, serviceRefunds.asked(order, reason, now()))
[% else %]
  const amountFen = amountOf(order)
  return change(order.id, { state: 'refunding', refund: { state: 'pending', reason, amountFen }, refundable: false })
[% endif %]
}
[% endif %]
[% endif %]

[% if 'booking' in cookiecutter._pages %]
function book(id, { goodsId, storeId, date, time }) {
  const why = notSold([{ goodsId }])
  if (why) return Promise.reject(new Error(why))
  const store = stores.find((each) => each.id === storeId)
  const booking = { state: 'accepted', goodsName: oneGoods(goodsId).name, storeName: store ? store.name : '', date, time }
  return change(id, { booking, bookable: false })
}

function cancelBooking(order) {
  return change(order.id, { booking: null, bookable: true })
}

[% endif %]
[% endif %]
module.exports = { answer[% if 'payment' in cookiecutter._traits %], pay[% endif %] }
