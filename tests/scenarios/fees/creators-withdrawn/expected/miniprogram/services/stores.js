const { send } = require('./http')

const CHOSEN = 'chosen-store'

/**
 * 门店列表；给了位置就按距离排，给了商品就只列能用的门店。
 * @param {{ latitude?: number, longitude?: number, goodsId?: string }} [near]
 * @returns {Promise<import('../models').Store[]>}
 */
function list(near) {
  return send('GET', '/stores', near).then(({ items }) => items)
}

/**
 * 用户选中的门店；没选过，或选的不在列表里，就是第一家。
 * @param {string} [goodsId]
 * @returns {Promise<import('../models').Store | null>}
 */
function current(goodsId) {
  const chosen = tt.getStorageSync(CHOSEN)
  return list(goodsId ? { goodsId } : undefined).then(
    (stores) => stores.find((store) => store.id === chosen) || stores[0] || null,
  )
}

/** @param {string} id */
function choose(id) {
  tt.setStorageSync(CHOSEN, id)
}

module.exports = { list, current, choose }
