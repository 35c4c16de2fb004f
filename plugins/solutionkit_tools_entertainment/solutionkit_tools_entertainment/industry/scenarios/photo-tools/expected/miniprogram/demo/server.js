// 没有服务端时，由这里回答页面的请求；接口与 openapi.json 一致，订单只存在本机。
const { categories, listGoods, oneGoods, notSold, placeOf } = require('./catalogue')
const { orders, save, now } = require('./stored_orders')
const { withRule } = require('./refund_rules')
const serviceRefunds = require('./service_refunds')

/** @type {[string, RegExp, (data: any, id: string) => any][]} */
const routes = [
  ['POST', /^\/session$/, () => ({ token: 'demo' })],
  ['GET', /^\/categories$/, () => ({ items: categories() })],
  ['GET', /^\/goods$/, listGoods],
  ['GET', /^\/goods\/([^/]+)$/, (_, id) => oneGoods(id)],
  ['POST', /^\/orders\/quote$/, ({ lines }) => quote(lines)],
  ['GET', /^\/orders$/, listOrders],
  ['POST', /^\/orders$/, createOrder],
  ['GET', /^\/orders\/([^/]+)$/, (_, id) => oneOrder(id)],
  ['POST', /^\/orders\/([^/]+)\/cancel$/, (_, id) => change(id, { state: 'closed' })],
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

function quote(lines) {
  const items = lines.map(({ goodsId, quantity }) => {
    const { name, image, limit, marketPriceFen, sellerName, priceFen } = oneGoods(goodsId)
    const place = placeOf(oneGoods(goodsId))
    const amountFen = priceFen * quantity
    return { goodsId, name, image, priceFen, quantity, limit, amountFen, marketPriceFen, sellerName, place }
  })
  const totalFen = items.reduce((sum, item) => sum + item.amountFen, 0)
  return { items, totalFen, discountFen: 0, payFen: totalFen, refusal: notSold(lines) || (lines.length ? '' : '还没有选择商品') }
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
  return withRule(order)
}

function change(id, changes) {
  return asShown(save(Object.assign({}, oneOrder(id), changes)))
}

function createOrder({ lines }) {
  const { items, totalFen, discountFen, payFen, refusal: why } = quote(lines)
  if (why) return Promise.reject(new Error(why))
  return save({
    id: `demo-${Date.now()}`,
    state: 'to_pay',
    storeName: '',
    storePhone: '',
    items,
    amounts: { totalFen, discountFen, payFen },
    appointment: appointmentOf(lines[0]),
    record: [],
    refund: null,
    refundable: false,
    refundRule: '',
    rateable: false,
    createdAt: now(),
    paidAt: '',
  })
}

function appointmentOf({ goodsId, date = '', time = '' }) {
  return date ? { personId: '', personName: '', date, time } : null
}

function markPaid(order) {
  const record = [{ title: '已付款', at: now(), note: '' }]
  return change(order.id, { state: 'to_use', record, refundable: true, paidAt: now() })
}

function refund(order, { reason }) {
  return change(order.id, serviceRefunds.asked(order, reason, now()))
}

module.exports = { answer, pay }
