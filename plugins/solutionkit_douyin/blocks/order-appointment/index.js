Component({
  properties: {
    title: { type: String, value: '' },
    who: { type: String, value: '' },
    order: { type: Object, value: /** @type {import('../../models').Order | null} */ (null) },
  },

  methods: {
    change() {
      this.triggerEvent('change')
    },

    cancel() {
      this.triggerEvent('cancel')
    },
  },
})
