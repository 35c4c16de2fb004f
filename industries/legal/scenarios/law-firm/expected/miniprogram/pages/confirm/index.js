const catalogue = require('../../services/catalogue')
const orders = require('../../services/orders')
const payment = require('../../services/payment')
const people = require('../../services/people')

Page({
  /** @type {import('../../models').OrderLine[]} */
  lines: [],

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Person[]} */
    people: [],
    personId: '',
    /** @type {import('../../models').Quote | null} */
    quote: null,
    contact: { name: '', phone: '' },
    problem: '',
    note: '',
    agreed: false,
    days: /** @type {import('../../models').Day[]} */ ([]),
    date: '',
    time: '',
    reason: '正在计算',
    busy: false,
  },

  onLoad(query) {
    this.lines = [{ goodsId: query.goods, quantity: 1, personId: query.person }]
    this.load()
  },

  load() {
    this.setData({ state: 'loading' })
    return this.loadPeople()
      .then(() => Promise.all([this.loadGoods(), this.loadQuote()]))
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

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
    this.setData({ personId, date: '', time: '' })
  },

  pickPerson(e) {
    this.setPerson(e.detail.id)
    Promise.all([this.loadGoods(), this.loadQuote()])
      .catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },

  loadGoods() {
    if (this.lines.length !== 1) return Promise.resolve()
    const [{ goodsId }] = this.lines
    return catalogue.one(goodsId).then((goods) => {
      if (goods.schedule === 'none') return Promise.resolve()
      const { personId } = this.data
      return catalogue.days(goodsId, { personId }).then((days) => this.setData({ days }))
    })
  },

  loadQuote() {
    return orders.quote(this.lines).then((quote) => this.setData({ quote, reason: quote.refusal || '' }))
  },

  pickSchedule(e) {
    const { date, time } = e.detail
    this.lines = this.lines.map((line) => Object.assign({}, line, { date, time }))
    this.setData({ date, time })
    this.loadQuote().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },

  changeContact(e) {
    this.setData({ contact: Object.assign({}, this.data.contact, e.detail), problem: '' })
  },

  changeNote(e) {
    this.setData({ note: e.detail.note })
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
    const { contact, note } = this.data
    return orders
      .create({ lines: this.lines, contact, note })
      .then((order) => {
        const show = () => tt.redirectTo({ url: `/pages/order/index?id=${order.id}` })
        return payment.pay(order.id).then(show, show)
      })
  },
})
