// 订单里的出行人：身份证号只给头尾，中间用 * 代替。

/**
 * @param {import('../models').Visitor} visitor
 * @returns {import('../models').Visitor}
 */
function masked(visitor) {
  const number = visitor['id-card']
  const hidden = number ? { 'id-card': `${number.slice(0, 3)}***********${number.slice(14)}` } : {}
[% if 'papers' in cookiecutter._traits %]
  const other = visitor['paper-number']
  const short = other ? { 'paper-number': `${other.slice(0, 1)}*****${other.slice(-2)}` } : {}
  return Object.assign({}, visitor, hidden, short)
[% else %]
  return Object.assign({}, visitor, hidden)
[% endif %]
}

module.exports = { masked }
