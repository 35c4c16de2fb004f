Component({
  properties: {
    value: { type: Number, value: 1 },
    least: { type: Number, value: 1 },
    most: { type: Number, value: 0 },
  },

  methods: {
    less() {
      if (this.data.value > this.data.least) this.change(this.data.value - 1)
    },

    more() {
      const { value, most } = this.data
      if (most && value >= most) {
        tt.showToast({ title: `每人限购 ${most} 份`, icon: 'none' })
        return
      }
      this.change(value + 1)
    },

    change(value) {
      this.triggerEvent('change', { value })
    },
  },
})
