Component({
  properties: {
    quote: { type: Object, value: /** @type {import('../../models').Quote | null} */ (null) },
    fixed: { type: Boolean, value: false },
  },

  methods: {
    change(e) {
      this.triggerEvent('change', { id: e.currentTarget.dataset.id, quantity: e.detail.value })
    },
  },
})
