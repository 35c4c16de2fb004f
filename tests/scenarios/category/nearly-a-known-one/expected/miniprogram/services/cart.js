const LINES = 'cart-lines'

/** @returns {import('../models').OrderLine[]} */
function lines() {
  return tt.getStorageSync(LINES) || []
}

/**
 * 把一件商品的数量改成 `quantity`；0 就是移除。
 * @param {string} goodsId
 * @param {number} quantity
 */
function set(goodsId, quantity) {
  const changed = lines().map((line) => (line.goodsId === goodsId ? { goodsId, quantity } : line))
  tt.setStorageSync(LINES, changed.filter((line) => line.quantity > 0))
}

/** @param {string} goodsId */
function add(goodsId) {
  const held = lines()
  const line = held.find((each) => each.goodsId === goodsId)
  if (line) line.quantity += 1
  else held.push({ goodsId, quantity: 1 })
  tt.setStorageSync(LINES, held)
}

function clear() {
  tt.setStorageSync(LINES, [])
}

module.exports = { lines, set, add, clear }
