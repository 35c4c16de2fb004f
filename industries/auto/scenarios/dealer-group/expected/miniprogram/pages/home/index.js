const catalogue = require('../../services/catalogue')
const leads = require('../../services/leads')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Category[]} */
    categories: [],
    /** @type {import('../../models').LeadForm[]} */
    forms: [],
    /** @type {import('../../models').Goods[]} */
    goods: [],
  },

  onLoad() {
    this.load()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  onShareAppMessage() {
    return { title: '临川汽车', path: '/pages/home/index' }
  },

  load() {
    return Promise.all([
      this.loadGoods(),
      catalogue.categories().then((categories) => this.setData({ categories })),
      leads.forms().then((forms) => this.setData({ forms })),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadGoods() {
    return catalogue.list().then((page) => this.setData({ goods: page.items }))
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

  openForm(e) {
    tt.navigateTo({ url: `/pages/lead/index?form=${e.detail.id}` })
  },

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },
})
