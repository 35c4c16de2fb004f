const catalogue = require('../../services/catalogue')
const people = require('../../services/people')
const stores = require('../../services/stores')
const config = require('../../config')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Goods | null} */
    goods: null,
    /** @type {import('../../models').Person[]} */
    people: [],
    /** @type {import('../../models').Store | null} */
    store: null,
    imId: config.imId,
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },

  onShareAppMessage() {
    const { goods } = this.data
    return { title: goods ? goods.name : '澄明律师事务所', path: `/pages/goods/index?id=${this.id}` }
  },

  load() {
    this.setData({ state: 'loading' })
    return Promise.all([
      catalogue.one(this.id).then((goods) => this.setData({ goods })),
      people.list({ goodsId: this.id }).then((list) => this.setData({ people: list })),
      stores.current(this.id).then((store) => this.setData({ store })),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  openPerson(e) {
    tt.navigateTo({ url: `/pages/person/index?id=${e.detail.id}` })
  },

  buyGoods() {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${this.data.goods.id}` })
  },
})
