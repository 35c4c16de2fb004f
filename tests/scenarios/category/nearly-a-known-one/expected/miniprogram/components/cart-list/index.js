Component({
  properties: {
    quote: { type: Object, value: /** @type {import('../../models').Quote | null} */ (null) },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },

    change(e) {
      this.triggerEvent('change', { id: e.currentTarget.dataset.id, quantity: e.detail.value })
    },

    browse() {
      this.triggerEvent('browse')
    },
  },
})
