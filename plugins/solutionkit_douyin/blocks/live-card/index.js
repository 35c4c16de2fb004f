// 依据: reach.live-room, reach.live-status, reach.live-preview

Component({
  properties: {
    name: { type: String, value: '' },
    awemeId: { type: String, value: '' },
    ring: { type: Boolean, value: false },
    jump: { type: Boolean, value: false },
    preview: { type: Boolean, value: false },
  },

  data: {
    canRing: tt.canIUse('aweme-data'),
    canPreview: tt.canIUse('live-preview'),
  },

  methods: {
    noRing() {
      this.setData({ canRing: false })
    },

    noPreview() {
      this.setData({ canPreview: false })
    },

    failed() {
      tt.showToast({ title: '没有打开，可能还没有开播', icon: 'none' })
    },
  },
})
