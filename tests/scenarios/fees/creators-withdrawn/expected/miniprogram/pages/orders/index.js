const orders = require('../../services/orders')
const orderFilter = require('../../services/order_filter')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    tab: '',
    /** @type {import('../../models').Order[]} */
    orders: [],
  },

  onShow() {
    const wanted = orderFilter.take()
    if (wanted) this.setData({ tab: wanted })
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

  pickTab(e) {
    this.setData({ tab: e.detail.state, state: 'loading', orders: [] })
    this.load()
  },

  openOrder(e) {
    tt.navigateTo({ url: `/pages/order/index?id=${e.detail.id}` })
  },

  openGoodsList() {
    tt.navigateTo({ url: '/pages/goods-list/index' })
  },
})
