const { send } = require('./http')

/**
 * 一页商品；`next` 为空就没有下一页了。
 * @param {{ category?: string, keyword?: string, cursor?: string }} [filter]
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
[% if 'categories' in cookiecutter._uses.all %]

/** @returns {Promise<import('../models').Category[]>} */
function categories() {
  return send('GET', '/categories').then(({ items }) => items)
}
[% endif %]
[% if 'days' in cookiecutter._uses.all %]

/**
 * 一件商品可以选的日期和时间。
 * @param {string} id
 * @param {string} storeId
 * @returns {Promise<import('../models').Day[]>}
 */
function days(id, storeId) {
  return send('GET', `/goods/${id}/days`, { storeId }).then(({ items }) => items)
}
[% endif %]

module.exports = { list, one[% if 'categories' in cookiecutter._uses.all %], categories[% endif %][% if 'days' in cookiecutter._uses.all %], days[% endif %] }
