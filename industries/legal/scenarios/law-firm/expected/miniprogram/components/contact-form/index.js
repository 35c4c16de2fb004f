Component({
  properties: {
    name: { type: String, value: '' },
    phone: { type: String, value: '' },
    problem: { type: String, value: '' },
  },

  methods: {
    typeName(e) {
      this.triggerEvent('change', { name: e.detail.value })
    },

    typePhone(e) {
      this.triggerEvent('change', { phone: e.detail.value })
    },
  },
})
