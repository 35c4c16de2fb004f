// 依据: reach.im, reach.life-im

Component({
  properties: {
    goods: { type: Object, value: /** @type {import('../../models').Goods | null} */ (null) },
    cart: { type: Boolean, value: false },
    imId: { type: String, value: '' },
    lifeIm: { type: Boolean, value: false },
    phone: { type: String, value: '' },
    buyText: { type: String, value: '立即抢购' },
    bookText: { type: String, value: '' },
  },

  methods: {
    add() {
      this.triggerEvent('add')
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
