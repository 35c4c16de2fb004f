Component({
  properties: {
    choices: { type: Array, value: /** @type {import('../../models').Goods[]} */ ([]) },
    chosen: { type: String, value: '' },
  },

  methods: {
    pick(e) {
      this.triggerEvent('pick', { id: e.currentTarget.dataset.id })
    },
  },
})
