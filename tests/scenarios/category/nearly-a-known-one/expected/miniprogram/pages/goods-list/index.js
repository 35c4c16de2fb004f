const catalogue = require('../../services/catalogue')

Page({
  /** @type {string | undefined} */
  next: undefined,

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Category[]} */
    categories: [],
    category: '',
    keyword: '',
    focus: false,
    /** @type {import('../../models').Goods[]} */
    goods: [],
  },

  onLoad(query) {
    this.setData({
      category: query.category ? decodeURIComponent(query.category) : '',
      focus: query.search === '1',
    })
    this.load()
  },

  onReachBottom() {
    if (this.next) this.loadMore()
  },

  load() {
    this.setData({ state: 'loading', goods: [] })
    return Promise.all([
      catalogue.categories().then((categories) => this.setData({ categories })),
      this.loadPage(),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadMore() {
    this.loadPage(this.next).catch((error) => tt.showToast({ title: error.message, icon: 'none' }))
  },

  /** @param {string} [cursor] */
  loadPage(cursor) {
    const { category, keyword } = this.data
    this.next = undefined
    return catalogue.list({ category, keyword, cursor }).then((page) => {
      this.next = page.next
      this.setData({ goods: cursor ? this.data.goods.concat(page.items) : page.items })
    })
  },

  pickCategory(e) {
    this.setData({ category: e.detail.id })
    this.load()
  },

  search(e) {
    this.setData({ keyword: e.detail.keyword })
    this.load()
  },

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },

  buyGoods(e) {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${e.detail.id}` })
  },
})
