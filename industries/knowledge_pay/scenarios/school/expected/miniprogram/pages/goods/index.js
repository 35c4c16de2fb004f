const catalogue = require('../../services/catalogue')
const courses = require('../../services/courses')
const people = require('../../services/people')
const config = require('../../config')

Page({
  id: '',

  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Goods | null} */
    goods: null,
    /** @type {import('../../models').Learning | null} */
    learning: null,
    /** @type {import('../../models').Person[]} */
    people: [],
    imId: config.imId,
  },

  onLoad(query) {
    this.id = query.id
    this.load()
  },

  onShow() {
    if (this.data.state === 'ready') this.loadLearning()
  },

  onShareAppMessage() {
    const { goods } = this.data
    return { title: goods ? goods.name : '知更学堂', path: `/pages/goods/index?id=${this.id}` }
  },

  load() {
    this.setData({ state: 'loading' })
    return Promise.all([
      catalogue.one(this.id).then((goods) => this.setData({ goods })),
      this.loadLearning(),
      people.list({ goodsId: this.id }).then((list) => this.setData({ people: list })),
    ])
      .then(() => this.setData({ state: 'ready' }))
      .catch(() => this.setData({ state: 'error' }))
  },

  loadLearning() {
    return courses.one(this.id).then((learning) => this.setData({ learning }))
  },

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

  openLearn() {
    tt.navigateTo({ url: `/pages/learn/index?id=${this.id}` })
  },

  openPerson(e) {
    tt.navigateTo({ url: `/pages/person/index?id=${e.detail.id}` })
  },

  buyGoods() {
    tt.navigateTo({ url: `/pages/confirm/index?goods=${this.data.goods.id}` })
  },
})
