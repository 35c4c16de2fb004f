const catalogue = require('../../services/catalogue')
const people = require('../../services/people')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Person | null} */
    person: null,
    /** @type {import('../../models').Goods[]} */
    goods: [],
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },

  onShareAppMessage() {
    const { person } = this.data
    return { title: person ? person.name : '澄明律师事务所', path: `/pages/person/index?id=${this.id}` }
  },

  load() {
    this.setData({ state: 'loading' })
    return people
      .one(this.id)
      .then((person) => {
        this.setData({ person })
        return catalogue.list({ personId: person.id })
      })
      .then((page) => this.setData({ state: 'ready', goods: page.items }))
      .catch(() => this.setData({ state: 'error' }))
  },

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },

  buyGoods(e) {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${e.detail.id}&person=${this.data.person.id}` })
  },
})
