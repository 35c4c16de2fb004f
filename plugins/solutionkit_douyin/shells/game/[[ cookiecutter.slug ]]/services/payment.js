// 道具直购：安卓直接收款，iOS 打开客服收银台；都要等服务端确认到账才发道具。
// 依据: game.android-payment, game.ios-payment, game.payment-scenes, game.payment-poll

const config = require('../config')
const purchase = require('../data/purchase')
const { call } = require('./server')
[% if cookiecutter._demo %]
const demo = require('../demo/server')
[% endif %]

const NOT_PAID = '支付没有完成，道具没有到账，可以再试一次。如果已经扣款，服务端确认以后会自动补发。'

/**
 * 买一件商品；到账以后给出新的玩家数据。没有付成的，错误里带着 unpaid。
 * @param {{ id: string, name: string, priceFen: number }} goods
[% if cookiecutter._demo %]
 * @param {{ ask: (asked: any) => void }} dialogs 没有服务端时由它问付成没有
[% endif %]
 * @returns {Promise<import('./player').Player>}
 */
function buy(goods[% if cookiecutter._demo %], dialogs[% endif %]) {
  const { platform } = tt.getSystemInfoSync()
  return call('POST', '/orders', { goodsId: goods.id, platform }).then(({ orderId }) =>
    pay(goods, orderId, platform[% if cookiecutter._demo %], dialogs[% endif %])
      .catch((fault) => {
        throw Object.assign(fault, { unpaid: true })
      })
      .then(() => delivered(orderId, purchase.tries)),
  )
}

function pay(goods, orderId, platform[% if cookiecutter._demo %], dialogs[% endif %]) {
[% if cookiecutter._demo %]
  if (!config.apiBase) return demo.pay(orderId, dialogs)
[% endif %]
  return platform === 'ios' ? payOnApple(goods, orderId) : payOnAndroid(goods, orderId)
}

function payOnAndroid({ name, priceFen }, orderId) {
  if (!tt.canIUse('requestGamePayment.object.goodType')) return Promise.reject(new Error('请升级抖音后再购买'))
  return new Promise((resolve, reject) => {
    tt.requestGamePayment({
      mode: 'game',
      env: 0,
      currencyType: 'CNY',
      platform: 'android',
      customId: orderId,
      goodType: purchase.goodType,
      goodName: name,
      orderAmount: priceFen,
      success: () => resolve(),
      fail: () => reject(new Error(NOT_PAID)),
    })
  })
}

/** 成功只说明收银台打开了，付没付要问服务端。 */
function payOnApple({ priceFen }, orderId) {
  return new Promise((resolve, reject) => {
    tt.openAwemeCustomerService({
      currencyType: config.appleCurrency,
      goodType: purchase.goodType,
      orderAmount: priceFen,
      extraInfo: orderId,
      success: () => resolve(),
      fail: () => reject(new Error('收银台没有打开，没有扣款，可以再试一次。')),
    })
  })
}

/** 隔几秒问一次到账没有，问到为止，次数有限。 */
function delivered(orderId, tries) {
  return call('GET', `/orders/${orderId}`).then(({ state, player }) => {
    if (state === 'delivered') return player
    if (tries <= 0) throw new Error('还没有到账，稍后会自动补发')
    return after(purchase.everySeconds).then(() => delivered(orderId, tries - 1))
  })
}

/** @returns {Promise<void>} */
function after(seconds) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(), seconds * 1000)
  })
}

module.exports = { buy }
