[% set uses = cookiecutter._uses.get('goods', []) %]
const catalogue = require('../../services/catalogue')
const stores = require('../../services/stores')
[% if 'addToCart' in uses %]
const cart = require('../../services/cart')
[% endif %]
[% if 'imId' in uses %]
const config = require('../../config')
[% endif %]

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Goods | null} */
    goods: null,
    /** @type {import('../../models').Store | null} */
    store: null,
[% if 'imId' in uses %]
    imId: config.imId,
[% endif %]
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },
[% if 'share' in cookiecutter._traits %]

  onShareAppMessage() {
    const { goods } = this.data
    return { title: goods ? goods.name : '[[ cookiecutter._name ]]', path: `/pages/goods/index?id=${this.id}` }
  },
[% endif %]

  load() {
    this.setData({ state: 'loading' })
    return Promise.all([
      catalogue.one(this.id).then((goods) => this.setData({ goods })),
      stores.current(this.id).then((store) => this.setData({ store })),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },
[% if 'openStores' in uses %]

  openStores() {
    tt.navigateTo({ url: `/pages/stores/index?goods=${this.id}` })
  },
[% endif %]
[% if 'addToCart' in uses %]

  addToCart() {
    cart.add(this.data.goods.id)
    tt.showToast({ title: '已加入购物车' })
  },
[% endif %]
[% if 'buyGoods' in uses %]

  buyGoods() {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${this.data.goods.id}` })
  },
[% endif %]
})
