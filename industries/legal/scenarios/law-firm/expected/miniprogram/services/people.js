const { send } = require('./http')

/**
 * 服务人员；给了商品就只列提供它的人。
 * @param {{ goodsId?: string }} [filter]
 * @returns {Promise<import('../models').Person[]>}
 */
function list(filter) {
  return send('GET', '/people', filter).then(({ items }) => items)
}

/**
 * @param {string} id
 * @returns {Promise<import('../models').Person>}
 */
function one(id) {
  return send('GET', `/people/${id}`)
}

module.exports = { list, one }
