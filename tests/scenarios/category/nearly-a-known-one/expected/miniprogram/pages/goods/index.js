const catalogue = require('../../services/catalogue')
const stores = require('../../services/stores')
const cart = require('../../services/cart')
const config = require('../../config')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Goods | null} */
    goods: null,
    /** @type {import('../../models').Store | null} */
    store: null,
    imId: config.imId,
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },

  load() {
    this.setData({ state: 'loading' })
    return Promise.all([
      catalogue.one(this.id).then((goods) => this.setData({ goods })),
      stores.current(this.id).then((store) => this.setData({ store })),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  openStores() {
    tt.navigateTo({ url: `/pages/stores/index?goods=${this.id}` })
  },

  addToCart() {
    cart.add(this.data.goods.id)
    tt.showToast({ title: '已加入购物车' })
  },

  buyGoods() {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${this.data.goods.id}` })
  },
})
