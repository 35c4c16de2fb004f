Page({
  data: { typed: '', value: '', slot: 0, slots: [{ text: '上午' }, { text: '下午' }] },
  typed(event) {
    this.setData({ typed: event.detail.value })
  },
  changed(event) {
    this.setData({ typed: event.detail.value })
  },
  pick(event) {
    this.setData({ slot: Number(event.detail.value) })
  },
  submit(event) {
    this.setData({ value: JSON.stringify(event.detail.value) })
  },
  reset() {
    this.setData({ value: 'reset' })
  },
})
