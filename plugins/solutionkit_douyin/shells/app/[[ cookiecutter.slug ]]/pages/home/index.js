[% set uses = cookiecutter._uses.get('home', []) %]
const catalogue = require('../../services/catalogue')
[% if 'forms' in uses %]
const leads = require('../../services/leads')
[% endif %]
[% if 'people' in uses %]
const people = require('../../services/people')
[% endif %]
[% if 'store' in uses %]
const stores = require('../../services/stores')
[% endif %]
[% if 'awemeId' in uses %]
const config = require('../../config')
[% endif %]

Page({
  data: {
[% if 'awemeId' in uses %]
    awemeId: config.awemeId,
[% endif %]
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
[% if 'store' in uses %]
    /** @type {import('../../models').Store | null} */
    store: null,
[% endif %]
[% if 'categories' in uses %]
    /** @type {import('../../models').Category[]} */
    categories: [],
[% endif %]
[% if 'forms' in uses %]
    /** @type {import('../../models').LeadForm[]} */
    forms: [],
[% endif %]
[% if 'people' in uses %]
    /** @type {import('../../models').Person[]} */
    people: [],
[% endif %]
    /** @type {import('../../models').Goods[]} */
    goods: [],
  },

  onLoad() {
    this.load()
  },
[% if 'store' in uses %]

  onShow() {
    if (this.data.state === 'ready') this.followStore()
  },
[% endif %]

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },
[% if 'share' in cookiecutter._traits %]

  onShareAppMessage() {
    return { title: '[[ cookiecutter._name ]]', path: '/pages/home/index' }
  },
[% endif %]

  load() {
    return Promise.all([
[% if 'store' in uses %]
      this.loadStore().then(() => this.loadGoods()),
[% else %]
      this.loadGoods(),
[% endif %]
[% if 'categories' in uses %]
      catalogue.categories().then((categories) => this.setData({ categories })),
[% endif %]
[% if 'forms' in uses %]
      leads.forms().then((forms) => this.setData({ forms })),
[% endif %]
[% if 'people' in uses %]
      people.list().then((list) => this.setData({ people: list })),
[% endif %]
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },
[% if 'store' in uses %]

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
[% else %]

  loadGoods() {
    return catalogue.list().then((page) => this.setData({ goods: page.items }))
  },
[% endif %]
[% if 'changeStore' in uses %]

  changeStore() {
    tt.navigateTo({ url: '/pages/stores/index?choose=1' })
  },
[% endif %]
[% if 'openSearch' in uses %]

  openSearch() {
    tt.navigateTo({ url: '/pages/goods-list/index?search=1' })
  },
[% endif %]
[% if 'openGoodsList' in uses %]

  openGoodsList() {
    tt.navigateTo({ url: '/pages/goods-list/index' })
  },
[% endif %]
[% if 'openCategory' in uses %]

  openCategory(e) {
    tt.navigateTo({ url: `/pages/goods-list/index?category=${encodeURIComponent(e.detail.id)}` })
  },
[% endif %]
[% if 'openForm' in uses %]

  openForm(e) {
    tt.navigateTo({ url: `/pages/lead/index?form=${e.detail.id}` })
  },
[% endif %]
[% if 'openPerson' in uses %]

  openPerson(e) {
    tt.navigateTo({ url: `/pages/person/index?id=${e.detail.id}` })
  },
[% endif %]
[% if 'openGoods' in uses %]

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },
[% endif %]
[% if 'buyGoods' in uses %]

  buyGoods(e) {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${e.detail.id}` })
  },
[% endif %]
})
