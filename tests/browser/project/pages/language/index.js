const { hidden } = require('../../scripts/hidden')

Page({
  data: {
    chosen: -1, count: 0, told: '', globals: '', shop: { state: 'open' },
    goods: [{ id: 'a', name: '薄荷奶绿', tags: ['冷', '甜'] }, { id: 'b', name: '桂花乌龙', tags: [] }],
  },
  onLoad() {
    this.setData({ globals: hidden() })
  },
  onPullDownRefresh() {
    this.setData({ told: 'pulled' })
    tt.stopPullDownRefresh()
  },
  choose(event) {
    const { id } = event.currentTarget.dataset
    this.setData({ chosen: this.data.goods.findIndex((each) => each.id === id), told: 'chose ' + id })
  },
  more() {
    this.setData({ count: this.data.count + 1 })
  },
  onPicked(event) {
    this.setData({ told: 'picked ' + event.detail.title })
  },
  onOuter() {
    this.setData({ told: this.data.told + ' outer' })
  },
  onCaught() {
    this.setData({ told: 'caught' })
  },
  onBubbled() {
    this.setData({ told: 'bubbled' })
  },
  onHeld() {
    this.setData({ told: 'held' })
  },
  onLoaded(event) {
    this.setData({ 'shop.picture': event.detail.width })
  },
})
