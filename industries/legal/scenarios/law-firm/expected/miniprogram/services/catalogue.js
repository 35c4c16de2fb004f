const { send } = require('./http')

/**
 * 一页商品；`next` 为空就没有下一页了。
 * @param {{ category?: string, keyword?: string, cursor?: string, personId?: string, storeId?: string }} [filter]
 * @returns {Promise<import('../models').GoodsPage>}
 */
function list(filter) {
  return send('GET', '/goods', filter)
}

/**
 * @param {string} id
 * @returns {Promise<import('../models').Goods>}
 */
function one(id) {
  return send('GET', `/goods/${id}`)
}

/** @returns {Promise<import('../models').Category[]>} */
function categories() {
  return send('GET', '/categories').then(({ items }) => items)
}

/**
 * 一件商品可以选的日期和时间。
 * @param {string} id
 * @param {{ storeId?: string, personId?: string }} where
 * @returns {Promise<import('../models').Day[]>}
 */
function days(id, where) {
  return send('GET', `/goods/${id}/days`, where).then(({ items }) => items)
}

module.exports = { list, one, categories, days }
