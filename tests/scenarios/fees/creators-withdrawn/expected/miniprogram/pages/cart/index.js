const cart = require('../../services/cart')
const orders = require('../../services/orders')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Quote | null} */
    quote: null,
  },

  onShow() {
    this.load()
  },

  load() {
    return orders
      .quote(cart.lines())
      .then((quote) => this.setData({ state: 'ready', quote }))
      .catch(() => this.setData({ state: 'error' }))
  },

  changeQuantity(e) {
    cart.set(e.detail.id, e.detail.quantity)
    this.load()
  },

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },

  openGoodsList() {
    tt.navigateTo({ url: '/pages/goods-list/index' })
  },

  settle() {
    tt.navigateTo({ url: '/pages/confirm/index' })
  },
})
