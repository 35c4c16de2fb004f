Component({
  properties: {
    title: { type: String, value: '' },
    hint: { type: String, value: '' },
    note: { type: String, value: '' },
    needed: { type: Boolean, value: false },
  },

  methods: {
    type(e) {
      this.triggerEvent('change', { note: e.detail.value })
    },
  },
})
