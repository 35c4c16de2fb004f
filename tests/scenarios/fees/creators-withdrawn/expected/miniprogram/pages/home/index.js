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
    if (this.data.state === 'ready') this.followStore()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  load() {
    return Promise.all([
      this.loadStore().then(() => this.loadGoods()),
      catalogue.categories().then((categories) => this.setData({ categories })),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadStore() {
    return stores.current().then((store) => this.setData({ store }))
  },

  /** 换了门店，推荐的商品也换成那家能用的。 */
  followStore() {
    const before = this.data.store
    return this.loadStore().then(() => {
      const { store } = this.data
      return store && (!before || before.id !== store.id) ? this.loadGoods() : undefined
    })
  },

  loadGoods() {
    const { store } = this.data
    return catalogue.list(store ? { storeId: store.id } : {}).then((page) => this.setData({ goods: page.items }))
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
