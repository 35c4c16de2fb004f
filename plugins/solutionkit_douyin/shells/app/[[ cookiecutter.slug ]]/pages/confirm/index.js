[% set uses = cookiecutter._uses.get('confirm', []) %]
[% set loads_goods = 'days' in uses or 'visitors' in uses %]
[% if loads_goods %]
const catalogue = require('../../services/catalogue')
[% endif %]
const orders = require('../../services/orders')
const payment = require('../../services/payment')
[% if 'pickPerson' in uses %]
const people = require('../../services/people')
[% endif %]
[% if 'store' in uses %]
const stores = require('../../services/stores')
[% endif %]
[% if 'visitors' in uses %]
const { visitorProblem } = require('../../services/visitors')
[% endif %]
[% if 'cart' in cookiecutter._pages %]
const cart = require('../../services/cart')
[% endif %]
[% if cookiecutter._config.templates %]
const messages = require('../../services/messages')
[% endif %]

Page({
  /** @type {import('../../models').OrderLine[]} */
  lines: [],
[% if 'cart' in cookiecutter._pages %]
  fromCart: false,
[% endif %]
[% if 'takePhone' in uses %]
  phoneCode: '',
[% endif %]

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
[% if 'store' in uses %]
    /** @type {import('../../models').Store | null} */
    store: null,
[% endif %]
[% if 'pickPerson' in uses %]
    /** @type {import('../../models').Person[]} */
    people: [],
    personId: '',
[% endif %]
    /** @type {import('../../models').Quote | null} */
    quote: null,
[% if 'contact' in uses %]
    contact: { name: '', phone: '' },
[% if 'phoneGiven' in uses %]
    phoneGiven: false,
[% endif %]
    problem: '',
[% endif %]
[% if 'note' in uses %]
    note: '',
[% endif %]
[% if 'noteNeeded' in uses %]
    noteNeeded: true,
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
    visitorsEach: 1,
    papers: [% if 'papers' in cookiecutter._traits %]/** @type {import('../../models').Paper[]} */ ([])[% else %][][% endif %],
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
    this.lines = [{ goodsId: query.goods, quantity: 1[% if 'pickPerson' in uses %], personId: query.person[% endif %] }]
[% endif %]
    this.load()
  },
[% if 'store' in uses %]

  onShow() {
    if (this.data.state === 'ready') this.loadStore()
  },
[% endif %]

  load() {
    this.setData({ state: 'loading' })
[% if 'store' in uses %]
    return Promise.all([this.loadStore()[% if loads_goods %].then(() => this.loadGoods())[% endif %], this.loadQuote()])
[% elif 'pickPerson' in uses %]
    return this.loadPeople()
[% if loads_goods %]
      .then(() => Promise.all([this.loadGoods(), this.loadQuote()]))
[% else %]
      .then(() => this.loadQuote())
[% endif %]
[% elif loads_goods %]
    return Promise.all([this.loadGoods(), this.loadQuote()])
[% else %]
    return this.loadQuote()
[% endif %]
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

[% if 'store' in uses %]
  loadStore() {
    const only = this.lines.length === 1 ? this.lines[0].goodsId : undefined
    return stores.current(only).then((store) => this.setData({ store }))
  },

[% endif %]
[% if 'pickPerson' in uses %]
  loadPeople() {
    const [{ goodsId, personId }] = this.lines
    return people.list({ goodsId }).then((list) => {
      const chosen = list.find(({ id }) => id === personId) || list[0]
      this.setData({ people: list })
      this.setPerson(chosen ? chosen.id : '')
    })
  },

  /** @param {string} personId */
  setPerson(personId) {
    this.lines = this.lines.map(({ goodsId, quantity }) => ({ goodsId, quantity, personId }))
    this.setData({ personId[% if 'days' in uses %], date: '', time: ''[% endif %] })
  },

  pickPerson(e) {
    this.setPerson(e.detail.id)
[% if loads_goods %]
    Promise.all([this.loadGoods(), this.loadQuote()])
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
[% else %]
    this.loadQuote().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
[% endif %]
  },

[% endif %]
[% if loads_goods %]
  loadGoods() {
    if (this.lines.length !== 1) return Promise.resolve()
    const [{ goodsId[% if 'visitors' in uses %], quantity[% endif %] }] = this.lines
    return catalogue.one(goodsId).then((goods) => {
[% if 'visitors' in uses %]
      this.setData({ visitorFields: goods.visitor, visitorsEach: goods.visitors[% if 'papers' in cookiecutter._traits %], papers: goods.papers[% endif %] })
      this.setVisitors(quantity)
[% endif %]
[% if 'days' in uses %]
      if (goods.schedule === 'none') return Promise.resolve()
[% if 'pickPerson' in uses %]
      const { personId } = this.data
      return catalogue.days(goodsId, { personId }).then((days) => this.setData({ days }))
[% elif 'store' in uses %]
      const { store } = this.data
      return catalogue.days(goodsId, { storeId: store ? store.id : '' }).then((days) => this.setData({ days }))
[% else %]
      return catalogue.days(goodsId, {}).then((days) => this.setData({ days }))
[% endif %]
[% endif %]
    })
  },

[% endif %]
[% if 'changeQuantity' in uses %]
  changeQuantity(e) {
    const { id, quantity } = e.detail
    this.lines = this.lines.map((line) => (line.goodsId === id ? Object.assign({}, line, { quantity }) : line))
[% if 'visitors' in uses %]
    this.setVisitors(quantity)
[% endif %]
    this.loadQuote().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },

[% endif %]
  loadQuote() {
    return orders.quote(this.lines).then((quote) => this.setData({ quote, reason: [% if 'shut_on_ios' in cookiecutter._traits %]payment.refusal() || [% endif %]quote.refusal || '' }))
  },
[% if 'pickSchedule' in uses %]

  pickSchedule(e) {
    const { date, time } = e.detail
    this.lines = this.lines.map((line) => Object.assign({}, line, { date, time }))
    this.setData({ date, time })
    this.loadQuote().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },
[% endif %]
[% if 'visitors' in uses %]

  /** @param {number} quantity */
  setVisitors(quantity) {
    const { visitors, visitorsEach } = this.data
    this.setData({ visitors: Array.from({ length: quantity * visitorsEach }, (_, place) => visitors[place] || {}) })
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
[% if 'takePhone' in uses %]

  takePhone(e) {
    this.phoneCode = e.detail.code
    this.setData({ phoneGiven: true, problem: '' })
  },
[% endif %]
[% if 'changeNote' in uses %]

  changeNote(e) {
    this.setData({ note: e.detail.note })
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
    if ([% if 'takePhone' in uses %]!this.phoneCode && [% endif %]!/^1\d{10}$/.test(this.data.contact.phone)) {
      this.setData({ problem: '请填写 11 位手机号' })
      return
    }
[% endif %]
[% if 'visitors' in uses %]
    const { visitors, visitorFields[% if 'papers' in cookiecutter._traits %], papers[% endif %] } = this.data
    const wrong = visitorProblem(visitors, visitorFields[% if 'papers' in cookiecutter._traits %], papers[% endif %])
    if (wrong) {
      tt.showToast({ title: wrong, icon: 'none' })
      return
    }
[% endif %]
[% if 'noteNeeded' in uses %]
    if (!this.data.note.trim()) {
      tt.showToast({ title: '还有必填的没有填', icon: 'none' })
      return
    }
[% endif %]
[% if 'agreed' in uses %]
    if (!this.data.agreed) {
      tt.showToast({ title: '请先阅读并同意用户协议', icon: 'none' })
      return
    }
[% endif %]
[% if cookiecutter._config.templates %]
    messages.askForNotices()
[% endif %]
    this.setData({ busy: true })
    this.place()
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
      .then(() => this.setData({ busy: false }))
  },

  place() {
[% set sent = ['lines: this.lines'] %]
[% set sent = sent + (["storeId: store ? store.id : ''"] if 'store' in uses else []) %]
[% set sent = sent + (['phoneCode: this.phoneCode'] if 'takePhone' in uses else []) %]
[% set told = (['store'] if 'store' in uses else []) + (['contact'] if 'contact' in uses else []) + (['visitors'] if 'visitors' in uses else []) + (['note'] if 'note' in uses else []) %]
[% if told %]
    const { [[ told | join(', ') ]] } = this.data
[% endif %]
    return orders
      .create({ [[ (sent + (told | reject('equalto', 'store') | list)) | join(', ') ]] })
      .then((order) => {
[% if 'cart' in cookiecutter._pages %]
        if (this.fromCart) cart.clear()
[% endif %]
        const show = () => tt.redirectTo({ url: `/pages/order/index?id=${order.id}` })
        return payment.pay(order.id).then(show, show)
      })
  },
})
