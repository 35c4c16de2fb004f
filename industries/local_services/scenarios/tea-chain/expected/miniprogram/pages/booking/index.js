const catalogue = require('../../services/catalogue')
const orders = require('../../services/orders')
const stores = require('../../services/stores')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Store | null} */
    store: null,
    /** @type {import('../../models').Goods[]} */
    choices: [],
    chosen: '',
    /** @type {import('../../models').Day[]} */
    days: [],
    date: '',
    time: '',
    reason: '请选择时间',
    busy: false,
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },

  onShow() {
    if (this.data.state === 'ready') this.loadDays()
  },

  load() {
    this.setData({ state: 'loading' })
    return orders
      .one(this.id)
      .then((order) => Promise.all(order.bookGoodsIds.map(catalogue.one)))
      .then((choices) => {
        this.setData({ choices, chosen: choices[0].id })
        return this.loadDays()
      })
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadDays() {
    const { chosen } = this.data
    this.setData({ date: '', time: '', reason: '请选择时间' })
    return stores.current(chosen).then((store) => {
      this.setData({ store })
      return catalogue.days(chosen, { storeId: store ? store.id : '' }).then((days) => this.setData({ days }))
    })
  },

  pickChoice(e) {
    this.setData({ chosen: e.detail.id })
    this.loadDays().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },

  changeStore() {
    tt.navigateTo({ url: `/pages/stores/index?choose=1&goods=${this.data.chosen}` })
  },

  pickSchedule(e) {
    const { date, time } = e.detail
    this.setData({ date, time, reason: time ? '' : '请选择时间' })
  },

  submit() {
    const { chosen, store, date, time } = this.data
    this.setData({ busy: true })
    orders
      .book(this.id, { goodsId: chosen, storeId: store ? store.id : '', date, time })
      .then(() => tt.navigateBack({}))
      .catch((error) => {
        this.setData({ busy: false })
        tt.showToast({ title: error.message, icon: 'none' })
      })
  },
})
