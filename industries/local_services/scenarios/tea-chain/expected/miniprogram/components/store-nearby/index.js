Component({
  properties: {
    located: { type: Boolean, value: false },
  },

  methods: {
    locate() {
      if (!this.data.located) this.triggerEvent('locate')
    },
  },
})
