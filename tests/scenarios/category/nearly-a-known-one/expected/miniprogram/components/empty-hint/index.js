Component({
  properties: {
    text: { type: String, value: '' },
    action: { type: String, value: '' },
  },

  methods: {
    act() {
      this.triggerEvent('act')
    },
  },
})
