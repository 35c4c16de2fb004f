// 依据: reach.phone

Component({
  properties: {
    name: { type: String, value: '' },
    phone: { type: String, value: '' },
    problem: { type: String, value: '' },
    oneTap: { type: Boolean, value: false },
    phoneGiven: { type: Boolean, value: false },
  },

  methods: {
    typeName(e) {
      this.triggerEvent('change', { name: e.detail.value })
    },

    typePhone(e) {
      this.triggerEvent('change', { phone: e.detail.value })
    },

    takePhone(e) {
      if (e.detail.code) this.triggerEvent('phone', { code: e.detail.code })
    },
  },
})
