Component({
  properties: {
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
  },

  methods: {
    book() {
      this.triggerEvent('book')
    },

    cancel() {
      this.triggerEvent('cancel')
    },
  },
})
