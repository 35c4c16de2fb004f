// 选了日期的商品卖多少：当天的价格，没有单独定价就是商品的价格。
const calendar = require('./calendar')
const { oneGoods } = require('./catalogue')

/**
 * @param {string} goodsId
 * @param {string} [date]
 * @returns {number}
 */
function priceOn(goodsId, date) {
  const day = (calendar[goodsId] || []).find((each) => each.date === date)
  return day ? day.priceFen : oneGoods(goodsId).priceFen
}

module.exports = { priceOn }
