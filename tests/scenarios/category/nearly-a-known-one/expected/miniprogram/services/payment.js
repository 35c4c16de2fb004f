const config = require('../config')
const { call } = require('./session')
const demo = require('../demo/server')

/**
 * 支付一张订单。参数由服务端给出，原样交给抖音，前端不改动金额。
 * 依据: trade.life-service.create-order
 * @param {string} orderId
 * @returns {Promise<void>}
 */
function pay(orderId) {
  if (!config.apiBase) return demo.pay(orderId)
  if (!tt.canIUse('createOrder')) return Promise.reject(new Error('请升级抖音后再下单'))
  return call('POST', `/orders/${orderId}/payment`).then(openCashier)
}

/**
 * @param {import('../models').Payment} payment
 * @returns {Promise<void>}
 */
function openCashier({ outOrderNo, createOrder }) {
  return new Promise((resolve, reject) => {
    const outcome = { success: () => resolve(), fail: () => reject(new Error('支付没有完成')) }
    if (outOrderNo) tt.continueToPay(Object.assign({ outOrderNo }, outcome))
    else tt.createOrder(/** @type {any} */ (Object.assign({}, createOrder, outcome)))
  })
}

module.exports = { pay }
