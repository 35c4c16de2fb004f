Component({
  properties: {
    agreed: { type: Boolean, value: false },
  },

  methods: {
    toggle() {
      this.triggerEvent('change', { agreed: !this.data.agreed })
    },

    open() {
      this.triggerEvent('open')
    },
  },
})
