// 依据: reach.im

Component({
  properties: {
    forms: { type: Array, value: /** @type {import('../../models').LeadForm[]} */ ([]) },
    loading: { type: Boolean, value: false },
    imId: { type: String, value: '' },
    phone: { type: String, value: '' },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },

    call() {
      tt.makePhoneCall({ phoneNumber: this.data.phone })
    },

    imFailed() {
      tt.showToast({ title: '客服暂时无法打开，请稍后再试', icon: 'none' })
    },
  },
})
