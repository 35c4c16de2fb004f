[% set uses = cookiecutter._uses.get('confirm', []) %]
[% if 'days' in uses or 'visitors' in uses %]
const catalogue = require('../../services/catalogue')
[% endif %]
const orders = require('../../services/orders')
const payment = require('../../services/payment')
const stores = require('../../services/stores')
[% if 'cart' in cookiecutter._pages %]
const cart = require('../../services/cart')
[% endif %]
[% if cookiecutter._config.order_status %]
const messages = require('../../services/messages')
[% endif %]

Page({
  /** @type {import('../../models').OrderLine[]} */
  lines: [],
[% if 'cart' in cookiecutter._pages %]
  fromCart: false,
[% endif %]

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Store | null} */
    store: null,
    /** @type {import('../../models').Quote | null} */
    quote: null,
[% if 'contact' in uses %]
    contact: { name: '', phone: '' },
    problem: '',
[% endif %]
[% if 'agreed' in uses %]
    agreed: false,
[% endif %]
[% if 'days' in uses %]
    days: /** @type {import('../../models').Day[]} */ ([]),
    date: '',
    time: '',
[% endif %]
[% if 'visitors' in uses %]
    visitorFields: /** @type {string[]} */ ([]),
    visitors: /** @type {{ [field: string]: string }[]} */ ([]),
[% endif %]
    reason: '正在计算',
    busy: false,
  },

  onLoad(query) {
[% if 'cart' in cookiecutter._pages %]
    this.fromCart = !query.goods
    this.lines = this.fromCart ? cart.lines() : [{ goodsId: query.goods, quantity: 1 }]
[% else %]
    this.lines = [{ goodsId: query.goods, quantity: 1 }]
[% endif %]
    this.load()
  },

  onShow() {
    if (this.data.state === 'ready') this.loadStore()
  },

  load() {
    this.setData({ state: 'loading' })
    return Promise.all([this.loadStore()[% if 'days' in uses or 'visitors' in uses %].then(() => this.loadGoods())[% endif %], this.loadQuote()])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadStore() {
    const only = this.lines.length === 1 ? this.lines[0].goodsId : undefined
    return stores.current(only).then((store) => this.setData({ store }))
  },

  loadQuote() {
    return orders.quote(this.lines).then((quote) => this.setData({ quote, reason: quote.refusal || '' }))
  },

[% if 'days' in uses or 'visitors' in uses %]
  loadGoods() {
    if (this.lines.length !== 1) return Promise.resolve()
    const [{ goodsId[% if 'visitors' in uses %], quantity[% endif %] }] = this.lines
    return catalogue.one(goodsId).then((goods) => {
[% if 'visitors' in uses %]
      this.setData({ visitorFields: goods.visitor, visitors: Array.from({ length: quantity }, () => ({})) })
[% endif %]
[% if 'days' in uses %]
      if (goods.schedule === 'none') return Promise.resolve()
      const { store } = this.data
      return catalogue.days(goodsId, store ? store.id : '').then((days) => this.setData({ days }))
[% endif %]
    })
  },

[% endif %]
  changeQuantity(e) {
    const { id, quantity } = e.detail
    this.lines = this.lines.map((line) => (line.goodsId === id ? Object.assign({}, line, { quantity }) : line))
[% if 'visitors' in uses %]
    const { visitors } = this.data
    this.setData({ visitors: Array.from({ length: quantity }, (_, place) => visitors[place] || {}) })
[% endif %]
    this.loadQuote().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },
[% if 'pickSchedule' in uses %]

  pickSchedule(e) {
    const { date, time } = e.detail
    this.lines = this.lines.map((line) => Object.assign({}, line, { date, time }))
    this.setData({ date, time })
    this.loadQuote().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },
[% endif %]
[% if 'changeVisitor' in uses %]

  changeVisitor(e) {
    const { place, field, value } = e.detail
    const visitors = this.data.visitors.slice()
    visitors[place] = Object.assign({}, visitors[place], { [field]: value })
    this.setData({ visitors })
  },
[% endif %]
[% if 'changeStore' in uses %]

  changeStore() {
    const goods = this.lines.length === 1 ? `&goods=${this.lines[0].goodsId}` : ''
    tt.navigateTo({ url: `/pages/stores/index?choose=1${goods}` })
  },
[% endif %]
[% if 'contact' in uses %]

  changeContact(e) {
    this.setData({ contact: Object.assign({}, this.data.contact, e.detail), problem: '' })
  },
[% endif %]
[% if 'agreed' in uses %]

  changeAgreed(e) {
    this.setData({ agreed: e.detail.agreed })
  },

  openPrivacy() {
    tt.navigateTo({ url: '/pages/privacy/index' })
  },
[% endif %]

  submit() {
[% if 'contact' in uses %]
    if (!/^1\d{10}$/.test(this.data.contact.phone)) {
      this.setData({ problem: '请填写 11 位手机号' })
      return
    }
[% endif %]
[% if 'visitors' in uses %]
    const { visitors, visitorFields } = this.data
    if (visitors.some((visitor) => visitorFields.some((field) => !visitor[field]))) {
      tt.showToast({ title: '请填写每位出行人的信息', icon: 'none' })
      return
    }
[% endif %]
[% if 'agreed' in uses %]
    if (!this.data.agreed) {
      tt.showToast({ title: '请先阅读并同意用户协议', icon: 'none' })
      return
    }
[% endif %]
[% if cookiecutter._config.order_status %]
    messages.askForOrderStatus()
[% endif %]
    this.setData({ busy: true })
    this.place()
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
      .then(() => this.setData({ busy: false }))
  },

  place() {
    const { store[% if 'contact' in uses %], contact[% endif %][% if 'visitors' in uses %], visitors[% endif %] } = this.data
    return orders
      .create({ lines: this.lines, storeId: store ? store.id : ''[% if 'contact' in uses %], contact[% endif %][% if 'visitors' in uses %], visitors[% endif %] })
      .then((order) => {
[% if 'cart' in cookiecutter._pages %]
        if (this.fromCart) cart.clear()
[% endif %]
        const show = () => tt.redirectTo({ url: `/pages/order/index?id=${order.id}` })
        return payment.pay(order.id).then(show, show)
      })
  },
})
