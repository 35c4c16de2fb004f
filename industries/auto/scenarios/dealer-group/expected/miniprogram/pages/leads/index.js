const leads = require('../../services/leads')

Page({
  data: {
    /** @type {'loading' | 'ready' | 'error'} */
    state: 'loading',
    /** @type {import('../../models').Lead[]} */
    leads: [],
  },

  onShow() {
    this.load()
  },

  onPullDownRefresh() {
    this.load().then(() => tt.stopPullDownRefresh({}))
  },

  load() {
    return leads
      .list()
      .then((list) => this.setData({ state: 'ready', leads: list }))
      .catch(() => this.setData({ state: 'error' }))
  },

  openLead(e) {
    tt.navigateTo({ url: `/pages/lead-record/index?id=${e.detail.id}` })
  },

  openGoodsList() {
    tt.navigateTo({ url: '/pages/goods-list/index' })
  },
})
