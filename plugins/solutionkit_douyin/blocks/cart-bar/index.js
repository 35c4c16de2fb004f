Component({
  properties: {
    /** @type {import('../../models').Quote | null} */
    quote: { type: Object, value: null },
  },

  methods: {
    settle() {
      this.triggerEvent('settle')
    },
  },
})
