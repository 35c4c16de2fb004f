// 依据: reach.im, reach.life-im

Component({
  properties: {
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
    imId: { type: String, value: '' },
    lifeIm: { type: Boolean, value: false },
    phone: { type: String, value: '' },
    returns: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
    againText: { type: String, value: '再来一单' },
  },

  methods: {
    cancel() {
      this.triggerEvent('cancel')
    },

    refund() {
      this.triggerEvent('refund')
    },

    pay() {
      this.triggerEvent('pay')
    },

    again() {
      this.triggerEvent('again')
    },

    call() {
      tt.makePhoneCall({ phoneNumber: this.data.phone })
    },

    imFailed() {
      tt.showToast({ title: '客服暂时无法打开，请稍后再试', icon: 'none' })
    },
  },
})
