Component({
  properties: {
    /** @type {import('../../models').Category[]} */
    categories: { type: Array, value: [] },
  },

  methods: {
    pick(e) {
      this.triggerEvent('pick', { id: e.currentTarget.dataset.id })
    },
  },
})
