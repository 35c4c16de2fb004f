Component({
  properties: {
    title: { type: String, value: '' },
    hint: { type: String, value: '' },
    note: { type: String, value: '' },
  },

  methods: {
    type(e) {
      this.triggerEvent('change', { note: e.detail.value })
    },
  },
})
