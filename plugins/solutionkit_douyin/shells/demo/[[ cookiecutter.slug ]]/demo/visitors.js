// 订单里的出行人：身份证号只给头尾，中间用 * 代替。

/**
 * @param {import('../models').Visitor} visitor
 * @returns {import('../models').Visitor}
 */
function masked(visitor) {
  const number = visitor['id-card']
  const hidden = number ? { 'id-card': `${number.slice(0, 3)}***********${number.slice(14)}` } : {}
  return Object.assign({}, visitor, hidden)
}

module.exports = { masked }
