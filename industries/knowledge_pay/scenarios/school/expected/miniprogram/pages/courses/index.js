const courses = require('../../services/courses')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Learning[]} */
    courses: [],
  },

  onShow() {
    this.load()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  load() {
    return courses
      .list()
      .then((list) => this.setData({ state: 'ready', courses: list }))
      .catch(() => this.setData({ state: 'error' }))
  },

  openLearn(e) {
    tt.navigateTo({ url: `/pages/learn/index?id=${e.detail.id}` })
  },

  openGoodsList() {
    tt.navigateTo({ url: '/pages/goods-list/index' })
  },
})
