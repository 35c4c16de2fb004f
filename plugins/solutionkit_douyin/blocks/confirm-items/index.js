Component({
  properties: {
    /** @type {import('../../models').Quote | null} */
    quote: { type: Object, value: null },
  },

  methods: {
    change(e) {
      this.triggerEvent('change', { id: e.currentTarget.dataset.id, quantity: e.detail.value })
    },
  },
})
