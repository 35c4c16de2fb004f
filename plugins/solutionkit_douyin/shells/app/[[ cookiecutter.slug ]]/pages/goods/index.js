[% set uses = cookiecutter._uses.get('goods', []) %]
const catalogue = require('../../services/catalogue')
[% if 'learning' in uses %]
const courses = require('../../services/courses')
[% endif %]
[% if 'forms' in uses %]
const leads = require('../../services/leads')
[% endif %]
[% if 'people' in uses %]
const people = require('../../services/people')
[% endif %]
[% if 'store' in uses %]
const stores = require('../../services/stores')
[% endif %]
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
[% if 'learning' in uses %]
    /** @type {import('../../models').Learning | null} */
    learning: null,
[% endif %]
[% if 'forms' in uses %]
    /** @type {import('../../models').LeadForm[]} */
    forms: [],
[% endif %]
[% if 'people' in uses %]
    /** @type {import('../../models').Person[]} */
    people: [],
[% endif %]
[% if 'store' in uses %]
    /** @type {import('../../models').Store | null} */
    store: null,
[% endif %]
[% if 'imId' in uses %]
    imId: config.imId,
[% endif %]
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },
[% if 'learning' in uses %]

  onShow() {
    if (this.data.state === 'ready') this.loadLearning()
  },
[% endif %]
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
[% if 'learning' in uses %]
      this.loadLearning(),
[% endif %]
[% if 'forms' in uses %]
      leads.forms().then((forms) => this.setData({ forms })),
[% endif %]
[% if 'people' in uses %]
      people.list({ goodsId: this.id }).then((list) => this.setData({ people: list })),
[% endif %]
[% if 'store' in uses %]
      stores.current(this.id).then((store) => this.setData({ store })),
[% endif %]
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },
[% if 'learning' in uses %]

  loadLearning() {
    return courses.one(this.id).then((learning) => this.setData({ learning }))
  },
[% endif %]
[% if 'openSection' in uses %]

  openSection(e) {
    const { goods, learning } = this.data
    const section = goods.sections.find(({ id }) => id === e.detail.id)
    if (section.media === 'ready' && (section.trial || learning.owned)) {
      tt.navigateTo({ url: `/pages/learn/index?id=${this.id}&section=${section.id}` })
    } else {
      const title = section.media === 'ready' ? '报名后可以看这一节' : '这一节还没有准备好'
      tt.showToast({ title, icon: 'none' })
    }
  },
[% endif %]
[% if 'openLearn' in uses %]

  openLearn() {
    tt.navigateTo({ url: `/pages/learn/index?id=${this.id}` })
  },
[% endif %]
[% if 'openForm' in uses %]

  openForm(e) {
    tt.navigateTo({ url: `/pages/lead/index?form=${e.detail.id}&goods=${this.data.goods.id}` })
  },
[% endif %]
[% if 'askVariant' in uses %]

  askVariant(e) {
    const { forms, goods } = this.data
    const form = forms.find(({ fields }) => fields.some(({ kind }) => kind === 'variant')) || forms[0]
    if (form) tt.navigateTo({ url: `/pages/lead/index?form=${form.id}&goods=${goods.id}&variant=${e.detail.id}` })
  },
[% endif %]
[% if 'openPerson' in uses %]

  openPerson(e) {
    tt.navigateTo({ url: `/pages/person/index?id=${e.detail.id}` })
  },
[% endif %]
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
