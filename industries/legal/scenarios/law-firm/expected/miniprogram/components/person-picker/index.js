Component({
  properties: {
    title: { type: String, value: '' },
    people: { type: Array, value: /** @type {import('../../models').Person[]} */ ([]) },
    chosen: { type: String, value: '' },
  },

  methods: {
    pick(e) {
      const { id } = e.currentTarget.dataset
      if (id !== this.data.chosen) this.triggerEvent('change', { id })
    },
  },
})
