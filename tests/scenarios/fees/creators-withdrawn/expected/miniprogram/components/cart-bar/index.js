Component({
  properties: {
    quote: { type: Object, value: /** @type {import('../../models').Quote | null} */ (null) },
  },

  methods: {
    settle() {
      this.triggerEvent('settle')
    },
  },
})
