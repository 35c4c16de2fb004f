// 没有服务端时，由这里回答页面的请求；接口与 openapi.json 一致，订单只存在本机。
const { categories, listGoods, oneGoods, notSold } = require('./catalogue')
const stores = require('./stores')
const { nearby } = require('./nearby')
const { orders, save, now } = require('./stored_orders')
const { withRule } = require('./refund_rules')
const codeRefunds = require('./code_refunds')

/** @type {[string, RegExp, (data: any, id: string) => any][]} */
const routes = [
  ['POST', /^\/session$/, () => ({ token: 'demo' })],
  ['GET', /^\/categories$/, () => ({ items: categories() })],
  ['GET', /^\/goods$/, listGoods],
  ['GET', /^\/goods\/([^/]+)$/, (_, id) => oneGoods(id)],
  ['GET', /^\/stores$/, ({ goodsId, ...where }) => ({ items: nearby(goodsId ? oneGoods(goodsId).storeIds : null, where) })],
  ['POST', /^\/orders\/quote$/, ({ lines }) => quote(lines)],
  ['GET', /^\/orders$/, listOrders],
  ['POST', /^\/orders$/, createOrder],
  ['GET', /^\/orders\/([^/]+)$/, (_, id) => oneOrder(id)],
  ['POST', /^\/orders\/([^/]+)\/cancel$/, (_, id) => change(id, { state: 'closed' })],
  ['POST', /^\/orders\/([^/]+)\/refunds\/quote$/, ({ codeIds }, id) => codeRefunds.quote(oneOrder(id), codeIds)],
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
    const amountFen = priceFen * quantity
    return { goodsId, name, image, priceFen, quantity, limit, amountFen, marketPriceFen, sellerName }
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

function createOrder({ lines, storeId }) {
  const { items, totalFen, discountFen, payFen, refusal: why } = quote(lines)
  if (why) return Promise.reject(new Error(why))
  const store = stores.find(({ id }) => id === storeId) || stores[0]
  return save({
    id: `demo-${Date.now()}`,
    state: 'to_pay',
    storeName: store ? store.name : '',
    storePhone: store ? store.phone : '',
    items,
    amounts: { totalFen, discountFen, payFen },
    codes: [],
    validUntil: '',
    refund: null,
    refundable: false,
    refundRule: '',
    rateable: false,
    createdAt: now(),
    paidAt: '',
  })
}

function markPaid(order) {
  const count = order.items.reduce((sum, item) => sum + item.quantity, 0)
  const codes = Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    code: String(Date.now()).slice(-8) + String(1001 + index),
    state: 'to_use',
    usedAt: '',
    storeName: '',
  }))
  return change(order.id, { state: 'to_use', codes, refundable: true, paidAt: now() })
}

function refund(order, request) {
  return change(order.id, codeRefunds.asked(order, request))
}

module.exports = { answer, pay }
