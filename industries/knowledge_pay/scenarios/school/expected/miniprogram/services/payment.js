const config = require('../config')
const { call } = require('./session')
const demo = require('../demo/server')

/** 下单调用的名字。课程在抖音用哪个调用没有查到，所以留空，留空就不收款；查到后只改这个文件。 */
const ORDER_CALL = ''

/**
 * 支付一张订单。
 * 依据: course.trade-goods-type
 * @param {string} orderId
 * @returns {Promise<void>}
 */
function pay(orderId) {
  if (!config.apiBase) return demo.pay(orderId)
  if (!ORDER_CALL || !tt.canIUse(ORDER_CALL)) {
    return Promise.reject(new Error('暂时不能在这里付款，请联系客服'))
  }
  return call('POST', `/orders/${orderId}/payment`).then(openCashier)
}

/**
 * 参数由服务端给出，原样交给抖音，前端不改动金额。
 * @param {import('../models').Payment} payment
 * @returns {Promise<void>}
 */
function openCashier({ order }) {
  return new Promise((resolve, reject) => {
    const outcome = { success: () => resolve(), fail: () => reject(new Error('支付没有完成')) }
    const platform = /** @type {any} */ (tt)
    platform[ORDER_CALL](Object.assign({}, order, outcome))
  })
}

module.exports = { pay }
