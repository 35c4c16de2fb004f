Component({
  properties: {
    placeholder: { type: String, value: '' },
  },

  methods: {
    search() {
      this.triggerEvent('search')
    },
  },
})
