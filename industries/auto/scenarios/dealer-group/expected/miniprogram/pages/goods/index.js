const catalogue = require('../../services/catalogue')
const leads = require('../../services/leads')
const config = require('../../config')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Goods | null} */
    goods: null,
    /** @type {import('../../models').LeadForm[]} */
    forms: [],
    imId: config.imId,
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },

  onShareAppMessage() {
    const { goods } = this.data
    return { title: goods ? goods.name : '临川汽车', path: `/pages/goods/index?id=${this.id}` }
  },

  load() {
    this.setData({ state: 'loading' })
    return Promise.all([
      catalogue.one(this.id).then((goods) => this.setData({ goods })),
      leads.forms().then((forms) => this.setData({ forms })),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  openForm(e) {
    tt.navigateTo({ url: `/pages/lead/index?form=${e.detail.id}&goods=${this.data.goods.id}` })
  },

  askVariant(e) {
    const { forms, goods } = this.data
    const form = forms.find(({ fields }) => fields.some(({ kind }) => kind === 'variant')) || forms[0]
    if (form) tt.navigateTo({ url: `/pages/lead/index?form=${form.id}&goods=${goods.id}&variant=${e.detail.id}` })
  },
})
