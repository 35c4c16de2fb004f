[% set uses = cookiecutter._uses.get('refund', []) %]
const orders = require('../../services/orders')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Order | null} */
    order: null,
[% if 'chosen' in uses %]
    /** @type {{ [codeId: string]: boolean }} */
    chosen: {},
[% endif %]
    cause: '',
    note: '',
    amountFen: -1,
[% if 'undecided' in uses %]
    undecided: false,
[% endif %]
[% if 'rule' in uses %]
    rule: '',
[% endif %]
    reason: '[% if 'chosen' in uses %]请选择券码[% else %]请选择原因[% endif %]',
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
[% if 'chosen' in uses %]
        const usable = order.codes.filter((code) => code.state === 'to_use')
        const chosen = Object.fromEntries(usable.map((code) => [code.id, true]))
        this.setData({ order, chosen[% if 'rule' in uses %], rule: order.refundRule[% endif %] })
[% else %]
        this.setData({ order[% if 'rule' in uses and 'services' not in cookiecutter._traits %], rule: order.refundRule[% endif %] })
[% endif %]
        return this.loadAmount()
      })
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

[% if 'chosen' in uses %]
  loadAmount() {
    const codeIds = this.chosenIds()
    if (codeIds.length === 0) {
      this.setData({ amountFen: -1[% if 'undecided' in uses %], undecided: false[% endif %], reason: '请选择券码' })
      return Promise.resolve()
    }
    return orders.quoteRefund(this.id, codeIds).then(({ amountFen }) => {
      this.setData({ amountFen[% if 'undecided' in uses %], undecided: amountFen < 0[% endif %], reason: this.data.cause ? '' : '请选择原因' })
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

[% else %]
  loadAmount() {
    return orders.quoteRefund(this.id).then(({ amountFen[% if 'rule' in uses and 'services' in cookiecutter._traits %], rule[% endif %] }) => {
      this.setData({ amountFen[% if 'undecided' in uses %], undecided: amountFen < 0[% endif %][% if 'rule' in uses and 'services' in cookiecutter._traits %], rule[% endif %] })
    })
  },

[% endif %]
  changeReason(e) {
    const { reason: cause = this.data.cause, note = this.data.note } = e.detail
[% if 'chosen' in uses %]
    const ready = cause && this.chosenIds().length > 0
    this.setData({ cause, note, reason: ready ? '' : this.data.reason })
[% else %]
    this.setData({ cause, note, reason: cause ? '' : '请选择原因' })
[% endif %]
  },

  submit() {
    const { cause, note } = this.data
    this.setData({ busy: true })
    orders
      .refund(this.id, { [% if 'chosen' in uses %]codeIds: this.chosenIds(), [% endif %]reason: cause, note })
      .then(() => tt.navigateBack({}))
      .catch((error) => {
        this.setData({ busy: false })
        tt.showToast({ title: error.message, icon: 'none' })
      })
  },
})
