Component({
  properties: {
    title: { type: String, value: '' },
    subtitle: { type: String, value: '' },
    image: { type: String, value: '' },
  },

  methods: {
    open() {
      this.triggerEvent('open')
    },
  },
})
