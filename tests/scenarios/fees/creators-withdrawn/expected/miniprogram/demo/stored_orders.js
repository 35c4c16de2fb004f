// 演示的订单只存在本机，第一次打开时是示例订单。
const { beijing } = require('./beijing')
const samples = require('./orders')

const ORDERS = 'demo-orders'
const DAY = 24 * 3600 * 1000

/** @returns {import('../models').Order[]} */
function orders() {
  return tt.getStorageSync(ORDERS) || samples
}

/**
 * @param {import('../models').Order} order
 * @returns {import('../models').Order}
 */
function save(order) {
  const others = orders().filter(({ id }) => id !== order.id)
  const all = [order, ...others].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  tt.setStorageSync(ORDERS, all)
  return order
}

function now(daysAfter = 0) {
  return beijing(Date.now() + daysAfter * DAY)
}

module.exports = { orders, save, now }
