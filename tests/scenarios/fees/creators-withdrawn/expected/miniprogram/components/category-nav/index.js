Component({
  properties: {
    categories: { type: Array, value: /** @type {import('../../models').Category[]} */ ([]) },
  },

  methods: {
    pick(e) {
      this.triggerEvent('pick', { id: e.currentTarget.dataset.id })
    },
  },
})
