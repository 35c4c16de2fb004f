const orders = require('../../services/orders')
const payment = require('../../services/payment')
const stores = require('../../services/stores')
const cart = require('../../services/cart')

Page({
  /** @type {import('../../models').OrderLine[]} */
  lines: [],
  fromCart: false,

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Store | null} */
    store: null,
    /** @type {import('../../models').Quote | null} */
    quote: null,
    contact: { name: '', phone: '' },
    problem: '',
    agreed: false,
    reason: '正在计算',
    busy: false,
  },

  onLoad(query) {
    this.fromCart = !query.goods
    this.lines = this.fromCart ? cart.lines() : [{ goodsId: query.goods, quantity: 1 }]
    this.load()
  },

  onShow() {
    if (this.data.state === 'ready') this.loadStore()
  },

  load() {
    this.setData({ state: 'loading' })
    return Promise.all([this.loadStore(), this.loadQuote()])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadStore() {
    const only = this.lines.length === 1 ? this.lines[0].goodsId : undefined
    return stores.current(only).then((store) => this.setData({ store }))
  },

  changeQuantity(e) {
    const { id, quantity } = e.detail
    this.lines = this.lines.map((line) => (line.goodsId === id ? Object.assign({}, line, { quantity }) : line))
    this.loadQuote().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },

  loadQuote() {
    return orders.quote(this.lines).then((quote) => this.setData({ quote, reason: quote.refusal || '' }))
  },

  changeStore() {
    const goods = this.lines.length === 1 ? `&goods=${this.lines[0].goodsId}` : ''
    tt.navigateTo({ url: `/pages/stores/index?choose=1${goods}` })
  },

  changeContact(e) {
    this.setData({ contact: Object.assign({}, this.data.contact, e.detail), problem: '' })
  },

  changeAgreed(e) {
    this.setData({ agreed: e.detail.agreed })
  },

  openPrivacy() {
    tt.navigateTo({ url: '/pages/privacy/index' })
  },

  submit() {
    if (!/^1\d{10}$/.test(this.data.contact.phone)) {
      this.setData({ problem: '请填写 11 位手机号' })
      return
    }
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
    const { store, contact } = this.data
    return orders
      .create({ lines: this.lines, storeId: store ? store.id : '', contact })
      .then((order) => {
        if (this.fromCart) cart.clear()
        const show = () => tt.redirectTo({ url: `/pages/order/index?id=${order.id}` })
        return payment.pay(order.id).then(show, show)
      })
  },
})
