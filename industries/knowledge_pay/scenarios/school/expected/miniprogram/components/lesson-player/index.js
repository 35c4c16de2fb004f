// 依据: reach.live-room

Component({
  properties: {
    lesson: { type: Object, value: /** @type {import('../../models').Lesson | null} */ (null) },
    loading: { type: Boolean, value: false },
    demo: { type: Boolean, value: false },
    awemeId: { type: String, value: '' },
  },

  methods: {
    advance(e) {
      this.triggerEvent('progress', { seconds: e.detail.currentTime })
    },

    finish() {
      this.triggerEvent('finish')
    },

    failed() {
      tt.showToast({ title: '没有播放成功，请稍后再试', icon: 'none' })
    },
  },
})
