const orders = require('../../services/orders')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Order | null} */
    order: null,
    cause: '',
    note: '',
    amountFen: -1,
    reason: '请选择原因',
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
        this.setData({ order })
        return this.loadAmount()
      })
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadAmount() {
    return orders.quoteRefund(this.id).then(({ amountFen }) => {
      this.setData({ amountFen })
    })
  },

  changeReason(e) {
    const { reason: cause = this.data.cause, note = this.data.note } = e.detail
    this.setData({ cause, note, reason: cause ? '' : '请选择原因' })
  },

  submit() {
    const { cause, note } = this.data
    this.setData({ busy: true })
    orders
      .refund(this.id, { reason: cause, note })
      .then(() => tt.navigateBack({}))
      .catch((error) => {
        this.setData({ busy: false })
        tt.showToast({ title: error.message, icon: 'none' })
      })
  },
})
