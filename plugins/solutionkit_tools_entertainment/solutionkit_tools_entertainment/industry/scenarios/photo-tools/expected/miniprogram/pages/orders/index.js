const orders = require('../../services/orders')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    tab: '',
    /** @type {import('../../models').Order[]} */
    orders: [],
  },

  onShow() {
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
