const catalogue = require('../../services/catalogue')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Goods[]} */
    goods: [],
  },

  onLoad() {
    this.load()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  load() {
    return Promise.all([
      this.loadGoods(),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadGoods() {
    return catalogue.list().then((page) => this.setData({ goods: page.items }))
  },

  openGoodsList() {
    tt.navigateTo({ url: '/pages/goods-list/index' })
  },

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },

  buyGoods(e) {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${e.detail.id}` })
  },
})
