const { send } = require('./http')

/**
 * 一页商品；`next` 为空就没有下一页了。
 * @param {{ category?: string, keyword?: string, cursor?: string, storeId?: string }} [filter]
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

module.exports = { list, one, categories }
