const catalogue = require('../../services/catalogue')
const stores = require('../../services/stores')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Store | null} */
    store: null,
    /** @type {import('../../models').Category[]} */
    categories: [],
    /** @type {import('../../models').Goods[]} */
    goods: [],
  },

  onLoad() {
    this.load()
  },

  onShow() {
    if (this.data.state === 'ready') this.loadStore()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  load() {
    return Promise.all([
      this.loadStore(),
      catalogue.categories().then((categories) => this.setData({ categories })),
      catalogue.list().then((page) => this.setData({ goods: page.items })),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadStore() {
    return stores.current().then((store) => this.setData({ store }))
  },

  changeStore() {
    tt.navigateTo({ url: '/pages/stores/index?choose=1' })
  },

  openSearch() {
    tt.navigateTo({ url: '/pages/goods-list/index?search=1' })
  },

  openGoodsList() {
    tt.navigateTo({ url: '/pages/goods-list/index' })
  },

  openCategory(e) {
    tt.navigateTo({ url: `/pages/goods-list/index?category=${encodeURIComponent(e.detail.id)}` })
  },

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },

  buyGoods(e) {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${e.detail.id}` })
  },
})
