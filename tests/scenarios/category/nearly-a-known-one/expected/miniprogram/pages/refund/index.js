const orders = require('../../services/orders')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Order | null} */
    order: null,
    /** @type {{ [codeId: string]: boolean }} */
    chosen: {},
    cause: '',
    note: '',
    amountFen: -1,
    undecided: false,
    rule: '',
    reason: '请选择券码',
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
        const usable = order.codes.filter((code) => code.state === 'to_use')
        const chosen = Object.fromEntries(usable.map((code) => [code.id, true]))
        this.setData({ order, chosen, rule: order.refundRule })
        return this.loadAmount()
      })
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadAmount() {
    const codeIds = this.chosenIds()
    if (codeIds.length === 0) {
      this.setData({ amountFen: -1, undecided: false, reason: '请选择券码' })
      return Promise.resolve()
    }
    return orders.quoteRefund(this.id, codeIds).then(({ amountFen }) => {
      this.setData({ amountFen, undecided: amountFen < 0, reason: this.data.cause ? '' : '请选择原因' })
    })
  },

  chosenIds() {
    return Object.keys(this.data.chosen).filter((id) => this.data.chosen[id])
  },

  toggleCode(e) {
    const { id } = e.detail
    this.setData({ chosen: Object.assign({}, this.data.chosen, { [id]: !this.data.chosen[id] }) })
    this.loadAmount().catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },

  changeReason(e) {
    const { reason: cause = this.data.cause, note = this.data.note } = e.detail
    const ready = cause && this.chosenIds().length > 0
    this.setData({ cause, note, reason: ready ? '' : this.data.reason })
  },

  submit() {
    const { cause, note } = this.data
    this.setData({ busy: true })
    orders
      .refund(this.id, { codeIds: this.chosenIds(), reason: cause, note })
      .then(() => tt.navigateBack({}))
      .catch((error) => {
        this.setData({ busy: false })
        tt.showToast({ title: error.message, icon: 'none' })
      })
  },
})
