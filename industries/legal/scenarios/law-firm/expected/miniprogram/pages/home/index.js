const catalogue = require('../../services/catalogue')
const people = require('../../services/people')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Category[]} */
    categories: [],
    /** @type {import('../../models').Person[]} */
    people: [],
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
    return { title: '澄明律师事务所', path: '/pages/home/index' }
  },

  load() {
    return Promise.all([
      this.loadGoods(),
      catalogue.categories().then((categories) => this.setData({ categories })),
      people.list().then((list) => this.setData({ people: list })),
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

  openPerson(e) {
    tt.navigateTo({ url: `/pages/person/index?id=${e.detail.id}` })
  },

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },

  buyGoods(e) {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${e.detail.id}` })
  },
})
