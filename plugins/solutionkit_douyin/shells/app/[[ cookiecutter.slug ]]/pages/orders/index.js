[% set uses = cookiecutter._uses.get('orders', []) %]
const orders = require('../../services/orders')
[% if 'openOrders' in cookiecutter._uses.all %]
const orderFilter = require('../../services/order_filter')
[% endif %]

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    tab: '',
    /** @type {import('../../models').Order[]} */
    orders: [],
  },

  onShow() {
[% if 'openOrders' in cookiecutter._uses.all %]
    const wanted = orderFilter.take()
    if (wanted) this.setData({ tab: wanted })
[% endif %]
    this.load()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  load() {
    return orders
      .list(this.data.tab)
      .then((list) => this.setData({ state: 'ready', orders: list }))
      .catch(() => this.setData({ state: 'error' }))
  },
[% if 'pickTab' in uses %]

  pickTab(e) {
    this.setData({ tab: e.detail.state, state: 'loading', orders: [] })
    this.load()
  },
[% endif %]

  openOrder(e) {
    tt.navigateTo({ url: `/pages/order/index?id=${e.detail.id}` })
  },

  openGoodsList() {
    tt.navigateTo({ url: '/pages/goods-list/index' })
  },
})
