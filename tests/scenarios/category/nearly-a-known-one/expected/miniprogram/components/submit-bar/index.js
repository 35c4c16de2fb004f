Component({
  properties: {
    label: { type: String, value: '' },
    fen: { type: Number, value: -1 },
    text: { type: String, value: '' },
    reason: { type: String, value: '' },
    busy: { type: Boolean, value: false },
  },

  methods: {
    submit() {
      if (!this.data.busy) this.triggerEvent('submit')
    },
  },
})
