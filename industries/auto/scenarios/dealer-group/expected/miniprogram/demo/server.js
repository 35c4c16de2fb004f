// 没有服务端时，由这里回答页面的请求；接口与 openapi.json 一致，订单只存在本机。
const { categories, listGoods, oneGoods } = require('./catalogue')
const { nearby } = require('./nearby')
const leads = require('./leads')

/** @type {[string, RegExp, (data: any, id: string) => any][]} */
const routes = [
  ['POST', /^\/session$/, () => ({ token: 'demo' })],
  ['GET', /^\/categories$/, () => ({ items: categories() })],
  ['GET', /^\/goods$/, listGoods],
  ['GET', /^\/goods\/([^/]+)$/, (_, id) => oneGoods(id)],
  ['GET', /^\/stores$/, ({ goodsId, ...where }) => ({ items: nearby(goodsId ? oneGoods(goodsId).storeIds : null, where) })],
  ['GET', /^\/forms$/, () => ({ items: leads.forms })],
  ['GET', /^\/forms\/([^/]+)$/, (_, id) => leads.form(id)],
  ['GET', /^\/leads$/, () => ({ items: leads.all() })],
  ['POST', /^\/leads$/, (lead) => leads.create(lead)],
  ['GET', /^\/leads\/([^/]+)$/, (_, id) => leads.one(id)],
  ['POST', /^\/leads\/([^/]+)\/withdraw$/, (_, id) => leads.withdraw(id)],
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

module.exports = { answer }
