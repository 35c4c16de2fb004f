const { log } = getApp().globalData

Page({
  data: { name: '', log: '', reached: false },
  onLoad(query) {
    log.push('load ' + query.name)
    this.setData({ name: query.name })
  },
  onShow() {
    log.push('show ' + this.data.name)
    this.setData({ log: log.join(' / ') })
  },
  onReady() {
    log.push('ready ' + this.data.name)
  },
  onHide() {
    log.push('hide ' + this.data.name)
  },
  onUnload() {
    log.push('unload ' + this.data.name)
  },
  onReachBottom() {
    this.setData({ reached: true })
  },
})
