// 依据: reach.im, reach.life-im

Component({
  properties: {
    title: { type: String, value: '' },
    imId: { type: String, value: '' },
    lifeIm: { type: Boolean, value: false },
    phone: { type: String, value: '' },
  },

  methods: {
    call() {
      tt.makePhoneCall({ phoneNumber: this.data.phone })
    },

    imFailed() {
      tt.showToast({ title: '客服暂时无法打开，请稍后再试', icon: 'none' })
    },
  },
})
