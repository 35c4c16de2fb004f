const orders = require('../../services/orders')
const payment = require('../../services/payment')

Page({
  /** @type {import('../../models').OrderLine[]} */
  lines: [],

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Quote | null} */
    quote: null,
    agreed: false,
    reason: '正在计算',
    busy: false,
  },

  onLoad(query) {
    this.lines = [{ goodsId: query.goods, quantity: 1 }]
    this.load()
  },

  load() {
    this.setData({ state: 'loading' })
    return this.loadQuote()
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadQuote() {
    return orders.quote(this.lines).then((quote) => this.setData({ quote, reason: payment.refusal() || quote.refusal || '' }))
  },

  changeAgreed(e) {
    this.setData({ agreed: e.detail.agreed })
  },

  openPrivacy() {
    tt.navigateTo({ url: '/pages/privacy/index' })
  },

  submit() {
    if (!this.data.agreed) {
      tt.showToast({ title: '请先阅读并同意用户协议', icon: 'none' })
      return
    }
    this.setData({ busy: true })
    this.place()
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
      .then(() => this.setData({ busy: false }))
  },

  place() {
    return orders
      .create({ lines: this.lines })
      .then((order) => {
        const show = () => tt.redirectTo({ url: `/pages/order/index?id=${order.id}` })
        return payment.pay(order.id).then(show, show)
      })
  },
})
