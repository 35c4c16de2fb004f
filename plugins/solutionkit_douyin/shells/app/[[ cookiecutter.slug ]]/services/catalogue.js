const { send } = require('./http')

/**
 * 一页商品；`next` 为空就没有下一页了。
 * @param {{ category?: string, keyword?: string, cursor?: string[% if 'people' in cookiecutter._traits %], personId?: string[% endif %][% if 'stores' in cookiecutter._traits %], storeId?: string[% endif %] }} [filter]
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
 * @param {{ [% if 'stores' in cookiecutter._traits %]storeId?: string[% endif %][% if 'stores' in cookiecutter._traits and 'people' in cookiecutter._traits %], [% endif %][% if 'people' in cookiecutter._traits %]personId?: string[% endif %] }} where
 * @returns {Promise<import('../models').Day[]>}
 */
function days(id, where) {
  return send('GET', `/goods/${id}/days`, where).then(({ items }) => items)
}
[% endif %]

module.exports = { list, one[% if 'categories' in cookiecutter._uses.all %], categories[% endif %][% if 'days' in cookiecutter._uses.all %], days[% endif %] }
