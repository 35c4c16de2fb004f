const catalogue = require('../../services/catalogue')
const orders = require('../../services/orders')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Order | null} */
    order: null,
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

  load() {
    this.setData({ state: 'loading' })
    return orders
      .one(this.id)
      .then((order) => {
        const { appointment, items } = order
        const where = { personId: appointment ? appointment.personId : '' }
        return catalogue.days(items[0].goodsId, where).then((days) => this.setData({ state: 'ready', order, days }))
      })
      .catch(() => this.setData({ state: 'error' }))
  },

  pickSchedule(e) {
    const { date, time } = e.detail
    this.setData({ date, time, reason: time ? '' : '请选择时间' })
  },

  submit() {
    const { date, time } = this.data
    this.setData({ busy: true })
    orders
      .reschedule(this.id, { date, time })
      .then(() => tt.navigateBack({}))
      .catch((error) => {
        this.setData({ busy: false })
        tt.showToast({ title: error.message, icon: 'none' })
      })
  },
})
