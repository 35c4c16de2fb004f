// 依据: reach.im

Component({
  properties: {
    goods: { type: Object, value: /** @type {import('../../models').Goods | null} */ (null) },
    learning: { type: Object, value: /** @type {import('../../models').Learning | null} */ (null) },
    learningHere: { type: Boolean, value: false },
    imId: { type: String, value: '' },
    phone: { type: String, value: '' },
    buyText: { type: String, value: '立即报名' },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },

    learn() {
      this.triggerEvent('learn')
    },

    buy() {
      this.triggerEvent('buy')
    },

    call() {
      tt.makePhoneCall({ phoneNumber: this.data.phone })
    },

    imFailed() {
      tt.showToast({ title: '客服暂时无法打开，请稍后再试', icon: 'none' })
    },
  },
})
