Component({
  properties: {
    title: { type: String, value: '' },
    goods: { type: Array, value: /** @type {import('../../models').Goods[]} */ ([]) },
    loading: { type: Boolean, value: false },
    emptyText: { type: String, value: '' },
  },

  methods: {
    open(e) {
      this.triggerEvent('open', { id: e.currentTarget.dataset.id })
    },
  },
})
