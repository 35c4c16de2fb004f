const people = require('../../services/people')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Person[]} */
    people: [],
  },

  onShow() {
    this.load()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  load() {
    return people
      .list()
      .then((list) => this.setData({ state: 'ready', people: list }))
      .catch(() => this.setData({ state: 'error' }))
  },

  openPerson(e) {
    tt.navigateTo({ url: `/pages/person/index?id=${e.detail.id}` })
  },
})
