const config = require('../config')
const { call } = require('./session')
const demo = require('../demo/server')

/**
 * 为什么在这台手机上不能付款；能付的是空的。虚拟商品在 iOS 上要走另一条付款路：
 * 下单币种是钻石（DIAMOND），tt.getOrderPayment 另传 imId 和 immediate: false。
 * 开通条件没有查到，所以先不卖；办好后改这个文件。
 * 依据: trade.general.ios-virtual, trade.general.ios-virtual-types
 * @returns {string}
 */
function refusal() {
  return tt.getSystemInfoSync().platform === 'ios' ? 'iOS 上暂时不能购买' : ''
}

/**
 * 支付一张订单。下单数据和签名由服务端给出，原样交给抖音，前端不改动。
 * 依据: trade.general.request-order
 * @param {string} orderId
 * @returns {Promise<void>}
 */
function pay(orderId) {
  if (refusal()) return Promise.reject(new Error(refusal()))
  if (!config.apiBase) return demo.pay(orderId)
  if (!tt.canIUse('requestOrder')) return Promise.reject(new Error('请升级抖音后再下单'))
  return call('POST', `/orders/${orderId}/payment`).then(placed).then(openCashier)
}

/**
 * 平台的订单编号；已经下过单的直接用。
 * @param {import('../models').Payment} payment
 * @returns {Promise<string>}
 */
function placed({ orderId, data, byteAuthorization }) {
  if (orderId) return Promise.resolve(orderId)
  return new Promise((resolve, reject) => {
    tt.requestOrder({
      data,
      byteAuthorization,
      success: (order) => resolve(order.orderId),
      fail: () => reject(new Error('下单没有完成')),
    })
  })
}

/**
 * @param {string} orderId
 * @returns {Promise<void>}
 */
function openCashier(orderId) {
  return new Promise((resolve, reject) => {
    tt.getOrderPayment({
      orderId,
      success: () => resolve(),
      fail: () => reject(new Error('支付没有完成')),
    })
  })
}

module.exports = { pay, refusal }
