[% set uses = cookiecutter._uses.get('person', []) %]
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
[% if 'share' in cookiecutter._traits %]

  onShareAppMessage() {
    const { person } = this.data
    return { title: person ? person.name : '[[ cookiecutter._name ]]', path: `/pages/person/index?id=${this.id}` }
  },
[% endif %]

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
[% if 'openGoods' in uses %]

  openGoods(e) {
    tt.navigateTo({ url: `/pages/goods/index?id=${e.detail.id}` })
  },
[% endif %]
[% if 'buyGoods' in uses %]

  buyGoods(e) {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${e.detail.id}&person=${this.data.person.id}` })
  },
[% endif %]
})
